// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// Somebody or something in the network, without a name where it is a person: that stands in the vault.
public struct NetworkActor: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable, SQLBindable { case person, organisation, group, place }

  public let id: RecordID
  public let kind: Kind
  /// The group of people it belongs to, as far as known.
  public var group: ActorGroup
  /// How deep in the network it stands. A person without permission always stands in layer iii.
  public var layer: Layer
  /// The name of an organisation, group or place; nil for a person.
  public var label: String?
  /// The organisation somebody works for, as a name.
  public var organisation: String?
  /// The first day in the network; nil when not known.
  public var fromOn: Day?
  /// The day on which it ends. For a person, "rol loopt tot": only read by whoever sees ends of roles.
  public var toOn: Day?
  /// Until this day somebody else's entry stays a draft; nil for no draft.
  public var draftUntil: Day?
  /// Who entered it.
  public let enteredBy: AccountID?
  /// Counts the changes.
  public let version: Int

  /// Whether it is a person whose permission is not known yet.
  public var isDraft: Bool { draftUntil != nil }

  /// Whether it is there on a day: follows from the dates.
  public func isActive(on day: Day) -> Bool { (fromOn ?? day) <= day && (toOn.map { $0 > day } ?? true) }

  static let columns: SQL =
    "id, kind, actor_group, layer, label, organisation, from_on, to_on, draft_until, entered_by, version"

  init(row: Row) {
    (id, kind, group) = (row.id("id"), row.choice("kind") ?? .person, row.choice("actor_group") ?? .other)
    (layer, label) = (Layer(rawValue: row.integer("layer")) ?? .resident, row.optionalText("label"))
    (organisation, fromOn, toOn) = (row.optionalText("organisation"), row.day("from_on"), row.day("to_on"))
    (draftUntil, enteredBy, version) = (row.day("draft_until"), row.optionalID("entered_by"), row.integer("version"))
  }

  init(
    id: RecordID, kind: Kind, group: ActorGroup = .other, layer: Layer = .resident, label: String? = nil,
    organisation: String? = nil, fromOn: Day? = nil, toOn: Day? = nil, draftUntil: Day? = nil,
    enteredBy: AccountID? = nil, version: Int = 1
  ) {
    (self.id, self.kind, self.group, self.layer, self.label) = (id, kind, group, layer, label)
    (self.organisation, self.fromOn, self.toOn) = (organisation, fromOn, toOn)
    (self.draftUntil, self.enteredBy, self.version) = (draftUntil, enteredBy, version)
  }
}
