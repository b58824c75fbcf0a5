// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// A tie (*relatie*) between two of the network. Which of the two stands first has no meaning.
public struct Tie: Sendable, Equatable {
  /// Who says that it is there.
  public enum Origin: String, Sendable, CaseIterable, SQLBindable {
    /// One of the two.
    case ownReport = "self"
    /// Both.
    case both
    /// Somebody else.
    case other
    /// Nobody: a guess.
    case assumed
  }

  public let id: RecordID
  /// The end with the lower key.
  public let a: RecordID
  /// The end with the higher key.
  public let b: RecordID
  /// What it is about, in free words; empty when not said.
  public var kind: String
  public var origin: Origin
  /// 1 (they know each other) to 5 (they count on each other); nil when not said.
  public var strength: Int?
  public var fromOn: Day?
  /// The day on which it ended; an ended tie stays as history.
  public var toOn: Day?
  /// How often the two want to be in touch, in days.
  public var rhythmInDays: Int?
  /// The day of the last contact that is known, on the day of the read.
  public let lastContact: Day?
  /// Counts the changes.
  public let version: Int

  /// Whether it is there on a day: follows from the dates.
  public func isActive(on day: Day) -> Bool { (fromOn ?? day) <= day && (toOn.map { $0 > day } ?? true) }

  /// Both ends.
  public var ends: [RecordID] { [a, b] }

  init(row: Row) {
    (id, a, b, kind) = (row.id("id"), row.id("a_id"), row.id("b_id"), row.text("kind"))
    (origin, strength) = (row.choice("origin") ?? .other, row.optionalInteger("strength"))
    (fromOn, toOn, rhythmInDays) = (row.day("from_on"), row.day("to_on"), row.optionalInteger("rhythm_days"))
    (lastContact, version) = (row.day("last_on"), row.integer("version"))
  }

  init(
    id: RecordID, _ one: RecordID, _ other: RecordID, kind: String = "", origin: Origin = .other, strength: Int? = nil,
    fromOn: Day? = nil, toOn: Day? = nil, rhythmInDays: Int? = nil, lastContact: Day? = nil
  ) {
    (self.id, a, b, self.kind, self.origin) = (id, min(one, other), max(one, other), kind, origin)
    (self.strength, self.fromOn, self.toOn, self.rhythmInDays) = (strength, fromOn, toOn, rhythmInDays)
    (self.lastContact, version) = (lastContact, 1)
  }
}

/// A tie as somebody enters it, or as a file holds it. What is nil is not known.
public struct TieDraft: Sendable, Equatable {
  public var one: RecordID
  public var other: RecordID
  public var kind: String?
  public var origin: Tie.Origin?
  public var strength: Int?
  public var fromOn: Day?
  public var toOn: Day?
  public var rhythmInDays: Int?
  /// Becomes a conversation on that day, unless a later contact is known.
  public var lastContact: Day?

  /// A tie between two.
  public init(
    _ one: RecordID, _ other: RecordID, kind: String? = nil, origin: Tie.Origin? = nil, strength: Int? = nil,
    fromOn: Day? = nil, toOn: Day? = nil, rhythmInDays: Int? = nil, lastContact: Day? = nil
  ) {
    (self.one, self.other, self.kind, self.origin, self.strength) = (one, other, kind, origin, strength)
    (self.fromOn, self.toOn, self.rhythmInDays, self.lastContact) = (fromOn, toOn, rhythmInDays, lastContact)
  }

  /// The draft with its text on one line; refused when the two are the same, a number is out of range, or the days are not in order.
  func valid(on today: Day) throws(Refused) -> TieDraft {
    var valid = self
    if one == other { throw .invalid(field: "target", reason: "networks.same_ends") }
    valid.kind = try Words.optionalLine(kind, field: "kind", limit: 80)
    if let strength, !(1...5).contains(strength) {
      throw .invalid(field: "strength", reason: "networks.strength_range")
    }
    if let rhythmInDays, !(1...3660).contains(rhythmInDays) {
      throw .invalid(field: "rhythm_days", reason: "networks.rhythm_range")
    }
    if let lastContact, lastContact > today { throw .invalid(field: "last_contact", reason: "networks.day_future") }
    try Words.requireOrder(fromOn, toOn)
    return valid
  }
}

/// A contact over a tie: what keeps it from going quiet.
public struct ContactMoment: Sendable, Equatable {
  /// How the two were in touch, from light to strong.
  public enum Kind: String, Sendable, CaseIterable, SQLBindable { case message, conversation, activity }

  public let id: RecordID
  public let tie: RecordID
  public let day: Day
  public let kind: Kind
}
