// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Exchange
import ExchangeFormats
import Figures
import Foundation
import Networks
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import PrintedPages
import Records
import Signals

/// A small district in which every kind of record carries a word of its own, so that a test sees who reads what.
struct MarkedDistrict: Sendable {
  let test: TestDatabase
  let edge: Edge
  let district: DistrictID
  let threadNumber: String
  let hiddenNumber: String
  let statusToken: String
  /// The keys of everybody and everything in the network, and of its initiatives.
  let actors: [RecordID]
  let initiatives: [RecordID]

  /// The words, and what they stand for.
  enum Word: String, CaseIterable {
    case organisation = "Merkorganisatie"
    case professional = "Merkprofessional"
    case resident = "Merkbewoner"
    case draft = "Merkconcept"
    case originalWords = "Merkwoorden"
    case releasedWords = "Merkvrijgegeven"
    case hiddenThread = "Merkverborgen"
    case question = "Merkvraag"
    case answer = "Merkantwoord"
    case decision = "Merkbesluit"
    case goal = "Merkdoel"
    case intervention = "Merkmaatregel"
    case initiative = "Merkinitiatief"
    case imported = "Merkbestand"
  }

  static func make(_ engine: TestEngine = .sqlite, printer: PagePrinter? = nil) async throws -> MarkedDistrict {
    let test = try await engine.make(migrations: Installation.migrations)
    let database = test.database
    try await importBorders(database)
    let district = try await database.write(as: Viewer(.command("test"), in: nil)) { writer in
      try writer.addDistrict(slug: "merkwijk", name: "Merkwijk", areas: ["WK000001"]).id
    }
    let command = Viewer(.command("test"), in: district)
    try await addAccounts(database, command)
    try await importFixtures(database, command)
    let told = try await play(database, district)
    let edge = try Installation.edge(database, publicFolder: publicFolder, printer: printer) { _ in }
    let (actors, initiatives) = try await database.read(as: command) { reader in
      (try reader.actors().map(\.id), try reader.initiatives().map(\.id))
    }
    return MarkedDistrict(
      test: test, edge: edge, district: district, threadNumber: told.number, hiddenNumber: told.hidden,
      statusToken: told.token, actors: actors, initiatives: initiatives)
  }

  static let publicFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Public"

  /// Three squares beside each other, of which the first is the district, with figures of them and of their city.
  private static func importBorders(_ database: Database) async throws {
    let squares = ["Merkwijk", "Buurwijk", "Overwijk"].enumerated().map { index, name in
      let (west, east) = (4.4 + Double(index) / 100, 4.41 + Double(index) / 100)
      return """
        {"type": "Feature", "properties": {"code": "WK00000\(index + 1)", "name": "\(name)", "parent": "GM0000"},
         "geometry": {"type": "Polygon", "coordinates":
         [[[\(west), 51.9], [\(east), 51.9], [\(east), 51.91], [\(west), 51.91], [\(west), 51.9]]]}}
        """
    }
    let borders = #"{"type": "FeatureCollection", "features": [\#(squares.joined(separator: ","))]}"#
    let command = Viewer(.command("test"), in: nil)
    for (name, text) in [
      ("stad.csv", "code,name,edition,parent\nGM0000,Merkstad,2022,\n"), ("grenzen.geojson", borders),
    ] {
      let report = try await importFiles(
        [(name, Array(text.utf8))], kind: .areas, edition: 2022, preview: false, acceptRefused: false, into: database,
        as: command)
      guard report.exitStatus == 0 else { throw StorageError.failed(report.englishLines.joined(separator: " ")) }
    }
    _ = try await importFigures(
      [("cijfers.csv", Array(figures.utf8))], context: FigureContext(), preview: false, acceptRefused: false,
      into: database, as: command)
  }

  /// Figures of a file that says neither who publishes them nor that they are the city's; one of them is absurd.
  private static let figures = """
    area,indicator,year,value,status
    WK000001,population,2022,11300,
    WK000002,population,2022,9000,
    GM0000,population,2022,79644,
    WK000001,owner-occupied-share,2022,43,voorlopig
    WK000002,owner-occupied-share,2022,61.5,
    WK000003,owner-occupied-share,2022,,geheim
    GM0000,owner-occupied-share,2022,50,
    WK000001,average-woz-value,2022,1e300,
    WK000002,average-woz-value,2022,204,
    WK000001,distance-to-general-practice,2022,0.6,
    WK000001,average-electricity-use,2022,2700,
    WK000001,anders,2022,12,
    WK000001,geraden,2022,0,schatting
    WK000001,verborgen,2022,,geheim
    WK000001,leeg,2022,,ontbreekt

    """

  /// One account per role, and one per seat: `coordinator@voorbeeld.nl`, `seat-community@voorbeeld.nl`.
  private static func addAccounts(_ database: Database, _ command: Viewer) async throws {
    try await database.write(as: command) { writer in
      let place = try writer.district()
      for role in Role.grantable {
        let employer: Account.Employer = role == .contributor ? .none : .municipality
        let id = try writer.addAccount(
          email: "\(role.rawValue)@voorbeeld.nl", name: "Test \(role.rawValue)", employer: employer, passwordHash: "-")
        try writer.grant(role, to: id, in: place)
      }
      let body = try writer.addBody(name: "Wijkoverleg")
      _ = try writer.planMeeting(body: body.id, day: writer.today + 7, time: "19:30", place: "Wijkhuis")
      for (side, role, employer) in [
        (Side.programme, Role.programmeOffice, Account.Employer.municipality), (.community, .networkTeam, .none),
      ] {
        let id = try writer.addAccount(
          email: "seat-\(side.rawValue)@voorbeeld.nl", name: "Zetel \(side.rawValue)", employer: employer,
          passwordHash: "-")
        try writer.addSeat(in: body, side: side, role: role, account: id)
      }
      try writer.execute("UPDATE account SET totp_secret = 'A', totp_confirmed_at = \(writer.now)")
    }
  }

  private static func importFixtures(_ database: Database, _ command: Viewer) async throws {
    let nodes = """
      id,label,kind,group,layer,ground,permission_on,permission_way
      o1,Merkorganisatie,organisation,other,1,,,
      p1,Merkprofessional,person,professional,2,publicTask,2025-01-01,form
      r1,Merkbewoner,person,resident,3,permission,2025-01-01,conversation
      d1,Merkconcept,person,resident,3,,,
      """
    let ties = "source,target,kind\no1,p1,kent\np1,r1,kent\n"
    let programme = """
      {"goals":[{"id":"g1","number":1,"name":"Merkdoel","set":"programme","targetYear":2042}],
       "interventions":[{"id":"m1","name":"Merkmaatregel","goals":["g1"]}],
       "initiatives":[{"id":"i1","name":"Merkinitiatief","goals":["g1"],"carriers":["r1"],"fromOn":"2025-01-01"}],
       "links":[{"intervention":"m1","item":"i1","kind":"serves","proposedOn":"2025-06-01","madeBy":"community"}]}
      """
    let signals = "id,observed_on,text\ns1,2026-02-01,Merkbestand op straat\n"
    for (kind, files) in [
      (ImportCommandKind.network, [("nodes.csv", nodes), ("ties.csv", ties)]),
      (.programme, [("programme.json", programme)]),
      (.signals, [("signals.csv", signals)]),
    ] {
      let report = try await importFiles(
        files.map { (name: $0.0, bytes: Array($0.1.utf8)) }, kind: kind, preview: false, acceptRefused: false,
        into: database, as: command)
      guard report.exitStatus == 0 else { throw StorageError.failed(report.englishLines.joined(separator: " ")) }
    }
  }

  /// One thread from remark to decision, released; and one that was only heard.
  private static func play(_ database: Database, _ district: DistrictID) async throws -> (
    number: String, hidden: String, token: String
  ) {
    let visitor = Viewer.visitor(in: district)
    let receipt = try await database.write(as: visitor) {
      try $0.give(Remark(text: "Merkwoorden over huisnummer 12", areaCode: nil, reporterKey: "a"))
    }
    let hidden = try await database.write(as: visitor) {
      try $0.give(Remark(text: "Merkverborgen remark", areaCode: nil, reporterKey: "b"))
    }
    let team = try await viewer("networkTeam@voorbeeld.nl", database, district)
    let seat = try await viewer("seat-community@voorbeeld.nl", database, district)
    let table = try await viewer("seat-programme@voorbeeld.nl", database, district)
    func act(_ viewer: Viewer, _ work: @escaping @Sendable (Writer, Int) throws -> Void) async throws {
      try await database.write(as: viewer) { writer in
        guard let item = try writer.thread(receipt.thread) else { throw Refused.notFound }
        try work(writer, item.thread.version)
      }
    }
    try await act(team) {
      try $0.takeUp(receipt.thread, title: "Merkvrijgegeven titel", answerOn: $0.today + 14, version: $1)
    }
    try await act(team) { try $0.ask("Merkvraag?", on: receipt.thread, version: $1) }
    let signal = try await database.read(as: team) { try $0.signals(of: receipt.thread).first?.id }
    let giver = Viewer(.statusLink(signal ?? RecordID("")), in: district)
    try await database.write(as: giver) { writer in
      guard let question = try writer.questions(of: receipt.thread).first else { throw Refused.notFound }
      try writer.answer(question.id, with: "Merkantwoord")
    }
    try await act(team) {
      try $0.release(receipt.thread, title: "Merkvrijgegeven titel", words: "Merkvrijgegeven", version: $1)
    }
    try await act(seat) { _ = try $0.putOnAgenda(receipt.thread, title: "Merkvrijgegeven titel", version: $1) }
    try await act(table) {
      _ = try $0.decide(
        receipt.thread, DecisionDraft(outcome: .yes, text: "Merkbesluit", reason: "Omdat", doer: .programme),
        version: $1)
    }
    return try await database.read(as: team) { reader in
      let number = try reader.thread(receipt.thread)?.thread.number ?? ""
      return (number, try reader.thread(hidden.thread)?.thread.number ?? "", receipt.token)
    }
  }

  /// The viewer that an account is with its only hat.
  static func viewer(_ email: String, _ database: Database, _ district: DistrictID) async throws -> Viewer {
    try await database.read(as: Viewer(.command("test"), in: district)) { reader in
      guard let account = try reader.account(email: email), let hat = try reader.hats(of: account.id).first else {
        throw Refused.notFound
      }
      return Viewer(.account(account.id, hat), in: district)
    }
  }

  /// A session cookie of an account, as if it had signed in.
  func cookie(of email: String) async throws -> String {
    let token = newToken()
    try await test.database.write(as: Viewer(.command("test"), in: district)) { writer in
      guard let account = try writer.account(email: email) else { throw Refused.notFound }
      try writer.execute(
        """
        INSERT INTO session (token_digest, account_id, stage, created_at, expires_at)
        VALUES (\(digest(token)), \(account.id), 'full', \(writer.now), \(writer.now + 3_600))
        """)
    }
    return "\(CookieName.session)=\(token)"
  }

  /// The answer to a request as it would come in.
  func get(_ path: String, cookie: String? = nil, method: String = "GET", headers: [String: String] = [:]) async
    -> Outgoing
  {
    var headers = headers
    headers["host"] = "127.0.0.1"
    if let cookie { headers["cookie"] = cookie }
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    return await edge.answer(
      Incoming(method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers))
  }

  /// A form sent from a page of ours.
  func post(_ path: String, _ form: [String: String], cookie: String) async -> Outgoing {
    await edge.answer(
      Incoming(
        method: "POST", path: path,
        headers: ["host": "127.0.0.1", "cookie": cookie, "content-type": "application/x-www-form-urlencoded"],
        body: Array(form.map { "\($0)=\($1)" }.joined(separator: "&").utf8)))
  }

  /// The paths of a pattern with the values of this district.
  func path(_ pattern: String) -> String {
    pattern.replacingOccurrences(of: "{wijk}", with: "merkwijk").replacingOccurrences(
      of: "{nummer}", with: threadNumber
    )
    .replacingOccurrences(of: "{token}", with: statusToken)
  }
}
