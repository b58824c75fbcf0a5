// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@testable import Networks

@Suite struct `The pages of the network` {
  @Test(arguments: Language.allCases)
  func `a visitor reads the public layer`(language: Language) async throws {
    try await NetworkHouse.use { house in
      let people = try await Site.fill(house)
      let site = try await Site(house)

      let page = await site.get("/wijken/oost/netwerk", language)

      #expect(page.status == 200)
      #expect(page.text.contains("Basisschool De Singel"))
      #expect(page.text.contains("Weggeefkast"))
      #expect(page.text.contains("/wijken/oost/netwerk/initiatieven/\(people.initiative.text)"))
      for name in ["Samira", "Ewa", "Ola"] { #expect(!page.text.contains(name)) }
      #expect(!page.text.contains("⟦"))
      #expect(try await house.history("readIdentity").isEmpty)
    }
  }

  @Test(arguments: Language.allCases)
  func `the team reads which lines ask for attention`(language: Language) async throws {
    try await NetworkHouse.use { house in
      _ = try await Site.fill(house)
      let site = try await Site(house)

      let page = await site.get("/wijken/oost/netwerk", language, as: .networkTeam)

      #expect(page.status == 200)
      #expect(!page.text.contains("⟦"))
      let sentences =
        language == .nl
        ? [
          "Taalcafé De Kapstok en Basisschool De Singel", "Nu alleen verbonden via Samira Zandloper.",
          "Ewa Klinker kan het overnemen en kent Taalcafé De Kapstok al.", "stil sinds 1 oktober 2025",
          "Normaal is er elke maand contact.", "De kaart is nooit compleet.",
        ]
        : [
          "Taalcafé De Kapstok and Basisschool De Singel", "Now connected through Samira Zandloper alone.",
          "Ewa Klinker can take over and knows Taalcafé De Kapstok already.", "quiet since 1 October 2025",
          "Usually there is contact every month.", "The map is never complete.",
        ]
      for sentence in sentences { #expect(page.text.contains(sentence), "\(sentence)") }
      #expect(try await house.history("readIdentity").allSatisfy { $0.hasSuffix("purpose=networkPage") })
    }
  }

  @Test(arguments: Language.allCases)
  func `office and executive read counts`(language: Language) async throws {
    try await NetworkHouse.use { house in
      _ = try await Site.fill(house)
      let site = try await Site(house)
      let few = language == .nl ? "minder dan vijf" : "fewer than five"

      for role in [Role.programmeOffice, .executive] {
        let page = await site.get("/wijken/oost/netwerk", language, as: role)

        #expect(page.status == 200)
        #expect(page.text.contains(few))
        #expect(page.text.contains("Basisschool De Singel") == (role == .programmeOffice))
        #expect(!page.text.contains("Samira"))
        #expect(!page.text.contains("⟦"))
      }
    }
  }

  @Test func `a search finds half words without accents`() async throws {
    try await NetworkHouse.use { house in
      _ = try await Site.fill(house)
      let site = try await Site(house)

      let found = await site.get("/wijken/oost/netwerk", query: "zoek=taalcafe+kaps", as: .networkTeam)
      let none = await site.get("/wijken/oost/netwerk", query: "zoek=%3Cscript%3E", as: .networkTeam)

      #expect(found.text.contains("1 gevonden voor “taalcafe kaps”."))
      #expect(none.text.contains("0 gevonden voor “&lt;script&gt;”."))
      #expect(!none.text.contains("<script>"))
    }
  }

  @Test(arguments: Language.allCases)
  func `an empty network says how to begin`(language: Language) async throws {
    try await NetworkHouse.use { house in
      let site = try await Site(house)

      let visitor = await site.get("/wijken/oost/netwerk", language)
      let team = await site.get("/wijken/oost/netwerk", language, as: .networkTeam)

      #expect(visitor.status == 200 && team.status == 200)
      #expect(!(visitor.text + team.text).contains("⟦"))
      #expect(!visitor.text.contains("personen/nieuw"))
      #expect(team.text.contains("personen/nieuw"))
    }
  }

  @Test func `a page costs the same number of statements, small or large`() async throws {
    try await NetworkHouse.use { house in
      _ = try await Site.fill(house)
      let count = {
        try await house.database.read(as: house.team) { reader in
          _ = try reader.networkView()
          return reader.statementCount
        }
      }
      let small = try await count()

      for number in 1...20 { _ = try await house.addPerson("Bewoner \(number)") }

      #expect(small == 5)
      #expect(try await count() == 5)
    }
  }

  @Test(arguments: Language.allCases)
  func `an initiative names what may be named`(language: Language) async throws {
    try await NetworkHouse.use { house in
      let people = try await Site.fill(house)
      let site = try await Site(house)
      let path = "/wijken/oost/netwerk/initiatieven/\(people.initiative.text)"

      let visitor = await site.get(path, language)
      let team = await site.get(path, language, as: .networkTeam)

      #expect(visitor.status == 200 && team.status == 200)
      #expect(visitor.text.contains("Taalcafé De Kapstok"))
      #expect(visitor.text.contains(language == .nl ? "mensen uit de wijk" : "people of the neighbourhood"))
      #expect(!visitor.text.contains("Ola"))
      #expect(team.text.contains("Ola Vingerhoed"))
      #expect(!(visitor.text + team.text).contains("⟦"))
    }
  }

  @Test func `an unknown initiative is not found`() async throws {
    try await NetworkHouse.use { house in
      let site = try await Site(house)

      for id in [key(8).text, "x", "'--", "%00"] {
        #expect(await site.get("/wijken/oost/netwerk/initiatieven/\(id)").status == 404)
      }
      #expect(await site.get("/wijken/west/netwerk").status == 404)
    }
  }

  @Test func `hostile names are shown as text`() async throws {
    try await NetworkHouse.use { house in
      let name = "\"\u{301}<script>alert(1)</script>"
      let carrier = try await house.addOrganisation(name)
      _ = try await house.addPerson(name)
      let id = try await house.database.write(as: house.team) {
        try $0.saveInitiative(InitiativeDraft(name: name, carriers: [carrier]))
      }
      let site = try await Site(house)

      for path in ["", "/initiatieven/\(id.text)", "/lijnen/nieuw"] {
        let page = await site.get("/wijken/oost/netwerk" + path, as: .networkTeam)

        #expect(page.status == 200)
        #expect(page.body.firstRange(of: Array("<script>".utf8)) == nil)
        #expect(page.body.firstRange(of: Array("&quot;\u{301}&lt;script&gt;".utf8)) != nil)
      }
    }
  }

  @Test func `the forms are for the team`() async throws {
    try await NetworkHouse.use { house in
      let site = try await Site(house)

      for list in ["personen", "lijnen", "gesprekken"] {
        let path = "/wijken/oost/netwerk/\(list)/nieuw"
        #expect(await site.get(path).status == 303)
        #expect(await site.get(path, as: .programmeOffice).status == 404)
        for language in Language.allCases {
          let page = await site.get(path, language, as: .networkTeam)
          #expect(page.status == 200)
          #expect(!page.text.contains("⟦"))
        }
      }
    }
  }

  @Test func `a name is enough to enter a person`() async throws {
    try await NetworkHouse.use { house in
      let site = try await Site(house)

      let answer = await site.post("personen", ["naam": "Mo Trapleuning", "soort": "person"])

      #expect(answer.status == 303)
      #expect(answer.header("location") == "/wijken/oost/netwerk")
      let page = await site.get("/wijken/oost/netwerk", as: .networkTeam)
      #expect(page.text.contains("Mo Trapleuning"))
      #expect(page.text.contains("concept tot 29 maart"))
    }
  }

  @Test func `a refused form keeps what was typed`() async throws {
    try await NetworkHouse.use { house in
      let site = try await Site(house)

      let answer = await site.post(
        "personen", ["naam": " ", "soort": "group", "organisatie": "<b>\"", "toestemming": "32-1-2026"])

      #expect(answer.status == 400)
      #expect(answer.text.contains("Schrijf de dag zo"))
      #expect(answer.text.contains("&lt;b&gt;&quot;"))
      #expect(!answer.text.contains("⟦"))
      let missing = await site.post("personen", ["naam": " ", "soort": "group"])
      #expect(missing.status == 400)
      #expect(missing.text.contains("href=\"#naam\""))
    }
  }

  @Test func `a tie and a conversation are entered in a few taps`() async throws {
    try await NetworkHouse.use { house in
      let one = try await house.addOrganisation("Bibliotheek Oost")
      let other = try await house.addOrganisation("Basisschool De Singel")
      let site = try await Site(house)

      let tied = await site.post("lijnen", ["een": one.text, "ander": other.text, "wat": "kent", "ritme": "30"])
      let tie = try #require(try await house.database.read(as: house.team) { try $0.ties().first })
      let logged = await site.post("gesprekken", ["lijn": tie.id.text, "hoe": "activity", "dag": "", "terug": "werk"])

      #expect(tied.status == 303 && logged.status == 303)
      #expect(logged.header("location") == "/werk")
      let last = try await house.database.read(as: house.team) { try $0.ties().first?.lastContact }
      #expect(last == house.clock.now.localDay)
      #expect(await site.post("gesprekken", ["lijn": key(3).text, "hoe": "message"]).status == 404)
      #expect(await site.post("gesprekken", ["lijn": "x"]).status == 400)
      #expect(await site.post("gesprekken", ["lijn": tie.id.text, "dag": "1-1-2030"]).status == 400)
      #expect(await site.post("lijnen", ["een": one.text, "ander": one.text]).status == 400)
      #expect(await site.post("lijnen", ["een": one.text, "ander": other.text, "ritme": "vaak"]).status == 400)
      #expect(await site.post("lijnen", [:]).status == 400)
    }
  }

  @Test func `the texts are the same in every language, and used`() throws {
    let catalogue = try Catalogue([NetworksTexts.sources])
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Networks")
    let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    let sources = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    let code = sources.joined()

    #expect(catalogue.keys(in: .nl) == catalogue.keys(in: .en))
    for key in catalogue.keys(in: .nl).sorted() {
      let plain =
        key.hasSuffix("_one") ? String(key.dropLast(4)) : key.hasSuffix("_other") ? String(key.dropLast(6)) : key
      let stem = plain.split(separator: ".").dropLast().joined(separator: ".") + ".\\("
      #expect(key.hasPrefix("networks.") && (code.contains("\"\(plain)\"") || code.contains("\"\(stem)")), "\(key)")
    }
  }
}

/// The pages of a house, answered in process.
private struct Site {
  let edge: Edge
  let tokens: [Role: String]

  init(_ house: NetworkHouse) async throws {
    var routes = Routes()
    NetworksRoutes.add(to: &routes)
    edge = Edge(
      routes: routes, database: house.database,
      catalogue: try Catalogue([DesignTexts.sources, WebTexts.sources, NetworksTexts.sources]),
      files: StaticFiles(folder: ""), rooms: [("network", "netwerk")],
      log: { if let fault = $0.fault { Issue.record("\(fault)") } })
    var tokens: [Role: String] = [:]
    for role in [Role.networkTeam, .programmeOffice, .executive] {
      tokens[role] = try await Site.signIn(role, house)
    }
    self.tokens = tokens
  }

  /// A session of somebody with a role.
  private static func signIn(_ role: Role, _ house: NetworkHouse) async throws -> String {
    try await house.database.write(as: Viewer(.command("test"), in: house.district.id)) { writer in
      let account = try writer.addAccount(
        email: "\(role.rawValue)@voorbeeld.nl", name: "Fictief", employer: .none, passwordHash: "-")
      try writer.grant(role, to: account, in: house.district.id)
      try writer.execute("UPDATE account SET totp_confirmed_at = \(writer.now) WHERE id = \(account)")
      let token = String(("session-" + role.rawValue + String(repeating: "-", count: 26)).prefix(26))
      try writer.execute(
        """
        INSERT INTO session (token_digest, account_id, stage, created_at, expires_at)
        VALUES (\(digest(token)), \(account), 'full', \(writer.now), \(writer.now + 3_600))
        """)
      return token
    }
  }

  func get(
    _ path: String, _ language: Language = .nl, query: String = "", as role: Role? = nil
  ) async -> Outgoing {
    let cookie = role.flatMap { tokens[$0] }.map { ["cookie": "\(CookieName.session)=\($0)"] } ?? [:]
    return await edge.answer(Incoming(method: "GET", path: language.prefix + path, query: query, headers: cookie))
  }

  /// Fills in a form of the network team.
  func post(_ list: String, _ values: [String: String]) async -> Outgoing {
    let form = await get("/wijken/oost/netwerk/\(list)/nieuw", as: .networkTeam).text
    let token = form.firstRange(of: "name=\"csrf\" value=\"").map {
      form[$0.upperBound...].prefix(while: { $0 != "\"" })
    }
    let fields = values.merging(["csrf": String(token ?? "")]) { $1 }
    let body = fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
    return await edge.answer(
      Incoming(
        method: "POST", path: "/wijken/oost/netwerk/\(list)",
        headers: [
          "cookie": "\(CookieName.session)=\(tokens[.networkTeam] ?? "")",
          "content-type": "application/x-www-form-urlencoded",
        ], body: Array(body.joined(separator: "&").utf8)))
  }

  /// Two sides that only Samira joins, a quiet tie and an initiative; all fictional.
  static func fill(_ house: NetworkHouse) async throws -> (initiative: RecordID, ola: RecordID) {
    let cafe = try await house.add(ActorDraft(name: "Taalcafé De Kapstok", kind: .group))
    let library = try await house.addOrganisation("Bibliotheek Oost")
    let school = try await house.addOrganisation("Basisschool De Singel")
    let yard = try await house.add(ActorDraft(name: "Schoolplein De Singel", kind: .place))
    let samira = try await house.addPerson("Samira Zandloper", group: .professional, layer: .role)
    let ewa = try await house.addPerson("Ewa Klinker")
    let ola = try await house.addPerson("Ola Vingerhoed")
    for (one, other) in [(samira, cafe), (samira, school), (samira, ewa), (ewa, cafe), (cafe, library), (ola, cafe)] {
      try await house.tie(one, other, last: day("2026-02-20"))
    }
    try await house.tie(school, yard, rhythm: 30, last: day("2025-10-01"))
    let initiative = try await house.database.write(as: house.team) {
      try $0.saveInitiative(
        InitiativeDraft(name: "Weggeefkast Newtonbuurt", carriers: [cafe, ola], fromOn: day("2025-05-01")))
    }
    return (initiative, ola)
  }
}
