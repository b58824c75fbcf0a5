// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Testing

@Suite struct `Choosing a hat` {
  @Test func `several hats lead to a choice, and a choice to the desk`() async throws {
    let site = try await Site.make()
    let id = try await site.account("bram@voorbeeld.nl", .programmeOffice)
    try await site.arrange { writer in
      let body = try writer.addBody(name: "wijkoverleg")
      try writer.addSeat(in: body, side: .programme, role: .executive, account: id)
    }
    let browser = site.browser()

    let first = try await browser.signIn("bram@voorbeeld.nl")
    let page = await browser.get("/pet")
    let hat = try await hats(of: id, site)[1]
    let chosen = try await browser.send("/pet", ["pet": hat.id.text])
    let worn = try await site.arrange { try $0.row("SELECT hat_id FROM session")?.text("hat_id") }

    #expect(first.location == "/pet")
    #expect(page.text.contains("U heeft 2 petten"))
    #expect(page.text.contains("Zetel wijkoverleg, namens het programma"))
    #expect(page.text.contains("U stemt mee."))
    #expect(chosen.location == "/werk")
    #expect(worn == hat.id.text)
  }

  @Test func `somebody else's hat, an unknown one and a malformed one are not there`() async throws {
    let site = try await Site.make()
    let other = try await site.account("ander@voorbeeld.nl", .programmeOffice)
    try await site.account("bram@voorbeeld.nl", .contributor, .executive)
    let browser = try await site.signedIn("bram@voorbeeld.nl")
    let hat = try await hats(of: other, site)[0]

    #expect(try await browser.send("/pet", ["pet": hat.id.text]).status == 404)
    #expect(try await browser.send("/pet", ["pet": "0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55"]).status == 404)
    #expect(try await browser.send("/pet", ["pet": "' OR 1=1"]).status == 404)
    #expect(try await browser.send("/pet", [:]).status == 400)
  }

  @Test func `hats of several districts say which one`() async throws {
    let site = try await Site.make()
    let id = try await site.account("bram@voorbeeld.nl", .contributor)
    let west = try await site.arrange { try $0.addDistrict(slug: "voorbeeld-west", name: "Voorbeeld-West", areas: []) }
    try await site.arrange(in: west) { try $0.grant(.executive, to: id, in: west.id) }
    let browser = try await site.signedIn("bram@voorbeeld.nl")

    let page = await browser.get("/pet").text

    #expect(page.contains("Meedenker – Voorbeeld-Oost"))
    #expect(page.contains("Bestuur – Voorbeeld-West"))
  }

  @Test func `who has no hat is told so`() async throws {
    let site = try await Site.make()
    try await site.account("nieuw@voorbeeld.nl")

    let page = await (try await site.signedIn("nieuw@voorbeeld.nl")).get("/pet")

    #expect(page.status == 200)
    #expect(page.text.contains("U heeft nu geen pet."))
  }

  private func hats(of account: AccountID, _ site: Site) async throws -> [Hat] {
    try await site.arrange { try $0.hats(of: account) }
  }
}
