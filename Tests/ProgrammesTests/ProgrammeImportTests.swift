// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Programmes
import Records
import Testing

/// Everything a district's programme needs.
let programmeMigrations =
  StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + ProgrammesMigrations.all

/// A day of a test.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension TestEngine {
  /// Runs `body` with an empty district and who may import into it.
  func useDistrict(_ body: (Database, Viewer) async throws -> Void) async throws {
    try await use(migrations: programmeMigrations) { test in
      let district = try await test.database.write(as: Viewer(.command("test"), in: nil)) {
        try $0.addDistrict(slug: "oost", name: "Oost", areas: [])
      }
      try await body(test.database, Viewer(.command("test"), in: district.id))
    }
  }
}

@Suite struct `Importing the programme` {
  @Test(arguments: TestDatabase.both)
  func `the same rows twice change nothing`(engine: TestEngine) async throws {
    try await engine.useDistrict { database, importer in
      try await database.write(as: importer) { writer in
        let goal = try writer.upsertGoal(GoalDraft(sourceKey: "g1", set: "programma", number: 1, name: "Taal"))
        let draft = InterventionDraft(
          sourceKey: "m1", name: "Taalpunt", owner: "Samenleving", level: .city, fromOn: day("2025-01-01"),
          consultedOn: day("2025-02-01"), goals: [goal.id])
        let intervention = try writer.upsertIntervention(draft)

        #expect(goal.effect == .added && intervention.effect == .added)
        #expect(
          try writer.upsertGoal(GoalDraft(sourceKey: "g1", number: 1, name: "Taal")) == (goal.id, .unchanged))
        #expect(try writer.upsertIntervention(draft) == (intervention.id, .unchanged))
        #expect(try writer.goals().map(\.set) == ["programme"])
        #expect(try writer.goals(ofKind: "intervention") == [intervention.id: [goal.id]])
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `what a later file does not say stays`(engine: TestEngine) async throws {
    try await engine.useDistrict { database, importer in
      try await database.write(as: importer) { writer in
        let goal = try writer.upsertGoal(GoalDraft(sourceKey: "g1", number: 4, name: "Taal", targetYear: 2042))
        _ = try writer.upsertIntervention(
          InterventionDraft(sourceKey: "m1", name: "Taalpunt", owner: "Samenleving", fromOn: day("2025-01-01")))

        let renamed = try writer.upsertGoal(GoalDraft(sourceKey: "g1", name: "Nederlandse taal"))
        let changed = try writer.upsertIntervention(
          InterventionDraft(sourceKey: "m1", name: "Taalpunt", goals: [goal.id]))

        #expect(renamed == (goal.id, .changed) && changed.effect == .changed)
        #expect(try writer.goal(goal.id).map { [$0.number, $0.targetYear ?? 0] } == [4, 2042])
        #expect(try writer.intervention(changed.id)?.owner == "Samenleving")
      }
    }
  }

  @Test func `a number that another goal of the set has is refused`() async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      try await database.write(as: importer) { writer in
        _ = try writer.upsertGoal(GoalDraft(sourceKey: "g1", number: 1, name: "Taal"))
        let pact = try writer.upsertGoal(GoalDraft(sourceKey: "p1", set: "pact", number: 1, name: "Schoon"))
        let next = try writer.upsertGoal(GoalDraft(sourceKey: "g2", name: "Werk"))

        #expect(try writer.goal(next.id)?.number == 2)
        #expect(GoalSet.sets(of: try writer.goals()).map(\.name) == ["programme", "pact"])
        #expect(throws: Refused.invalid(field: "number", reason: "programmes.number_taken")) {
          try writer.upsertGoal(GoalDraft(sourceKey: "g3", number: 2, name: "Geld"))
        }
        #expect(throws: Refused.invalid(field: "name", reason: "words.missing")) {
          try writer.upsertGoal(GoalDraft(sourceKey: "g3", name: " "))
        }
        #expect(throws: Refused.invalid(field: "to_on", reason: "programmes.ends_before_start")) {
          try writer.upsertIntervention(
            InterventionDraft(sourceKey: "m", name: "M", fromOn: day("2026-02-02"), toOn: day("2026-02-01")))
        }
        _ = pact
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `an image puts a record back as it was`(engine: TestEngine) async throws {
    try await engine.useDistrict { database, importer in
      try await database.write(as: importer) { writer in
        let goal = try writer.upsertGoal(GoalDraft(sourceKey: "g1", number: 1, name: "Taal"))
        let other = try writer.upsertGoal(GoalDraft(sourceKey: "g2", number: 2, name: "Werk"))
        let id = try writer.upsertIntervention(InterventionDraft(sourceKey: "m1", name: "A", goals: [goal.id])).id
        let before = (
          goal: try #require(try writer.goalImage(goal.id)), own: try #require(try writer.interventionImage(id))
        )

        _ = try writer.upsertGoal(GoalDraft(sourceKey: "g1", number: 3, name: "Nederlands"))
        _ = try writer.upsertIntervention(InterventionDraft(sourceKey: "m1", name: "B", goals: [other.id]))
        #expect(try writer.interventionImage(id) != before.own)
        try writer.restoreGoal(goal.id, image: before.goal)
        try writer.restoreIntervention(id, image: before.own)

        #expect(try writer.goalImage(goal.id) == before.goal)
        #expect(try writer.interventionImage(id) == before.own)
      }
    }
  }

  @Test func `what something stands on is not removed`() async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      try await database.write(as: importer) { writer in
        let goal = try writer.upsertGoal(GoalDraft(sourceKey: "g1", name: "Taal")).id
        let id = try writer.upsertIntervention(InterventionDraft(sourceKey: "m1", name: "A", goals: [goal])).id

        #expect(throws: Refused.wrongState("inUse")) { try writer.removeGoal(goal) }
        try writer.removeIntervention(id)
        try writer.removeGoal(goal)
        #expect(try writer.goals().isEmpty && writer.allInterventions().isEmpty)
        #expect(throws: Refused.notFound) { try writer.removeGoal(goal) }
      }
    }
  }

  @Test func `only who may import the programme does`() async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      let hat = Hat(id: RecordID("hat"), role: .networkTeam, seat: nil, district: importer.district)
      let team = Viewer(.account(AccountID("a"), hat), in: importer.district)

      await #expect(throws: Refused.notAllowed(.importProgramme)) {
        try await database.write(as: team) { try $0.upsertGoal(GoalDraft(sourceKey: "g", name: "Taal")).id }
      }
      await #expect(throws: Refused.notAllowed(.importProgramme)) {
        try await database.write(as: team) { try $0.removeGoal(RecordID("g")) }
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `an intervention is there from its first day to before its last`(engine: TestEngine) async throws {
    try await engine.useDistrict { database, importer in
      try await database.write(as: importer) {
        _ = try $0.upsertIntervention(
          InterventionDraft(sourceKey: "m", name: "M", fromOn: day("2025-03-01"), toOn: day("2025-06-01")))
      }

      for (asOf, count) in [("2025-02-28", 0), ("2025-03-01", 1), ("2025-05-31", 1), ("2025-06-01", 0)] {
        let seen = try await database.read(as: importer, asOf: day(asOf)) { try $0.interventions().count }
        #expect(seen == count, "\(asOf)")
      }
    }
  }

  @Test func `a hat without sight of the programme reads nothing of it`() async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      try await database.write(as: importer) { _ = try $0.upsertGoal(GoalDraft(sourceKey: "g", name: "Taal")) }

      for role in Role.allCases {
        let hat = Hat(id: RecordID("hat"), role: role, seat: nil, district: importer.district)
        let viewer =
          role == .visitor
          ? Viewer.visitor(in: importer.district) : Viewer(.account(AccountID("a"), hat), in: importer.district)
        let count = try await database.read(as: viewer) { try $0.goals().count }
        #expect(count == (role.sight.programme ? 1 : 0), "\(role)")
      }
    }
  }
}
