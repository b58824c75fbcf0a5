// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import PactwerkStorage

extension Reader {
  /// The borders of areas of an edition as they are drawn: simplified, by code. Areas without a border are left out.
  public func drawnShapes(of codes: [String], edition: Int) throws -> [String: Shape] {
    try rows(
      "SELECT area_code, drawn_shape FROM area_shape WHERE area_edition = \(edition) AND area_code IN (\(list: codes))"
    ).reduce(into: [:]) { shapes, row in shapes[row.text("area_code")] = try? Shape(stored: row.text("drawn_shape")) }
  }

  /// The border of an area as it was imported, as stored text; nil without one.
  public func storedShape(of code: String, edition: Int) throws -> String? {
    try row("SELECT shape FROM area_shape WHERE area_code = \(code) AND area_edition = \(edition)")?.text("shape")
  }

  /// The borders of areas of an edition as they were imported, by code. Areas without a border are left out.
  public func storedShapes(of codes: [String], edition: Int) throws -> [String: Shape] {
    try rows(
      "SELECT area_code, shape FROM area_shape WHERE area_edition = \(edition) AND area_code IN (\(list: codes))"
    ).reduce(into: [:]) { shapes, row in shapes[row.text("area_code")] = try? Shape(stored: row.text("shape")) }
  }

  /// The codes of the areas that have a border in common with an area.
  public func neighbours(of code: String, edition: Int) throws -> [String] {
    try rows(
      """
      SELECT neighbour_code FROM area_neighbour WHERE area_code = \(code) AND area_edition = \(edition)
      ORDER BY neighbour_code
      """
    ).map { $0.text("neighbour_code") }
  }
}

extension Writer {
  /// Keeps the border of an area, whole and as it is drawn; whether anything changed.
  public func save(_ shape: Shape, drawn: Shape, of code: String, edition: Int) throws -> Bool {
    try execute(
      """
      INSERT INTO area_shape (area_code, area_edition, shape, drawn_shape)
      VALUES (\(code), \(edition), \(shape.stored), \(drawn.stored))
      ON CONFLICT (area_code, area_edition) DO UPDATE SET shape = excluded.shape, drawn_shape = excluded.drawn_shape
      WHERE area_shape.shape <> excluded.shape
      """) > 0
  }

  /// Keeps which areas of an edition lie beside each other, for the areas that are named; borders with others stay.
  ///
  /// - Parameter pairs: two codes, and how many metres of border they have in common.
  public func setNeighbours(_ pairs: [(String, String, metres: Int)], among codes: [String], edition: Int) throws {
    try execute(
      """
      DELETE FROM area_neighbour WHERE area_edition = \(edition) AND area_code IN (\(list: codes))
        AND neighbour_code IN (\(list: codes))
      """)
    for (first, second, metres) in pairs {
      for (one, other) in [(first, second), (second, first)] {
        try execute(
          """
          INSERT INTO area_neighbour (area_code, area_edition, neighbour_code, border_metres)
          VALUES (\(one), \(edition), \(other), \(metres))
          """)
      }
    }
  }
}
