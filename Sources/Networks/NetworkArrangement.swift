// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import PactwerkCore
import Statistics

/// Where everyone stands on the map of the network, and in which group.
///
/// Says where recorded ties lie close together, not who belongs together.
struct NetworkArrangement: Sendable {
  /// Where each actor stands, in the unit square.
  let places: [RecordID: LayoutPoint]
  /// The number of the group of each actor, from 0; nobody for who has no tie.
  let groups: [RecordID: Int]

  /// The places of the actors that are there: the known ones where nobody is new, else a layout that begins from them.
  ///
  /// The same network always gives the same arrangement.
  /// - Complexity: about O(*m*) when every place is known; else that of ``Graph/layout(communities:previous:using:)``.
  init(_ network: PresentNetwork, known: [RecordID: LayoutPoint]) {
    let (graph, ids) = (network.graph, network.actors.map(\.id))
    var random = SplitMix64(seed: 2_042)
    let communities = graph.communities(using: &random)
    let previous = ids.map { known[$0] }
    let points: [LayoutPoint]
    if previous.allSatisfy({ $0 != nil }) {
      points = previous.compactMap(\.self)
    } else {
      points = graph.layout(
        communities: communities.number, previous: previous.contains { $0 != nil } ? previous : [], using: &random)
    }
    places = Dictionary(uniqueKeysWithValues: zip(ids, points))
    var groups: [RecordID: Int] = [:]
    for (number, members) in communities.members.filter({ $0.count > 1 }).enumerated() {
      for node in members { groups[ids[node]] = number }
    }
    self.groups = groups
  }
}

/// The part of the network that is there on a day, drafts aside, as a graph.
struct PresentNetwork: Sendable {
  /// By key; the node of an actor is its place here.
  let actors: [NetworkActor]
  /// The ties between them that are there.
  let ties: [Tie]
  let graph: Graph

  init(actors all: [NetworkActor], ties: [Tie], on day: Day) {
    let actors = all.filter { !$0.isDraft && $0.isActive(on: day) }.sorted { $0.id < $1.id }
    let node = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), 0...))
    self.actors = actors
    self.ties = ties.filter { $0.isActive(on: day) && node[$0.a] != nil && node[$0.b] != nil }
    graph = Graph(nodeCount: actors.count, edges: self.ties.map { (node[$0.a] ?? 0, node[$0.b] ?? 0) })
  }
}
