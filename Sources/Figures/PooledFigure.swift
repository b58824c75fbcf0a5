// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats

/// One figure for a district that is made of several areas: counts are added, shares are weighted by what they are shares of,
/// anything else cannot be put together. Never an average of percentages.
struct PooledFigure: Equatable, Sendable {
  /// The number; nil when a part is missing or the figures cannot be put together.
  let value: Double?
  /// The least firm of the parts.
  let status: FigureStatus
  /// The period that all parts share.
  let period: String

  /// The figures of all areas of a district together; nil when an area has none for the period.
  ///
  /// - Parameters:
  ///   - parts: the figure of each area, of one period.
  ///   - weights: the denominator of each area in the same period, in the same order; nil where it is not known.
  init?(_ parts: [Figure], measure: KnownFigure.Measure, weights: [Double?]) {
    guard let first = parts.first else { return nil }
    period = first.period
    guard parts.count > 1 else {
      (value, status) = (first.value, first.status)
      return
    }
    let values = parts.compactMap(\.value)
    let isWhole = values.count == parts.count
    let known = weights.compactMap { $0 }
    switch measure {
    case .count where isWhole: value = values.reduce(0, +)
    case .rate where isWhole && known.count == parts.count && known.reduce(0, +) > 0:
      value = zip(values, known).reduce(0) { $0 + $1.0 * $1.1 } / known.reduce(0, +)
    default: value = nil
    }
    status = value == nil ? .missing : parts.map(\.status).max { $0.doubt < $1.doubt } ?? first.status
  }
}

extension FigureStatus {
  /// How far a figure is from being certain, 0 for final.
  fileprivate var doubt: Int {
    switch self {
    case .final: 0
    case .provisional: 1
    case .estimated: 2
    case .secret: 3
    case .missing: 4
    }
  }
}
