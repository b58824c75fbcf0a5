// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Reader {
  /// An actor as one text, identity included, to see whether it changed since an import; nil when it is gone.
  public func actorImage(_ id: RecordID) throws -> String? {
    guard let actor = try storedActor(id) else { return nil }
    let lines: [(String, String?)] = [
      ("group", actor.group.rawValue), ("layer", String(actor.layer.rawValue)), ("label", actor.label),
      ("organisation", actor.organisation), ("from_on", actor.fromOn?.text), ("to_on", actor.toOn?.text),
      ("draft_until", actor.draftUntil?.text),
    ]
    return RecordImage(lines + (try identityImage(of: id))).text
  }

  /// A tie as one text, its contacts included; nil when it is gone.
  public func tieImage(_ id: RecordID) throws -> String? {
    guard let tie = try storedTie(id) else { return nil }
    let contacts = try rows("SELECT on_day, kind FROM contact_moment WHERE tie_id = \(id) ORDER BY on_day, kind")
    return RecordImage([
      ("kind", tie.kind), ("origin", tie.origin.rawValue), ("strength", tie.strength.map { String($0) }),
      ("from_on", tie.fromOn?.text), ("to_on", tie.toOn?.text), ("rhythm_days", tie.rhythmInDays.map { String($0) }),
      ("contacts", contacts.map { $0.text("on_day") + "/" + $0.text("kind") }.joined(separator: " ")),
    ]).text
  }

  /// An initiative as one text, carriers and goals included; nil when it is gone.
  public func initiativeImage(_ id: RecordID) throws -> String? {
    guard let initiative = try initiative(id) else { return nil }
    let place: SQL = "district_id = \(try district())"
    let carriers = try rows(
      "SELECT actor_id AS id FROM initiative_carrier WHERE \(place) AND initiative_id = \(id) AND to_on IS NULL ORDER BY actor_id"
    )
    let goals = try rows(
      "SELECT goal_id AS id FROM record_goal WHERE \(place) AND record_id = \(id) AND to_on IS NULL ORDER BY goal_id")
    return RecordImage([
      ("name", initiative.name), ("from_on", initiative.fromOn?.text), ("to_on", initiative.toOn?.text),
      ("autonomous_on", initiative.autonomousOn?.text),
      ("carriers", carriers.map { $0.text("id") }.joined(separator: " ")),
      ("goals", goals.map { $0.text("id") }.joined(separator: " ")),
    ]).text
  }

  /// A contact as one text; nil when it is gone.
  public func contactImage(_ id: RecordID) throws -> String? {
    try row("SELECT on_day, kind FROM contact_moment WHERE district_id = \(try district()) AND id = \(id)").map {
      $0.text("on_day") + "/" + $0.text("kind")
    }
  }
}

extension Writer {
  /// Puts an actor back as an image has it.
  public func restoreActor(_ id: RecordID, image text: String) throws {
    try viewer.require(.importNetwork)
    guard var actor = try storedActor(id) else { throw Refused.notFound }
    let image = RecordImage(text: text)
    actor.group = image["group"].flatMap { ActorGroup(rawValue: $0) } ?? actor.group
    actor.layer = image["layer"].flatMap { Int($0) }.flatMap { Layer(rawValue: $0) } ?? actor.layer
    (actor.label, actor.organisation) = (image["label"], image["organisation"])
    (actor.fromOn, actor.toOn) = (image.day("from_on"), image.day("to_on"))
    actor.draftUntil = image.day("draft_until")
    try store(actor)
    try restoreIdentity(image, of: id)
    try append(Change("importUndone", RecordRef(kind: "actor", id: id)))
  }

  /// Puts a tie back as an image has it; contacts that came later go.
  public func restoreTie(_ id: RecordID, image text: String) throws {
    try viewer.require(.importNetwork)
    guard var tie = try storedTie(id) else { throw Refused.notFound }
    let image = RecordImage(text: text)
    (tie.kind, tie.origin) = (image["kind"] ?? "", image["origin"].flatMap { Tie.Origin(rawValue: $0) } ?? tie.origin)
    (tie.strength, tie.rhythmInDays) = (image["strength"].flatMap { Int($0) }, image["rhythm_days"].flatMap { Int($0) })
    (tie.fromOn, tie.toOn) = (image.day("from_on"), image.day("to_on"))
    try store(tie)
    let kept = Set(image.list("contacts"))
    for row in try rows("SELECT id, on_day, kind FROM contact_moment WHERE tie_id = \(id) ORDER BY id")
    where !kept.contains(row.text("on_day") + "/" + row.text("kind")) {
      try execute("DELETE FROM contact_moment WHERE id = \(row.id("id") as RecordID)")
    }
    try append(Change("importUndone", RecordRef(kind: "tie", id: id)))
  }

  /// Puts an initiative back as an image has it.
  public func restoreInitiative(_ id: RecordID, image text: String) throws {
    if !viewer.may(.importProgramme) { try viewer.require(.importNetwork) }
    guard let known = try initiative(id) else { throw Refused.notFound }
    let image = RecordImage(text: text)
    try store(id, image["name"] ?? known.name, image.day("from_on"), image.day("to_on"), image.day("autonomous_on"))
    _ = try setCarriers(image.list("carriers").map { RecordID($0) }, of: id, from: today)
    try setGoals(image.list("goals").map { RecordID($0) }, of: id, from: today)
    try append(Change("importUndone", RecordRef(kind: "initiative", id: id)))
  }

  /// Takes an imported actor, tie, contact or initiative away again; false when something else rests on it by now, and it stays.
  public func removeImported(_ ref: RecordRef) throws -> Bool {
    if ref.kind != "initiative" || !viewer.may(.importProgramme) { try viewer.require(.importNetwork) }
    let place: SQL = "district_id = \(try district())"
    if ref.kind == "contact" {
      return try execute("DELETE FROM contact_moment WHERE \(place) AND id = \(ref.id)") == 1
    }
    let resting: Int
    switch ref.kind {
    case "actor":
      resting = try integer(
        """
        SELECT (SELECT count(*) FROM tie WHERE \(place) AND (a_id = \(ref.id) OR b_id = \(ref.id)))
          + (SELECT count(*) FROM initiative_carrier WHERE \(place) AND actor_id = \(ref.id)) AS total
        """)
    case "initiative":
      resting = try integer("SELECT count(*) AS total FROM link WHERE \(place) AND item_id = \(ref.id)")
    default: resting = 0
    }
    guard resting == 0 else { return false }
    guard try execute("DELETE FROM record WHERE \(place) AND kind = \(ref.kind) AND id = \(ref.id)") == 1 else {
      return false
    }
    if ref.kind == "actor" { try removeIdentities([ref.id]) }
    try append(Change("importUndone", ref))
    return true
  }
}

extension RecordImage {
  fileprivate func day(_ key: String) -> Day? { self[key].flatMap { Day($0) } }
}
