// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import Testing

@testable import Figures

@Suite struct `What a figure means` {
  private func texts(_ language: Language) throws -> Texts { Texts(language, try Catalogue([FiguresTexts.sources])) }

  private func line(_ key: String) throws -> FigureComparison.Line {
    let figure = Figure(area: "WK1", indicator: key, period: "2022JJ00", value: 1, status: .final, source: 1)
    return FigureComparison.Line(
      key: key, known: KnownFigures.figure(key), named: nil,
      district: try #require(PooledFigure([figure], measure: .count, weights: [nil])), city: nil, country: nil,
      other: nil, source: 1)
  }

  @Test(arguments: [Language.nl, .en]) func `is told for every known figure, in both languages`(language: Language)
    throws
  {
    let t = try texts(language)
    for known in KnownFigures.all {
      let words = try #require(t.about(line(known.key)), "\(known.key)")
      #expect(!words.isEmpty && !words.contains("⟦"), "\(known.key): \(words)")
    }
    #expect(t.about(try line("een eigen kolom")) == nil)
  }

  @Test func `is told in words of its own only of figures that are known`() {
    #expect(ToldIndicator.allCases.allSatisfy { KnownFigures.figure($0.rawValue) != nil })
  }

  @Test func `says of a model that nobody was asked, and of registers who is left out`() throws {
    let t = try texts(.nl)
    #expect(t.about(try line("obesity-share"))?.contains("Berekend met een model") == true)
    #expect(
      t.about(try line("net-labour-participation"))?.hasSuffix("Wie niet staat ingeschreven, telt niet mee.") == true)
    #expect(t.about(try line("average-woz-value"))?.contains("ingeschreven") == false)
  }
}
