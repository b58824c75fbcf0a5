// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Records
import Testing

@testable import Alignment

@Suite struct `Importing links` {
  @Test(arguments: TestDatabase.both)
  func `a file keeps the side that made a link, and confirms only with who and when`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let ids = try await house.workedExample()
      let (full, halfway) = try await house.write(as: house.command) { writer in
        (
          try writer.importLink(draft(ids, "m2", "i2", confirmed: ("2025-06-01", .programme))),
          try writer.importLink(draft(ids, "m4", "i2", confirmed: ("2025-06-01", nil)))
        )
      }

      let links = try await house.database.read(as: house.command) { try $0.links() }
      let (first, second) = (links.first { $0.id == full.id }, links.first { $0.id == halfway.id })
      #expect(full.effect == .added && halfway.effect == .added)
      #expect(first?.proposedSide == .community && first?.confirmedOn == day("2025-06-01") && first?.isFromFile == true)
      #expect(second?.isConfirmed == false && second?.answerOn == day("2025-05-31"))
    }
  }

  @Test(arguments: TestDatabase.both)
  func `the same file twice changes nothing, and a file never overrules people`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let ids = try await house.workedExample()
      let waiting = draft(ids, "m2", "i2")
      let confirmed = draft(ids, "m2", "i2", confirmed: ("2025-06-01", .programme))
      try await house.write(as: house.command) { writer in
        let id = try writer.importLink(waiting).id
        #expect(try writer.importLink(waiting) == (id, .unchanged))
        let image = try #require(try writer.linkImage(id))
        #expect(try writer.importLink(confirmed) == (id, .changed))
        #expect(try writer.linkImage(id) != image)
        try writer.restoreLink(id, image: image)
        #expect(try writer.linkImage(id) == image)
      }

      let id = try #require(
        try await house.database.read(as: house.command) { try $0.links().first { $0.isFromFile }?.id })
      try await house.write(as: house.programme) { try $0.withdrawLink(id, version: 3) }
      try await house.write(as: house.command) { writer in
        let again = try writer.importLink(confirmed)
        let other = try writer.importLink(draft(ids, "m1", "i1", confirmed: ("2025-06-01", .programme)))
        #expect(again == (id, .unchanged) && other.effect == .unchanged)
        #expect(throws: Refused.changedMeanwhile) { try writer.removeLink(id) }
      }
    }
  }

  @Test func `a person confirms what came with a file`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      let id = try await house.write(as: house.command) { try $0.importLink(draft(ids, "m2", "i2")).id }

      await #expect(throws: Refused.otherSideMustAct) {
        try await house.write(as: house.community) { try $0.confirmLink(id, version: 1) }
      }
      try await house.write(as: house.programme) { try $0.confirmLink(id, version: 1) }
      await #expect(throws: Refused.changedMeanwhile) {
        try await house.write(as: house.command) { try $0.removeLink(id) }
      }
    }
  }

  @Test func `days in the wrong order and a side that confirms itself are refused`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      try await house.write(as: house.command) { writer in
        func refusal(_ draft: LinkDraft) -> String? {
          do { _ = try writer.importLink(draft) } catch Refused.invalid(let field, let reason) {
            return field + " " + reason
          } catch {}
          return nil
        }
        #expect(
          refusal(draft(ids, "m2", "i2", confirmed: ("2025-06-01", .community)))
            == "confirmed_by alignment.link.same_side")
        #expect(
          refusal(draft(ids, "m2", "i2", confirmed: ("2024-06-01", .programme)))
            == "confirmed_on alignment.link.before_proposal")
        var future = draft(ids, "m2", "i2")
        future.proposedOn = day("2027-01-01")
        #expect(refusal(future) == "proposed_on alignment.link.future")
      }
      await #expect(throws: Refused.notAllowed(.importProgramme)) {
        try await house.write(as: house.community) { _ = try $0.importLink(draft(ids, "m2", "i2")) }
      }
    }
  }

  @Test func `a link that only files made can be removed`() async throws {
    try await AlignmentHouse.use { house in
      let ids = try await house.workedExample()
      try await house.write(as: house.command) { writer in
        let id = try writer.importLink(draft(ids, "m2", "i2")).id
        try writer.removeLink(id)
        #expect(try writer.linkImage(id) == nil)
      }
    }
  }
}

private func draft(
  _ ids: [String: RecordID], _ intervention: String, _ item: String, confirmed: (on: String, by: Side?)? = nil
) -> LinkDraft {
  LinkDraft(
    intervention: ids[intervention] ?? RecordID(""), item: ids[item] ?? RecordID(""), kind: .serves,
    proposedOn: day("2025-05-01"), madeBy: .community, confirmedOn: confirmed.map { day($0.on) },
    confirmedBy: confirmed?.by)
}
