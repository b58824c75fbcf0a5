// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

@testable import Accounts
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@Suite struct `The settings of a district` {
  private let settings = "/wijken/voorbeeld-oost/instellingen"
  private let contact = [
    "naam": "Fenna Lantaarn", "functie": "netwerkteam Oost", "telefoon": "010 000 00 00", "uren": "op werkdagen",
    "kant": "community", "plek": "Wijkhuis Oost", "plekuren": "elke dag",
  ]

  @Test func `contact and place stand on every page after, and in the form`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)

    let saved = try await admin.send(settings + "/contact", contact, from: settings)
    let roles = await site.browser().get("/wijken/voorbeeld-oost/rollen")

    #expect(saved.location == settings + "#contact")
    #expect(await admin.get(settings).text.contains("value=\"Fenna Lantaarn\""))
    #expect(roles.text.contains("Fenna Lantaarn"))
    #expect(roles.text.contains("Wijkhuis Oost"))
  }

  @Test(arguments: [("naam", ""), ("telefoon", "bel maar"), ("plek", String(repeating: "x", count: 121))])
  func `a contact that is not right is refused with what was typed`(field: String, value: String) async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)

    let answer = try await admin.send(settings + "/contact", contact.merging([field: value]) { $1 }, from: settings)

    #expect(answer.status == 400)
    #expect(answer.text.contains("href=\"#\(field)\""))
    #expect(answer.text.contains("value=\"op werkdagen\""))
    #expect(try await site.arrange { try $0.contact() } == nil)
  }

  @Test func `the desk is an https address or nothing, the term 1 to 365 days, and both are saved or neither`()
    async throws
  {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    func send(_ desk: String, _ term: String) async throws -> Int {
      try await admin.send(settings + "/afspraken", ["desk": desk, "term": term], from: settings).status
    }

    #expect(try await send("javascript:alert(1)", "20") == 400)
    #expect(try await send("http://gemeente.example", "20") == 400)
    #expect(try await send("https://gemeente.example/melden", "0") == 400)
    #expect(try await send("https://gemeente.example/melden", "veel") == 400)
    #expect(try await site.arrange { try $0.currentDistrict().desk } == nil)
    #expect(try await send("https://gemeente.example/melden", "20") == 303)
    #expect(try await site.arrange { try $0.currentDistrict().desk } == "https://gemeente.example/melden")
    #expect(try await site.arrange { try $0.currentDistrict().answerTermInDays } == 20)
    #expect(try await send("", "20") == 303)
    #expect(try await site.arrange { try $0.currentDistrict().desk } == nil)
  }

  @Test func `a table gets seats, and nobody of the municipality sits for the neighbourhood`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let civil = try await site.account("ambtenaar@voorbeeld.nl", .programmeOffice, employer: .municipality)
    let resident = try await site.account("bewoner@voorbeeld.nl", .contributor, employer: .none)

    #expect(try await admin.send(settings + "/tafels", ["body": " Wijkoverleg "], from: settings).status == 303)
    #expect(try await admin.send(settings + "/tafels", ["body": "Wijkoverleg"], from: settings).status == 400)
    let body = try #require(try await site.arrange { try $0.bodies().first })
    func seat(_ account: AccountID, _ side: String, _ role: String) async throws -> Browser.Answer {
      let fields = ["seat-body": body.id.text, "seat-account": account.text, "seat-side": side, "seat-role": role]
      return try await admin.send(settings + "/zetels", fields, from: settings)
    }

    #expect(try await seat(civil, "community", "programmeOffice").text.contains("Uw account is van de gemeente"))
    #expect(try await seat(civil, "programme", "programmeOffice").status == 303)
    #expect(try await seat(resident, "community", "contributor").status == 303)
    #expect(try await seat(AccountID("0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55"), "community", "contributor").status == 400)
    #expect(try await seat(resident, "community", "privacyOfficer").status == 400)
    #expect(await admin.get(settings).text.contains("Naam van bewoner@voorbeeld.nl"))
  }

  @Test func `a seat is no way round the second person: it shows residents only to who saw them already`() async throws
  {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    let resident = try await site.account("bewoner@voorbeeld.nl", .contributor)
    let member = try await site.account("team@voorbeeld.nl", .networkTeam)
    let body = try await site.arrange { try $0.addBody(name: "wijkoverleg") }
    func seat(_ account: AccountID) async throws -> Browser.Answer {
      let fields = [
        "seat-body": body.id.text, "seat-account": account.text, "seat-side": "community", "seat-role": "networkTeam",
      ]
      return try await admin.send(settings + "/zetels", fields, from: settings)
    }

    let refused = try await seat(resident)

    #expect(refused.status == 400)
    #expect(refused.text.contains("Deze rol laat bewoners zien."))
    #expect(try await seat(member).status == 303)
  }

  @Test func `the first hour says what is done and what is next, until all is`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    try await site.arrange { writer in
      _ = try writer.save(Area(code: "WK999901", edition: 2026, name: "Voorbeeld-Oost", parent: nil))
      try writer.addArea("WK999901", to: try writer.district())
    }

    let before = await admin.get(settings).text
    _ = try await admin.send(settings + "/contact", contact, from: settings)
    try await site.arrange { writer in
      for number in 1...5 {
        _ = try writer.invite(email: "n\(number)@voorbeeld.nl", role: .contributor, employer: .none)
      }
    }
    let after = await admin.get(settings).text
    try await site.arrange { writer in
      try writer.execute(
        """
        INSERT INTO import_batch (id, district_id, file_kind, file_name, file_digest, hat, imported_at, rows_read, rows_added,
          rows_merged, rows_refused)
        VALUES ('1', \(try writer.district()), 'network', 'lijst', 'x', 'administrator', \(writer.now), 1, 1, 0, 0)
        """)
    }

    #expect(before.contains("Het eerste uur"))
    #expect(before.contains("href=\"#naam\""))
    #expect(before.contains("Nu uitgenodigd: 0."))
    #expect(after.contains("Nu uitgenodigd: 5."))
    #expect(after.contains("href=\"/wijken/voorbeeld-oost/import\""))
    #expect(!(await admin.get(settings)).text.contains("Het eerste uur"))
  }

  @Test func `who may not edit or invite does not come in, and does not act`() async throws {
    let site = try await Site.make()
    try await site.account("anna@voorbeeld.nl", .contributor)
    let anna = try await site.signedIn("anna@voorbeeld.nl")
    let member = try await site.signedInMember("team@voorbeeld.nl", .networkTeam)

    #expect(await site.browser().get(settings).location == "/inloggen?naar=%2Fwijken%2Fvoorbeeld-oost%2Finstellingen")
    #expect(await anna.get(settings).status == 404)
    #expect(try await anna.send(settings + "/contact", contact, from: "/account").status == 404)
    #expect(await member.get(settings).status == 200)
    #expect(!(await member.get(settings)).text.contains("Nodig iemand uit"))
    #expect(
      try await member.send(settings + "/uitnodigingen", ["email": "x@voorbeeld.nl"], from: "/account").status == 404)
    #expect(try await member.send(settings + "/tafels", ["body": "x"], from: "/account").status == 404)
  }

  @Test func `an administrator of one district is nobody in another`() async throws {
    let site = try await Site.make()
    let admin = try await site.signedInMember("beheer@voorbeeld.nl", .administrator)
    _ = try await site.arrange { try $0.addDistrict(slug: "voorbeeld-west", name: "Voorbeeld-West", areas: []) }

    #expect(await admin.get("/wijken/voorbeeld-west/instellingen").status == 404)
  }

  @Test func `the page costs the same number of statements with many rows as with few`() async throws {
    let site = try await Site.make()
    let viewer = Viewer(.command("test"), in: site.district.id)
    func statements() async throws -> Int {
      try await site.test.database.read(as: viewer) { reader in
        _ = try reader.districtSettings()
        return reader.statementCount
      }
    }

    let few = try await statements()
    try await site.arrange { writer in
      for number in 1...30 {
        _ = try writer.invite(email: "n\(number)@voorbeeld.nl", role: .contributor, employer: .none)
        _ = try writer.addBody(name: "tafel \(number)")
      }
    }

    #expect(try await statements() == few)
    #expect(few == 10)
  }
}
