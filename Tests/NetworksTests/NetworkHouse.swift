// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Records

@testable import Networks

/// A district with a small, fictional network, for tests.
struct NetworkHouse: Sendable {
  static let migrations = StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + NetworksMigrations.all

  let database: Database
  let clock: FixedClock
  let district: District

  init(_ test: TestDatabase) async throws {
    (database, clock) = (test.database, test.clock)
    district = try await test.database.write(as: Viewer(.command("test"), in: nil)) { writer in
      _ = try writer.save(Area(code: "WK060601", edition: 2022, name: "Oost", parent: nil))
      return try writer.addDistrict(slug: "oost", name: "Oost", areas: ["WK060601"])
    }
  }

  /// Runs `body` in a house of its own, on an engine.
  static func use(_ engine: TestEngine = .sqlite, _ body: (NetworkHouse) async throws -> Void) async throws {
    try await engine.use(migrations: migrations) { try await body(NetworkHouse($0)) }
  }

  /// Somebody who wears the hat of a role; the same number is the same account.
  func viewer(_ role: Role, number: UInt64 = 1) -> Viewer {
    if role == .visitor { return .visitor(in: district.id) }
    let hat = Hat(id: key(90), role: role, seat: nil, district: district.id)
    return Viewer(.account(AccountID(key(number).text), hat), in: district.id)
  }

  var team: Viewer { viewer(.networkTeam) }
  var coordinator: Viewer { viewer(.coordinator, number: 2) }

  /// Adds an actor.
  func add(_ draft: ActorDraft, as viewer: Viewer? = nil) async throws -> RecordID {
    try await database.write(as: viewer ?? team) { try $0.saveActor(draft) }
  }

  /// Adds a person who gave permission.
  func addPerson(
    _ name: String, group: ActorGroup = .resident, layer: Layer = .resident, toOn: Day? = nil
  ) async throws -> RecordID {
    try await add(
      ActorDraft(
        name: name, group: group, layer: layer, ground: "toestemming", permissionOn: day("2026-01-05"),
        permissionWay: "gesprek", toOn: toOn))
  }

  /// Adds an organisation of the public layer.
  func addOrganisation(_ name: String, layer: Layer = .open) async throws -> RecordID {
    try await add(ActorDraft(name: name, kind: .organisation, layer: layer))
  }

  /// Adds a tie.
  @discardableResult func tie(
    _ one: RecordID, _ other: RecordID, rhythm: Int? = nil, last: Day? = nil, to: Day? = nil
  ) async throws -> RecordID {
    try await database.write(as: coordinator) {
      try $0.saveTie(TieDraft(one, other, fromOn: day("2025-01-01"), toOn: to, rhythmInDays: rhythm, lastContact: last))
    }
  }

  /// Runs a statement, to arrange what no use case does yet.
  func run(_ sql: SQL) async throws { try await database.write(as: coordinator) { _ = try $0.execute(sql) } }

  /// The bodies of the history's entries of a verb.
  func history(_ verb: String) async throws -> [String] {
    try await database.read(as: coordinator) { reader in
      try reader.rows(
        """
        SELECT change.id AS id, change_content.body AS body FROM change
        LEFT JOIN change_content ON change_content.change_id = change.id WHERE change.verb = \(verb) ORDER BY change.id
        """
      ).map { $0.text("body") }
    }
  }
}

/// A key for a test.
func key(_ number: UInt64) -> RecordID { RecordID(at: Moment(milliseconds: 0), high: 0, low: number) }

/// A day of a test; the first of the calendar for a mistake.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
