// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

/// Draws three years of signals: per week, area and theme a Poisson number around rate × season × effort.
///
/// The planted signals come from draws of their own, so that with and without them the other signals are the same.
struct SignalsOfThreeYears {
  /// Complete weeks before the week of today.
  static let weeks = 156
  /// The mean number of signals without planted ones, over all weeks.
  static let total = 2_100.0

  private struct Row {
    let on: Day
    let order: Int
    let text: String
    let area: String
    let theme: String
    let channel: String
    let received: Day
  }

  /// The undercurrents that were planted.
  let planted: [ExampleDistrict.PlantedUndercurrent]
  /// The looking moments per area and week, areas within weeks.
  let looking: [ExampleDistrict.LookingWeek]
  private let rows: [Row]

  init(seed: UInt64, plantingSeed: UInt64, today: Day, planted count: Int) {
    var random = SplitMix64(seed: seed)
    var planting = SplitMix64(seed: plantingSeed)
    let lastMonday = today - (today.weekday - 1) - 7
    let mondays = (0...Self.weeks).map { lastMonday + 7 * ($0 - Self.weeks + 1) }
    planted = Planting.chosen(count, lastMonday: lastMonday, weeks: Self.weeks, using: &planting)
    looking = Effort.drawn(mondays: mondays, using: &random)
    let means = Self.means(looking, rates: Self.rates(using: &random))
    var rows: [Row] = []
    for (index, mean) in means.enumerated() {
      let (week, theme) = (looking[index / Theme.allCases.count], Theme.allCases[index % Theme.allCases.count])
      Self.add(random.poisson(mean), theme, week, isRising: false, to: &rows, today: today, using: &random)
      let extra = planted.reduce(0.0) {
        $1.area == week.area && $1.theme == theme.rawValue ? $0 + $1.extraMean(inWeekOf: week.monday) : $0
      }
      guard extra > 0 else { continue }
      Self.add(planting.poisson(extra), theme, week, isRising: true, to: &rows, today: today, using: &planting)
    }
    self.rows = rows.sorted { ($0.on, $0.order) < ($1.on, $1.order) }
  }

  /// `id,observed_on,text,area,theme,channel,received_on`.
  var csv: String {
    CSVText.file(
      "id,observed_on,text,area,theme,channel,received_on",
      rows.enumerated().map { index, row in
        let number = String(index + 1)
        let id = "oost-" + String(repeating: "0", count: max(0, 5 - number.utf8.count)) + number
        return [id, row.on.text, row.text, row.area, row.theme, row.channel, row.received.text]
      })
  }

  /// The rate of every series beside the others: the theme's weight times a factor for the area.
  private static func rates(using random: inout SplitMix64) -> [[Double]] {
    let factors = [0.3, 0.5, 0.7, 1.0, 1.3, 1.8, 2.6]
    let columns = Theme.allCases.map { theme in random.shuffled(factors).map { $0 * theme.weight } }
    return Buurt.allCases.indices.map { area in columns.map { $0[area] } }
  }

  /// The mean of every week, area and theme, scaled so that they add up to `total`.
  private static func means(_ looking: [ExampleDistrict.LookingWeek], rates: [[Double]]) -> [Double] {
    let raw = looking.enumerated().flatMap { index, week in
      Theme.allCases.enumerated().map { column, theme in
        rates[index % Buurt.allCases.count][column] * theme.season(on: week.monday) * Effort.factor(week.moments)
      }
    }
    let scale = total / raw.reduce(0, +)
    return raw.map { $0 * scale }
  }

  private static func add(
    _ count: Int, _ theme: Theme, _ week: ExampleDistrict.LookingWeek, isRising: Bool, to rows: inout [Row],
    today: Day, using random: inout SplitMix64
  ) {
    guard let buurt = Buurt(rawValue: week.area) else { return }
    for _ in 0..<count {
      let on = week.monday + random.below(7)
      let channel = Channel.drawn(using: &random)
      let received = on + random.below(channel.longestDelay + 1)
      let text = SignalTexts.text(theme, in: buurt, isRising: isRising, using: &random)
      guard on <= today else { continue }
      // Planted rows sort after the others of their day, so that those keep their order among themselves.
      let order = isRising ? 1_000_000 + rows.count : rows.count
      rows.append(
        Row(
          on: on, order: order, text: text, area: week.area, theme: theme.rawValue, channel: channel.rawValue,
          received: min(received, today)))
    }
  }
}

/// How a signal came in.
enum Channel: String {
  case form, behalf, gathering, paper

  /// The most days between seeing and receiving.
  var longestDelay: Int { self == .paper ? 9 : self == .gathering ? 5 : 2 }

  /// Six in ten by the form, two on behalf of somebody, one at a gathering, one on paper.
  static func drawn(using random: inout SplitMix64) -> Channel {
    switch random.below(10) {
    case 0...5: .form
    case 6, 7: .behalf
    case 8: .gathering
    default: .paper
    }
  }
}
