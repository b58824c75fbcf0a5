// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import ExchangeFormats
import Networks
import PactwerkCore
import PactwerkStorage
import Programmes
import Records

extension Intake {
  /// A goal.
  func take(_ row: GoalRow) throws -> Taken {
    let draft = GoalDraft(
      sourceKey: row.goal, set: row.set, number: row.number, name: row.name, targetYear: row.targetYear,
      indicators: row.indicators)
    try writer.adoptKey(row.goal, ofKind: "goal")
    let before = try known.record("goal", row.goal).flatMap { try writer.goalImage($0) }
    let (id, effect) = try writer.upsertGoal(draft)
    return Taken("goal", id, effect, before: before)
  }

  /// An intervention, whose goals must be there.
  func take(_ row: InterventionRow) throws -> Taken {
    let draft = InterventionDraft(
      sourceKey: row.intervention, name: row.name, owner: row.owner, level: row.level ?? .district, fromOn: row.fromOn,
      toOn: row.toOn, consultedOn: row.consultedOn, goals: try goals(row.goals))
    try writer.adoptKey(row.intervention, ofKind: "intervention")
    let before = try known.record("intervention", row.intervention).flatMap { try writer.interventionImage($0) }
    let (id, effect) = try writer.upsertIntervention(draft)
    return Taken("intervention", id, effect, before: before)
  }

  /// An initiative, whose goals must be there. Carriers who are not in the network are left out and counted.
  mutating func take(_ row: InitiativeRow) throws -> Taken {
    let goals = try goals(row.goals)
    let carriers = row.carriers.compactMap { known.record("actor", $0) }
    let before = try known.record("initiative", row.initiative).flatMap { try writer.initiativeImage($0) }
    let draft = InitiativeDraft(
      name: row.name, carriers: carriers, goals: goals, fromOn: row.fromOn, toOn: row.toOn,
      autonomousOn: row.autonomousOn)
    let (id, effect) = try writer.upsertInitiative(draft, sourceKey: row.initiative)
    passOver(row.carriers.filter { known.record("actor", $0) == nil })
    return Taken("initiative", id, effect, before: before)
  }

  private func goals(_ keys: [String]) throws(RowRefused) -> [RecordID] {
    var goals: [RecordID] = []
    for key in keys {
      guard let goal = known.record("goal", key) else { throw .names(key, column: "goals", .goal) }
      goals.append(goal)
    }
    return goals
  }
}

extension Writer {
  /// A record that was not made from a file and is exported goes by its own key; when it comes back, that becomes the key of its file.
  fileprivate func adoptKey(_ key: String, ofKind kind: String) throws {
    guard let id = RecordID(untrusted: key) else { return }
    try execute(
      """
      UPDATE record SET source_key = id
      WHERE district_id = \(try district()) AND kind = \(kind) AND id = \(id) AND source_key IS NULL
      """)
  }
}
