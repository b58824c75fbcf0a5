// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Writer {
  /// Adds a district made of areas that are already known.
  ///
  /// - Throws: `Refused.invalid` with the field that is not right.
  public func addDistrict(
    slug: String, name: String, areas: [String], isExample: Bool = false, answerTermInDays: Int = 30
  ) throws -> District {
    guard District.isSlug(slug) else { throw Refused.invalid(field: "slug", reason: "places.slug_form") }
    guard !name.isEmpty, name.count <= 80 else { throw Refused.invalid(field: "name", reason: "places.name_length") }
    guard try district(slug: slug) == nil else { throw Refused.invalid(field: "slug", reason: "places.slug_taken") }
    let district = District(
      id: newID(), slug: slug, name: name, isExample: isExample, answerTermInDays: answerTermInDays, desk: nil)
    try execute(
      """
      INSERT INTO district (id, slug, name, example_on, answer_term_days, desk_address, created_at)
      VALUES (\(district.id), \(slug), \(name), \(isExample ? today : nil), \(answerTermInDays), \(district.desk), \(now))
      """)
    for code in areas { try addArea(code, to: district.id) }
    try append(
      Change("added", RecordRef(kind: "district", id: RecordID(district.id.text)), ["slug": slug, "name": name]))
    return district
  }

  /// Makes a known area part of a district from today on.
  public func addArea(_ code: String, to district: DistrictID) throws {
    guard let area = try area(code: code) else { throw Refused.invalid(field: "areas", reason: "places.unknown_area") }
    try execute(
      """
      INSERT INTO district_area (district_id, area_code, area_edition, from_on) VALUES (\(district), \(code), \(area.edition), \(today))
      ON CONFLICT (district_id, area_code, area_edition, from_on) DO NOTHING
      """)
  }

  /// Sets who to talk to, and where.
  public func setContact(_ contact: DistrictContact) throws {
    try viewer.require(.editDistrict)
    let district = try district()
    try execute(
      """
      INSERT INTO district_contact (district_id, name, role_text, phone, hours, side, place, place_hours)
      VALUES (\(district), \(contact.name), \(contact.roleText), \(contact.phone), \(contact.hours), \(contact.side),
              \(contact.place), \(contact.placeHours))
      ON CONFLICT (district_id) DO UPDATE SET name = excluded.name, role_text = excluded.role_text, phone = excluded.phone,
        hours = excluded.hours, side = excluded.side, place = excluded.place, place_hours = excluded.place_hours
      """)
    try append(Change("contactSet", RecordRef(kind: "district", id: RecordID(district.text)), ["place": contact.place]))
  }

  /// Sets where something broken in the street is reported: an `https` address, or nil for none.
  public func setDesk(_ address: String?) throws {
    try viewer.require(.editDistrict)
    guard address?.lowercased().hasPrefix("https://") ?? true else {
      throw Refused.invalid(field: "desk", reason: "places.desk_form")
    }
    let district = try district()
    try execute("UPDATE district SET desk_address = \(address) WHERE id = \(district)")
    try append(Change("deskSet", RecordRef(kind: "district", id: RecordID(district.text)), ["address": address ?? ""]))
  }

  /// Sets within how many days something asked gets an answer, from now on; days that were promised stay.
  public func setAnswerTerm(_ days: Int) throws {
    try viewer.require(.editDistrict)
    guard (1...365).contains(days) else { throw Refused.invalid(field: "term", reason: "places.term_range") }
    let district = try district()
    try execute("UPDATE district SET answer_term_days = \(days) WHERE id = \(district)")
    try append(
      Change("answerTermSet", RecordRef(kind: "district", id: RecordID(district.text)), ["days": String(days)]))
  }

  /// Records facts about the district; a key that was there gets the new value.
  public func setFacts(_ facts: [DistrictFact]) throws {
    try viewer.require(.editDistrict)
    let district = try district()
    for fact in facts {
      try execute(
        """
        INSERT INTO district_fact (district_id, fact_key, label, value_text, unit, source, fact_year, fictional_on)
        VALUES (\(district), \(fact.key), \(fact.label), \(fact.value), \(fact.unit), \(fact.source), \(fact.year),
                \(fact.isFictional ? today : nil))
        ON CONFLICT (district_id, fact_key) DO UPDATE SET label = excluded.label, value_text = excluded.value_text,
          unit = excluded.unit, source = excluded.source, fact_year = excluded.fact_year, fictional_on = excluded.fictional_on
        """)
    }
  }

  /// Records what happened in the district's policy; the same event twice is one.
  public func setEvents(_ events: [DistrictEvent]) throws {
    try viewer.require(.editDistrict)
    for event in events {
      try execute(
        """
        INSERT INTO district_event (district_id, event_year, event_text, source)
        VALUES (\(try district()), \(event.year), \(event.text), \(event.source))
        ON CONFLICT (district_id, event_year, event_text) DO NOTHING
        """)
    }
  }
}
