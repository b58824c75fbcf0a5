// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Enters an initiative, with who carries it and the goals it shares.
  public func saveInitiative(_ draft: InitiativeDraft) throws -> RecordID {
    try viewer.require(.importNetwork)
    for carrier in draft.carriers where try actor(carrier) == nil { throw Refused.notFound }
    return try insert(try draft.valid(), sourceKey: nil)
  }

  /// Adds the initiative of a file, or brings the one with this key up to date. Carriers and goals become those of the draft;
  /// days that the draft does not know stay. Who imports the network or the programme may do this.
  public func upsertInitiative(_ draft: InitiativeDraft, sourceKey: String) throws -> (RecordID, ImportEffect) {
    if !viewer.may(.importProgramme) { try viewer.require(.importNetwork) }
    let draft = try draft.valid()
    guard let id = try record("initiative", key: sourceKey), let known = try initiative(id) else {
      return (try insert(draft, sourceKey: sourceKey), .added)
    }
    return (id, try update(known, draft) ? .changed : .unchanged)
  }

  private func insert(_ draft: InitiativeDraft, sourceKey: String?) throws -> RecordID {
    let id: RecordID = newID()
    try insertRecord(RecordRef(kind: "initiative", id: id), sourceKey: sourceKey)
    try execute(
      """
      INSERT INTO initiative (id, district_id, name, from_on, to_on, autonomous_on, version)
      VALUES (\(id), \(try district()), \(draft.name), \(draft.fromOn), \(draft.toOn), \(draft.autonomousOn), 1)
      """)
    _ = try setCarriers(draft.carriers, of: id, from: draft.fromOn ?? today)
    try setGoals(draft.goals, of: id, from: draft.fromOn ?? today)
    try append(Change("added", RecordRef(kind: "initiative", id: id), ["name": draft.name]))
    return id
  }

  private func update(_ known: Initiative, _ draft: InitiativeDraft) throws -> Bool {
    let days = (
      from: draft.fromOn ?? known.fromOn, to: draft.toOn ?? known.toOn,
      autonomous: draft.autonomousOn ?? known.autonomousOn
    )
    try Words.requireOrder(days.from, days.to)
    var changed = (draft.name, days.from, days.to) != (known.name, known.fromOn, known.toOn)
    changed = changed || days.autonomous != known.autonomousOn
    if changed { try store(known.id, draft.name, days.from, days.to, days.autonomous) }
    changed = try setCarriers(draft.carriers, of: known.id, from: today) || changed
    changed = try setGoals(draft.goals, of: known.id, from: today) || changed
    if changed { try append(Change("changed", RecordRef(kind: "initiative", id: known.id), ["name": draft.name])) }
    return changed
  }

  /// Writes what an initiative is now.
  func store(_ id: RecordID, _ name: String, _ from: Day?, _ to: Day?, _ autonomous: Day?) throws {
    try execute(
      """
      UPDATE initiative SET name = \(name), from_on = \(from), to_on = \(to), autonomous_on = \(autonomous),
        version = version + 1
      WHERE district_id = \(try district()) AND id = \(id)
      """)
  }

  /// States who carries an initiative from a day on; who is no longer named stops today. Whether anything changed.
  func setCarriers(_ carriers: [RecordID], of initiative: RecordID, from day: Day) throws -> Bool {
    let place: SQL = "district_id = \(try district()) AND initiative_id = \(initiative)"
    let known = try rows("SELECT actor_id FROM initiative_carrier WHERE \(place) AND to_on IS NULL ORDER BY actor_id")
    let (current, wanted) = (Set(known.map { $0.id("actor_id") as RecordID }), Set(carriers))
    for carrier in current.subtracting(wanted).sorted() {
      try execute(
        "UPDATE initiative_carrier SET to_on = \(today) WHERE \(place) AND actor_id = \(carrier) AND to_on IS NULL")
    }
    for carrier in wanted.subtracting(current).sorted() {
      try execute(
        """
        INSERT INTO initiative_carrier (district_id, initiative_id, actor_id, from_on)
        VALUES (\(try district()), \(initiative), \(carrier), \(day))
        ON CONFLICT (district_id, initiative_id, actor_id, from_on) DO UPDATE SET to_on = NULL
        """)
    }
    return current != wanted
  }
}
