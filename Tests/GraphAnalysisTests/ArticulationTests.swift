// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Articulation points and bridges` {
  @Test func `T7 hangs on the two ends of its middle and the middle itself`() {
    #expect(Graph.t7.articulationPoints() == [2, 3, 4])
    #expect(pairs(Graph.t7) == [[2, 3], [3, 4]])
  }

  @Test func `the kite hangs on Heather and Ike`() {
    #expect(Graph.kite.articulationPoints() == [7, 8])
    #expect(pairs(Graph.kite) == [[7, 8], [8, 9]])
  }

  @Test func `the karate club hangs on member 1 and one tie`() {
    #expect(Graph.karate.articulationPoints() == [1])
    #expect(pairs(Graph.karate) == [[1, 12]])
  }

  @Test(arguments: [3, 4, 50]) func `a ring has none`(size: Int) {
    #expect(Graph.ring(size).articulationPoints().isEmpty)
    #expect(Graph.ring(size).bridges().isEmpty)
  }

  @Test func `without ties there are none`() {
    for graph in [Graph.empty, .isolates] {
      #expect(graph.articulationPoints().isEmpty)
      #expect(graph.bridges().isEmpty)
    }
  }

  @Test func `a pair has a bridge and nobody to lose`() {
    #expect(Graph.chain(2).articulationPoints().isEmpty)
    #expect(pairs(Graph.chain(2)) == [[0, 1]])
  }

  @Test func `a star hangs on its middle`() {
    #expect(Graph.star(leaves: 5).articulationPoints() == [0])
    #expect(Graph.star(leaves: 5).bridges().count == 5)
  }

  @Test func `a chain of 100,000 does not overflow`() {
    let chain = Graph.chain(100_000)

    #expect(chain.articulationPoints() == Array(1..<99_999))
    #expect(chain.bridges().count == 99_999)
  }

  @Test func `agree with removing every node and every tie in turn`() {
    for graph in Graph.randomSmall {
      #expect(graph.articulationPoints() == graph.slowArticulationPoints())
      #expect(pairs(graph) == graph.slowBridges())
    }
  }

  private func pairs(_ graph: Graph) -> [[Int]] {
    graph.bridges().map { [$0.a, $0.b] }
  }
}
