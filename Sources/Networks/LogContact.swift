// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Logs a contact over a tie the viewer may see: its clock of going quiet starts again. The same contact twice is one.
  public func logContact(_ tie: RecordID, on day: Day, _ kind: ContactMoment.Kind) throws {
    try viewer.require(.importNetwork)
    guard day <= today else { throw Refused.invalid(field: "on", reason: "networks.day_future") }
    guard try self.tie(tie) != nil else { throw Refused.notFound }
    guard try contact(tie, on: day, kind) == nil else { return }
    _ = try insertContact(tie, on: day, kind)
    try append(Change("contactLogged", RecordRef(kind: "tie", id: tie), ["on": day.text, "kind": kind.rawValue]))
  }

  /// Adds the contact of a file over the tie between two actors; the same contact twice is one.
  ///
  /// - Throws: `Refused.invalid` for a day that is still to come, or when the two have no tie.
  public func upsertContact(
    _ one: RecordID, _ other: RecordID, on day: Day, _ kind: ContactMoment.Kind
  ) throws -> (RecordID, ImportEffect) {
    try viewer.require(.importNetwork)
    guard day <= today else { throw Refused.invalid(field: "on", reason: "networks.day_future") }
    guard let tie = try tie(between: one, other, on: day) else {
      throw Refused.invalid(field: "target", reason: "networks.no_tie")
    }
    if let known = try contact(tie, on: day, kind) { return (known, .unchanged) }
    return (try insertContact(tie, on: day, kind), .added)
  }

  /// Makes the row of a contact.
  func insertContact(_ tie: RecordID, on day: Day, _ kind: ContactMoment.Kind) throws -> RecordID {
    let id: RecordID = newID()
    try execute(
      """
      INSERT INTO contact_moment (id, district_id, tie_id, on_day, kind)
      VALUES (\(id), \(try district()), \(tie), \(day), \(kind))
      """)
    return id
  }

  private func contact(_ tie: RecordID, on day: Day, _ kind: ContactMoment.Kind) throws -> RecordID? {
    try row("SELECT id FROM contact_moment WHERE tie_id = \(tie) AND on_day = \(day) AND kind = \(kind)")?.id("id")
  }

  /// The tie between two: the one that was there on the day before the others, then the first that was entered.
  private func tie(between one: RecordID, _ other: RecordID, on day: Day) throws -> RecordID? {
    try row(
      """
      SELECT id FROM tie WHERE district_id = \(try district()) AND a_id = \(min(one, other)) AND b_id = \(max(one, other))
      ORDER BY CASE WHEN from_on > \(day) OR to_on <= \(day) THEN 1 ELSE 0 END, id LIMIT 1
      """)?.id("id")
  }
}
