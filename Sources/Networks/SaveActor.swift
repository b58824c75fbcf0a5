// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Enters a person, organisation, group or place. A person without ground and day of permission is a draft in layer iii for 28 days.
  public func saveActor(_ draft: ActorDraft) throws -> RecordID {
    try viewer.require(.importNetwork)
    return try insert(try draft.valid(on: today), sourceKey: nil)
  }

  /// Adds the actor of a file, or brings the one with this key up to date; what the draft does not know stays as it is.
  ///
  /// An erased person stays erased, whatever the file says.
  public func upsertActor(_ draft: ActorDraft, sourceKey: String) throws -> (RecordID, ImportEffect) {
    try viewer.require(.importNetwork)
    let draft = try draft.valid(on: today)
    guard let id = try record("actor", key: sourceKey), let actor = try storedActor(id) else {
      return (try insert(draft, sourceKey: sourceKey), .added)
    }
    guard actor.kind == draft.kind else { throw Refused.invalid(field: "kind", reason: "networks.kind_changed") }
    return (id, try update(actor, draft) ? .changed : .unchanged)
  }

  private func insert(_ draft: ActorDraft, sourceKey: String?) throws -> RecordID {
    let id: RecordID = newID()
    let isPerson = draft.kind == .person
    let isDraft = isPerson && !draft.hasPermission
    let actor = NetworkActor(
      id: id, kind: draft.kind, group: draft.group ?? .other,
      layer: isDraft ? .resident : draft.layer ?? (isPerson ? .resident : .open), label: isPerson ? nil : draft.name,
      organisation: draft.organisation, fromOn: draft.fromOn, toOn: draft.toOn,
      draftUntil: isDraft ? today + ActorDraft.draftDays : nil, enteredBy: viewer.account)
    try insertRecord(RecordRef(kind: "actor", id: id), sourceKey: sourceKey)
    try execute(
      """
      INSERT INTO network_actor (id, district_id, kind, actor_group, layer, label, organisation, from_on, to_on, draft_until,
        entered_by, version)
      VALUES (\(id), \(try district()), \(actor.kind), \(actor.group), \(actor.layer), \(actor.label),
        \(actor.organisation), \(actor.fromOn), \(actor.toOn), \(actor.draftUntil), \(actor.enteredBy), 1)
      """)
    if isPerson { try insertIdentity(draft, of: id) }
    try append(Change("added", RecordRef(kind: "actor", id: id), ["kind": actor.kind.rawValue]))
    return id
  }

  private func update(_ actor: NetworkActor, _ draft: ActorDraft) throws -> Bool {
    var next = actor
    var changed = false
    next.group = draft.group ?? actor.group
    next.organisation = draft.organisation ?? actor.organisation
    (next.fromOn, next.toOn) = (draft.fromOn ?? actor.fromOn, draft.toOn ?? actor.toOn)
    try Words.requireOrder(next.fromOn, next.toOn)
    if actor.kind == .person {
      guard let isNew = try updateIdentity(draft, of: actor.id) else { return false }
      changed = isNew
      let isPermitted =
        try integer("SELECT count(*) FROM network_actor WHERE id = \(actor.id) AND \(hasPermission)") == 1
      next.layer = isPermitted ? draft.layer ?? actor.layer : .resident
      next.draftUntil = isPermitted ? nil : actor.draftUntil
    } else {
      next.label = draft.name
      next.layer = draft.layer ?? actor.layer
    }
    if next != actor { try store(next) }
    changed = changed || next != actor
    if changed { try append(Change("changed", RecordRef(kind: "actor", id: actor.id))) }
    return changed
  }

  /// Writes what an actor is now.
  func store(_ actor: NetworkActor) throws {
    try execute(
      """
      UPDATE network_actor SET actor_group = \(actor.group), layer = \(actor.layer), label = \(actor.label),
        organisation = \(actor.organisation), from_on = \(actor.fromOn), to_on = \(actor.toOn),
        draft_until = \(actor.draftUntil), version = version + 1
      WHERE district_id = \(try district()) AND id = \(actor.id)
      """)
  }
}

extension Reader {
  /// An actor as stored, whoever looks: for use cases that compare.
  func storedActor(_ id: RecordID) throws -> NetworkActor? {
    try row("SELECT \(NetworkActor.columns) FROM network_actor WHERE district_id = \(try district()) AND id = \(id)")
      .map(NetworkActor.init(row:))
  }

  /// The record of a kind with the key it had in a file (an erased person's included), or with this key of its own.
  func record(_ kind: String, key: String) throws -> RecordID? {
    try row(
      """
      SELECT id FROM record WHERE district_id = \(try district()) AND kind = \(kind)
        AND (source_key = \(key) OR source_key = \(ErasedKey.of(key)) OR id = \(key))
      ORDER BY CASE WHEN source_key = \(key) THEN 0 ELSE 1 END, id LIMIT 1
      """
    ).map { $0.id("id") }
  }

  /// Every actor of the district by the key a file may call it: the key it came with, and its own. For imports, whose rows name the two ends of a tie.
  public func actorsByKey() throws -> [String: RecordID] {
    try viewer.require(.importNetwork)
    var found: [String: RecordID] = [:]
    for row in try rows(
      "SELECT id, source_key FROM record WHERE district_id = \(try district()) AND kind = 'actor' ORDER BY id")
    {
      found[row.text("id")] = row.id("id")
      if let key = row.optionalText("source_key") { found[key] = row.id("id") }
    }
    return found
  }
}
