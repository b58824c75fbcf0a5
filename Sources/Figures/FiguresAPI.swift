// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import ExchangeFormats
import JSONText
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// `/wijken/{wijk}/cijfers`: every figure about the areas of a district, their parts and the areas around them, with source,
/// period and status.
public enum FiguresAPI {
  /// Its addresses.
  public static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/cijfers", name: "cijfers", tag: "Cijfers",
      summary: "Cijfers over de wijk, haar delen, de gemeente en het land.",
      about: """
        Elk cijfer heeft een bron, een periode en een status. Waarde is null als een cijfer geheim is of ontbreekt; nul is \
        een cijfer. Noem bij gebruik de bron; cijfers van het CBS vallen onder CC BY 4.0.
        """, pathParameters: [.district],
      filters: [
        Parameter("gebied", "Alleen cijfers over dit gebied.", .text(.code), example: "WK060601"),
        Parameter(
          "indicator", "Alleen cijfers van deze indicator.", .text(TextForm(.signs(.printable, 1...120))),
          example: "population"),
        Parameter("jaar", "Alleen cijfers over dit jaar.", .integer(1900...2200), example: 2022),
      ], cursor: FigurePlace.form
    ) { reader, question in
      try reader.figures(
        after: question.after.map(FigurePlace.init(text:)), area: question["gebied"], indicator: question["indicator"],
        year: question["jaar"], limit: question.limit + 1)
    }
  ]
}

/// The place of a figure in the order of the list. In an address it is hexadecimal, as a code of an area may have any sign; every
/// hexadecimal text is a place.
struct FigurePlace: Equatable {
  let area, period: String
  let indicator: Int

  static let form = TextForm(.signs(.hexadecimal, 2...200))

  init(area: String, period: String, indicator: Int) {
    (self.area, self.period, self.indicator) = (area, period, indicator)
  }

  init(text: String) {
    let digits = Array(text.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    // A text in PostgreSQL holds no NUL.
    let parts = bytes.filter { $0 != 0 }.split(separator: 0x1F, maxSplits: 2, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    area = parts.first ?? ""
    period = parts.count > 1 ? parts[1] : ""
    indicator = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
  }

  var text: String {
    Array("\(area)\u{1F}\(period)\u{1F}\(indicator)".utf8).reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}

extension Reader {
  /// The figures about a district, its parts and the areas around it, by area, period and indicator. Three statements.
  fileprivate func figures(after place: FigurePlace?, area: String?, indicator: String?, year: String?, limit: Int)
    throws -> [FigureAnswer]
  {
    let areas = try areasOfDistrict()
    let around = areas.compactMap { Area.parent(of: $0.code) }
    let codes = Set(areas.map(\.code) + around + around.compactMap { Area.parent(of: $0) } + ["NL00"])
    let chosen = area.map { codes.contains($0) ? [$0] : [] } ?? codes.sorted()
    guard !chosen.isEmpty else { return [] }
    let later: SQL =
      place.map { "AND (area_code, period_code, indicator_number) > (\($0.area), \($0.period), \($0.indicator))" }
      ?? ""
    let named: SQL = indicator.map { "AND indicator_key = \($0)" } ?? ""
    let dated: SQL = year.map { "AND substr(period_code, 1, 4) = \($0)" } ?? ""
    let rows = try rows(
      """
      SELECT area_code, indicator_number, indicator_key, period_code, amount, status, source_number, name, unit, model_on
      FROM figure JOIN figure_indicator ON figure_indicator.number = indicator_number
      WHERE area_code IN (\(list: chosen)) AND breakdown = '' \(later) \(named) \(dated)
      ORDER BY area_code, period_code, indicator_number LIMIT \(limit)
      """)
    let sources = try figureSources(Set(rows.map { $0.integer("source_number") }).sorted())
    return rows.map { row in
      let figure = Figure(row: row)
      return FigureAnswer(
        place: FigurePlace(
          area: figure.area, period: figure.period, indicator: row.integer("indicator_number")), figure: figure,
        named: NamedIndicator(
          name: row.text("name"), unit: row.optionalText("unit"), isModel: row.optionalText("model_on") != nil),
        source: sources[figure.source])
    }
  }
}

private struct FigureAnswer: APICollected {
  let place: FigurePlace
  let figure: Figure
  let named: NamedIndicator
  let source: SourceOfFigures?
  private var known: KnownFigure? { KnownFigures.figure(figure.indicator) }

  static let name = "Cijfer"
  static let listName = "CijfersLijst"
  static let about = "Eén cijfer over een gebied in een periode."
  static var cursorExample: String { FigurePlace(area: "WK060601", period: "2022JJ00", indicator: 1).text }
  var key: String { place.text }
  static let fields: [APIField<FigureAnswer>] = [
    APIField("gebied", "De code van het gebied.", example: "WK060601") { $0.figure.area },
    APIField("indicator", "De sleutel van de indicator.", example: "population") { $0.figure.indicator },
    APIField("naam", "De naam van de indicator.", example: "Aantal inwoners") { $0.known?.dutch ?? $0.named.name },
    APIField("eenheid", "De eenheid; null als de bron er geen geeft.", example: "persons") {
      $0.known?.unit.rawValue ?? $0.named.unit
    },
    APIField("jaar", "Het jaar.", example: 2022) { Int($0.figure.period.prefix(4)) ?? 0 },
    APIField("periode", "De periode zoals het CBS die schrijft.", example: "2022JJ00") { $0.figure.period },
    APIField("waarde", "Het getal; null als het geheim is of ontbreekt.", example: 11_300) { $0.figure.value },
    APIField("status", "Hoe zeker het cijfer is, of waarom het er niet is.", example: .final) { $0.figure.status },
    APIField("isModel", "Of een model het heeft berekend.", example: false) {
      $0.named.isModel || $0.known?.isModel == true
    },
    APIField("bron", "Wie het cijfer uitgeeft; null als het bestand dat niet zei.", example: "CBS") {
      $0.source?.publisher
    },
    APIField("brontabel", "De tabel bij de bron.", example: "85318NED") { $0.source?.table },
  ]
}

extension FigureStatus: APIWord {
  /// The word in answers.
  public var dutch: String {
    switch self {
    case .final: "definitief"
    case .provisional: "voorlopig"
    case .estimated: "geschat"
    case .secret: "geheim"
    case .missing: "ontbreekt"
    }
  }
}
