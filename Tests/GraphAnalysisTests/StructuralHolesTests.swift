// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Structural holes` {
  @Test func `T7 is as worked out`() {
    let holes = Graph.t7.structuralHoles()
    let constraint = [1.006944, 1.006944, 0.611111, 0.5, 0.611111, 1.006944, 1.006944]
    let size = [1, 1, 2.333333, 2, 2.333333, 1, 1]

    #expect(agree(holes.map { $0?.constraint }, constraint, within: 5e-7))
    #expect(agree(holes.map { $0?.effectiveSize }, size, within: 5e-7))
  }

  @Test func `the kite's constraint is as worked out`() {
    let holes = Graph.kite.structuralHoles()

    for (node, expected) in [(3, 0.4702), (5, 0.4451), (6, 0.4451), (7, 0.4311), (8, 0.5), (9, 1)] {
      #expect(agree([holes[node]?.constraint], [expected], within: 5e-5))
    }
  }

  @Test func `the karate club is as worked out`() {
    let holes = Graph.karate.structuralHoles()

    #expect(agree([holes[1]?.constraint, holes[34]?.constraint], [0.1554, 0.1564], within: 5e-5))
    #expect(agree([holes[1]?.effectiveSize, holes[34]?.effectiveSize], [13.75, 15.2353], within: 5e-5))
  }

  @Test func `isolates have none`() {
    #expect(Graph.isolates.structuralHoles() == [nil, nil, nil])
    #expect(Graph.empty.structuralHoles().isEmpty)
  }

  @Test func `agree with the formulas term by term`() {
    for graph in Graph.randomSmall {
      let holes = graph.structuralHoles()
      #expect(agree(holes.map { $0?.constraint }, (0..<graph.nodeCount).map { graph.slowConstraint(of: $0) }))
      #expect(agree(holes.map { $0?.effectiveSize }, (0..<graph.nodeCount).map { graph.slowEffectiveSize(of: $0) }))
    }
  }
}
