// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@testable import Figures

private func figure(_ value: Double?, _ status: FigureStatus = .final, period: String = "2022JJ00") -> Figure {
  Figure(area: "A", indicator: "x", period: period, value: value, status: status, source: 1)
}

@Suite struct `The figure of a district of several areas` {
  @Test func `is that of its area where there is one, secret ones too`() {
    #expect(PooledFigure([figure(nil, .secret)], measure: .count, weights: [nil])?.status == .secret)
    #expect(PooledFigure([figure(12)], measure: .whole, weights: [nil])?.value == 12)
    #expect(PooledFigure([], measure: .count, weights: []) == nil)
  }

  @Test func `adds counts, zero being a count`() {
    #expect(PooledFigure([figure(11_300), figure(0)], measure: .count, weights: [nil, nil])?.value == 11_300)
  }

  @Test func `weighs shares by what they are shares of`() throws {
    let parts = [figure(40), figure(10)]

    let pooled = try #require(PooledFigure(parts, measure: .rate(of: .dwellings), weights: [300, 100]))

    #expect(pooled.value == 32.5)
  }

  @Test func `is missing rather than an average of percentages`() {
    let parts = [figure(40), figure(10)]

    #expect(PooledFigure(parts, measure: .rate(of: .adults), weights: [nil, nil])?.value == nil)
    #expect(PooledFigure(parts, measure: .rate(of: .dwellings), weights: [300, nil])?.value == nil)
    #expect(PooledFigure(parts, measure: .whole, weights: [300, 100])?.value == nil)
  }

  @Test func `is missing where one part is secret, and no firmer than its least firm part`() {
    #expect(PooledFigure([figure(5), figure(nil, .secret)], measure: .count, weights: [nil, nil])?.value == nil)
    let parts = [figure(5), figure(5, .estimated), figure(5, .provisional)]
    #expect(PooledFigure(parts, measure: .count, weights: [nil, nil, nil])?.status == .estimated)
  }
}
