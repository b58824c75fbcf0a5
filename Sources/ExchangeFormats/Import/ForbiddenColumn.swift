// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Columns about religion, ethnicity, nationality, health, politics and offences: Pactwerk keeps these of nobody,
/// so a file that brings them is refused as a whole, by the name of the column.
enum ForbiddenColumn {
  /// Whether the name of a column or JSON field is about one of these, in Dutch or English.
  static func isForbidden(_ name: String) -> Bool {
    let key = Text.key(name)
    return words.contains(key) || stems.contains { contains(key, $0) }
  }

  /// The refusals of the forbidden names among `names`.
  static func refusals(in names: [String], line: Int) -> [Refusal] {
    names.filter(isForbidden).map { Refusal(line: line, column: $0, value: $0, reason: .forbiddenColumn) }
  }

  private static let words: Set<String> = [
    "ras", "race", "races", "ziek", "kerk", "church", "moskee", "mosque", "faith",
  ]

  private static let stems = [
    "religi", "godsdien", "geloof", "levensovertuig",
    "ethni", "etnisch", "etnici", "afkomst", "migratieachtergrond", "migrationbackground", "huidskleur", "skincolo",
    "nationalit", "staatsburger", "citizenship", "geboorteland", "countryofbirth", "birthcountry",
    "gezondheid", "health", "medisch", "medical", "ziekte", "illness", "disease", "diagnos", "handicap", "disabilit",
    "politiek", "politic", "stemgedrag", "votedfor",
    "strafbla", "strafrecht", "strafbaar", "delict", "misdrij", "misdaad", "offence", "offense", "crime", "crimin",
    "veroordeling", "conviction",
  ].map { Array($0.utf8) }

  private static func contains(_ key: String, _ stem: [UInt8]) -> Bool {
    var rest = key.utf8.prefix(200)
    while rest.count >= stem.count {
      if rest.starts(with: stem) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
