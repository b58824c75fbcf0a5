// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// A goal as a file tells it.
public struct GoalDraft: Sendable, Equatable {
  /// The key by which the file names it.
  public var sourceKey: String
  /// The set it belongs to; nil is the programme's own.
  public var set: String?
  /// Its number; nil keeps the one it has, or gives it the next of its set.
  public var number: Int?
  /// What it says, at most 200 characters.
  public var name: String
  /// Nil keeps the year it has.
  public var targetYear: Int?
  /// The keys of the figures by which it is followed; empty keeps those it has.
  public var indicators: [String]

  /// A goal as a file tells it.
  public init(
    sourceKey: String, set: String? = nil, number: Int? = nil, name: String, targetYear: Int? = nil,
    indicators: [String] = []
  ) {
    (self.sourceKey, self.set, self.number) = (sourceKey, set, number)
    (self.name, self.targetYear, self.indicators) = (name, targetYear, indicators)
  }
}

extension Writer {
  /// Adds the goal of a file, or brings the one with its key up to date.
  ///
  /// - Throws: `Refused.invalid` for a name that is missing or too long, or a number that another goal of the set has.
  public func upsertGoal(_ draft: GoalDraft) throws -> (id: RecordID, effect: ImportEffect) {
    try viewer.require(.importProgramme)
    let name = try Words.required(draft.name, field: "name", limit: 200)
    let set = Goal.set(named: try Words.optional(draft.set, field: "set", limit: 60))
    let known = try goals("WHERE source_key = \(draft.sourceKey)").first
    let number = try draft.number ?? known.flatMap { $0.set == set ? $0.number : nil } ?? nextNumber(in: set)
    let (id, year) = (known?.id ?? newID(), draft.targetYear ?? known?.targetYear)
    let indicators = try Writer.valid(draft.indicators.isEmpty ? known?.indicators ?? [] : draft.indicators)
    if let known, (known.set, known.number, known.name, known.targetYear) == (set, number, name, year),
      known.indicators == indicators
    {
      return (id, .unchanged)
    }
    try requireFree(number, in: set, except: id)
    let ref = RecordRef(kind: ProgrammeKind.goal, id: id)
    if known == nil { try insertRecord(ref, sourceKey: draft.sourceKey) }
    try execute(
      """
      INSERT INTO goal (id, district_id, goal_set, number, name, target_year, indicators, version)
      VALUES (\(id), \(try district()), \(set), \(number), \(name), \(year),
        \(indicators.joined(separator: String(Goal.parting))), 1)
      ON CONFLICT (id) DO UPDATE SET goal_set = excluded.goal_set, number = excluded.number, name = excluded.name,
        target_year = excluded.target_year, indicators = excluded.indicators, version = goal.version + 1
      """)
    try append(
      Change(known == nil ? "imported" : "changed", ref, ["set": set, "number": String(number), "name": name]))
    return (id, known == nil ? .added : .changed)
  }

  /// Each key once; at most twenty of at most eighty characters.
  private static func valid(_ indicators: [String]) throws -> [String] {
    var kept: [String] = []
    for indicator in indicators {
      let key = try Words.required(indicator, field: "indicators", limit: 80)
      if !kept.contains(key) { kept.append(key) }
    }
    guard kept.count <= 20, kept.allSatisfy({ !$0.contains(Goal.parting) }) else {
      throw Refused.invalid(field: "indicators", reason: "programmes.too_many_indicators")
    }
    return kept
  }

  private func nextNumber(in set: String) throws -> Int {
    try integer("SELECT coalesce(max(number), 0) + 1 AS n FROM \(visibleGoals) WHERE goal_set = \(set)")
  }

  private func requireFree(_ number: Int, in set: String, except id: RecordID) throws {
    let others = try integer(
      "SELECT count(*) AS n FROM \(visibleGoals) WHERE goal_set = \(set) AND number = \(number) AND id <> \(id)")
    guard others == 0 else { throw Refused.invalid(field: "number", reason: "programmes.number_taken") }
  }
}
