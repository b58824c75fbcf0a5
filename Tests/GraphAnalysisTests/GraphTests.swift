// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `A graph of ties` {
  @Test func `self-ties are dropped and repeats merged, and both are counted`() {
    let graph = Graph(nodeCount: 4, edges: [(2, 1), (1, 2), (0, 0), (3, 1), (2, 1), (3, 3)])

    #expect(graph.tieCount == 2)
    #expect(graph.droppedSelfTies == 2)
    #expect(graph.mergedDuplicateTies == 2)
    #expect((0..<4).map { Array(graph.neighbours(of: $0)) } == [[], [2, 3], [1], [1]])
    #expect((0..<4).map { graph.degree(of: $0) } == [0, 2, 1, 1])
  }

  @Test func `the order and direction of ties have no meaning`() {
    let graph = Graph(nodeCount: 3, edges: [(2, 1), (1, 0)])

    #expect(graph == Graph(nodeCount: 3, edges: [(0, 1), (1, 2)]))
  }

  @Test func `can be empty`() {
    #expect(Graph.empty.nodeCount == 0)
    #expect(Graph.empty.tieCount == 0)
    #expect(Graph.empty.removing([]) == .empty)
  }

  @Test func `who stays after a removal is numbered anew`() {
    let graph = Graph.t7.removing([3])

    #expect(graph == Graph(nodeCount: 6, edges: [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]))
  }

  @Test func `agrees with a set of pairs`() {
    for seed in 0..<20 {
      let graph = Graph.random(nodes: 30, draws: 200, seed: UInt64(seed))

      #expect(graph.tieCount == graph.allTies.count)
      #expect(graph.tieCount + graph.droppedSelfTies + graph.mergedDuplicateTies == 200)
      #expect((0..<30).allSatisfy { Array(graph.neighbours(of: $0)) == Set(graph.neighbours(of: $0)).sorted() })
      #expect(graph.allTies.allSatisfy { graph.areTied($1, $0) })
    }
  }
}
