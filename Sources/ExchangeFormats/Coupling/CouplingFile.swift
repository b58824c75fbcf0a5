// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The coupling map (*koppelkaart*) as a file: what `export coupling` writes and `analyse coupling` reads.
///
/// The names of the fields are those of the published example; `Codable` follows them too.
public struct CouplingFile: Codable, Equatable, Sendable {
  /// A goal.
  public struct Goal: Codable, Equatable, Sendable {
    /// Its key.
    public var id: String
    /// A goal.
    public init(id: String) { self.id = id }
  }

  /// An intervention (*maatregel*).
  public struct Intervention: Codable, Equatable, Sendable {
    /// Its key.
    public var id: String
    /// The keys of its goals.
    public var goals: [String]
    /// Whether it is recorded that residents were heard.
    public var consulted: Bool
    /// An intervention.
    public init(id: String, goals: [String], consulted: Bool = false) {
      (self.id, self.goals, self.consulted) = (id, goals, consulted)
    }
  }

  /// Something from the neighbourhood: an initiative, or signals that belong together.
  public struct Item: Codable, Equatable, Sendable {
    /// What the item is.
    public enum Kind: String, CaseIterable, Sendable, Codable {
      /// An initiative.
      case initiative
      /// A cluster of signals; also a thread that was taken up.
      case cluster
    }
    /// Its key.
    public var id: String
    /// What it is.
    public var kind: Kind
    /// The keys of the goals whose theme it shares.
    public var goals: [String]
    /// Whether it goes on at the day of the map.
    public var active: Bool
    /// Whether it chose to stay autonomous.
    public var autonomous: Bool
    /// An item.
    public init(id: String, kind: Kind, goals: [String], active: Bool = true, autonomous: Bool = false) {
      (self.id, self.kind, self.goals, self.active, self.autonomous) = (id, kind, goals, active, autonomous)
    }
  }

  /// Somebody who takes part in items.
  public struct Actor: Codable, Equatable, Sendable {
    /// Their key.
    public var id: String
    /// Their group, as it stands in the file.
    public var group: String
    /// An actor.
    public init(id: String, group: String) { (self.id, self.group) = (id, group) }
  }

  /// That an actor takes part in an item.
  public struct Involvement: Codable, Equatable, Sendable {
    /// The key of the actor.
    public var actor: String
    /// The key of the item.
    public var item: String
    /// An involvement.
    public init(actor: String, item: String) { (self.actor, self.item) = (actor, item) }
  }

  /// A link between an intervention and an item.
  public struct Link: Codable, Equatable, Sendable {
    /// The key of the intervention.
    public var intervention: String
    /// The key of the item.
    public var item: String
    /// What the link says.
    public var kind: LinkRow.Kind
    /// The day on which it was proposed.
    public var date: Day
    /// The side that proposed it.
    public var madeBy: Side
    /// Whether the other side confirmed it.
    public var confirmed: Bool
    /// Whether a conflict was resolved; nil when the file does not say, which counts as no.
    public var resolved: Bool?
    /// A link.
    public init(
      intervention: String, item: String, kind: LinkRow.Kind, date: Day, madeBy: Side, confirmed: Bool = false,
      resolved: Bool? = nil
    ) {
      (self.intervention, self.item, self.kind, self.date) = (intervention, item, kind, date)
      (self.madeBy, self.confirmed, self.resolved) = (madeBy, confirmed, resolved)
    }
  }

  /// An item of an agenda in the twelve months before the day of the map.
  public struct AgendaItem: Codable, Equatable, Sendable {
    /// The day of the meeting.
    public var date: Day
    /// The side it came from.
    public var track: Side
    /// An agenda item.
    public init(date: Day, track: Side) { (self.date, self.track) = (date, track) }
  }

  /// The day for which the map holds.
  public var asOf: Day
  /// The goals of the programme.
  public var goals: [Goal] = []
  /// The interventions of the programme.
  public var interventions: [Intervention] = []
  /// The items of the neighbourhood.
  public var items: [Item] = []
  /// Who takes part in items.
  public var actors: [Actor] = []
  /// Who takes part in which item.
  public var involvements: [Involvement] = []
  /// The links.
  public var links: [Link] = []
  /// The agenda items; nil when the file has none, so that no share of the agenda is given.
  public var agenda: [AgendaItem]?

  /// An empty map for the day.
  public init(asOf: Day) { self.asOf = asOf }
}
