// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Records

/// A person, organisation, group or place as somebody enters it, or as a file holds it. What is nil is not known.
public struct ActorDraft: Sendable, Equatable {
  public var name: String
  public var kind: NetworkActor.Kind
  public var group: ActorGroup?
  /// The organisation somebody works for, as a name.
  public var organisation: String?
  public var layer: Layer?
  /// How a person can be reached.
  public var contact: String?
  public var ground: String?
  public var permissionOn: Day?
  public var permissionWay: String?
  public var fromOn: Day?
  public var toOn: Day?

  /// A draft; only the name is required.
  public init(
    name: String, kind: NetworkActor.Kind = .person, group: ActorGroup? = nil, organisation: String? = nil,
    layer: Layer? = nil, contact: String? = nil, ground: String? = nil, permissionOn: Day? = nil,
    permissionWay: String? = nil, fromOn: Day? = nil, toOn: Day? = nil
  ) {
    (self.name, self.kind, self.group, self.organisation, self.layer) = (name, kind, group, organisation, layer)
    (self.contact, self.ground, self.permissionOn) = (contact, ground, permissionOn)
    (self.permissionWay, self.fromOn, self.toOn) = (permissionWay, fromOn, toOn)
  }

  /// Whether the ground and the day of permission are known; a person without becomes a draft.
  public var hasPermission: Bool { ground != nil && permissionOn != nil }

  /// How many days a person stays a draft.
  static let draftDays = 28

  /// The draft with every text on one line; refused when a text is missing or too long, or the days do not follow each other.
  func valid(on today: Day) throws(Refused) -> ActorDraft {
    var valid = self
    valid.name = try Words.line(name, field: "name", limit: 120)
    valid.organisation = try Words.optionalLine(organisation, field: "organisation", limit: 120)
    valid.contact = try Words.optionalLine(contact, field: "contact", limit: 200)
    valid.ground = try Words.optionalLine(ground, field: "ground", limit: 120)
    valid.permissionWay = try Words.optionalLine(permissionWay, field: "permission_way", limit: 120)
    if let permissionOn, permissionOn > today { throw .invalid(field: "permission_on", reason: "networks.day_future") }
    try Words.requireOrder(fromOn, toOn)
    return valid
  }
}

extension Words {
  /// A text on one line.
  static func line(_ text: String, field: String, limit: Int) throws(Refused) -> String {
    try required(oneLine(text), field: field, limit: limit)
  }

  /// A text on one line, nil when nothing was typed.
  static func optionalLine(_ text: String?, field: String, limit: Int) throws(Refused) -> String? {
    try optional(text.map(oneLine), field: field, limit: limit)
  }

  /// Refuses a last day that does not come after the first.
  static func requireOrder(_ from: Day?, _ to: Day?) throws(Refused) {
    if let from, let to, to <= from { throw .invalid(field: "to_on", reason: "networks.day_order") }
  }

  private static func oneLine(_ text: String) -> String {
    let words = trimmed(text).utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
