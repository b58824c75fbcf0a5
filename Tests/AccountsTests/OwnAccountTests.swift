// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Testing

@Suite struct `One's own account` {
  @Test func `another password needs the old one, and ends the other sessions`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let (here, there) = (try await site.signedIn("anna@voorbeeld.nl"), try await site.signedIn("anna@voorbeeld.nl"))
    let new = "een heel andere zin"

    let wrong = try await here.send("/account/wachtwoord", ["current": "fout", "password": new], from: "/account")
    let short = try await here.send(
      "/account/wachtwoord", ["current": Site.password, "password": "kort"], from: "/account")
    let right = try await here.send(
      "/account/wachtwoord", ["current": Site.password, "password": new], from: "/account")

    #expect(wrong.status == 400)
    #expect(wrong.text.contains("Dit wachtwoord klopt niet"))
    #expect(short.text.contains("minstens 12 tekens"))
    #expect(right.location == "/account?gedaan=wachtwoord")
    #expect(await here.get("/account?gedaan=wachtwoord").text.contains("Uw wachtwoord is veranderd."))
    #expect(await there.get("/account").status == 303)
    #expect(try await site.browser().signIn("anna@voorbeeld.nl").status == 400)
    #expect(try await site.browser().signIn("anna@voorbeeld.nl", new).status == 303)
  }

  @Test func `guessing the old password is throttled`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = try await site.signedIn("anna@voorbeeld.nl")
    for _ in 1...10 { _ = try await browser.send("/account/wachtwoord", ["current": "fout"], from: "/account") }

    let fields = ["current": Site.password, "password": "een heel andere zin"]
    #expect(try await browser.send("/account/wachtwoord", fields, from: "/account").status == 429)
  }

  @Test func `new recovery codes need the password, and end the old ones`() async throws {
    let site = try await Site.make()
    let browser = try await site.signedInMember("netwerk@voorbeeld.nl", .networkTeam)

    let wrong = try await browser.send("/account/herstelcodes", ["codes-password": "fout"], from: "/account")
    let first = try await browser.send("/account/herstelcodes", ["codes-password": Site.password], from: "/account")
    let second = try await browser.send("/account/herstelcodes", ["codes-password": Site.password], from: "/account")
    let kept = try await site.arrange { try $0.integer("SELECT count(*) AS n FROM recovery_code") }

    #expect(wrong.status == 400)
    #expect(recoveryCodes(first.text).count == 10)
    #expect(Set(recoveryCodes(first.text)).isDisjoint(with: recoveryCodes(second.text)))
    #expect(kept == 10)
  }

  @Test func `without a second factor there are no codes`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let browser = try await site.signedIn("anna@voorbeeld.nl")

    let answer = try await browser.send("/account/herstelcodes", ["codes-password": Site.password], from: "/account")

    #expect(answer.status == 404)
  }

  @Test func `signing out everywhere ends every session`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let (here, there) = (try await site.signedIn("anna@voorbeeld.nl"), try await site.signedIn("anna@voorbeeld.nl"))

    let answer = try await here.send("/account/overal-uitloggen", [:], from: "/account")

    #expect(answer.location == "/inloggen")
    #expect(await here.get("/account").status == 303)
    #expect(await there.get("/account").status == 303)
  }
}
