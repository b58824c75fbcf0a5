// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Networks
import PactwerkCore
import PactwerkStorage
import Records

extension Intake {
  /// A person, organisation, group or place. A person without ground and day of permission becomes a draft.
  func take(_ row: NetworkNodeRow) throws -> Taken {
    let draft = ActorDraft(
      name: row.label, kind: NetworkActor.Kind(row.kind), group: row.group, organisation: row.organisation,
      layer: row.layer, ground: row.ground, permissionOn: row.permissionOn, permissionWay: row.permissionWay,
      fromOn: row.fromOn, toOn: row.toOn)
    let before = try known.record("actor", row.id).flatMap { try writer.actorImage($0) }
    let (id, effect) = try writer.upsertActor(draft, sourceKey: row.id)
    let isDraft = effect == .added && row.kind == .person && !draft.hasPermission
    return Taken("actor", id, effect, before: before, isDraft: isDraft)
  }

  /// A tie. Rows have no key: the same two, the same kind and the same first day is the same tie.
  func take(_ row: NetworkTieRow) throws -> Taken {
    let (one, other) = try ends(row.source, row.target)
    let draft = TieDraft(
      one, other, kind: row.kind, origin: row.origin.flatMap { Tie.Origin(rawValue: $0.rawValue) },
      strength: row.strength, fromOn: row.fromOn, toOn: row.toOn, rhythmInDays: row.rhythmInDays,
      lastContact: row.lastContact)
    let parts = [min(one, other).text, max(one, other).text, row.kind ?? "", row.fromOn?.text ?? ""]
    let key = parts.joined(separator: " ")
    let found = try known.record("tie", key) ?? writer.tieWithoutKey(one, other, kind: row.kind ?? "")
    let before = try found.flatMap { try writer.tieImage($0) }
    let (id, effect) = try writer.upsertTie(draft, sourceKey: key)
    return Taken("tie", id, effect, before: before)
  }

  /// A contact over a tie that is there.
  func take(_ row: NetworkContactRow) throws -> Taken {
    let (one, other) = try ends(row.source, row.target)
    do {
      let kind = ContactMoment.Kind(row.contact)
      let (id, effect) = try writer.upsertContact(one, other, on: row.on, kind)
      return Taken("contact", id, effect, before: nil)
    } catch Refused.invalid(_, reason: "networks.no_tie") {
      throw RowRefused.own(.noTie, value: "\(row.source) – \(row.target)")
    }
  }

  private func ends(_ source: String, _ target: String) throws(RowRefused) -> (RecordID, RecordID) {
    guard let one = known.record("actor", source) else { throw .names(source, column: "source", .end) }
    guard let other = known.record("actor", target) else { throw .names(target, column: "target", .end) }
    return (one, other)
  }
}

extension NetworkActor.Kind {
  fileprivate init(_ kind: NetworkNodeRow.Kind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .group: self = .group
    case .place: self = .place
    }
  }
}

extension ContactMoment.Kind {
  fileprivate init(_ contact: NetworkContactRow.Contact) {
    switch contact {
    case .message: self = .message
    case .conversation: self = .conversation
    case .activity: self = .activity
    }
  }
}

extension Intake.Taken {
  /// A row as a room took it; `effect` is the room's word for what it did.
  init<Effect: RawRepresentable<String>>(
    _ kind: String, _ id: RecordID, _ effect: Effect, before: String?, isDraft: Bool = false
  ) {
    record = RecordRef(kind: kind, id: id)
    self.effect = Records.ImportEffect(rawValue: effect.rawValue) ?? .unchanged
    (self.before, self.isDraft) = (before, isDraft)
  }
}

extension Reader {
  /// The tie between two that was entered by hand and takes the key of a row: the first of its kind.
  fileprivate func tieWithoutKey(_ one: RecordID, _ other: RecordID, kind: String) throws -> RecordID? {
    try row(
      """
      SELECT tie.id AS id FROM tie JOIN record ON record.district_id = tie.district_id AND record.id = tie.id
      WHERE tie.district_id = \(try district()) AND tie.a_id = \(min(one, other)) AND tie.b_id = \(max(one, other))
        AND tie.kind = \(kind) AND record.source_key IS NULL
      ORDER BY tie.id LIMIT 1
      """)?.id("id")
  }
}
