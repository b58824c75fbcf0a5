// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Coupling {
  /// Why a coupling cannot be judged.
  public enum Invalid: Error, Hashable, Sendable {
    /// The list has this id twice.
    case duplicate(list: String, id: String)
    /// The list names an id that stands in no list: `links` names the item `i9`.
    case unknown(list: String, field: String, id: String)
  }

  /// The coupling itself, when every id stands once in its list and every id that is named exists.
  ///
  /// - Throws: the first fault, lists in the order of the file.
  /// - Complexity: O(n) for n ids.
  public func validated() throws(Invalid) -> Coupling {
    let goals = try Coupling.unique(goals.map(\.id), in: "goals")
    let interventionIDs = try Coupling.unique(interventions.map(\.id), in: "interventions")
    let itemIDs = try Coupling.unique(items.map(\.id), in: "items")
    let actorIDs = try Coupling.unique(actors.map(\.id), in: "actors")
    for intervention in interventions {
      try Coupling.known(intervention.goals, among: goals, list: "interventions", field: "goals")
    }
    for item in items { try Coupling.known(item.goals, among: goals, list: "items", field: "goals") }
    for involvement in involvements {
      try Coupling.known([involvement.actor], among: actorIDs, list: "involvements", field: "actor")
      try Coupling.known([involvement.item], among: itemIDs, list: "involvements", field: "item")
    }
    for link in links {
      try Coupling.known([link.intervention], among: interventionIDs, list: "links", field: "intervention")
      try Coupling.known([link.item], among: itemIDs, list: "links", field: "item")
    }
    return self
  }

  private static func unique(_ ids: [String], in list: String) throws(Invalid) -> Set<String> {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw .duplicate(list: list, id: id) }
    return seen
  }

  private static func known(_ ids: [String], among known: Set<String>, list: String, field: String) throws(Invalid) {
    for id in ids where !known.contains(id) { throw .unknown(list: list, field: field, id: id) }
  }
}
