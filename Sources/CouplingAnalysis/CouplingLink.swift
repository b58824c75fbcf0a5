// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension Coupling {
  /// A link between an intervention and an item, made by people.
  public struct Link: Hashable, Sendable {
    /// What the link says. A conflict is no joint work: it never counts as such.
    public enum Kind: String, Sendable, Codable { case serves, needs, conflicts }

    /// The intervention's id.
    public var intervention: String
    /// The item's id.
    public var item: String
    /// What the link says.
    public var kind: Kind
    /// The day it was proposed.
    public var date: Day
    /// The side that proposed it.
    public var madeBy: Side
    /// Whether the other side said yes.
    public var confirmed: Bool
    /// Whether a conflict is over; without meaning for other kinds.
    public var resolved: Bool

    /// A link, proposed on `date` by `madeBy`.
    public init(
      intervention: String, item: String, kind: Kind, date: Day, madeBy: Side, confirmed: Bool, resolved: Bool = false
    ) {
      (self.intervention, self.item, self.kind, self.date) = (intervention, item, kind, date)
      (self.madeBy, self.confirmed, self.resolved) = (madeBy, confirmed, resolved)
    }
  }
}

extension Coupling.Link: Codable {
  private enum Name: String, CodingKey { case intervention, item, kind, date, madeBy, confirmed, resolved }

  /// Reads a link; `resolved` may be absent, and is then false.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Name.self)
    intervention = try fields.decode(String.self, forKey: .intervention)
    item = try fields.decode(String.self, forKey: .item)
    kind = try fields.decode(Kind.self, forKey: .kind)
    date = try fields.decode(Day.self, forKey: .date)
    madeBy = try fields.decode(Side.self, forKey: .madeBy)
    confirmed = try fields.decode(Bool.self, forKey: .confirmed)
    resolved = try fields.decodeIfPresent(Bool.self, forKey: .resolved) ?? false
  }

  /// Writes a link; `resolved` only when it is.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Name.self)
    try fields.encode(intervention, forKey: .intervention)
    try fields.encode(item, forKey: .item)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(date, forKey: .date)
    try fields.encode(madeBy, forKey: .madeBy)
    try fields.encode(confirmed, forKey: .confirmed)
    if resolved { try fields.encode(true, forKey: .resolved) }
  }
}
