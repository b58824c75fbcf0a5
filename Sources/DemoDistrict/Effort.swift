// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

/// The looking moments behind the signals, and what they do to their number.
enum Effort {
  /// Moments per area and week, areas within weeks: about two a week, rising a little over the years.
  ///
  /// Nobody looked in Stadserf in the last three complete weeks.
  static func drawn(mondays: [Day], using random: inout SplitMix64) -> [ExampleDistrict.LookingWeek] {
    mondays.enumerated().flatMap { index, monday in
      Buurt.allCases.map { buurt in
        let mean = 1.5 + Double(index) / Double(mondays.count)
        let moments = random.poisson(mean)
        let isSkipped = buurt == .stadserf && index + 4 >= mondays.count && index + 1 < mondays.count
        return ExampleDistrict.LookingWeek(area: buurt.rawValue, monday: monday, moments: isSkipped ? 0 : moments)
      }
    }
  }

  /// How much is reported with so many moments, beside a week with two: people also report by themselves.
  static func factor(_ moments: Int) -> Double { 0.4 + 0.3 * Double(moments) }
}

extension Theme {
  /// What the time of year does: 1 on average, highest in the theme's month, a straight line up and down.
  func season(on monday: Day) -> Double {
    let distance = abs(monday.parts.month - season.month)
    let monthsAway = Double(min(distance, 12 - distance))
    return 1 + season.height * (1 - monthsAway / 3)
  }
}
