// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// An intervention (*maatregel*): what the programme does.
public struct Intervention: Sendable, Equatable {
  public let id: RecordID
  /// The key it had in the file it came from.
  public let sourceKey: String?
  public let name: String
  /// The organisation that carries it out.
  public let owner: String?
  /// Who must act.
  public let level: ActingLevel
  /// The first day; nil when it was there all along.
  public let fromOn: Day?
  /// The day on which it ends; nil while it goes on.
  public let toOn: Day?
  /// The day on which residents were heard about it.
  public let consultedOn: Day?
  /// Counts changes.
  public let version: Int

  init(row: Row) {
    (id, sourceKey, name) = (row.id("id"), row.optionalText("source_key"), row.text("name"))
    (owner, level) = (row.optionalText("owner_name"), row.choice("level") ?? .district)
    (fromOn, toOn, consultedOn) = (row.day("from_on"), row.day("to_on"), row.day("consulted_on"))
    version = row.integer("version")
  }

  /// The key under which analyses and exports know it: that of its file, else its own.
  public var key: String { sourceKey ?? id.text }

  /// Whether residents had been heard about it on a day.
  public func isConsulted(on day: Day) -> Bool { consultedOn.map { $0 <= day } ?? false }
}
