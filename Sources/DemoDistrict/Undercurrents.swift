// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

public import PactwerkCore
import Statistics

extension ExampleDistrict {
  /// A rise in signals that was put into one area and theme, so that a detector has something to find.
  public struct PlantedUndercurrent: Hashable, Sendable {
    /// The code of the area.
    public let area: String
    /// The theme, as in the signals.
    public let theme: String
    /// The Monday of its first week.
    public let startsOn: Day
    /// How many weeks it lasts.
    public let weeks: Int
    /// By how many signals a week the extra mean grows each week, for the first four weeks; then it stays.
    public let growth: Double

    /// The extra mean number of signals in the week that starts on `monday`; 0 outside its weeks.
    public func extraMean(inWeekOf monday: Day) -> Double {
      let week = (monday - startsOn) / 7
      guard monday >= startsOn, week < weeks else { return 0 }
      return growth * Double(min(week + 1, 4))
    }
  }
}

/// Chooses where and when undercurrents are planted.
enum Planting {
  /// `count` undercurrents in different series: the first in the last four complete weeks, stairwells in the
  /// Stationsbuurt as on the pages; the others anywhere after the first half year.
  static func chosen(
    _ count: Int, lastMonday: Day, weeks: Int, using random: inout SplitMix64
  ) -> [ExampleDistrict.PlantedUndercurrent] {
    let first = (Buurt.stationsbuurt, Theme.stairwells)
    let others = Buurt.allCases.flatMap { buurt in Theme.allCases.map { (buurt, $0) } }
      .filter { $0.0 != first.0 || $0.1 != first.1 }
    let series = [first] + random.shuffled(others)
    return series.prefix(max(0, count)).enumerated().map { index, place in
      let length = index == 0 ? 4 : 6 + random.below(5)
      let back = index == 0 ? 3 : 10 + random.below(weeks - 40)
      return ExampleDistrict.PlantedUndercurrent(
        area: place.0.rawValue, theme: place.1.rawValue, startsOn: lastMonday - 7 * back, weeks: length,
        growth: index == 0 ? 1.2 : Double(8 + random.below(7)) / 10)
    }
  }
}
