// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension CouplingDrawing {
  /// A line between an intervention and an item.
  public struct Link: Sendable {
    /// How far the two sides are.
    public enum State: Hashable, Sendable {
      /// Both sides said yes.
      case bridge
      /// One side proposed it; the other has `daysLate` days too long not answered, nil when it still has time.
      case proposal(by: Side, daysLate: Int?)
      /// The two are in each other's way, for `days` days.
      case clash(days: Int)
    }

    /// The intervention's id.
    public var intervention: String
    /// The item's id.
    public var item: String
    /// How far the two sides are.
    public var state: State

    /// A line between an intervention and an item.
    public init(intervention: String, item: String, state: State) {
      (self.intervention, self.item, self.state) = (intervention, item, state)
    }
  }

  /// What is missing: ids of gap lists A, B and C.
  public struct Gaps: Sendable {
    /// A: goals without a bridge.
    public var goals: [String]
    /// B: interventions without a voice from the neighbourhood.
    public var interventions: [String]
    /// C: items without a place in the programme.
    public var items: [String]

    /// What is missing; nothing by default.
    public init(goals: [String] = [], interventions: [String] = [], items: [String] = []) {
      (self.goals, self.interventions, self.items) = (goals, interventions, items)
    }
  }
}

extension CouplingDrawing {
  /// The counts of the headline and the source.
  struct Totals {
    /// Goals with a bridge, and all goals.
    let covered: Int, goals: Int
    /// Items with a bridge, all items that look for a place, and autonomous ones.
    let placed: Int, placeable: Int, autonomous: Int
  }

  /// The counts, each record once.
  var totals: Totals {
    let counted = goals.filter { $0.number != nil }
    let missing = Set(gaps.goals)
    var seen: Set<String> = []
    let items = goals.flatMap(\.items).filter { seen.insert($0.id).inserted }
    let placeable = items.filter { !$0.isAutonomous }
    let bridged = Set(links.filter { $0.state == .bridge }.map(\.item))
    return Totals(
      covered: counted.count { !missing.contains($0.id) }, goals: counted.count,
      placed: placeable.count { bridged.contains($0.id) }, placeable: placeable.count,
      autonomous: items.count - placeable.count)
  }
}
