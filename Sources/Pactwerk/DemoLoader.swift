// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import Exchange
import ExchangeFormats
import Figures
import PactwerkCore
import PactwerkStorage
import Places
import Records
import Synchronization

/// A clock that stands where it is put: the example district lives through its history in order.
public final class DemoClock: Sendable {
  private let moment: Mutex<Moment>

  /// A clock at a moment.
  public init(_ moment: Moment) { self.moment = Mutex(moment) }

  /// What the clock says.
  public var now: Moment { moment.withLock { $0 } }

  /// Puts the clock at nine in the morning (UTC) of a day, or some minutes later.
  public func set(_ day: Day, minute: Int = 0) {
    moment.withLock { $0 = Moment(noonOf: day) - 3 * 3600 + minute * 60 }
  }
}

/// An account of the example district, with the way to sign in: for tests only.
public struct TestAccount: Encodable, Sendable {
  /// What is typed to sign in, and the secret of the second factor.
  public let email, password, totpSecret: String
  /// The roles and seats it can put on.
  public let hats: [String]
  /// The key of each hat, as the page for choosing one sends it.
  public let hatIDs: [String: String]
}

/// What a browser test needs to find its way in the example district.
public struct TestGuide: Encodable, Sendable {
  /// Everybody who can sign in.
  public let accounts: [TestAccount]
  /// Values for the parts of addresses that vary.
  public let parameters: [String: String]
}

/// Loads the example district by the doors that every district uses: import for what comes from files, use cases for the rest.
public struct DemoLoader: Sendable {
  let database: Database
  let clock: DemoClock
  let today: Day
  let example: ExampleDistrict

  /// A loader for a seed and a day; `database` must read its time from `clock`.
  public init(database: Database, clock: DemoClock, seed: UInt64, today: Day) {
    (self.database, self.clock, self.today) = (database, clock, today)
    example = ExampleDistrict(seed: seed, today: today)
  }

  /// Loads everything; refused when the district is there already.
  public func load() async throws {
    clock.set(today - 420)
    let district = try await addDistrict()
    let accounts = try await addAccounts(to: district)
    let command = Viewer(.command("demo"), in: district)
    clock.set(today)
    try await importTexts(
      ["nodes.csv": example.nodesCSV, "ties.csv": example.tiesCSV, "contacts.csv": example.contactsCSV],
      order: ["nodes.csv", "ties.csv", "contacts.csv"], .network, command)
    try await importTexts(["programme.json": example.programmeJSON], order: ["programme.json"], .programme, command)
    try await DemoThreads(loader: self, district: district, accounts: accounts).play()
    clock.set(today)
    try await importTexts(["signals.csv": example.signalsCSV], order: ["signals.csv"], .signals, command)
  }

  private func addDistrict() async throws -> DistrictID {
    let areas = Array(example.areasCSV.utf8)
    let installation = Viewer(.command("demo"), in: nil)
    _ = try await importFiles(
      [("areas.csv", areas)], kind: .areas, preview: false, acceptRefused: false, into: database, as: installation)
    let district = try await database.write(as: installation) {
      try $0.addDistrict(slug: ExampleDistrict.slug, name: ExampleDistrict.name, areas: ["WK060601"], isExample: true)
    }
    _ = try await importFigures(
      [("kerncijfers.csv", Array(ExampleDistrict.figures.csv.utf8))],
      context: FigureContext(year: ExampleDistrict.figures.year, table: "85318NED"), preview: false,
      acceptRefused: false, into: database, as: installation)
    _ = try await importFiles(
      [("wijken.geojson", Array(ExampleDistrict.borders.geoJSON.utf8))], kind: .areas,
      edition: ExampleDistrict.borders.edition, preview: false, acceptRefused: false, into: database, as: installation)
    let (facts, events, contact) = (shownFacts, example.timeline, contact)
    try await database.write(as: Viewer(.command("demo"), in: district.id)) { writer in
      try writer.setContact(contact)
      try writer.setFacts(facts)
      try writer.setEvents(events.map { DistrictEvent(year: $0.year, text: $0.text, source: $0.source) })
    }
    return district.id
  }

  private var contact: DistrictContact {
    let told = ExampleDistrict.contact
    let name = example.accounts.first { $0.key == told.account }?.name ?? ""
    return DistrictContact(
      name: name, roleText: told.role, phone: told.phone, hours: "op werkdagen van 9 tot 17 uur", side: .community,
      place: ExampleDistrict.place.name, placeHours: ExampleDistrict.place.hours)
  }

  /// The facts that are known, numbered so that they keep their order.
  private var shownFacts: [DistrictFact] {
    example.facts.filter { $0.status == .known }.enumerated().map { index, fact in
      DistrictFact(
        key: (index < 10 ? "0" : "") + "\(index) \(fact.key) \(fact.area)",
        label: fact.area.isEmpty ? fact.label : "\(fact.label) (\(fact.area))",
        value: fact.value, unit: fact.unit, source: fact.source, year: fact.year, isFictional: fact.fictional)
    }
  }

  private func addAccounts(to district: DistrictID) async throws -> [String: AccountID] {
    let (accounts, bodies) = (example.accounts, example.bodies)
    let nobody = try await Passwords.hash(newToken(), salt: randomBytes(16))
    return try await database.write(as: Viewer(.command("demo"), in: district)) { writer in
      var ids: [String: AccountID] = [:]
      for account in accounts {
        let employer = Places.Account.Employer(rawValue: account.employer.rawValue) ?? .none
        let id = try writer.addAccount(
          email: account.email, name: account.name, employer: employer, passwordHash: nobody)
        try writer.grant(account.role, to: id, in: district)
        ids[account.key] = id
      }
      for body in bodies {
        let founded = try writer.addBody(name: body.name)
        for seat in body.seats {
          if let holder = ids[seat.holder] {
            try writer.addSeat(in: founded, side: seat.side, role: seat.roleBehind, account: holder)
          }
        }
      }
      return ids
    }
  }

  private func importTexts(_ texts: [String: String], order: [String], _ kind: ImportCommandKind, _ viewer: Viewer)
    async throws
  {
    let files = order.map { (name: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    let report = try await importFiles(
      files, kind: kind, preview: false, acceptRefused: false, into: database, as: viewer)
    guard report.exitStatus == 0 else {
      throw StorageError.failed(report.englishLines.prefix(5).joined(separator: " "))
    }
  }
}
