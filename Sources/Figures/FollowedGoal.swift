// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML

/// A goal of the programme with the figures by which it is followed.
public struct FollowedGoal: Sendable {
  let id: String
  let name: String
  let address: Address
  /// The keys of its indicators, in its own order.
  let indicators: [String]

  /// A goal; `id` stands in the address of its part of the page.
  public init(id: String, name: String, address: Address, indicators: [String]) {
    (self.id, self.name, self.address, self.indicators) = (id, name, address, indicators)
  }

  /// The lines of its indicators that have a figure.
  func lines(_ comparison: FigureComparison) -> [FigureComparison.Line] {
    let known = Dictionary(comparison.lines.map { ($0.key, $0) }) { first, _ in first }
    return indicators.compactMap { known[$0] }
  }

  /// The names of its indicators that have none.
  func missing(_ comparison: FigureComparison, _ t: Texts) -> [String] {
    let known = Set(comparison.lines.map(\.key))
    return indicators.filter { !known.contains($0) }.map { key in
      KnownFigures.figure(key).map { t.language == .nl ? $0.dutch : $0.english } ?? key
    }
  }
}
