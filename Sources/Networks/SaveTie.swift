// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Enters a tie between two actors the viewer may see.
  public func saveTie(_ draft: TieDraft) throws -> RecordID {
    try viewer.require(.importNetwork)
    for end in [draft.one, draft.other] where try actor(end) == nil { throw Refused.notFound }
    return try insert(try draft.valid(on: today), sourceKey: nil)
  }

  /// Adds the tie of a file, or brings the one with this key up to date; what the draft does not know stays as it is.
  ///
  /// A tie that was entered by hand between the same two, of the same kind, takes the key.
  public func upsertTie(_ draft: TieDraft, sourceKey: String) throws -> (RecordID, ImportEffect) {
    try viewer.require(.importNetwork)
    let draft = try draft.valid(on: today)
    guard let id = try record("tie", key: sourceKey) ?? adoptedTie(draft, sourceKey), let tie = try storedTie(id) else {
      return (try insert(draft, sourceKey: sourceKey), .added)
    }
    guard Set(tie.ends) == [draft.one, draft.other] else {
      throw Refused.invalid(field: "target", reason: "networks.ends_changed")
    }
    return (id, try update(tie, draft) ? .changed : .unchanged)
  }

  private func insert(_ draft: TieDraft, sourceKey: String?) throws -> RecordID {
    let id: RecordID = newID()
    try insertRecord(RecordRef(kind: "tie", id: id), sourceKey: sourceKey)
    try execute(
      """
      INSERT INTO tie (id, district_id, a_id, b_id, kind, origin, strength, from_on, to_on, rhythm_days, version)
      VALUES (\(id), \(try district()), \(min(draft.one, draft.other)), \(max(draft.one, draft.other)),
        \(draft.kind ?? ""), \(draft.origin ?? .other), \(draft.strength), \(draft.fromOn), \(draft.toOn),
        \(draft.rhythmInDays), 1)
      """)
    _ = try keepLastContact(draft.lastContact, of: id)
    try append(Change("added", RecordRef(kind: "tie", id: id)))
    return id
  }

  private func update(_ tie: Tie, _ draft: TieDraft) throws -> Bool {
    var next = tie
    (next.kind, next.origin) = (draft.kind ?? tie.kind, draft.origin ?? tie.origin)
    (next.strength, next.rhythmInDays) = (draft.strength ?? tie.strength, draft.rhythmInDays ?? tie.rhythmInDays)
    (next.fromOn, next.toOn) = (draft.fromOn ?? tie.fromOn, draft.toOn ?? tie.toOn)
    try Words.requireOrder(next.fromOn, next.toOn)
    if next != tie { try store(next) }
    let changed = try keepLastContact(draft.lastContact, of: tie.id) || next != tie
    if changed { try append(Change("changed", RecordRef(kind: "tie", id: tie.id))) }
    return changed
  }

  /// Writes what a tie is now.
  func store(_ tie: Tie) throws {
    try execute(
      """
      UPDATE tie SET kind = \(tie.kind), origin = \(tie.origin), strength = \(tie.strength), from_on = \(tie.fromOn),
        to_on = \(tie.toOn), rhythm_days = \(tie.rhythmInDays), version = version + 1
      WHERE district_id = \(try district()) AND id = \(tie.id)
      """)
  }

  /// A last contact becomes a conversation, unless one of that day or later is known. Whether anything changed.
  private func keepLastContact(_ day: Day?, of tie: RecordID) throws -> Bool {
    guard let day else { return false }
    let known = try row("SELECT max(on_day) AS last_on FROM contact_moment WHERE tie_id = \(tie)")?.day("last_on")
    if let known, known >= day { return false }
    _ = try insertContact(tie, on: day, .conversation)
    return true
  }

  private func adoptedTie(_ draft: TieDraft, _ sourceKey: String) throws -> RecordID? {
    let found: RecordID? = try row(
      """
      SELECT tie.id AS id FROM tie JOIN record ON record.district_id = tie.district_id AND record.id = tie.id
      WHERE tie.district_id = \(try district()) AND tie.a_id = \(min(draft.one, draft.other))
        AND tie.b_id = \(max(draft.one, draft.other)) AND tie.kind = \(draft.kind ?? "") AND record.source_key IS NULL
      ORDER BY tie.id LIMIT 1
      """)?.id("id")
    if let found {
      try execute("UPDATE record SET source_key = \(sourceKey) WHERE district_id = \(try district()) AND id = \(found)")
    }
    return found
  }
}

extension Reader {
  /// A tie as stored, whoever looks: for use cases that compare.
  func storedTie(_ id: RecordID) throws -> Tie? {
    try row(
      """
      SELECT id, a_id, b_id, kind, origin, strength, from_on, to_on, rhythm_days, version,
        (SELECT max(on_day) FROM contact_moment WHERE contact_moment.tie_id = tie.id) AS last_on
      FROM tie WHERE district_id = \(try district()) AND id = \(id)
      """
    ).map(Tie.init(row:))
  }
}
