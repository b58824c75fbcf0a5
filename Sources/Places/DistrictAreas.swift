// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// One area of which a district is or was made, with its days.
public struct DistrictPart: Equatable, Sendable, Codable {
  /// The code of the area.
  public let code: String
  /// The year of the division into areas in which the code is meant.
  public let edition: Int
  /// Its name in that edition.
  public let name: String
  /// The first day.
  public let from: Day
  /// The day from which it is no longer a part; nil while it is.
  public let to: Day?

  init(row: Row) {
    (code, edition, name) = (row.text("area_code"), row.integer("area_edition"), row.text("name"))
    (from, to) = (row.day("from_on") ?? Day(number: 0), row.day("to_on"))
  }
}

/// A change in what a district is made of.
public struct DistrictAreasChange: Equatable, Sendable {
  /// The codes of areas that become part of it.
  public var added: [String]
  /// The codes of areas that are a part no longer.
  public var ended: [String]
  /// The edition in which the codes are meant, those that stay included; nil keeps each as it is and takes the newest
  /// edition of what is added.
  public var edition: Int?
  /// The day on which it holds first; nil for today.
  public var from: Day?

  /// This change.
  public init(added: [String] = [], ended: [String] = [], edition: Int? = nil, from: Day? = nil) {
    (self.added, self.ended, self.edition, self.from) = (added, ended, edition, from)
  }
}

extension Reader {
  /// Everything the viewer's district is, was or will be made of, oldest first.
  public func districtParts() throws -> [DistrictPart] {
    try rows(
      """
      SELECT area_code, area_edition, name, from_on, to_on FROM district_area
      JOIN area ON area.code = area_code AND area.edition = area_edition
      WHERE district_id = \(try district()) ORDER BY from_on, area_code, area_edition
      """
    ).map(DistrictPart.init(row:))
  }
}

extension Writer {
  /// Changes what the viewer's district is made of from a day on. What it was made of before stays known: a page as of
  /// an earlier day shows the areas of that day.
  ///
  /// - Throws: `Refused.invalid` for an area that is not known in the edition, is a part already, or is none to end, and
  ///   for a day before the part began; then nothing changes. `.notAllowed` for who may not edit the district.
  public func change(_ change: DistrictAreasChange) throws {
    try viewer.require(.editDistrict)
    let (district, day) = (try district(), change.from ?? today)
    let current = try districtParts().filter { $0.to == nil }
    for code in change.ended where !current.contains(where: { $0.code == code }) {
      throw Refused.invalid(field: code, reason: "places.not_a_part")
    }
    for code in change.added where current.contains(where: { $0.code == code }) && !change.ended.contains(code) {
      throw Refused.invalid(field: code, reason: "places.part_already")
    }
    let moved = current.filter { part in
      !change.ended.contains(part.code) && change.edition.map { $0 != part.edition } ?? false
    }
    let ending = current.filter { change.ended.contains($0.code) } + moved
    let new = try (change.added + moved.map(\.code)).map { code in
      let known = try change.edition.map { try area(code: code, edition: $0) } ?? area(code: code)
      guard let known else { throw Refused.invalid(field: code, reason: "places.unknown_area") }
      return known
    }
    for part in ending {
      guard part.from < day else { throw Refused.invalid(field: part.code, reason: "places.before_begin") }
      try execute(
        """
        UPDATE district_area SET to_on = \(day) WHERE district_id = \(district) AND area_code = \(part.code)
          AND area_edition = \(part.edition) AND from_on = \(part.from)
        """)
    }
    for area in new {
      try execute(
        """
        INSERT INTO district_area (district_id, area_code, area_edition, from_on)
        VALUES (\(district), \(area.code), \(area.edition), \(day))
        """)
    }
    guard !(ending.isEmpty && new.isEmpty) else { return }
    let told = [
      "from": day.text, "ended": ending.map { "\($0.code) \($0.edition)" }.joined(separator: ","),
      "added": new.map { "\($0.code) \($0.edition)" }.joined(separator: ","),
    ]
    try append(Change("areasChanged", RecordRef(kind: "district", id: RecordID(district.text)), told))
  }
}
