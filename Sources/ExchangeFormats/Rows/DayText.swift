// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Days as people write them in files.
enum DayText {
  /// The day `2026-03-01`, `01-03-2026` or `1-3-2026`; nil for anything else and for days that do not exist.
  static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4
    else { return nil }
    guard let day = digits(parts[0]), let month = digits(parts[1]), let year = digits(parts[2]) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func digits(_ bytes: Substring.UTF8View) -> Int? {
    bytes.allSatisfy { (0x30...0x39).contains($0) } ? Int(Substring(bytes)) : nil
  }
}
