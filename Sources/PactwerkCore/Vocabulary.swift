// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The two tracks of equal standing.
public enum Side: String, CaseIterable, Sendable, Codable, Comparable {
  /// From above: the neighbourhood programme.
  case programme
  /// From below: the neighbourhood itself.
  case community

  /// The side that answers this one.
  public var other: Side { self == .programme ? .community : .programme }

  public static func < (left: Side, right: Side) -> Bool { left.rawValue < right.rawValue }
}

/// The groups of people in a neighbourhood's network.
public enum ActorGroup: String, CaseIterable, Sendable, Codable {
  case resident, professional, entrepreneur, civilServant, executive, other
}

/// Who must act: the district itself, the city or the State.
public enum ActingLevel: String, CaseIterable, Sendable, Codable { case district, city, state }

/// How much of the network somebody may see: each layer includes the ones before it.
public enum Layer: Int, CaseIterable, Sendable, Comparable {
  /// Organisations, places and initiatives: public by choice.
  case open = 1
  /// Professionals and ambassadors in role.
  case role = 2
  /// Residents: self-entered or with recorded permission.
  case resident = 3

  public static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}

/// A record of any room: its kind (a table of the room) and its key.
public struct RecordRef: Hashable, Sendable {
  /// The kind's name: `signal`, `initiative`, `intervention`.
  public let kind: String
  /// The record's key.
  public let id: RecordID

  /// A reference to the record of `kind` with key `id`.
  public init(kind: String, id: RecordID) { (self.kind, self.id) = (kind, id) }
}
