// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Days and times as a spreadsheet counts them: in days since an evening in 1899, or since 1 January 1904.
enum SerialTime {
  /// `2026-03-01`, `2026-03-01T09:30` or `09:30`, with seconds when there are any; nil when the sheet has no such day.
  ///
  /// Rounded to whole seconds. A moment at midnight is given as its day: many programs give every day a format with
  /// a time. In the 1900 system day 60 is 29 February 1900, which never was; it is given as the sheet shows it.
  static func text(_ value: Double, as shape: NumberShape, startsIn1904: Bool) -> String? {
    guard value >= 0, value < 2_958_466 else { return nil }
    let seconds = Int((value * 86_400).rounded())
    let (days, second) = (seconds / 86_400, seconds % 86_400)
    switch shape {
    case .day: return day(Int(value), startsIn1904)
    case .moment: return day(days, startsIn1904).map { second == 0 ? $0 : $0 + "T" + time(second) }
    case .time(let isElapsed): return time(isElapsed ? seconds : second)
    case .number, .padded: return nil
    }
  }

  /// `09:30`, or `09:30:05` when there are seconds.
  private static func time(_ seconds: Int) -> String {
    let minutes = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2)
    return seconds % 60 == 0 ? minutes : minutes + ":" + padded(seconds % 60, 2)
  }

  private static func day(_ number: Int, _ startsIn1904: Bool) -> String? {
    // Days since 1970-01-01: 1904-01-01 is -24,107, and 1899-12-30 is -25,569.
    if startsIn1904 { return day(number - 24_107) }
    if number == 60 { return "1900-02-29" }
    guard number > 0 else { return nil }
    return day(number < 60 ? number - 25_568 : number - 25_569)
  }

  /// The day `number` days after 1970-01-01; nil for one after the year 9999.
  private static func day(_ number: Int) -> String? {
    let day = Day(number: number)
    return day.year <= 9999 ? day.text : nil
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Days and times that stand in a sheet as text by ISO 8601, as the strict edition of the standard allows.
enum WrittenTime {
  /// `2026-03-01T00:00:00` as `2026-03-01`, `2026-03-01T09:30:00.000Z` as `2026-03-01T09:30`; anything else as it is.
  static func text(_ value: String) -> String {
    let parts = value.utf8.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 10, let time = time(parts[1]) else { return value }
    return time == "00:00" ? String(Substring(parts[0])) : String(Substring(parts[0])) + "T" + time
  }

  /// `09:30` or `09:30:05`; a fraction of a second and a final `Z` are taken off.
  private static func time(_ text: Substring.UTF8View) -> String? {
    let clock = text.prefix { (0x30...0x3A).contains($0) }
    let rest = text.dropFirst(clock.count)
    guard rest.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x5A }) else { return nil }
    let parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    return (parts.last == "00" ? parts.prefix(2) : parts[...]).joined(separator: ":")
  }
}
