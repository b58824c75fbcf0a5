// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import Geography
import HTML
import MapPicture
import PactwerkStorage
import PactwerkWeb
import Places

/// One indicator over the parts of a district, or, where there are no figures of parts, over the wijken of its municipality.
struct FigureMap: Sendable {
  /// What is shown.
  let line: FigureComparison.Line
  /// What can be chosen.
  let choices: [FigureComparison.Line]
  /// The areas of which there are borders or figures.
  let areas: [Area]
  /// The borders by area.
  let shapes: [String: Shape]
  /// The figures by area, of one period.
  let figures: [String: Figure]
  /// The codes of the district's own areas.
  let own: Set<String>
}

extension Reader {
  /// The map of an indicator, of those in a comparison; nil without borders or figures. At most six statements.
  func figureMap(of own: [Area], _ comparison: FigureComparison, chosen: String) throws -> FigureMap? {
    let choices = comparison.lines.filter { $0.district.value != nil && $0.known?.isComparable == true }
    guard let line = choices.first(where: { $0.key == chosen }) ?? choices.first else { return nil }
    let buurten = try areasOfDistrict().filter { $0.level == .buurt }
    if let map = try figureMap(of: own, over: buurten, line, choices) { return map }
    guard let first = own.first else { return nil }
    return try figureMap(of: own, over: siblings(of: first), line, choices)
  }

  /// The map over some areas; nil where fewer than two have a border and a figure.
  private func figureMap(
    of own: [Area], over areas: [Area], _ line: FigureComparison.Line, _ choices: [FigureComparison.Line]
  ) throws -> FigureMap? {
    guard let edition = areas.first?.edition, areas.count > 1 else { return nil }
    let codes = areas.map(\.code)
    let figures = try figures(of: codes, indicators: [line.key]).filter { $0.period == line.district.period }
    let filled = Set(figures.filter { $0.value != nil }.map(\.area))
    let shapes = try drawnShapes(of: codes, edition: edition)
    guard filled.intersection(shapes.keys).count > 1 else { return nil }
    return FigureMap(
      line: line, choices: choices, areas: areas, shapes: shapes,
      figures: Dictionary(figures.map { ($0.area, $0) }) { first, _ in first }, own: Set(own.map(\.code)))
  }

  /// The areas within the same municipality or wijk as an area, itself included.
  private func siblings(of area: Area) throws -> [Area] {
    guard let parent = area.parent else { return [] }
    return try rows(
      """
      SELECT code, edition, name, parent_code FROM area WHERE parent_code = \(parent) AND edition = \(area.edition)
      ORDER BY code LIMIT 120
      """
    ).map(Area.init(row:))
  }
}

extension KnownFigure {
  /// Whether areas of different size can be compared by it: a share or mean, not a number of heads.
  fileprivate var isComparable: Bool {
    if case .count = measure { return false }
    return unit != .score && unit != .squareKilometres && unit != .hectares
  }
}

extension FigureMap {
  /// The map with its sentence, legend, source and table, and the choice of another indicator.
  func section(_ district: District, other: String, publisher: String, ground: BaseMap?, _ t: Texts)
    -> some HTML
  {
    let drawing = drawing(district, publisher, t)
    return tag("section", .class("pactwerk-section pactwerk-stack--lg pactwerk-stack"), .labelledBy("kaart")) {
      MapFigure(drawing, sentence: sentence(t), words: t.mapWords, id: "kaart")
      if !undrawn.isEmpty {
        p(.class("pactwerk-small pactwerk-soft")) {
          t("figures.map.undrawn", ["areas": undrawn.joined(separator: ", ")])
        }
      }
      if let ground {
        MapOnTiles(drawing, tiles: ground.tiles, words: t.words(of: ground), mapWords: t.mapWords)
      }
      form(.class("pactwerk-stack pactwerk-narrow-page"), .method("get"), .action(.figures(district.slug))) {
        if !other.isEmpty { hiddenField("naast", other) }
        selectField(
          Field("kaart", t("figures.map.choose"), id: "kaart-keuze"), choices.map { ($0.key, t.name(of: $0)) },
          FormState(["kaart": [line.key]]), t)
        submit(t("figures.map.send"), kind: .regular)
      }
    }
  }

  private func drawing(_ district: District, _ publisher: String, _ t: Texts) -> MapDrawing {
    let values = figures.values.compactMap(\.value).map { $0 * factor }
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    return MapDrawing(
      areas: areas.compactMap { area in
        shapes[area.code].map { shape in
          MapArea(
            code: area.code, name: area.name, shape: shape, role: isOwn(area) ? .district : .compared,
            value: figures[area.code].map(value), year: Int(line.district.period.prefix(4)))
        }
      },
      indicator: .init(name: t.name(of: line), unit: t.sign(of: line), decimals: isWhole ? 0 : 1),
      district: district.name,
      source: t("figures.map.source", ["publisher": publisher, "year": t.period(line.district.period)]))
  }

  private func isOwn(_ area: Area) -> Bool { own.contains(area.code) || area.parent.map(own.contains) == true }

  /// Thousands of euros are shown as euros.
  private var factor: Double { line.known?.unit == .thousandEuro ? 1_000 : 1 }

  private func value(_ figure: Figure) -> MapValue {
    switch (figure.value, figure.status) {
    case (let value?, .provisional): .number(value * factor, .provisional)
    case (let value?, .estimated): .number(value * factor, .estimated)
    case (let value?, _): .number(value * factor, .final)
    case (nil, .secret): .secret
    case (nil, _): .missing()
    }
  }

  /// The areas without a border.
  private var undrawn: [String] { areas.filter { shapes[$0.code] == nil }.map(\.name) }

  /// The conclusion in words: the lowest and the highest.
  private func sentence(_ t: Texts) -> String {
    let known = areas.compactMap { area in figures[area.code]?.value.map { (area, $0) } }
    guard let low = known.min(by: { $0.1 < $1.1 }), let high = known.max(by: { $0.1 < $1.1 }) else {
      return t.name(of: line)
    }
    var values = ["name": t.name(of: line)]
    values["low"] = t.figure(low.1, .final, of: line)
    values["high"] = t.figure(high.1, .final, of: line)
    values["lowArea"] = low.0.name
    values["highArea"] = high.0.name
    return t("figures.map.sentence", values)
  }
}

extension Texts {
  /// What the map says, in this language.
  fileprivate var mapWords: MapWords {
    MapWords { phrase in
      switch phrase {
      case .number(let number, let decimals): decimal(number, digits: decimals)
      case .quantity(let number, let unit): number + " " + unit
      case .marked(let number, .final): number
      case .marked(let number, .provisional): number + "*"
      case .marked(let number, .estimated): "± " + number
      case .status(let status): self("figures.map.status.\(status)")
      case .absence(let absence): self("figures.map.absence.\(absence)")
      case .area(let name, let value): name + ": " + value
      case .pictureName(let indicator, let areas):
        self("figures.map.picture", count: areas, ["indicator": indicator])
      case .heading(let indicator, let unit): unit.isEmpty ? indicator : indicator + " (" + unit + ")"
      case .range(let range): words(range)
      case .mark(let status): self("figures.map.mark.\(status)")
      case .district(let name): name
      case .neighbours: self("figures.map.outside")
      case .numbersInTable: self("figures.map.numbers_in_table")
      case .withoutNumber(let count): self("figures.map.without_number", count: count)
      case .table(let part): self("figures.map.table.\(part)")
      }
    }
  }

  fileprivate func words(of ground: BaseMap) -> MapOnTiles.Words {
    MapOnTiles.Words(
      heading: self("figures.ground.title"), warning: self("figures.ground.warning", ["host": ground.host]),
      show: self("figures.ground.show"), name: self("figures.ground.name"), zoomIn: self("figures.ground.in"),
      zoomOut: self("figures.ground.out"), failed: self("figures.ground.failed"),
      attribution: self("figures.ground.source", ["source": ground.attribution]))
  }

  private func words(_ range: MapPhrase.Range) -> String {
    switch range {
    case .below(let high): self("figures.map.below", ["high": high])
    case .between(let low, let high): self("figures.map.between", ["low": low, "high": high])
    case .from(let low): self("figures.map.from", ["low": low])
    case .everywhere(let value): self("figures.map.everywhere", ["value": value])
    }
  }
}
