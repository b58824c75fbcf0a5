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
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == 0x54, bytes[23] == 0x5A, let day = Day(String(text.prefix(10))) else {
      return nil
    }
    func digits(_ range: Range<Int>) -> Int64? { Int64(String(decoding: bytes[range], as: UTF8.self)) }
    guard let hour = digits(11..<13), let minute = digits(14..<16), let second = digits(17..<19),
      let milli = digits(20..<23), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(milliseconds: Int64(day.number) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milli)
  }

  /// `2026-03-01T09:30:00.000Z`.
  public var text: String {
    let perDay: Int64 = 86_400_000
    let days = milliseconds >= 0 ? milliseconds / perDay : (milliseconds - perDay + 1) / perDay
    let rest = Int(milliseconds - days * perDay)
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Day.padded($0, 2) }
    return Day(number: Int(days)).text + "T" + time.joined(separator: ":") + "." + Day.padded(rest % 1000, 3) + "Z"
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
