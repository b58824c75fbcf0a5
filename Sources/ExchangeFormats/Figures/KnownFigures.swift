// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The catalogue of indicators that are known by name in the files of CBS, the police, RIVM and the Leefbaarometer.
///
/// What is not in it is kept under its own name; the catalogue only says which names mean the same.
/// Sources: CBS, "Toelichting Kerncijfers wijken en buurten" (column names, meaning, units); CBS OData,
/// `DataProperties` and `MeasureCodes` of the tables of 2016 to 2025; RIVM 50120NED; Leefbaarometer 3.0.
public enum KnownFigures {
  /// What indicators are about, in the order of a profile.
  public enum Topic: String, CaseIterable, Sendable {
    case population, households, housing, work, income, support, surroundings, crime, health, liveability
  }

  /// The indicators of each topic.
  public static let topics: [(topic: Topic, figures: [KnownFigure])] = [
    (.population, population), (.households, households), (.housing, housing), (.work, work), (.income, income),
    (.support, support), (.surroundings, surroundings), (.crime, crime), (.health, health), (.liveability, liveability),
  ]

  /// Every indicator, in the order of a profile.
  public static let all: [KnownFigure] = topics.flatMap(\.figures)

  /// The indicator with this key.
  public static func figure(_ key: String) -> KnownFigure? { byKey[key] }

  /// The indicator that goes by this name: its key, a column of CBS, a key of OData v3 with or without ordinal, or a
  /// title; nil when nothing known does.
  public static func named(_ name: String) -> KnownFigure? {
    byKey[name] ?? byName[FigureName.key(FigureName.withoutOrdinal(name))]
  }

  /// The indicator of a column of the extract with English names.
  static func extract(_ column: String) -> KnownFigure? { byExtract[FigureName.key(column)] }

  /// The indicator with this measure code of OData v4.
  static func measure(_ code: String) -> KnownFigure? { byMeasure[code] }

  /// The indicator of a column of the Leefbaarometer; such short names mean something there only.
  static func liveability(_ column: String) -> KnownFigure? { byLiveability[FigureName.key(column)] }

  /// How urban an area is: class 1 is the most urban, as CBS counts; the extract writes it in words.
  static let urbanityClasses: [String: Double] = [
    "extremelyurbanised": 1, "stronglyurbanised": 2, "moderatelyurbanised": 3, "hardlyurbanised": 4,
    "noturbanised": 5,
  ]

  /// The year of every table *Kerncijfers wijken en buurten*, as three independent sources agree.
  public static let districtTables: [String: Int] = [
    "83487NED": 2016, "83765NED": 2017, "84286NED": 2018, "84583NED": 2019, "84799NED": 2020, "85039NED": 2021,
    "85318NED": 2022, "85618NED": 2023, "85984NED": 2024, "86165NED": 2025,
  ]

  /// Tables of which every figure comes from a model.
  static let modelTables: Set<String> = ["50120NED"]

  private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
  private static let byName = index(all.filter { $0.source != .liveability }) { $0.columns + $0.odata }
  private static let byExtract = index(all) { $0.extract.map { [$0] } ?? [] }
  private static let byLiveability = index(liveability) { $0.columns }
  private static let byMeasure = Dictionary(
    all.flatMap { figure in figure.measures.map { ($0, figure) } }, uniquingKeysWith: { first, _ in first })

  private static func index(_ figures: [KnownFigure], _ names: (KnownFigure) -> [String]) -> [String: KnownFigure] {
    Dictionary(
      figures.flatMap { figure in names(figure).map { (FigureName.key($0), figure) } },
      uniquingKeysWith: { first, _ in first })
  }
}
