// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A moment in UTC, to the millisecond, written `2026-03-01T09:30:00.000Z`.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment this many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Noon UTC of a day: for records that came with a day only.
  public init(noonOf day: Day) { self.init(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000) }

  /// Reads `2026-03-01T09:30:00.000Z`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 24, let day = Day(String(text.prefix(10))) else { return nil }
    let bytes = Array(text.utf8)
    guard bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E, bytes[23] == 0x5A else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int64? {
      bytes[range].reduce(Int64?(0)) { sum, digit in
        (0x30...0x39).contains(digit) ? sum.map { $0 * 10 + Int64(digit - 0x30) } : nil
      }
    }
    guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let milli = number(20..<23), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(milliseconds: Int64(day.number) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milli)
  }

  /// `2026-03-01T09:30:00.000Z`.
  public var text: String {
    let perDay: Int64 = 86_400_000
    let days = milliseconds >= 0 ? milliseconds / perDay : (milliseconds - perDay + 1) / perDay
    let rest = Int(milliseconds - days * perDay)
    return String(unsafeUninitializedCapacity: 24) { bytes in
      Day(number: Int(days)).write(to: bytes)
      bytes[10] = 0x54
      Day.write(rest / 3_600_000, width: 2, at: 11, of: bytes)
      bytes[13] = 0x3A
      Day.write(rest / 60_000 % 60, width: 2, at: 14, of: bytes)
      bytes[16] = 0x3A
      Day.write(rest / 1000 % 60, width: 2, at: 17, of: bytes)
      bytes[19] = 0x2E
      Day.write(rest % 1000, width: 3, at: 20, of: bytes)
      bytes[23] = 0x5A
      return 24
    }
  }

  public var description: String { text }

  public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }
  /// The moment `seconds` later.
  public static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(milliseconds: moment.milliseconds + Int64(seconds) * 1000)
  }
  /// The moment `seconds` earlier.
  public static func - (moment: Moment, seconds: Int) -> Moment { moment + -seconds }
}
