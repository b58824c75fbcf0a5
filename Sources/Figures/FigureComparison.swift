// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkStorage
import Places

/// The figures of a district beside those of its municipality, the country and perhaps another area, each of the same period.
struct FigureComparison: Sendable {
  /// One indicator.
  struct Line: Sendable {
    /// Its key.
    let key: String
    /// What is known of it; nil for one of a file's own.
    let known: KnownFigure?
    /// What the file calls it.
    let named: NamedIndicator?
    /// Whether it is computed by a model rather than counted or asked.
    var isModel: Bool { known?.isModel == true || named?.isModel == true }
    /// The figure of the district; missing where it cannot be put together from those of its areas.
    let district: PooledFigure
    /// The municipality, the country and the chosen area in the same period; nil where there is no such figure.
    let city, country, other: Figure?
    /// The number of the source of the district's figure.
    let source: Int
  }

  /// The lines of the catalogue's topics that have a figure, in its order.
  let topics: [(topic: KnownFigures.Topic, lines: [Line])]
  /// The lines of indicators that the catalogue does not know, by name.
  let others: [Line]

  /// Whether any figure of the country was read in.
  var hasCountry: Bool { lines.contains { $0.country != nil } }

  /// All lines, in the order of the page.
  var lines: [Line] { topics.flatMap(\.lines) + others }

  /// Whether there is any figure at all.
  var isEmpty: Bool { topics.isEmpty && others.isEmpty }

  /// Puts figures side by side: those of `areas` (the district's own), and of three other areas by code.
  init(
    areas: [String], city: String?, country: String, other: String?, newest: [Figure], beside: [Figure],
    names: [String: NamedIndicator]
  ) {
    var own: [String: [String: Figure]] = [:]
    for figure in newest { own[figure.indicator, default: [:]][figure.area] = figure }
    var same: [String: Figure] = [:]
    for figure in beside { same[FigureComparison.place(figure.area, figure.indicator, figure.period)] = figure }
    func line(_ key: String) -> Line? {
      let known = KnownFigures.figure(key)
      guard let found = own[key], let first = found.values.min(by: { $0.area < $1.area }) else { return nil }
      let parts = areas.map { area in
        found[area]
          ?? Figure(
            area: area, indicator: key, period: first.period, value: nil, status: .missing, source: first.source)
      }
      var denominator: String?
      if case .rate(let over)? = known?.measure { denominator = over.key }
      let weights = areas.map { area in
        denominator.flatMap { same[FigureComparison.place(area, $0, first.period)]?.value }
      }
      guard let pooled = PooledFigure(parts, measure: known?.measure ?? .whole, weights: weights) else { return nil }
      func figure(_ area: String?) -> Figure? {
        area.flatMap { same[FigureComparison.place($0, key, first.period)] }
      }
      return Line(
        key: key, known: known, named: names[key], district: pooled, city: figure(city), country: figure(country),
        other: figure(other), source: first.source)
    }
    topics = KnownFigures.topics.compactMap { topic, figures in
      let lines = figures.compactMap { line($0.key) }
      return lines.isEmpty ? nil : (topic, lines)
    }
    others = own.keys.filter { KnownFigures.figure($0) == nil }.sorted().compactMap { line($0) }
  }

  private static func place(_ area: String, _ indicator: String, _ period: String) -> String {
    area + " " + period + " " + indicator
  }
}

extension Reader {
  /// The figures of the viewer's district beside those of its municipality, the country and perhaps another area. Three
  /// statements.
  func figureComparison(of areas: [String], other: String?) throws -> FigureComparison {
    let city = areas.first.flatMap { FigureComparison.municipality(of: $0) }
    let newest = try newestFigures(of: areas)
    let beside = areas + [city, "NL00", other].compactMap { $0 }
    let indicators = Set(newest.map(\.indicator)).union(["population", "households", "dwellings", "land-ha"])
    return FigureComparison(
      areas: areas, city: city, country: "NL00", other: other, newest: newest,
      beside: try figures(of: beside, indicators: indicators.sorted()),
      names: try namedIndicators(Set(newest.map(\.indicator)).sorted()))
  }
}

extension FigureComparison {
  /// The municipality that an area of Statistics Netherlands is in; nil for an area of your own.
  static func municipality(of code: String) -> String? {
    var code = code
    while let parent = Area.parent(of: code) { code = parent }
    return Area.Level(code: code) == .municipality ? code : nil
  }
}
