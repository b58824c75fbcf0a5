// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// A wijk, buurt, municipality or other area in one edition of the code list.
public struct Area: Hashable, Sendable {
  /// What kind of area a code stands for.
  public enum Level: String, Sendable, SQLBindable {
    case country, municipality, wijk, buurt, other

    /// Follows from a code of Statistics Netherlands: `NL00`, `GM0606`, `WK060601`, `BU06060101`; others are `other`.
    public init(code: String) {
      switch (code.prefix(2), code.utf8.count) {
      case ("NL", 4): self = .country
      case ("GM", 6): self = .municipality
      case ("WK", 8): self = .wijk
      case ("BU", 10): self = .buurt
      default: self = .other
      }
    }
  }

  public let code: String
  /// The year of the code list.
  public let edition: Int
  public let name: String
  public let level: Level
  public let parent: String?

  /// An area of an edition.
  public init(code: String, edition: Int, name: String, parent: String?) {
    (self.code, self.edition, self.name, self.parent) = (code, edition, name, parent)
    level = Level(code: code)
  }

  /// The code of the area around one of Statistics Netherlands, as the code itself says: of a buurt its wijk, of a wijk its
  /// municipality.
  public static func parent(of code: String) -> String? {
    switch Level(code: code) {
    case .buurt: "WK" + code.dropFirst(2).prefix(6)
    case .wijk: "GM" + code.dropFirst(2).prefix(4)
    case .municipality, .country, .other: nil
    }
  }

  /// An area as a statement gives it: columns `code`, `edition`, `name` and `parent_code`.
  public init(row: Row) {
    self.init(
      code: row.text("code"), edition: row.integer("edition"), name: row.text("name"),
      parent: row.optionalText("parent_code"))
  }
}

extension Reader {
  /// The areas the viewer's district is made of on the day of the read, and the parts of those: by code.
  public func areasOfDistrict() throws -> [Area] {
    try rows(
      """
      SELECT area.code, area.edition, area.name, area.parent_code FROM area
      JOIN district_area ON area.edition = district_area.area_edition
        AND (area.code = district_area.area_code OR area.parent_code = district_area.area_code)
      WHERE district_area.district_id = \(try district()) AND district_area.from_on <= \(day)
        AND (district_area.to_on IS NULL OR district_area.to_on > \(day))
      ORDER BY area.code
      """
    ).map(Area.init(row:))
  }

  /// The areas the viewer's district is made of on the day of the read, without their parts: by code.
  public func ownAreas() throws -> [Area] {
    try rows(
      """
      SELECT area.code, area.edition, area.name, area.parent_code FROM area
      JOIN district_area ON area.edition = district_area.area_edition AND area.code = district_area.area_code
      WHERE district_area.district_id = \(try district()) AND district_area.from_on <= \(day)
        AND (district_area.to_on IS NULL OR district_area.to_on > \(day))
      ORDER BY area.code
      """
    ).map(Area.init(row:))
  }

  /// The places somebody can choose: the buurten of the district, or its areas where there are no buurten.
  public func choosableAreas() throws -> [Area] {
    let areas = try areasOfDistrict()
    let parts = areas.filter { $0.level == .buurt }
    return parts.isEmpty ? areas : parts
  }

  /// An area by code and edition.
  public func area(code: String, edition: Int) throws -> Area? {
    try row(
      "SELECT code, edition, name, parent_code FROM area WHERE code = \(code) AND edition = \(edition)"
    ).map(Area.init(row:))
  }

  /// An area by code, in the newest edition.
  public func area(code: String) throws -> Area? {
    try row(
      "SELECT code, edition, name, parent_code FROM area WHERE code = \(code) ORDER BY edition DESC LIMIT 1"
    ).map(Area.init(row:))
  }
}

extension Writer {
  /// Adds or renames an area of an edition; whether anything changed.
  public func save(_ area: Area) throws -> Bool {
    try execute(
      """
      INSERT INTO area (code, edition, name, level, parent_code)
      VALUES (\(area.code), \(area.edition), \(area.name), \(area.level), \(area.parent))
      ON CONFLICT (code, edition) DO UPDATE SET name = excluded.name, parent_code = excluded.parent_code
      WHERE area.name <> excluded.name OR NOT (area.parent_code IS NOT DISTINCT FROM excluded.parent_code)
      """) > 0
  }
}
