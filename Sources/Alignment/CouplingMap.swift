// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import PactwerkCore
import Programmes
import Records

/// An initiative, or a thread that was taken up, as an item of the koppelkaart.
public struct CouplingItem: Sendable, Equatable {
  public let id: RecordID
  /// The key under which analyses and exports know it: that of its file, else its own.
  public let key: String
  public let title: String
  /// The number of the thread; nil for an initiative.
  public let threadNumber: String?
  public let goals: [RecordID]
  /// Whether it runs, or still waits for its answer.
  public let isActive: Bool
  /// Whether it stays outside the programme by its own choice.
  public let isAutonomous: Bool

  /// Whether it is a signal that was taken up.
  public var isSignal: Bool { threadNumber != nil }
}

/// How the two tracks are coupled on one day, as far as a viewer may see: the numbers, and the names for a picture of them.
public struct CouplingMap: Sendable {
  /// What `analyse coupling` reads; the page, the export and the gap lists all come from it.
  public let coupling: Coupling
  public let goals: [Goal]
  public let interventions: [Intervention]
  public let goalsOfInterventions: [RecordID: [RecordID]]
  public let items: [CouplingItem]
  /// Links of which both ends stand in the lists.
  public let links: [Link]
  /// The indicators, gap lists and conflicts of the coupling.
  public let result: CouplingResult

  init(
    coupling: Coupling, goals: [Goal], interventions: [Intervention], goalsOfInterventions: [RecordID: [RecordID]],
    items: [CouplingItem], links: [Link]
  ) {
    (self.coupling, self.goals, self.interventions) = (coupling, goals, interventions)
    (self.goalsOfInterventions, self.items, self.links) = (goalsOfInterventions, items, links)
    result = coupling.analysed()
  }

  /// The day the map is of.
  public var day: Day { coupling.asOf }

  /// The goals in their sets; the first set is the one that is drawn.
  public var sets: [GoalSet] { GoalSet.sets(of: goals) }

  /// The items that a picture shows: what is active, and what was joined before it ended.
  var shownItems: [CouplingItem] {
    let joined = Set(links.filter { $0.isConfirmed && $0.kind != .conflicts }.map(\.item))
    return items.filter { $0.isActive || joined.contains($0.id) }
  }
}
