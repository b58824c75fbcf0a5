// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Moment {
  /// The moment at which clocks in the Netherlands show a time on a day. In the hour that summer time skips it is the
  /// same time in winter time; in the hour that comes twice, the first.
  public init(localDay day: Day, hour: Int, minute: Int) {
    let clock = Moment(milliseconds: Int64(day.number) * 86_400_000 + Int64(hour * 60 + minute) * 60_000)
    let summer = clock - 7_200
    let time = summer.localTime
    self = summer.localDay == day && time.hour == hour && time.minute == minute ? summer : clock - 3_600
  }

  /// The day in the Netherlands (Europe/Amsterdam): UTC+1, UTC+2 from the last Sunday of March to the last of October, at 01:00 UTC.
  ///
  /// Holds for moments since 1996, when the European rule took its present form.
  public var localDay: Day {
    Day(number: Int((local.milliseconds - (local.milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000))
  }

  /// The time of the clock on the wall in the Netherlands: hour 0 to 23 and minute.
  public var localTime: (hour: Int, minute: Int) {
    let rest = Int((local.milliseconds % 86_400_000 + 86_400_000) % 86_400_000)
    return (rest / 3_600_000, rest / 60_000 % 60)
  }

  private var local: Moment { self + (isSummer ? 7200 : 3600) }

  private var isSummer: Bool {
    let year = Day(number: Int(milliseconds / 86_400_000)).year
    guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31) else {
      return false
    }
    func turn(_ last: Day) -> Moment {
      Moment(milliseconds: Int64((last - last.weekday % 7).number) * 86_400_000 + 3_600_000)
    }
    return self >= turn(march) && self < turn(october)
  }
}
