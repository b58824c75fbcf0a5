// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Programmes
import Records
import Testing

@testable import Alignment

@Suite struct `The coupling of a district` {
  /// methods.md 8.4 [H], by way of the database.
  @Test(arguments: TestDatabase.both)
  func `equals the worked example`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      _ = try await house.workedExample()

      let map = try await house.map()
      _ = try map.coupling.validated()
      let result = map.result

      #expect(counts(result, .goalCoverage, .confirmed) == [2, 3])
      #expect(counts(result, .interventionVoice, .confirmed) == [2, 4])
      #expect(counts(result, .itemPlacement, .confirmed) == [2, 3])
      #expect(counts(result, .itemPlacement, .all) == [3, 3])
      #expect(counts(result, .linksConfirmed) == [2, 3])
      #expect(result.indicator(.balance, goal: "g1").map { [$0.numerator, $0.denominator] } == [1, 3])
      #expect(result.gaps.confirmed.goals == ["g3"])
      #expect(result.gaps.confirmed.interventions == ["m2", "m4"])
      #expect(result.gaps.confirmed.items == ["i2"])
    }
  }

  @Test func `a visitor sees only threads that were released`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let before = try await house.map(as: house.visitor)
      #expect(!before.coupling.items.contains { $0.id == "k1" } && !before.coupling.links.contains { $0.item == "k1" })
      #expect(before.result.gaps.confirmed.goals == ["g2", "g3"])

      try await house.release(ThreadID(ids["k1"]?.text ?? ""))

      let after = try await house.map(as: house.visitor)
      #expect(after.result == (try await house.map().result))
      #expect(after.items.first { $0.key == "k1" }?.title == "Openbaar")
    }
  }

  @Test func `nobody's key stands in it`() async throws {
    try await AlignmentHouse.use { house in
      _ = try await house.workedExample()
      let coupling = try await house.database.read(as: house.visitor) { try $0.couplingForExport() }
      #expect(coupling.actors.map(\.id) == ["i1/resident"])
    }
  }

  @Test(arguments: TestDatabase.both)
  func `as of an earlier day it is what it was then`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let ids = try await house.workedExample()
      house.clock.advance(days: 40)
      let link = try await house.propose("m4", "i1", ids)
      house.clock.advance(days: 40)
      try await house.write(as: house.community) { try $0.confirmLink(link, version: 1) }
      let thread = ThreadID(ids["k1"]?.text ?? "")
      let version = try await house.version(thread)
      try await house.write(as: house.viewer(.networkTeam)) { try $0.reply(thread, text: "Gedaan", version: version) }

      let now = try await house.map()
      let between = try await house.map(asOf: day("2026-04-20"))
      let first = try await house.map(asOf: day("2026-03-01"))
      let before = try await house.map(asOf: day("2026-02-28"))

      #expect(counts(now.result, .goalCoverage, .confirmed) == [3, 3])
      #expect(now.items.first { $0.key == "k1" }?.isActive == false)
      #expect(counts(between.result, .linksConfirmed) == [2, 4])
      #expect(between.items.first { $0.key == "k1" }?.isActive == true)
      #expect(counts(first.result, .linksConfirmed) == [2, 3])
      #expect(before.coupling.links.isEmpty && !before.coupling.items.contains { $0.id == "k1" })
      #expect(before.coupling.interventions.count == 4)
    }
  }

  @Test func `a thread that was reopened was answered in between`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let thread = ThreadID(ids["k1"]?.text ?? "")
      house.clock.advance(days: 10)
      let version = try await house.version(thread)
      try await house.write(as: house.viewer(.networkTeam)) { try $0.reply(thread, text: "Gedaan", version: version) }
      house.clock.advance(days: 10)
      try await house.write(as: house.command) { writer in
        var move = ThreadMove()
        move.reopened = true
        try writer.take(
          ThreadStep(thread: thread, kind: .reopened, day: writer.today, taker: .community, text: "Nee"), version: nil,
          move: move)
      }

      for (asOf, isActive) in [("2026-03-05", true), ("2026-03-15", false), ("2026-03-25", true)] {
        let map = try await house.map(asOf: day(asOf))
        #expect(map.items.first { $0.key == "k1" }?.isActive == isActive, "\(asOf)")
      }
    }
  }

  @Test func `drafts of people do not count as a voice`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      try await house.write(as: house.viewer(.networkTeam)) { writer in
        let draft = try writer.saveActor(ActorDraft(name: "Ola Vingerhoed", group: .resident))
        try writer.execute(
          """
          INSERT INTO initiative_carrier (district_id, initiative_id, actor_id, from_on)
          VALUES (\(writer.viewer.district), \(ids["i2"]), \(draft), '2026-01-01')
          """)
      }
      #expect(try await house.map().coupling.involvements.map(\.item) == ["i1", "k1"])
    }
  }

  @Test func `reads the same number of statements whatever the size`() async throws {
    try await AlignmentHouse.use { house in
      let empty = try await house.database.read(as: house.visitor) { reader in
        _ = try reader.couplingMap()
        return reader.statementCount
      }
      _ = try await house.workedExample()
      let full = try await house.database.read(as: house.visitor) { reader in
        _ = try reader.couplingMap()
        return reader.statementCount
      }
      #expect(empty == 11 && full == 11)
    }
  }

  @Test func `the standing of the programme has the same gaps`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let standing = try await house.database.read(as: house.command) { try $0.programmeStanding() }

      #expect(standing.goals.filter { !$0.value.hasBridge }.map(\.key) == [ids["g3"]])
      #expect(standing.withoutVoice == Set([ids["m2"], ids["m4"]].compactMap { $0 }))
      #expect(standing.goals.values.flatMap(\.items).filter(\.isWithoutPlace).map(\.title) == ["Initiatief i2"])
    }
  }

  private func counts(
    _ result: CouplingResult, _ id: CouplingResult.Indicator.ID, _ scope: CouplingResult.Scope? = nil
  ) -> [Int]? {
    result.indicator(id, scope: scope).map { [$0.numerator, $0.denominator] }
  }
}
