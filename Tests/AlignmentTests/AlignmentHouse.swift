// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Programmes
import Records
import Signals
import Testing

@testable import Alignment

/// A day of a test.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// A district in which both sides have two seats in one body, for tests. The people are fictional.
struct AlignmentHouse: Sendable {
  static let migrations =
    StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + NetworksMigrations.all
    + ProgrammesMigrations.all + SignalsMigrations.all + AlignmentMigrations.all

  let database: Database
  let clock: FixedClock
  let district: District
  let body: Body
  /// Accounts with a seat: two of the municipality, two of nobody, one of an organisation with a seat for each side.
  let official, secondOfficial, resident, secondResident: AccountID
  let both: AccountID
  let professional: AccountID

  init(_ test: TestDatabase) async throws {
    (database, clock) = (test.database, test.clock)
    let district = try await database.write(as: Viewer(.command("test"), in: nil)) {
      try $0.addDistrict(slug: "oost", name: "Oost", areas: [])
    }
    self.district = district
    let made = try await database.write(as: Viewer(.command("test"), in: district.id)) { writer in
      let body = try writer.addBody(name: "Wijkoverleg")
      func account(_ name: String, _ employer: Account.Employer) throws -> AccountID {
        try writer.addAccount(
          email: "\(name)@voorbeeld.nl", name: name, employer: employer, passwordHash: "-")
      }
      let accounts = try [
        account("ruben", .municipality), account("lotte", .municipality), account("ewa", .none),
        account("yusuf", .none),
        account("vera", .organisation), account("noor", .organisation),
      ]
      for index in [0, 1, 4] {
        try writer.addSeat(in: body, side: .programme, role: .programmeOffice, account: accounts[index])
      }
      for index in [2, 3, 4] {
        try writer.addSeat(in: body, side: .community, role: .networkTeam, account: accounts[index])
      }
      try writer.grant(.networkTeam, to: accounts[5], in: district.id)
      return (body, accounts)
    }
    body = made.0
    (official, secondOfficial, resident, secondResident) = (made.1[0], made.1[1], made.1[2], made.1[3])
    (both, professional) = (made.1[4], made.1[5])
  }

  /// Runs `body` in a house of its own, on an engine.
  static func use(_ engine: TestEngine = .sqlite, _ body: (AlignmentHouse) async throws -> Void) async throws {
    try await engine.use(migrations: migrations) { try await body(AlignmentHouse($0)) }
  }

  /// Who may do everything but act for a side.
  var command: Viewer { Viewer(.command("test"), in: district.id) }
  var visitor: Viewer { .visitor(in: district.id) }

  /// An account on a seat of the body.
  func seat(_ account: AccountID, _ side: Side) -> Viewer {
    let seat = Hat.Seat(body: body.name, bodyID: body.id, side: side)
    let role: Role = side == .programme ? .programmeOffice : .networkTeam
    let hat = Hat(id: RecordID("seat-\(side.rawValue)"), role: role, seat: seat, district: district.id)
    return Viewer(.account(account, hat), in: district.id)
  }

  var programme: Viewer { seat(official, .programme) }
  var community: Viewer { seat(resident, .community) }

  /// An account with a role.
  func viewer(_ role: Role, _ account: AccountID? = nil) -> Viewer {
    if role == .visitor { return visitor }
    let hat = Hat(id: RecordID("role"), role: role, seat: nil, district: district.id)
    return Viewer(.account(account ?? professional, hat), in: district.id)
  }

  func write<T: Sendable>(as viewer: Viewer, _ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
    try await database.write(as: viewer, body)
  }

  func map(as viewer: Viewer? = nil, asOf: Day? = nil) async throws -> CouplingMap {
    try await database.read(as: viewer ?? command, asOf: asOf) { try $0.couplingMap() }
  }

  /// A thread that was taken up by the professional.
  func thread(_ title: String, goals: [RecordID] = [], sourceKey: String? = nil) async throws -> ThreadID {
    let professional = professional
    return try await write(as: viewer(.networkTeam)) { writer in
      let id = try writer.openThread(title: title, areaCode: nil, answerOn: writer.today + 30, heardOn: writer.today)
      try writer.take(
        ThreadStep(thread: id, kind: .heard, day: writer.today, taker: .community, text: title), version: nil)
      var move = ThreadMove()
      (move.stage, move.holder) = (.takenUp, (professional, "noor"))
      try writer.take(
        ThreadStep(thread: id, kind: .takenUp, day: writer.today, taker: .community, text: ""), version: nil, move: move
      )
      try writer.setGoals(goals, of: RecordID(id.text), from: writer.today)
      if let sourceKey { try writer.execute("UPDATE record SET source_key = \(sourceKey) WHERE id = \(id)") }
      return id
    }
  }

  func version(_ thread: ThreadID) async throws -> Int { try await item(thread).thread.version }

  func item(_ thread: ThreadID, as viewer: Viewer? = nil) async throws -> ThreadWithSteps {
    try #require(try await database.read(as: viewer ?? command) { try $0.thread(thread) })
  }

  func release(_ thread: ThreadID) async throws {
    let version = try await version(thread)
    try await write(as: viewer(.networkTeam)) {
      try $0.release(thread, title: "Openbaar", words: "Openbare woorden", version: version)
    }
  }

  /// The worked example of methods 8.4 with its own keys: three goals, four interventions, three initiatives, one thread.
  func workedExample() async throws -> [String: RecordID] {
    var ids = try await write(as: command) { writer in
      var ids: [String: RecordID] = [:]
      for number in 1...3 {
        ids["g\(number)"] = try writer.upsertGoal(
          GoalDraft(sourceKey: "g\(number)", number: number, name: "Doel \(number)")
        ).id
      }
      let start = day("2025-01-01")
      for (key, goal) in [("m1", "g1"), ("m2", "g1"), ("m3", "g2"), ("m4", "g3")] {
        ids[key] = try writer.upsertIntervention(
          InterventionDraft(
            sourceKey: key, name: "Maatregel \(key)", fromOn: start, goals: [ids[goal] ?? RecordID("")])
        ).id
      }
      let group = try writer.upsertActor(
        ActorDraft(name: "Bewonersgroep", kind: .group, group: .resident), sourceKey: "a1"
      ).0
      for (key, goal, carriers) in [("i1", "g1", [group]), ("i2", "g2", []), ("i3", "g3", [])] {
        ids[key] = try writer.upsertInitiative(
          InitiativeDraft(
            name: "Initiatief \(key)", carriers: carriers, goals: [ids[goal] ?? RecordID("")], fromOn: start,
            autonomousOn: key == "i3" ? start : nil), sourceKey: key
        ).0
      }
      return ids
    }
    let thread = try await thread("De donkere doorgang", goals: [ids["g2"] ?? RecordID("")], sourceKey: "k1")
    ids["k1"] = RecordID(thread.text)
    let m1i1 = try await propose("m1", "i1", ids)
    _ = try await propose("m3", "i2", ids)
    let m3k1 = try await propose("m3", "k1", ids)
    try await write(as: community) { writer in
      try writer.confirmLink(m1i1, version: 1)
      try writer.confirmLink(m3k1, version: 1)
    }
    return ids
  }

  /// Proposes a link for the programme.
  func propose(
    _ intervention: String, _ item: String, _ ids: [String: RecordID], _ kind: Link.Kind = .serves,
    as viewer: Viewer? = nil
  ) async throws -> RecordID {
    let (left, right) = (ids[intervention] ?? RecordID(""), ids[item] ?? RecordID(""))
    return try await write(as: viewer ?? programme) {
      try $0.proposeLink(intervention: left, item: right, kind: kind)
    }
  }
}
