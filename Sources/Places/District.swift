// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A programme area: the unit of tenancy, with a name and an address of its own.
public struct District: Hashable, Sendable {
  public let id: DistrictID
  /// What stands in the address: `schiedam-oost`.
  public let slug: String
  public let name: String
  /// Whether it is the example district: then a ribbon says so on every page.
  public let isExample: Bool
  /// Within how many days something asked gets an answer.
  public let answerTermInDays: Int
  /// Where a broken lamp is reported, an `https` address.
  public let desk: String?

  /// A district as stored.
  public init(id: DistrictID, slug: String, name: String, isExample: Bool, answerTermInDays: Int, desk: String?) {
    (self.id, self.slug, self.name) = (id, slug, name)
    (self.isExample, self.answerTermInDays, self.desk) = (isExample, answerTermInDays, desk)
  }

  init(row: Row) {
    self.init(
      id: row.id("id"), slug: row.text("slug"), name: row.text("name"), isExample: row.day("example_on") != nil,
      answerTermInDays: row.integer("answer_term_days"), desk: row.optionalText("desk_address"))
  }

  static let columns: SQL = "id, slug, name, example_on, answer_term_days, desk_address"

  /// Whether a text can stand in an address: lower-case letters, digits and single dashes, 2 to 60.
  public static func isSlug(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (2...60).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}

/// A person and a place: who to talk to, on every page.
public struct DistrictContact: Hashable, Sendable {
  public let name, roleText, phone, hours, place, placeHours: String
  /// The side the person works for, if any.
  public let side: Side?

  /// A contact and the hours.
  public init(
    name: String, roleText: String, phone: String, hours: String, side: Side?, place: String, placeHours: String
  ) {
    (self.name, self.roleText, self.phone, self.hours) = (name, roleText, phone, hours)
    (self.side, self.place, self.placeHours) = (side, place, placeHours)
  }

  init(row: Row) {
    self.init(
      name: row.text("name"), roleText: row.text("role_text"), phone: row.text("phone"), hours: row.text("hours"),
      side: row.choice("side"), place: row.text("place"), placeHours: row.text("place_hours"))
  }

  static let columns: SQL = """
    district_contact.name AS name, role_text, phone, hours, district_contact.side AS side, place, place_hours
    """
}

/// A fact about the district with its source and year.
public struct DistrictFact: Hashable, Sendable {
  public let key, label, value, unit, source: String
  public let year: Int
  /// Whether it was made up for the example district.
  public let isFictional: Bool

  /// A fact as told.
  public init(key: String, label: String, value: String, unit: String, source: String, year: Int, isFictional: Bool) {
    (self.key, self.label, self.value, self.unit, self.source) = (key, label, value, unit, source)
    (self.year, self.isFictional) = (year, isFictional)
  }
}

/// Something that happened in the district's policy.
public struct DistrictEvent: Hashable, Sendable {
  public let year: Int
  public let text, source: String

  /// What happened in a year.
  public init(year: Int, text: String, source: String) { (self.year, self.text, self.source) = (year, text, source) }
}

extension Reader {
  /// Every district, by name.
  public func districts() throws -> [District] {
    try rows("SELECT \(District.columns) FROM district ORDER BY slug").map(District.init(row:))
  }

  /// The district with this slug, if any.
  public func district(slug: String) throws -> District? {
    try row("SELECT \(District.columns) FROM district WHERE slug = \(slug)").map(District.init(row:))
  }

  /// The viewer's district.
  public func currentDistrict() throws -> District {
    guard let row = try row("SELECT \(District.columns) FROM district WHERE id = \(try district())") else {
      throw Refused.notFound
    }
    return District(row: row)
  }

  /// The person and place of the viewer's district.
  public func contact() throws -> DistrictContact? { try contact(of: try district()) }

  /// The person and place of a district.
  public func contact(of district: DistrictID) throws -> DistrictContact? {
    try row("SELECT \(DistrictContact.columns) FROM district_contact WHERE district_id = \(district)").map(
      DistrictContact.init(row:))
  }

  /// The district with this slug and whom its pages name, if any: what every page needs, in one statement.
  public func districtAndContact(slug: String) throws -> (District, DistrictContact?)? {
    try row(
      """
      SELECT id, slug, district.name AS district_name, example_on, answer_term_days, desk_address, district_id,
        \(DistrictContact.columns)
      FROM district LEFT JOIN district_contact ON district_contact.district_id = district.id WHERE slug = \(slug)
      """
    ).map { row in
      let district = District(
        id: row.id("id"), slug: row.text("slug"), name: row.text("district_name"),
        isExample: row.day("example_on") != nil, answerTermInDays: row.integer("answer_term_days"),
        desk: row.optionalText("desk_address"))
      return (district, row.optionalText("district_id") == nil ? nil : DistrictContact(row: row))
    }
  }

  /// The facts of the viewer's district, by key.
  public func facts() throws -> [DistrictFact] {
    try rows(
      """
      SELECT fact_key, label, value_text, unit, source, fact_year, fictional_on FROM district_fact
      WHERE district_id = \(try district()) ORDER BY fact_key
      """
    ).map {
      DistrictFact(
        key: $0.text("fact_key"), label: $0.text("label"), value: $0.text("value_text"), unit: $0.text("unit"),
        source: $0.text("source"), year: $0.integer("fact_year"), isFictional: $0.day("fictional_on") != nil)
    }
  }

  /// The history of the viewer's district, oldest first.
  public func events() throws -> [DistrictEvent] {
    try rows(
      "SELECT event_year, event_text, source FROM district_event WHERE district_id = \(try district()) ORDER BY event_year, event_text"
    ).map { DistrictEvent(year: $0.integer("event_year"), text: $0.text("event_text"), source: $0.text("source")) }
  }
}
