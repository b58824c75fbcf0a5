// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension Texts {
  /// "donderdag 24 september", "Thursday 24 September"; the year only when it is not the year of `today`.
  public func day(_ day: Day, today: Day) -> String {
    day.year == today.year ? dayParts("design.date.day", day) : fullDay(day)
  }

  /// "24 september"; the year only when it is not the year of `today`.
  public func shortDay(_ day: Day, today: Day) -> String {
    dayParts(day.year == today.year ? "design.date.short" : "design.date.short_year", day)
  }

  /// "maandag 21 september 2026": the year always, for what is kept or printed.
  public func fullDay(_ day: Day) -> String { dayParts("design.date.day_year", day) }

  /// "september 2026".
  public func month(_ day: Day) -> String { dayParts("design.date.month_year", day) }

  /// "vóór 8 oktober": the fixed form of a promise.
  public func before(_ day: Day, today: Day) -> String {
    self("design.date.before", ["day": shortDay(day, today: today)])
  }

  /// "19.30 uur", "19:30": the time on the clock, hour 0 to 23 and minute 0 to 59.
  public func clock(hour: Int, minute: Int) -> String {
    let minutes = (minute < 10 ? "0" : "") + String(minute)
    let hours = (hour < 10 ? "0" : "") + String(hour)
    return self("design.date.clock", ["hour": String(hour), "hours": hours, "minutes": minutes])
  }

  /// "donderdag 24 september, 19.30 uur", in local time; the year only when it is not the year of `today`.
  public func dateTime(_ moment: Moment, today: Day) -> String {
    let (hour, minute) = moment.localTime
    let day = day(moment.localDay, today: today)
    return self("design.date.day_time", ["day": day, "time": clock(hour: hour, minute: minute)])
  }

  /// "maandag 21 september 2026 om 7.02 uur", in local time.
  public func fullDateTime(_ moment: Moment) -> String {
    let (hour, minute) = moment.localTime
    let values = ["day": fullDay(moment.localDay), "time": clock(hour: hour, minute: minute)]
    return self("design.date.day_at_time", values)
  }

  /// The day somebody typed: `24-9-2026`, `24/09/2026`, `24.9.2026`, `2026-09-24` or `24 september 2026`; nil for anything else.
  ///
  /// Dutch and English both write the day before the month; months are read in the language of these texts.
  public func day(typed text: String) -> Day? {
    let separators: Set<UInt8> = [0x20, 0x2D, 0x2F, 0x2E, 0x2C]
    let words = text.utf8.split { separators.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let first = Int(words[0]), let last = Int(words[2]), let month = monthNumber(words[1])
    else { return nil }
    if words[0].utf8.count == 4 { return Day(year: first, month: month, day: last) }
    return words[2].utf8.count == 4 ? Day(year: last, month: month, day: first) : nil
  }

  private func monthNumber(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    let lower = word.lowercased()
    return (1...12).first { self("design.month.\($0)").lowercased() == lower }
  }

  private func dayParts(_ key: String, _ day: Day) -> String {
    let (year, month, number) = day.parts
    return text(key) { name in
      switch name {
      case "weekday": self("design.weekday.\(day.weekday)")
      case "day": String(number)
      case "month": self("design.month.\(month)")
      case "year": String(year)
      default: nil
      }
    }
  }
}
