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

@Suite struct `Links between the two sides` {
  @Test(arguments: TestDatabase.both)
  func `one side proposes, the other confirms, and it is a bridge`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids, as: house.community)

      let proposed = try #require(try await house.database.read(as: house.command) { try $0.link(link) })
      #expect(proposed.proposedSide == .community && !proposed.isConfirmed)
      #expect(proposed.answerOn == day("2026-03-31"))

      try await house.write(as: house.programme) { try $0.confirmLink(link, version: 1) }
      let confirmed = try #require(try await house.database.read(as: house.command) { try $0.link(link) })
      #expect(confirmed.isConfirmed && confirmed.confirmedOn == day("2026-03-01") && !confirmed.isFromFile)
    }
  }

  @Test func `without a seat nobody proposes, confirms, withdraws or settles`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids, .conflicts)
      for viewer in Role.allCases.map({ house.viewer($0) }) + [house.command] {
        await expect(.notAllowed(.proposeLink), house, viewer) {
          _ = try $0.proposeLink(intervention: ids["m4"] ?? link, item: ids["i1"] ?? link, kind: .needs)
        }
        await expect(.notAllowed(.confirmLink), house, viewer) { try $0.confirmLink(link, version: 1) }
        await expect(.notAllowed(.proposeLink), house, viewer) { try $0.withdrawLink(link, version: 1) }
        await expect(.notAllowed(.confirmLink), house, viewer) { try $0.resolveConflict(link, version: 1) }
      }
    }
  }

  @Test func `the proposer is never the confirmer, whatever the seat`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids, as: house.seat(house.both, .programme))

      await expect(.ownProposal, house, house.seat(house.both, .programme)) { try $0.confirmLink(link, version: 1) }
      await expect(.ownProposal, house, house.seat(house.both, .community)) { try $0.confirmLink(link, version: 1) }
    }
  }

  @Test func `the side that proposed cannot confirm`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids)

      await expect(.otherSideMustAct, house, house.seat(house.secondOfficial, .programme)) {
        try $0.confirmLink(link, version: 1)
      }
    }
  }

  @Test func `a municipality's account never acts for the community`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids)
      let disguised = house.seat(house.secondOfficial, .community)

      await expect(.municipalityForCommunity, house, disguised) { try $0.confirmLink(link, version: 1) }
      await expect(.municipalityForCommunity, house, disguised) { try $0.withdrawLink(link, version: 1) }
      await expect(.municipalityForCommunity, house, disguised) {
        _ = try $0.proposeLink(intervention: ids["m4"] ?? link, item: ids["i1"] ?? link, kind: .needs)
      }
      await expect(.municipalityForCommunity, house, disguised) { _ = try $0.putOnAgenda(subject: "Zitplekken") }
    }
  }

  @Test func `nobody acts for both sides of one link, in whatever way they did before`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let (asProgramme, asCommunity) = (house.seat(house.both, .programme), house.seat(house.both, .community))

      // Proposed for one side, then withdrawing for the other.
      let own = try await house.propose("m2", "i1", ids, as: asProgramme)
      await expect(.actedForOtherSide, house, asCommunity) { try $0.withdrawLink(own, version: 1) }

      // Confirmed for one side, then ending for the other.
      let confirmed = try await house.propose("m4", "i1", ids)
      try await house.write(as: asCommunity) { try $0.confirmLink(confirmed, version: 1) }
      await expect(.actedForOtherSide, house, asProgramme) { try $0.withdrawLink(confirmed, version: 2) }

      // Said no for one side, then proposing the same for the other.
      let refused = try await house.propose("m2", "i2", ids)
      try await house.write(as: asCommunity) { try $0.withdrawLink(refused, version: 1) }
      await expect(.actedForOtherSide, house, asProgramme) {
        _ = try $0.proposeLink(intervention: ids["m2"] ?? own, item: ids["i2"] ?? own, kind: .needs)
      }

      // Settled for one side, then ending for the other.
      let clash = try await house.propose("m3", "i1", ids, .conflicts)
      try await house.write(as: asCommunity) { try $0.resolveConflict(clash, version: 1) }
      await expect(.actedForOtherSide, house, asProgramme) { try $0.withdrawLink(clash, version: 2) }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `the second of two is told, and nothing is overwritten`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids)
      try await house.write(as: house.community) { try $0.confirmLink(link, version: 1) }

      let late = house.seat(house.secondResident, .community)
      await expect(.changedMeanwhile, house, late) { try $0.confirmLink(link, version: 1) }
      await expect(.changedMeanwhile, house, late) { try $0.withdrawLink(link, version: 1) }
      await expect(.wrongState("confirmed"), house, late) { try $0.confirmLink(link, version: 2) }
      let stored = try #require(try await house.database.read(as: house.command) { try $0.link(link) })
      #expect(stored.isConfirmed && stored.confirmedByName == "ewa")
    }
  }

  @Test func `a withdrawn link is gone, and can be proposed anew`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let link = try await house.propose("m2", "i1", ids)
      try await house.write(as: house.programme) { try $0.withdrawLink(link, version: 1) }

      #expect(try await house.database.read(as: house.command) { try $0.link(link) } == nil)
      await expect(.notFound, house, house.community) { try $0.confirmLink(link, version: 2) }
      _ = try await house.propose("m2", "i1", ids)
      await expect(.invalid(field: "initiatief", reason: "alignment.link.already"), house, house.programme) {
        _ = try $0.proposeLink(intervention: ids["m2"] ?? link, item: ids["i1"] ?? link, kind: .serves)
      }
    }
  }

  @Test func `only a conflict that is open can be settled`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let plain = try await house.propose("m2", "i1", ids)
      let clash = try await house.propose("m4", "i1", ids, .conflicts)

      await expect(.wrongState("resolved"), house, house.community) { try $0.resolveConflict(plain, version: 1) }
      #expect(try await house.map().result.conflicts.map(\.intervention) == ["m4"])
      try await house.write(as: house.community) { try $0.resolveConflict(clash, version: 1) }
      #expect(try await house.map().result.conflicts.isEmpty)
      await expect(.wrongState("resolved"), house, house.community) { try $0.resolveConflict(clash, version: 2) }
    }
  }

  @Test func `an end that does not run, was not taken up or is not there is refused`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let heard = try await house.write(as: house.command) {
        try $0.openThread(title: "Nieuw", areaCode: nil, answerOn: $0.today + 30, heardOn: $0.today)
      }
      let over = try await house.write(as: house.command) { writer in
        try writer.upsertIntervention(
          InterventionDraft(
            sourceKey: "m9", name: "Voorbij", fromOn: day("2024-01-01"), toOn: day("2025-01-01"))
        ).id
      }
      let (m1, i1) = (ids["m1"] ?? over, ids["i1"] ?? over)

      await expect(.invalid(field: "initiatief", reason: "alignment.link.not_taken_up"), house, house.programme) {
        _ = try $0.proposeLink(intervention: m1, item: RecordID(heard.text), kind: .serves)
      }
      await expect(.notFound, house, house.programme) {
        _ = try $0.proposeLink(intervention: over, item: i1, kind: .serves)
      }
      await expect(.notFound, house, house.programme) {
        _ = try $0.proposeLink(intervention: m1, item: m1, kind: .serves)
      }
      await expect(.notFound, house, house.programme) { try $0.confirmLink(RecordID("x"), version: 1) }
    }
  }

  private func expect(
    _ refused: Refused, _ house: AlignmentHouse, _ viewer: Viewer, _ act: @escaping @Sendable (Writer) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await #expect(throws: refused, sourceLocation: sourceLocation) { try await house.write(as: viewer, act) }
  }
}
