// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// What stands beside the programme's interventions, from the other track. The room that joins the two tracks knows it; this
/// one is given it, as neither track imports the other.
public struct ProgrammeStanding: Sendable, Equatable {
  /// By goal.
  public var goals: [RecordID: GoalStanding]
  /// What the neighbourhood does and notices under no goal.
  public var itemsWithoutGoal: [StandingItem]
  /// Interventions without a voice from the neighbourhood.
  public var withoutVoice: Set<RecordID>

  /// What stands beside the interventions; nothing by default.
  public init(
    goals: [RecordID: GoalStanding] = [:], itemsWithoutGoal: [StandingItem] = [], withoutVoice: Set<RecordID> = []
  ) {
    (self.goals, self.itemsWithoutGoal, self.withoutVoice) = (goals, itemsWithoutGoal, withoutVoice)
  }
}

/// What the neighbourhood does and notices for one goal, and where the two tracks meet.
public struct GoalStanding: Sendable, Equatable {
  /// Initiatives and threads that name the goal.
  public var items: [StandingItem]
  /// Links of the goal's interventions.
  public var links: [StandingLink]
  /// Whether both tracks work together on it.
  public var hasBridge: Bool

  /// What the neighbourhood does for a goal.
  public init(items: [StandingItem] = [], links: [StandingLink] = [], hasBridge: Bool = false) {
    (self.items, self.links, self.hasBridge) = (items, links, hasBridge)
  }
}

/// An initiative or a thread as it stands beside the programme.
public struct StandingItem: Sendable, Equatable {
  public let title: String
  public let address: Address
  /// Whether it is a signal that was taken up; else it is an initiative.
  public let isSignal: Bool
  /// Whether it stays outside the programme by its own choice.
  public let isAutonomous: Bool
  /// Whether it looks for a place in the programme and has none.
  public let isWithoutPlace: Bool

  /// An item as it stands beside the programme.
  public init(title: String, address: Address, isSignal: Bool, isAutonomous: Bool, isWithoutPlace: Bool) {
    (self.title, self.address, self.isSignal) = (title, address, isSignal)
    (self.isAutonomous, self.isWithoutPlace) = (isAutonomous, isWithoutPlace)
  }
}

/// A link between an intervention and an item.
public struct StandingLink: Sendable, Equatable {
  /// How far the two sides are.
  public enum State: Sendable, Equatable {
    /// Both said yes.
    case bridge
    /// One side proposed it and the other must answer.
    case waits(on: Side)
    /// The two are in each other's way, for so many days.
    case clash(days: Int)
  }

  public let intervention: RecordID
  public let item: StandingItem
  public let state: State

  /// A link between an intervention and an item.
  public init(intervention: RecordID, item: StandingItem, state: State) {
    (self.intervention, self.item, self.state) = (intervention, item, state)
  }
}
