// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// An intervention (*maatregel*) of the programme.
public struct InterventionRow: ImportRow {
  public var line: Int
  /// The key that links point at.
  public let intervention: String
  /// Its name.
  public let name: String
  /// The keys of the goals it serves.
  public let goals: [String]
  /// The organisation that carries it out.
  public let owner: String?
  /// Who must act.
  public let level: ActingLevel?
  /// The first day.
  public let fromOn: Day?
  /// The day on which it ends; nil while it goes on.
  public let toOn: Day?
  /// The day on which residents were heard about it.
  public let consultedOn: Day?

  /// A row of these values.
  public init(
    line: Int = 0, intervention: String, name: String, goals: [String] = [], owner: String? = nil,
    level: ActingLevel? = nil, fromOn: Day? = nil, toOn: Day? = nil, consultedOn: Day? = nil
  ) {
    (self.line, self.intervention, self.name, self.goals) = (line, intervention, name, goals)
    (self.owner, self.level, self.fromOn, self.toOn) = (owner, level, fromOn, toOn)
    self.consultedOn = consultedOn
  }

  public static let columns = [
    ImportColumn("intervention", json: "id", required: true), ImportColumn("name", required: true),
    ImportColumn("goals"), ImportColumn("owner"), ImportColumn("level"), ImportColumn("from_on", json: "fromOn"),
    ImportColumn("to_on", json: "toOn"), ImportColumn("consulted_on", json: "consultedOn"),
  ]
  public var key: String? { intervention }
  public var values: [FieldValue] {
    [
      .text(intervention), .text(name), .list(goals), .text(owner), .word(level), .day(fromOn), .day(toOn),
      .day(consultedOn),
    ]
  }

  public init?(_ reader: inout RowReader) {
    let (intervention, name) = (reader.required("intervention"), reader.required("name"))
    let (goals, owner) = (reader.list("goals"), reader.text("owner"))
    let level = reader.choice("level", of: ActingLevel.self)
    let (from, to) = (reader.day("from_on"), reader.day("to_on"))
    reader.expect(to, in: "to_on", after: from, in: "from_on")
    let consulted = reader.day("consulted_on")
    guard let intervention, let name else { return nil }
    self.init(
      line: reader.line, intervention: intervention, name: name, goals: goals, owner: owner, level: level,
      fromOn: from, toOn: to, consultedOn: consulted)
  }
}
