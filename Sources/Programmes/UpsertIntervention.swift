// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// An intervention as a file tells it.
public struct InterventionDraft: Sendable, Equatable {
  /// The key by which the file names it.
  public var sourceKey: String
  public var name: String
  /// The organisation that carries it out; nil keeps the one it has.
  public var owner: String?
  /// Who must act.
  public var level: ActingLevel
  /// What is nil keeps the day it has.
  public var fromOn, toOn, consultedOn: Day?
  /// The goals it serves.
  public var goals: [RecordID]

  /// An intervention as a file tells it.
  public init(
    sourceKey: String, name: String, owner: String? = nil, level: ActingLevel = .district, fromOn: Day? = nil,
    toOn: Day? = nil, consultedOn: Day? = nil, goals: [RecordID] = []
  ) {
    (self.sourceKey, self.name, self.owner, self.level) = (sourceKey, name, owner, level)
    (self.fromOn, self.toOn, self.consultedOn, self.goals) = (fromOn, toOn, consultedOn, goals)
  }
}

extension Writer {
  /// Adds the intervention of a file, or brings the one with its key up to date, with the goals it serves.
  ///
  /// Goals of a new intervention hold from its first day; later changes hold from the day of the import.
  /// - Throws: `Refused.invalid` for words that are missing or too long, or days in the wrong order.
  public func upsertIntervention(_ draft: InterventionDraft) throws -> (id: RecordID, effect: ImportEffect) {
    try viewer.require(.importProgramme)
    var draft = draft
    draft.name = try Words.required(draft.name, field: "name", limit: 200)
    draft.owner = try Words.optional(draft.owner, field: "owner", limit: 120)
    let known = try interventions("WHERE source_key = \(draft.sourceKey)").first
    if let known { draft.keep(known) }
    if let from = draft.fromOn, let to = draft.toOn, to < from {
      throw Refused.invalid(field: "to_on", reason: "programmes.ends_before_start")
    }
    let id = known?.id ?? newID()
    let differs = known.map { !draft.says($0) } ?? true
    if differs { try save(draft, id: id, isNew: known == nil) }
    let start = known == nil ? draft.fromOn ?? today : today
    let goalsDiffer = try setGoals(draft.goals, of: id, from: start)
    guard differs || goalsDiffer else { return (id, .unchanged) }
    let content = ["name": draft.name, "goals": draft.goals.map(\.text).joined(separator: " ")]
    let verb = known == nil ? "imported" : "changed"
    try append(Change(verb, RecordRef(kind: ProgrammeKind.intervention, id: id), content))
    return (id, known == nil ? .added : .changed)
  }

  private func save(_ draft: InterventionDraft, id: RecordID, isNew: Bool) throws {
    if isNew {
      try insertRecord(RecordRef(kind: ProgrammeKind.intervention, id: id), sourceKey: draft.sourceKey)
    }
    try execute(
      """
      INSERT INTO intervention (id, district_id, name, owner_name, level, from_on, to_on, consulted_on, version)
      VALUES (\(id), \(try district()), \(draft.name), \(draft.owner), \(draft.level), \(draft.fromOn), \(draft.toOn),
        \(draft.consultedOn), 1)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, owner_name = excluded.owner_name, level = excluded.level,
        from_on = excluded.from_on, to_on = excluded.to_on, consulted_on = excluded.consulted_on,
        version = intervention.version + 1
      """)
  }
}

extension InterventionDraft {
  /// Takes over what it does not say itself.
  fileprivate mutating func keep(_ known: Intervention) {
    (owner, fromOn, toOn) = (owner ?? known.owner, fromOn ?? known.fromOn, toOn ?? known.toOn)
    consultedOn = consultedOn ?? known.consultedOn
  }

  /// Whether a stored intervention says the same, goals apart.
  fileprivate func says(_ other: Intervention) -> Bool {
    (name, owner, level) == (other.name, other.owner, other.level)
      && (fromOn, toOn, consultedOn) == (other.fromOn, other.toOn, other.consultedOn)
  }
}
