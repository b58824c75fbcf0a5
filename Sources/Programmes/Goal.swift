// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A goal (*doel*) of the programme, of the pact, or of any other set.
public struct Goal: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// The key it had in the file it came from.
  public let sourceKey: String?
  /// `programme`, `pact`, or a name of the district's own.
  public let set: String
  /// Its number within the set.
  public let number: Int
  /// What it says.
  public let name: String
  /// The year in which it must be reached.
  public let targetYear: Int?
  /// The keys of the figures by which it is followed, in order.
  public let indicators: [String]
  /// Counts changes.
  public let version: Int

  static let columns: SQL = "id, source_key, goal_set, number, name, target_year, indicators, version"

  init(row: Row) {
    (id, sourceKey, set) = (row.id("id"), row.optionalText("source_key"), row.text("goal_set"))
    (number, name) = (row.integer("number"), row.text("name"))
    (targetYear, version) = (row.optionalInteger("target_year"), row.integer("version"))
    indicators = row.text("indicators").split(separator: Goal.parting).map(String.init)
  }

  /// The key under which analyses and exports know it: that of its file, else its own.
  public var key: String { sourceKey ?? id.text }

  /// What parts the keys of indicators in the database; a list in a file has no such sign within a value.
  static let parting: Character = "|"

  /// The set of a programme's own goals, and of goals that name none.
  public static let programmeSet = "programme"

  /// The one name of a set, whatever way a file writes it.
  static func set(named text: String?) -> String {
    let name = (text ?? "").lowercased()
    return name.isEmpty || name == "programma" ? programmeSet : name
  }
}

/// The goals that belong together, by number.
public struct GoalSet: Sendable, Equatable {
  /// `programme`, `pact`, or a name of the district's own.
  public let name: String
  /// The goals, by number.
  public let goals: [Goal]

  /// Goals by set: the programme's first, then by name.
  public static func sets(of goals: [Goal]) -> [GoalSet] {
    Dictionary(grouping: goals, by: \.set).map {
      GoalSet(name: $0.key, goals: $0.value.sorted { $0.number < $1.number })
    }
    .sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
  }

  private var rank: Int { name == Goal.programmeSet ? 0 : 1 }
}
