// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Testing

@Suite struct `The second factor` {
  @Test func `a code after the password opens the session; before it nothing else does`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let secret = try await site.secondFactor("netwerk@voorbeeld.nl")
    let browser = site.browser()

    let first = try await browser.signIn("netwerk@voorbeeld.nl", naar: "/wijken/voorbeeld-oost/instellingen")
    let early = await browser.get("/wijken/voorbeeld-oost/instellingen")
    let wrong = try await browser.send("/tweede-factor", ["code": "000000"])
    let right = try await browser.send(
      "/tweede-factor", ["code": try site.code(secret), "naar": "/wijken/voorbeeld-oost/instellingen"])

    #expect(first.location == "/tweede-factor?naar=%2Fwijken%2Fvoorbeeld-oost%2Finstellingen")
    #expect(early.status == 303)
    #expect(wrong.status == 400)
    #expect(wrong.text.contains("Deze code klopt niet"))
    #expect(right.location == "/wijken/voorbeeld-oost/instellingen")
    #expect(await browser.get("/wijken/voorbeeld-oost/instellingen").status == 200)
  }

  @Test func `the session token changes with the code`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let secret = try await site.secondFactor("netwerk@voorbeeld.nl")
    let browser = site.browser()
    _ = try await browser.signIn("netwerk@voorbeeld.nl")
    let before = try #require(browser.cookies[CookieName.session])

    _ = try await browser.send("/tweede-factor", ["code": try site.code(secret)])
    let old = await site.edge.answer(
      Incoming(method: "GET", path: "/account", headers: ["cookie": CookieName.session + "=" + before]))

    #expect(browser.cookies[CookieName.session] != before)
    #expect(old.status == 303)
  }

  @Test func `a code works once`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let code = try site.code(try await site.secondFactor("netwerk@voorbeeld.nl"))
    let (first, second) = (site.browser(from: "1"), site.browser(from: "2"))
    _ = try await first.signIn("netwerk@voorbeeld.nl")
    _ = try await second.signIn("netwerk@voorbeeld.nl")

    #expect(try await first.send("/tweede-factor", ["code": code]).status == 303)
    #expect(try await second.send("/tweede-factor", ["code": code]).status == 400)
  }

  @Test func `ten wrong codes close the door for a quarter of an hour`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let secret = try await site.secondFactor("netwerk@voorbeeld.nl")
    let browser = site.browser()
    _ = try await browser.signIn("netwerk@voorbeeld.nl")
    for _ in 1...10 { _ = try await browser.send("/tweede-factor", ["code": "12"]) }

    #expect(try await browser.send("/tweede-factor", ["code": try site.code(secret)]).status == 429)
  }

  @Test func `setting up: the secret in fours, a first code, ten codes to print, and on`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let browser = site.browser()

    let first = try await browser.signIn("netwerk@voorbeeld.nl")
    let page = await browser.get("/tweede-factor/instellen")
    let secret = try await self.secret(of: "netwerk@voorbeeld.nl", site)
    let wrong = try await browser.send("/tweede-factor/instellen", ["code": "000000"])
    let codes = try await browser.send("/tweede-factor/instellen", ["code": try site.code(secret)])

    #expect(first.location == "/tweede-factor/instellen")
    #expect(page.text.contains(secret.prefix(4) + " " + secret.dropFirst(4).prefix(4)))
    #expect(
      page.text.replacing("<wbr/>", with: "").contains("otpauth://totp/Pactwerk:netwerk@voorbeeld.nl?secret=\(secret)"))
    #expect(page.cacheControl == "no-store")
    #expect(wrong.status == 400)
    #expect(codes.status == 200)
    #expect(codes.cacheControl == "no-store")
    #expect(recoveryCodes(codes.text).count == 10)
    #expect(codes.text.contains("href=\"/werk\""))
    #expect(await browser.get("/account").status == 200)
    #expect(await browser.get("/tweede-factor/instellen").location == "/werk")
  }

  @Test func `a recovery code works once, with or without its dash`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let browser = site.browser()
    _ = try await browser.signIn("netwerk@voorbeeld.nl")
    _ = await browser.get("/tweede-factor/instellen")
    let secret = try await self.secret(of: "netwerk@voorbeeld.nl", site)
    let page = try await browser.send("/tweede-factor/instellen", ["code": try site.code(secret)])
    let code = try #require(recoveryCodes(page.text).first)

    let again = site.browser(from: "1")
    _ = try await again.signIn("netwerk@voorbeeld.nl")
    let typed = code.uppercased().replacing("-", with: " ")
    #expect(try await again.send("/tweede-factor", ["code": typed]).status == 303)

    let third = site.browser(from: "2")
    _ = try await third.signIn("netwerk@voorbeeld.nl")
    #expect(try await third.send("/tweede-factor", ["code": code]).status == 400)
  }

  @Test func `of two who set up at once only the newest goes on, and neither sees a confirmed secret`() async throws {
    let site = try await Site.make()
    try await site.account("netwerk@voorbeeld.nl", .networkTeam)
    let (first, second) = (site.browser(from: "1"), site.browser(from: "2"))
    _ = try await first.signIn("netwerk@voorbeeld.nl")
    _ = await first.get("/tweede-factor/instellen")
    let seen = try await secret(of: "netwerk@voorbeeld.nl", site)

    _ = try await second.signIn("netwerk@voorbeeld.nl")
    _ = await second.get("/tweede-factor/instellen")

    #expect(try await secret(of: "netwerk@voorbeeld.nl", site) != seen)
    #expect(await first.get("/tweede-factor/instellen").location?.hasPrefix("/inloggen") == true)
  }

  @Test func `a role that needs a code and comes during a session is not worn without one`() async throws {
    let site = try await Site.make()
    let id = try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = site.browser()
    _ = try await browser.signIn("anna@voorbeeld.nl")

    try await site.arrange { try $0.grant(.networkTeam, to: id, in: site.district.id) }

    #expect(await browser.get("/wijken/voorbeeld-oost/instellingen").status == 404)
    #expect(await browser.get("/account").text.contains("tweede stap"))
    #expect(try await site.browser().signIn("anna@voorbeeld.nl").location == "/tweede-factor/instellen")
  }

  private func secret(of email: String, _ site: Site) async throws -> String {
    try await site.arrange {
      try $0.row("SELECT totp_secret FROM account WHERE email = \(email)")?.text("totp_secret") ?? ""
    }
  }
}

/// The codes on a page to print.
func recoveryCodes(_ page: String) -> [String] {
  page.split(separator: "<strong>").dropFirst().map { String($0.prefix { $0 != "<" }) }.filter {
    $0.utf8.count == 11 && $0.utf8.dropFirst(5).first == 0x2D
  }
}
