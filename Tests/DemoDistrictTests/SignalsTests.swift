// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import PactwerkCore
import Testing

@Suite struct `The signals of three years` {
  private let signals = rows(example.signalsCSV)

  /// The signals of one series within `weeks` weeks from `start`.
  private func count(_ undercurrent: ExampleDistrict.PlantedUndercurrent, in signals: [[String: String]]) -> Int {
    let (from, to) = (undercurrent.startsOn.text, (undercurrent.startsOn + 7 * undercurrent.weeks).text)
    return signals.count {
      let on = $0["observed_on"] ?? ""
      return $0["area"] == undercurrent.area && $0["theme"] == undercurrent.theme && on >= from && on < to
    }
  }

  @Test func `lie in seven areas and ten themes over three years, oldest first`() {
    let days = signals.map { $0["observed_on"] ?? "" }

    #expect(Set(signals.map { $0["area"] }).count == 7)
    #expect(Set(signals.map { $0["theme"] }).count == 10)
    #expect(days == days.sorted())
    #expect(days.first ?? "9" < "2023-10-15")
    #expect(days.last ?? "" >= "2026-09-14")
    #expect(Set(signals.map { $0["id"] }).count == signals.count)
    #expect(Set(signals.map { $0["channel"] ?? "" }) == ["form", "behalf", "gathering", "paper"])
  }

  @Test func `are told in many words and four languages`() {
    let texts = signals.map { $0["text"] ?? "" }

    #expect(Set(texts).count > texts.count / 2)
    for word in ["There is rubbish", "Znowu leżą", "Çöpler yine"] {
      #expect(texts.contains { $0.hasPrefix(word) })
    }
  }

  @Test(arguments: 0..<12) func `rise where an undercurrent was planted and nowhere else`(seed: UInt64) {
    let planted = ExampleDistrict(seed: seed, today: monday)
    let plain = ExampleDistrict(seed: seed, today: monday, undercurrents: 0)
    let (with, without) = (rows(planted.signalsCSV), rows(plain.signalsCSV))

    let gains = planted.planted.map { count($0, in: with) - count($0, in: without) }
    let means = planted.planted.map { undercurrent in
      (0..<undercurrent.weeks).reduce(0.0) { $0 + undercurrent.extraMean(inWeekOf: undercurrent.startsOn + 7 * $1) }
    }

    #expect(gains.allSatisfy { $0 > 0 })
    #expect(with.count - without.count == gains.reduce(0, +))
    for (gain, mean) in zip(gains, means) { #expect(abs(Double(gain) - mean) < 5 * mean.squareRoot()) }
  }

  @Test func `keep the other signals as they were when more is planted`() {
    let plain = rows(ExampleDistrict(seed: 7, today: monday, undercurrents: 0).signalsCSV)
    let more = rows(ExampleDistrict(seed: 7, today: monday, undercurrents: 9).signalsCSV)

    var rest = more[...]
    for signal in plain {
      guard let found = rest.firstIndex(where: { $0["text"] == signal["text"] && $0["area"] == signal["area"] }) else {
        Issue.record("a signal is gone")
        return
      }
      rest = rest[(found + 1)...]
    }
  }

  @Test(arguments: [-1, 0, 1, 5, 70, 500]) func `take any number of undercurrents up to the number of series`(
    count: Int
  ) {
    let district = ExampleDistrict(seed: 3, today: monday, undercurrents: count)

    #expect(district.planted.count == min(70, max(0, count)))
    #expect(Set(district.planted.map { $0.area + $0.theme }).count == district.planted.count)
    #expect(district.planted.allSatisfy { $0.startsOn.weekday == 1 && $0.startsOn + 7 * $0.weeks <= monday })
  }

  @Test func `grow in a planted undercurrent week by week and then stay`() throws {
    let first = try #require(example.planted.first)

    let means = (-1...4).map { first.extraMean(inWeekOf: first.startsOn + 7 * $0) }

    #expect(means.map { ($0 * 10).rounded() } == [0, 12, 24, 36, 48, 0])
  }

  @Test func `come with the looking moments of every area and week`() {
    let weeks = Set(example.lookingWeeks.map(\.monday))

    #expect(weeks.count == 157)
    #expect(example.lookingWeeks.count == 7 * 157)
    #expect(example.lookingWeeks.allSatisfy { $0.moments >= 0 && $0.monday.weekday == 1 })
  }

  @Test func `are more about dark places in winter than in summer`() {
    func months(_ months: Set<String>) -> Int {
      signals.count {
        $0["theme"] == "donkere plekken" && months.contains(String(($0["observed_on"] ?? "").dropFirst(5).prefix(2)))
      }
    }

    #expect(months(["11", "12", "01"]) > months(["05", "06", "07"]))
  }
}
