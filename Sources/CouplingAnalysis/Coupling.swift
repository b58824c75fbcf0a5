// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What is known, on one day, of how the programme and the neighbourhood are coupled.
///
/// Plain values: goals, the programme's interventions, the neighbourhood's items, the people in those items, the links
/// between interventions and items, and the agenda. Ids are free text and unique within their list;
/// `validated()` refuses anything else. Its JSON has the names of the file that `analyse coupling` reads.
public struct Coupling: Hashable, Sendable, Codable {
  /// The day the indicators are about. Links and agenda items of later days do not count.
  public var asOf: Day
  /// The goals of the programme, in the order of the results.
  public var goals: [Goal]
  /// What the programme does.
  public var interventions: [Intervention]
  /// What the neighbourhood does and notices.
  public var items: [Item]
  /// The people in the items.
  public var actors: [Person]
  /// Who takes part in which item.
  public var involvements: [Involvement]
  /// The links that one side proposed, confirmed by the other or not.
  public var links: [Link]
  /// What stood on the agendas, with the side it came from.
  public var agenda: [AgendaItem]

  /// A coupling of these parts; nothing is checked (see `validated()`).
  public init(
    asOf: Day, goals: [Goal] = [], interventions: [Intervention] = [], items: [Item] = [], actors: [Person] = [],
    involvements: [Involvement] = [], links: [Link] = [], agenda: [AgendaItem] = []
  ) {
    self.asOf = asOf
    self.goals = goals
    self.interventions = interventions
    self.items = items
    self.actors = actors
    self.involvements = involvements
    self.links = links
    self.agenda = agenda
  }
}
