// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkStorage
import Places

extension Reader {
  /// The newest filled figure of every indicator about some areas; where none is filled, the newest that says why.
  ///
  /// Per indicator the newest *filled* edition counts, because income and labour arrive years after the number of
  /// inhabitants. One statement; a figure about one kind or age only is left out.
  public func newestFigures(of areas: [String]) throws -> [Figure] {
    try rows(
      """
      SELECT area_code, indicator_key, period_code, amount, status, source_number FROM (
        SELECT area_code, period_code, indicator_number, amount, status, source_number,
          row_number() OVER (
            PARTITION BY area_code, indicator_number
            ORDER BY CASE WHEN amount IS NULL THEN 1 ELSE 0 END, period_code DESC) AS place
        FROM figure WHERE area_code IN (\(list: areas)) AND breakdown = '') AS ranked
      JOIN figure_indicator ON figure_indicator.number = ranked.indicator_number
      WHERE place = 1 ORDER BY area_code, indicator_key
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

  /// What an indicator outside the catalogue is called, and its unit, by key.
  public func indicatorNames() throws -> [String: (name: String, unit: String?)] {
    try rows("SELECT indicator_key, name, unit FROM figure_indicator ORDER BY number").reduce(into: [:]) {
      $0[$1.text("indicator_key")] = ($1.text("name"), $1.optionalText("unit"))
    }
  }

  /// The files that figures came with, newest first.
  public func figureSources() throws -> [SourceOfFigures] {
    try rows("SELECT \(SourceOfFigures.columns) FROM figure_source ORDER BY number DESC").map(
      SourceOfFigures.init(row:))
  }

  /// The areas with figures whose name begins so, or that have this code; at most twenty, by name.
  public func areasWithFigures(named text: String) throws -> [Area] {
    let pattern = text.lowercased().filter { $0 != "%" && $0 != "_" } + "%"
    return try rows(
      """
      SELECT code, max(edition) AS edition, max(name) AS name, max(parent_code) AS parent_code FROM area
      WHERE (code = \(text.uppercased()) OR lower(name) LIKE \(pattern))
        AND EXISTS (SELECT 1 FROM figure WHERE figure.area_code = area.code)
      GROUP BY code ORDER BY max(name), code LIMIT 20
      """
    ).map(Area.init(row:))
  }
}
