// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A moment as zip files have it: local time without a zone, in steps of two seconds, years 1980 to 2107.
public struct ZipTime: Equatable, Sendable {
  let date: Int
  let time: Int

  /// The moment, seconds rounded down to even; nil outside the years or ranges that fit.
  ///
  /// The day is not held against the calendar: whoever has a day has done so.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1980...2107).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    date = (year - 1980) << 9 | month << 5 | day
    time = hour << 11 | minute << 5 | second / 2
  }

  private init(date: Int, time: Int) { (self.date, self.time) = (date, time) }

  /// 1 January 1980, 0:00: for files whose bytes must not depend on when they were made.
  public static let earliest = ZipTime(date: 1 << 5 | 1, time: 0)
}
