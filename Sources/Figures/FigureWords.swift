// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats

extension Texts {
  /// The name of an indicator: from the catalogue, else as the file calls it.
  func name(of line: FigureComparison.Line, _ names: [String: (name: String, unit: String?)]) -> String {
    if let known = line.known { return name(of: known) }
    return names[line.key]?.name ?? line.key
  }

  /// A figure in its unit; or in words why there is none.
  func figure(_ value: Double?, _ status: FigureStatus, unit: KnownFigure.Unit?) -> String {
    guard let value else { return self("figures.status.\(status.rawValue)") }
    let amount = amount(value, unit: unit)
    return status == .final ? amount : self("figures.with_status.\(status.rawValue)", ["amount": amount])
  }

  /// A number in its unit: whole persons, at most one decimal for the rest.
  private func amount(_ value: Double, unit: KnownFigure.Unit?) -> String {
    if unit == .thousandEuro { return self("figures.euro", ["number": self.number(Int((value * 1_000).rounded()))]) }
    let isWhole = value == value.rounded()
    let number = decimal(value, digits: isWhole ? 0 : 1)
    switch unit {
    case .percent: return self("figures.percent", ["number": number])
    case .perThousand: return self("figures.per_thousand", ["number": number])
    default: return number
    }
  }

  /// The period of a figure: the year, or the code where it is a part of one.
  func period(_ code: String) -> String { code.hasSuffix("JJ00") ? String(code.prefix(4)) : code }
}
