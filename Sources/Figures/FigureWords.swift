// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats

extension Texts {
  /// The name of an indicator, from the catalogue or else as the file calls it, with the word model where it is one.
  func name(of line: FigureComparison.Line) -> String {
    let catalogued = line.known.map { language == .nl ? $0.dutch : $0.english }
    let name = catalogued ?? line.named?.name ?? line.key
    return line.isModel ? self("figures.model", ["name": name]) : name
  }

  /// A figure in the unit of its line; or in words why there is none.
  func figure(_ value: Double?, _ status: FigureStatus, of line: FigureComparison.Line) -> String {
    guard let value else { return self("figures.status.\(status.rawValue)") }
    let amount = amount(value, of: line)
    return status == .final ? amount : self("figures.with_status.\(status.rawValue)", ["amount": amount])
  }

  /// A number in its unit: whole where it is whole, else with one decimal.
  private func amount(_ value: Double, of line: FigureComparison.Line) -> String {
    if line.known?.unit == .thousandEuro { return self("figures.euro", ["number": decimal(value * 1_000, digits: 0)]) }
    let number = decimal(value, digits: value == value.rounded() ? 0 : 1)
    let unit = sign(of: line)
    return unit.isEmpty ? number : self("figures.in_unit", ["number": number, "unit": unit])
  }

  /// The sign or words of the unit behind a number; empty where the name says what is counted.
  func sign(of line: FigureComparison.Line) -> String {
    guard let unit = line.known?.unit else { return line.named?.unit ?? "" }
    switch unit {
    case .persons, .households, .dwellings, .number, .score: return ""
    case .percent, .perThousand, .thousandEuro, .personsPerHousehold, .personsPerSquareKilometre,
      .addressesPerSquareKilometre, .carsPerHousehold, .kilometres, .hectares, .squareKilometres, .kilowattHours,
      .cubicMetres:
      return self("figures.unit.\(unit)")
    }
  }

  /// Who publishes the figures of a line; the name of the file where that does not say.
  func publisher(of line: FigureComparison.Line, _ sources: [Int: SourceOfFigures]) -> String {
    sources[line.source].map { $0.publisher ?? $0.fileName } ?? ""
  }

  /// The period of a figure: the year, with the quarter or month where it is a part of one; `2025KW01` is the first quarter.
  func period(_ code: String) -> String {
    let year = String(code.prefix(4))
    guard let part = Int(code.suffix(2)), part > 0 else { return year }
    switch code.dropFirst(4).prefix(2) {
    case "KW": return self("figures.quarter", ["year": year, "number": String(part)])
    case "MM": return self("figures.month", ["year": year, "number": String(part)])
    default: return code
    }
  }
}
