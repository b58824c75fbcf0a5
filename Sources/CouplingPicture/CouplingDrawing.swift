// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// What a koppelkaart shows: per goal what the programme does and what the neighbourhood does, and the links between.
///
/// Names come as they are and are escaped; ids are free text. An intervention or item that stands under several goals is
/// drawn in the first and reached from the others by its line. A link that names an unknown id is not drawn.
public struct CouplingDrawing: Sendable {
  /// The goals in the order of the picture.
  public var goals: [Goal]
  /// The links; of each intervention in this order.
  public var links: [Link]
  /// What is missing, as `CouplingAnalysis` lists it.
  public var gaps: Gaps

  /// A drawing of these goals, links and gaps.
  public init(goals: [Goal], links: [Link] = [], gaps: Gaps = Gaps()) {
    (self.goals, self.links, self.gaps) = (goals, links, gaps)
  }
}

extension CouplingDrawing {
  /// A goal and what stands under it.
  public struct Goal: Sendable {
    /// Its id, as the gaps name it.
    public var id: String
    /// Its number; nil for a last group of what serves no goal, which is not counted.
    public var number: Int?
    /// Its name.
    public var name: String
    /// Its page, if it has one.
    public var address: Address?
    /// What the programme does for it.
    public var interventions: [Intervention]
    /// What the neighbourhood does and notices.
    public var items: [Item]

    /// A goal and what stands under it.
    public init(
      id: String, number: Int?, name: String, address: Address?, interventions: [Intervention] = [], items: [Item] = []
    ) {
      (self.id, self.number, self.name, self.address) = (id, number, name, address)
      (self.interventions, self.items) = (interventions, items)
    }
  }

  /// An intervention (maatregel) of the programme.
  public struct Intervention: Sendable {
    /// Its id, as links and gaps name it.
    public var id: String
    /// Its name.
    public var name: String
    /// Its page.
    public var address: Address

    /// An intervention with its page.
    public init(id: String, name: String, address: Address) {
      (self.id, self.name, self.address) = (id, name, address)
    }
  }

  /// What the neighbourhood does (an initiative) or notices (a signal that was taken up).
  public struct Item: Sendable {
    /// What an item is.
    public enum Kind: Sendable { case initiative, signal }

    /// Its id, as links and gaps name it.
    public var id: String
    /// Its name.
    public var name: String
    /// Its page.
    public var address: Address
    /// Initiative or signal.
    public var kind: Kind
    /// Whether it stays outside the programme by its own choice.
    public var isAutonomous: Bool

    /// An item with its page.
    public init(id: String, name: String, address: Address, kind: Kind, isAutonomous: Bool = false) {
      (self.id, self.name, self.address) = (id, name, address)
      (self.kind, self.isAutonomous) = (kind, isAutonomous)
    }
  }
}
