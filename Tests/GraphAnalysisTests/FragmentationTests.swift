// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Fragmentation` {
  @Test func `T7 is as worked out`() {
    #expect(agree([f([]), f([3]), f([2])], [0, 0.6, 0.533333], within: 5e-7))
    #expect(agree([df([]), df([3]), df([2])], [0.388889, 0.6, 0.6], within: 5e-7))
  }

  @Test func `the kite is as worked out`() {
    let kite = Graph.kite

    #expect(agree([f([], of: kite), f([7], of: kite), f([5, 6], of: kite)], [0, 0.3889, 0.5357], within: 5e-5))
    #expect(
      agree([df([], of: kite), df([7], of: kite), df([5, 6], of: kite)], [0.3537, 0.4861, 0.6071], within: 5e-5))
  }

  @Test func `no single departure breaks the kite more than Heather's`() {
    let after = (0..<10).map { (f: f([$0], of: .kite) ?? 0, df: df([$0], of: .kite) ?? 0) }

    #expect(after.indices.max { after[$0].f < after[$1].f } == 7)
    #expect(after.indices.max { after[$0].df < after[$1].df } == 7)
  }

  @Test func `fewer than two have no pairs to lose`() {
    for graph in [Graph.empty, Graph(nodeCount: 1, edges: [])] {
      #expect(graph.fragmentation() == nil)
      #expect(graph.distanceWeightedFragmentation() == nil)
    }
  }

  @Test func `isolates are wholly apart, and where all are tied wholly together`() {
    #expect(Graph.isolates.fragmentation() == 1)
    #expect(Graph.isolates.distanceWeightedFragmentation() == 1)
    #expect(Graph.complete(5).fragmentation() == 0)
    #expect(Graph.complete(5).distanceWeightedFragmentation() == 0)
  }

  @Test func `agrees with looking at all pairs`() {
    for graph in Graph.randomSmall + [Graph.random(nodes: 90, draws: 120, seed: 6), .ring(70)] {
      #expect(agree([graph.fragmentation()], [graph.slowFragmentation()]))
      #expect(agree([graph.distanceWeightedFragmentation()], [graph.slowDistanceWeightedFragmentation()]))
    }
  }

  @Test func `a chain of 100,000 holds together`() {
    #expect(Graph.chain(100_000).fragmentation() == 0)
  }

  private func f(_ absent: Set<Int>, of graph: Graph = .t7) -> Double? {
    graph.removing(absent).fragmentation()
  }

  private func df(_ absent: Set<Int>, of graph: Graph = .t7) -> Double? {
    graph.removing(absent).distanceWeightedFragmentation()
  }
}
