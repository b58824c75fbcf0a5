// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Statistics
import Testing

@Suite struct `Brokerage roles` {
  @Test func `T7 is as worked out`() {
    // A, B resident; C, D professional; E official; F, G entrepreneur.
    let roles = Graph.t7.brokerage(groups: [0, 0, 1, 1, 2, 3, 3]).map(counts)

    #expect(roles[2] == [0, 0, 2, 0])
    #expect(roles[3] == [0, 0, 1, 0])
    #expect(roles[4] == [0, 0, 0, 2])
    #expect([0, 1, 5, 6].allSatisfy { roles[$0] == [0, 0, 0, 0] })
  }

  @Test func `one group makes coordinators, a stranger among equals an itinerant`() {
    #expect(counts(Graph.chain(3).brokerage(groups: [1, 1, 1])[1]) == [1, 0, 0, 0])
    #expect(counts(Graph.chain(3).brokerage(groups: [1, 2, 1])[1]) == [0, 1, 0, 0])
  }

  @Test func `who has no group takes no part`() {
    #expect(counts(Graph.chain(3).brokerage(groups: [1, 1, nil])[1]) == [0, 0, 0, 0])
    #expect(Graph.chain(3).brokerage(groups: [1, nil, 1])[1] == nil)
  }

  @Test func `without ties nobody mediates`() {
    #expect(Graph.empty.brokerage(groups: []).isEmpty)
    #expect(Graph.isolates.brokerage(groups: [1, 2, 3]).map(counts) == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
  }

  @Test func `agrees with looking at all pairs`() {
    var random = SplitMix64(seed: 4)
    for graph in Graph.randomSmall {
      let groups = (0..<graph.nodeCount).map { _ in random.below(3) }
      let slow = (0..<graph.nodeCount).map { graph.slowBrokerage(of: $0, groups: groups) }
      #expect(graph.brokerage(groups: groups).map(counts) == slow)
    }
  }

  private func counts(_ roles: Brokerage?) -> [Int] {
    roles.map { [$0.coordinator, $0.itinerant, $0.representative, $0.liaison] } ?? []
  }
}
