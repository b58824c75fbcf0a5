// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension Coupling {
  /// A goal of the programme.
  public struct Goal: Hashable, Sendable, Codable {
    /// Its id.
    public var id: String
    /// The goal with this id.
    public init(id: String) { self.id = id }
  }

  /// An intervention (maatregel) of the programme, under any number of goals.
  public struct Intervention: Hashable, Sendable, Codable {
    /// Its id.
    public var id: String
    /// The ids of its goals.
    public var goals: [String]
    /// Whether residents were heard about it, as recorded.
    public var consulted: Bool

    /// An intervention of these goals.
    public init(id: String, goals: [String], consulted: Bool = false) {
      (self.id, self.goals, self.consulted) = (id, goals, consulted)
    }
  }

  /// An initiative, or a cluster of signals (a thread that was taken up).
  public struct Item: Hashable, Sendable, Codable {
    /// What an item is.
    public enum Kind: String, Sendable, Codable { case initiative, cluster }

    /// Its id.
    public var id: String
    /// Initiative or cluster of signals.
    public var kind: Kind
    /// The ids of the goals it names as its theme.
    public var goals: [String]
    /// Whether it runs, or still waits for its answer.
    public var active: Bool
    /// Whether it stays outside the programme by its own choice: no gap then.
    public var autonomous: Bool

    /// An item, active and not autonomous unless said otherwise.
    public init(id: String, kind: Kind, goals: [String], active: Bool = true, autonomous: Bool = false) {
      (self.id, self.kind, self.goals, self.active, self.autonomous) = (id, kind, goals, active, autonomous)
    }
  }

  /// Somebody who takes part in an item.
  public struct Person: Hashable, Sendable, Codable {
    /// Their id.
    public var id: String
    /// The group they belong to.
    public var group: ActorGroup
    /// A person of this group.
    public init(id: String, group: ActorGroup) { (self.id, self.group) = (id, group) }
  }

  /// That a person takes part in an item.
  public struct Involvement: Hashable, Sendable, Codable {
    /// The person's id.
    public var actor: String
    /// The item's id.
    public var item: String
    /// That this person takes part in this item.
    public init(actor: String, item: String) { (self.actor, self.item) = (actor, item) }
  }

  /// An agenda item and the side it came from.
  public struct AgendaItem: Hashable, Sendable, Codable {
    /// The day of the meeting.
    public var date: Day
    /// The side that put it there.
    public var track: Side
    /// What this side put on the agenda of this day.
    public init(date: Day, track: Side) { (self.date, self.track) = (date, track) }
  }
}
