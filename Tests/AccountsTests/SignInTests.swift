// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Accounts
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@Suite struct `Signing in` {
  @Test func `the right password opens a session that leads to one's desk`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = site.browser()

    let answer = try await browser.signIn(" Anna@Voorbeeld.NL")

    #expect(answer.status == 303)
    #expect(answer.location == "/werk")
    #expect(await browser.get("/account").status == 200)
  }

  @Test func `a wrong password and an unknown address get the same answer`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let closed = try await site.account("dicht@voorbeeld.nl", .contributor)
    try await site.arrange { try $0.disable(closed) }

    let wrong = try await site.browser(from: "1").signIn("anna@voorbeeld.nl", "niet het wachtwoord")
    let unknown = try await site.browser(from: "2").signIn("niemand@voorbeeld.nl")
    let disabled = try await site.browser(from: "3").signIn("dicht@voorbeeld.nl")

    #expect(wrong.status == 400)
    #expect(unknown.status == 400)
    #expect(disabled.status == 400)
    #expect(wrong.text.contains("klopt niet"))
    #expect(!wrong.text.contains("niet het wachtwoord"))
    #expect(shape(wrong.text, "anna@voorbeeld.nl") == shape(unknown.text, "niemand@voorbeeld.nl"))
    #expect(shape(wrong.text, "anna@voorbeeld.nl") == shape(disabled.text, "dicht@voorbeeld.nl"))
  }

  @Test
  func
    `the eleventh attempt for an address is refused, even with the right password, until a quarter of an hour passed`()
    async throws
  {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    for number in 1...10 {
      #expect(try await site.browser(from: "bron \(number)").signIn("anna@voorbeeld.nl", "fout").status == 400)
    }

    let refused = try await site.browser(from: "nog een bron").signIn("anna@voorbeeld.nl")
    site.test.clock.advance(seconds: 901)
    let later = try await site.browser(from: "nog een bron").signIn("anna@voorbeeld.nl")

    #expect(refused.status == 429)
    #expect(later.status == 303)
  }

  @Test func `the eleventh attempt from one source is refused for every address`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    for number in 1...10 { _ = try await site.browser().signIn("adres\(number)@voorbeeld.nl") }

    #expect(try await site.browser().signIn("anna@voorbeeld.nl").status == 429)
    #expect(try await site.browser(from: "elders").signIn("anna@voorbeeld.nl").status == 303)
  }

  @Test func `signing in well does not count: a whole office can`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)

    for _ in 1...12 { #expect(try await site.browser().signIn("anna@voorbeeld.nl").status == 303) }
  }

  @Test func `signing out ends the session, not only the cookie`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = site.browser()
    _ = try await browser.signIn("anna@voorbeeld.nl")
    let session = try #require(browser.cookies[CookieName.session])

    let answer = try await browser.send("/uitloggen", [:], from: "/account")
    let stolen = await site.edge.answer(
      Incoming(method: "GET", path: "/account", headers: ["cookie": CookieName.session + "=" + session]))

    #expect(answer.location == "/")
    #expect(browser.cookies[CookieName.session] == nil)
    #expect(stolen.status == 303)
    #expect(stolen.header("location") == "/inloggen?naar=%2Faccount")
  }

  @Test func `a new session takes the place of the one the browser had`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = site.browser()
    _ = try await browser.signIn("anna@voorbeeld.nl")
    let token = try #require(Browser.token(await browser.get("/account").text))

    let again = await browser.post(
      "/inloggen", ["email": "anna@voorbeeld.nl", "password": Site.password, "csrf": token])
    let count = try await site.arrange { try $0.integer("SELECT count(*) AS n FROM session") }

    #expect(again.status == 303)
    #expect(count == 1)
  }

  @Test func `a form without its token, or with another browser's, is refused`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let fields = ["email": "anna@voorbeeld.nl", "password": Site.password]
    let browser = site.browser()
    _ = await browser.get("/inloggen")
    let other = try #require(Browser.token(await site.browser().get("/inloggen").text))

    #expect(await browser.post("/inloggen", fields).status == 403)
    #expect(await browser.post("/inloggen", fields.merging(["csrf": other]) { $1 }).status == 403)
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "/%2F/evil.example", "javascript:alert(1)",
    "/uitloggen", "/a//b", "/../x", "/",
  ])
  func `another site is never gone to`(naar: String) async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)

    let answer = try await site.browser().signIn("anna@voorbeeld.nl", naar: naar)

    #expect(answer.location == "/werk")
  }

  @Test func `a page of ours is gone back to, in the language of the form`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let asked = await site.browser().get("/account").location
    let english = site.browser()

    let dutch = try await site.browser().signIn("anna@voorbeeld.nl", naar: "/wijken/voorbeeld-oost/draden/2026-1")
    let answer = try await english.send(
      "/en/inloggen", ["email": "anna@voorbeeld.nl", "password": Site.password, "naar": "/account"])

    #expect(asked == "/inloggen?naar=%2Faccount")
    #expect(dutch.location == "/wijken/voorbeeld-oost/draden/2026-1")
    #expect(answer.location == "/en/account")
    #expect(await english.get("/inloggen").location == "/werk")
  }

  /// A page without what was typed and without its random parts.
  private func shape(_ page: String, _ email: String) -> String {
    let plain = page.replacing(email, with: "…")
    return Browser.token(page).map { plain.replacing($0, with: "…") } ?? plain
  }
}
