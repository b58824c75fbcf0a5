// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@Suite struct `Inviting somebody` {
  private let settings = "/wijken/voorbeeld-oost/instellingen"

  @Test func `the link is shown once, makes an account and signs in`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let link = try await invite("nieuw@voorbeeld.nl", .contributor, by: admin)
    let guest = site.browser(from: "gast")

    let page = await guest.get(link)
    let accepted = try await guest.send(link, form("Noor de Vries (verzonnen)"))

    #expect(page.text.contains("Meedenker"))
    #expect(page.text.contains("Wat wij van u bewaren"))
    #expect(accepted.location == "/werk")
    #expect(await guest.get("/account").text.contains("Noor de Vries (verzonnen)"))
    #expect(await guest.get(link).status == 404)
    #expect(!(await admin.get(settings)).text.contains(link))
    #expect(await admin.get(settings).text.contains("aangenomen op"))
  }

  @Test func `a link that is unknown, withdrawn or too old is not there`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let (withdrawn, old) = (
      try await invite("a@voorbeeld.nl", .contributor, by: admin),
      try await invite("b@voorbeeld.nl", .contributor, by: admin)
    )
    let id = try await site.arrange {
      try $0.row("SELECT id FROM invitation WHERE email = 'a@voorbeeld.nl'")?.text("id") ?? ""
    }

    let answer = try await admin.send(settings + "/uitnodigingen/\(id)/intrekking", [:], from: settings)
    #expect(answer.location == settings + "#uitnodigingen")
    #expect(await site.browser().get(withdrawn).status == 404)
    #expect(await site.browser().get(old).status == 200)
    #expect(await site.browser().get("/uitnodiging/onbekend").status == 404)
    site.test.clock.advance(days: 15)
    #expect(await site.browser().get(old).status == 404)
  }

  @Test(arguments: [
    ("name", "", "Vul dit in."), ("password", "te kort", "minstens 12 tekens"),
    ("password", "nieuw@voorbeeld.nl", "e-mailadres niet in staat"),
    ("password", "aaaaaaaaaaaaaa", "meer verschillende"),
    ("permission", "", "Zet een vinkje"),
  ])
  func `what is not right is said, and nothing has to be typed twice`(field: String, value: String, reason: String)
    async throws
  {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let link = try await invite("nieuw@voorbeeld.nl", .contributor, by: admin)

    let answer = try await site.browser().send(link, form("Noor \"<b>\"").merging([field: value]) { $1 })

    #expect(answer.status == 400)
    #expect(answer.text.contains(reason))
    #expect(field == "name" || answer.text.contains("Noor &quot;&lt;b&gt;&quot;"))
    #expect(!answer.text.contains(Site.password))
  }

  @Test func `a district's first role that shows residents works at once, a later one waits for a second person`()
    async throws
  {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let (first, firstPage) = try await join("een@voorbeeld.nl", .coordinator, by: admin, site)
    let (second, _) = try await join("twee@voorbeeld.nl", .networkTeam, by: admin, site)

    #expect(firstPage.text.contains("href=\"/werk\""))
    #expect(await first.get(settings).status == 200)
    #expect(await second.get(settings).status == 404)
    #expect(await second.get("/pet").text.contains("U heeft nu geen pet."))

    let waiting = try await waitingGrant(site)
    let byAdmin = try await admin.send(confirmation(waiting), [:], from: settings)
    #expect(byAdmin.status == 404)
    #expect(await admin.get(settings).text.contains("Dit bevestigt iemand anders."))

    let confirmed = try await first.send(confirmation(waiting), [:], from: settings)
    #expect(confirmed.location == settings + "#wacht")
    #expect(await second.get(settings).status == 200)
    #expect(try await first.send(confirmation(waiting), [:], from: settings).status == 404)
  }

  @Test func `who invited does not confirm`() async throws {
    let site = try await Site.make()
    let coordinator = try await site.signedInMember("regie@voorbeeld.nl", .coordinator)
    let member = try await site.signedInMember("team@voorbeeld.nl", .networkTeam)
    _ = try await join("drie@voorbeeld.nl", .networkTeam, by: coordinator, site)
    let waiting = try await waitingGrant(site)

    #expect(try await coordinator.send(confirmation(waiting), [:], from: settings).status == 409)
    #expect(try await member.send(confirmation(waiting), [:], from: settings).status == 303)
  }

  @Test func `a role that was refused counts for nothing, and can be given again the same day`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let member = try await site.signedInMember("team@voorbeeld.nl", .networkTeam)
    let (newcomer, _) = try await join("vier@voorbeeld.nl", .coordinator, by: admin, site)

    let refused = try await waitingGrant(site)
    #expect(try await member.send(refusal(refused), [:], from: settings).location == settings + "#wacht")
    #expect(await newcomer.get(settings).status == 404)
    #expect(try await member.send(refusal(refused), [:], from: settings).status == 404)

    let link = try await invite("vier@voorbeeld.nl", .coordinator, by: admin)
    #expect(try await newcomer.send(link, [:]).status == 303)
    let again = try await waitingGrant(site)
    #expect(try await member.send(confirmation(again), [:], from: settings).status == 303)
    #expect(await newcomer.get(settings).status == 200)
  }

  @Test func `nobody confirms a role of their own`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let member = try await site.signedInMember("team@voorbeeld.nl", .networkTeam)
    let link = try await invite("team@voorbeeld.nl", .coordinator, by: admin)
    #expect(try await member.send(link, [:]).status == 303)
    let waiting = try await waitingGrant(site)

    #expect(try await member.send(confirmation(waiting), [:], from: settings).status == 409)
  }

  @Test func `who has an account takes the role with it, signed in`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let id = try await site.account("anna@voorbeeld.nl", .contributor)
    let link = try await invite("anna@voorbeeld.nl", .executive, by: admin)
    let browser = site.browser()
    let stranger = try await site.signedInMember("team@voorbeeld.nl", .networkTeam)

    let out = await browser.get(link)
    #expect(out.text.contains("Er is al een account met anna@voorbeeld.nl."))
    #expect(try await stranger.send(link, form("Ander"), from: "/account").status == 200)
    _ = try await browser.signIn("anna@voorbeeld.nl")
    let accepted = try await browser.send(link, [:])
    let roles = try await site.arrange { try $0.hats(of: id).map(\.role) }

    #expect(accepted.location == "/pet")
    #expect(Set(roles) == [.contributor, .executive])
  }

  @Test func `who has an account without a code sets one up for a role that needs it`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    try await site.account("anna@voorbeeld.nl", .contributor)
    let link = try await invite("anna@voorbeeld.nl", .networkTeam, by: admin)
    let browser = try await site.signedIn("anna@voorbeeld.nl")

    #expect(try await browser.send(link, [:]).location == "/tweede-factor/instellen")
  }

  @Test func `a coordinator makes no administrators`() async throws {
    let site = try await Site.make()
    let coordinator = try await site.signedInMember("regie@voorbeeld.nl", .coordinator)

    let fields = ["email": "x@voorbeeld.nl", "role": "administrator", "employer": "none"]
    let answer = try await coordinator.send(settings + "/uitnodigingen", fields, from: settings)

    #expect(answer.status == 400)
    #expect(answer.text.contains("Deze rol kunt u niet geven."))
  }

  private func invite(_ email: String, _ role: Role, by browser: Browser) async throws -> String {
    let fields = ["email": email, "role": role.rawValue, "employer": "organisation"]
    let page = try await browser.send(settings + "/uitnodigingen", fields, from: settings)
    let start = try #require(page.text.firstRange(of: "href=\"/uitnodiging/")?.lowerBound)
    #expect(page.cacheControl == "no-store")
    return String(page.text[start...].dropFirst(6).prefix { $0 != "\"" })
  }

  private func form(_ name: String) -> [String: String] {
    ["name": name, "password": Site.password, "permission": "ja"]
  }

  /// Somebody invited to a role that needs a second factor, who accepted and set it up; the page with the codes.
  private func join(_ email: String, _ role: Role, by inviter: Browser, _ site: Site) async throws -> (
    Browser, Browser.Answer
  ) {
    let link = try await invite(email, role, by: inviter)
    let guest = site.browser(from: email)
    let accepted = try await guest.send(link, form("Naam van " + email))
    #expect(accepted.location == "/tweede-factor/instellen")
    _ = await guest.get("/tweede-factor/instellen")
    let secret = try await site.arrange {
      try $0.row("SELECT totp_secret FROM account WHERE email = \(email)")?.text("totp_secret") ?? ""
    }
    return (guest, try await guest.send("/tweede-factor/instellen", ["code": try site.code(secret)]))
  }

  private func waitingGrant(_ site: Site) async throws -> RecordID {
    try #require(try await site.arrange { try $0.waitingGrants().first?.id })
  }

  private func confirmation(_ id: RecordID) -> String { settings + "/rollen/\(id.text)/bevestiging" }
  private func refusal(_ id: RecordID) -> String { settings + "/rollen/\(id.text)/weigering" }
}
