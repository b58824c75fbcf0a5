// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Accounts
import Design
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Testing

@Suite struct `Every page` {
  private static let hostile = "\"'\u{301}><script>alert(1)</script>"

  @Test func `is complete in Dutch and English`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let token = try await site.arrange { try $0.invite(email: "n@voorbeeld.nl", role: .networkTeam, employer: .none) }
    let id = try await site.account("zetel@voorbeeld.nl", .contributor)
    try await site.arrange { writer in
      let body = try writer.addBody(name: "wijkoverleg")
      try writer.addSeat(in: body, side: .community, role: .contributor, account: id)
    }

    let visitor = ["/inloggen", "/uitnodiging/" + token, "/wijken/voorbeeld-oost/rollen"]
    let member = ["/pet", "/account", "/wijken/voorbeeld-oost/instellingen"]
    for prefix in ["", "/en"] {
      for path in visitor { try check(await site.browser().get(prefix + path), path) }
      for path in member { try check(await admin.get(prefix + path), path) }
      try await checkSecondFactor(site, prefix)
    }
  }

  private func checkSecondFactor(_ site: Site, _ prefix: String) async throws {
    let email = "stap\(prefix.utf8.count)@voorbeeld.nl"
    try await site.account(email, .networkTeam)
    let browser = site.browser(from: email)
    _ = try await browser.signIn(email)
    try check(await browser.get(prefix + "/tweede-factor/instellen"), "instellen")
    let secret = try await site.arrange {
      try $0.row("SELECT totp_secret FROM account WHERE email = \(email)")?.text("totp_secret") ?? ""
    }
    let code = try site.code(secret)
    try check(try await browser.send(prefix + "/tweede-factor/instellen", ["code": code]), "codes")
    let again = site.browser(from: email)
    _ = try await again.signIn(email)
    try check(await again.get(prefix + "/tweede-factor"), "tweede-factor")
  }

  private func check(_ answer: Browser.Answer, _ path: String) throws {
    #expect(answer.status == 200, "\(path)")
    #expect(!answer.text.contains("⟦"), "\(path)")
    #expect(answer.text.ranges(of: "<h1>").count == 1, "\(path)")
  }

  @Test func `shows hostile input escaped`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let settings = "/wijken/voorbeeld-oost/instellingen"
    let pages = [
      try await site.browser().send("/inloggen", ["email": Self.hostile, "password": "x", "naar": Self.hostile]),
      try await admin.send(settings + "/contact", ["naam": Self.hostile], from: settings),
      try await admin.send(
        settings + "/uitnodigingen", ["email": Self.hostile, "role": "contributor", "employer": "none"], from: settings),
      try await admin.send(settings + "/zetels", ["seat-body": Self.hostile], from: settings),
    ]

    for page in pages {
      #expect(page.status == 400)
      #expect(!page.text.contains("<script>alert"))
    }
    #expect(pages[1].text.contains("&lt;script&gt;alert(1)"))
  }

  @Test func `keeps NUL and other control characters out`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let settings = "/wijken/voorbeeld-oost/instellingen"

    #expect(try await site.browser().signIn("a\u{0}@voorbeeld.nl", "\u{0}").status == 400)
    #expect(try await admin.send(settings + "/tafels", ["body": "wijk\u{0}overleg"], from: settings).status == 303)
    #expect(await site.browser().get("/uitnodiging/%00").status == 404)
  }

  @Test func `the table of roles is the one in code`() async throws {
    let site = try await Site.make()

    let page = await site.browser().get("/wijken/voorbeeld-oost/rollen").text

    #expect(page.ranges(of: "<th scope=\"row\">").count == 2 * Role.allCases.count)
    #expect(page.contains("oppakken, terugvragen, antwoorden"))
    #expect(page.contains("op de agenda zetten, besluiten, een koppeling voorstellen, een koppeling bevestigen"))
  }

  @Test func `the texts have the same keys in both languages, none empty`() throws {
    let catalogue = try Catalogue([AccountsTexts.sources])
    let (dutch, english) = (catalogue.keys(in: .nl), catalogue.keys(in: .en))

    #expect(dutch == english)
    #expect(dutch.allSatisfy { $0.hasPrefix("accounts.") || $0.hasPrefix("places.") })
    #expect(dutch.allSatisfy { catalogue.text($0, in: .nl)?.isEmpty == false })
  }
}
