// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkStorage
import Places

extension Reader {
  /// Every indicator about some areas, each in the newest period in which it is filled for all of them.
  ///
  /// Per indicator the newest *filled* edition counts, because income and labour arrive years after the number of
  /// inhabitants. Where no period is filled for all areas, the newest that has something of each, and else the newest.
  /// One statement; a figure about one kind or age only is left out.
  public func newestFigures(of areas: [String]) throws -> [Figure] {
    try rows(
      """
      WITH own AS (
        SELECT area_code, period_code, indicator_number, amount, status, source_number FROM figure
        WHERE area_code IN (\(list: areas)) AND breakdown = ''),
      periods AS (
        SELECT indicator_number, period_code, row_number() OVER (
          PARTITION BY indicator_number
          ORDER BY count(amount) = \(areas.count) DESC, count(*) = \(areas.count) DESC, period_code DESC) AS place
        FROM own GROUP BY indicator_number, period_code)
      SELECT area_code, indicator_key, own.period_code, amount, status, source_number FROM own
      JOIN periods ON periods.indicator_number = own.indicator_number AND periods.period_code = own.period_code
        AND periods.place = 1
      JOIN figure_indicator ON figure_indicator.number = own.indicator_number ORDER BY area_code, indicator_key
      """
    ).map(Figure.init(row:))
  }

  /// Every figure of some areas on some indicators, by period. One statement.
  public func figures(of areas: [String], indicators: [String]) throws -> [Figure] {
    try rows(
      """
      SELECT area_code, indicator_key, period_code, amount, status, source_number FROM figure
      JOIN figure_indicator ON figure_indicator.number = figure.indicator_number
      WHERE area_code IN (\(list: areas)) AND breakdown = '' AND indicator_key IN (\(list: indicators))
      ORDER BY area_code, indicator_key, period_code
      """
    ).map(Figure.init(row:))
  }

  /// What indicators are called in the files they came with, by key.
  public func namedIndicators(_ keys: [String]) throws -> [String: NamedIndicator] {
    try rows(
      "SELECT indicator_key, name, unit, model_on FROM figure_indicator WHERE indicator_key IN (\(list: keys))"
    ).reduce(into: [:]) {
      $0[$1.text("indicator_key")] = NamedIndicator(
        name: $1.text("name"), unit: $1.optionalText("unit"), isModel: $1.optionalText("model_on") != nil)
    }
  }

  /// The files that figures came with, newest first.
  public func figureSources() throws -> [SourceOfFigures] {
    try rows("SELECT \(SourceOfFigures.columns) FROM figure_source ORDER BY number DESC").map(
      SourceOfFigures.init(row:))
  }

  /// The files that figures came with, newest first, at most `limit`.
  public func newestFigureSources(limit: Int) throws -> [SourceOfFigures] {
    try rows("SELECT \(SourceOfFigures.columns) FROM figure_source ORDER BY number DESC LIMIT \(limit)").map(
      SourceOfFigures.init(row:))
  }

  /// The files with these numbers, by number.
  public func figureSources(_ numbers: [Int]) throws -> [Int: SourceOfFigures] {
    try rows("SELECT \(SourceOfFigures.columns) FROM figure_source WHERE number IN (\(list: numbers))")
      .map(SourceOfFigures.init(row:)).reduce(into: [:]) { $0[$1.number] = $1 }
  }

  /// The areas with figures whose name begins so, or that have this code, by name; where there are more than twenty,
  /// those with the first codes. One statement that reads the list of areas.
  public func areasWithFigures(named text: String) throws -> [Area] {
    let plain = text.filter { !$0.unicodeScalars.contains { $0.value < 0x20 || "%_\\".unicodeScalars.contains($0) } }
    guard !plain.isEmpty else { return [] }
    return try rows(
      """
      SELECT code, max(edition) AS edition, max(name) AS name, max(parent_code) AS parent_code FROM area
      WHERE (code = \(plain.uppercased()) OR lower(name) LIKE \(plain.lowercased() + "%"))
        AND EXISTS (SELECT 1 FROM figure WHERE figure.area_code = area.code)
      GROUP BY code ORDER BY code LIMIT 20
      """
    ).map(Area.init(row:)).sorted { ($0.name, $0.code) < ($1.name, $1.code) }
  }
}
