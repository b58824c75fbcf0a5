// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkStorage
import Records

/// A goal as an import batch keeps it, to be put back.
private struct GoalImage: Codable {
  let set: String, number: Int, name: String, targetYear: Int?
  /// Nil in an image from before goals had them.
  let indicators: [String]?
}

/// An intervention as an import batch keeps it, to be put back.
private struct InterventionImage: Codable {
  let name: String, owner: String?, level: ActingLevel
  let fromOn: Day?, toOn: Day?, consultedOn: Day?
  let goals: [String]
}

extension Reader {
  /// What a goal says now, as one line of JSON: the same line as long as nothing changed. Nil when there is none.
  public func goalImage(_ id: RecordID) throws -> String? {
    guard let goal = try goal(id) else { return nil }
    return try line(
      GoalImage(
        set: goal.set, number: goal.number, name: goal.name, targetYear: goal.targetYear, indicators: goal.indicators))
  }

  /// What an intervention says now with its goals, as one line of JSON. Nil when there is none.
  public func interventionImage(_ id: RecordID) throws -> String? {
    guard let intervention = try intervention(id) else { return nil }
    let goals = try rows(
      "SELECT goal_id FROM record_goal WHERE district_id = \(try district()) AND record_id = \(id) AND to_on IS NULL ORDER BY goal_id"
    ).map { $0.text("goal_id") }
    return try line(
      InterventionImage(
        name: intervention.name, owner: intervention.owner, level: intervention.level, fromOn: intervention.fromOn,
        toOn: intervention.toOn, consultedOn: intervention.consultedOn, goals: goals))
  }

  private func line(_ image: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(image), as: UTF8.self)
  }
}

extension Writer {
  /// Puts a goal back as an image has it.
  public func restoreGoal(_ id: RecordID, image: String) throws {
    try viewer.require(.importProgramme)
    let image = try JSONDecoder().decode(GoalImage.self, from: Data(image.utf8))
    let touched = try execute(
      """
      UPDATE goal SET goal_set = \(image.set), number = \(image.number), name = \(image.name),
        target_year = \(image.targetYear),
        indicators = \((image.indicators ?? []).joined(separator: String(Goal.parting))), version = version + 1
      WHERE district_id = \(try district()) AND id = \(id)
      """)
    guard touched == 1 else { throw Refused.notFound }
    try append(Change("restored", RecordRef(kind: ProgrammeKind.goal, id: id), ["name": image.name]))
  }

  /// Puts an intervention and its goals back as an image has them.
  public func restoreIntervention(_ id: RecordID, image: String) throws {
    try viewer.require(.importProgramme)
    let image = try JSONDecoder().decode(InterventionImage.self, from: Data(image.utf8))
    let touched = try execute(
      """
      UPDATE intervention SET name = \(image.name), owner_name = \(image.owner), level = \(image.level),
        from_on = \(image.fromOn), to_on = \(image.toOn), consulted_on = \(image.consultedOn), version = version + 1
      WHERE district_id = \(try district()) AND id = \(id)
      """)
    guard touched == 1 else { throw Refused.notFound }
    try setGoals(image.goals.map { RecordID($0) }, of: id, from: today)
    try append(Change("restored", RecordRef(kind: ProgrammeKind.intervention, id: id), ["name": image.name]))
  }

  /// Takes away a goal that an import added, unless something names it since.
  ///
  /// - Throws: `Refused.wrongState` when a record names the goal.
  public func removeGoal(_ id: RecordID) throws {
    try remove(id, kind: ProgrammeKind.goal, inUse: "SELECT count(*) AS n FROM record_goal WHERE goal_id = \(id)")
  }

  /// Takes away an intervention that an import added, unless a link stands on it since.
  ///
  /// - Throws: `Refused.wrongState` when there is a link to it, also a withdrawn one.
  public func removeIntervention(_ id: RecordID) throws {
    try remove(
      id, kind: ProgrammeKind.intervention, inUse: "SELECT count(*) AS n FROM link WHERE intervention_id = \(id)")
  }

  private func remove(_ id: RecordID, kind: String, inUse: SQL) throws {
    try viewer.require(.importProgramme)
    guard try integer(inUse) == 0 else { throw Refused.wrongState("inUse") }
    let touched = try execute(
      "DELETE FROM record WHERE district_id = \(try district()) AND id = \(id) AND kind = \(kind)")
    guard touched == 1 else { throw Refused.notFound }
    try append(Change("removed", RecordRef(kind: kind, id: id)))
  }
}
