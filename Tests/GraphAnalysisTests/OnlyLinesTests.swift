// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Only lines` {
  @Test func `T7 falls apart as drawn`() {
    let lines = Graph.t7.onlyLines()

    #expect(lines.junctions.map(\.node) == [2, 3, 4])
    #expect(
      lines.junctions.map(\.parts) == [[[0, 1], [3, 4, 5, 6]], [[0, 1, 2], [4, 5, 6]], [[0, 1, 2, 3], [5, 6]]])
    #expect(lines.lines.map { [$0.bridge.a, $0.bridge.b] } == [[2, 3], [3, 4]])
    #expect(lines.lines.map(\.sideOfA) == [[0, 1, 2], [0, 1, 2, 3]])
    #expect(lines.lines.map(\.sideOfB) == [[3, 4, 5, 6], [4, 5, 6]])
    #expect(lines.pendants.isEmpty)
  }

  @Test func `Jane of the kite has only Ike`() {
    let pendants = Graph.kite.onlyLines().pendants

    #expect(pendants.map(\.node) == [9])
    #expect(pendants.map(\.neighbour) == [8])
  }

  @Test func `a pair are each other's only line`() {
    let lines = Graph.chain(2).onlyLines()

    #expect(lines.junctions.isEmpty)
    #expect(lines.lines.map(\.sideOfA) == [[0]])
    #expect(lines.lines.map(\.sideOfB) == [[1]])
    #expect(lines.pendants.map(\.node) == [0, 1])
    #expect(lines.pendants.map(\.neighbour) == [1, 0])
  }

  @Test func `parts without a node leave other components aside`() {
    let graph = Graph(nodeCount: 6, edges: [(0, 3), (3, 5), (1, 2)])

    #expect(graph.parts(without: 3) == [[0], [5]])
    #expect(graph.parts(without: 1) == [[2]])
    #expect(graph.parts(without: 4).isEmpty)
  }

  @Test func `without ties there are none`() {
    for graph in [Graph.empty, .isolates] {
      #expect(graph.onlyLines() == Graph.empty.onlyLines())
    }
  }

  @Test func `parts and sides agree with components of what is left`() {
    for graph in Graph.randomSmall {
      let lines = graph.onlyLines()
      #expect(lines.junctions.map(\.node) == graph.slowArticulationPoints())
      for junction in lines.junctions { #expect(junction.parts == slowParts(of: graph, without: junction.node)) }
      for line in lines.lines {
        let others = graph.allTies.filter { $0 != (line.bridge.a, line.bridge.b) }
        let left = Graph(nodeCount: graph.nodeCount, edges: others).slowComponents()
        #expect(left.contains(line.sideOfA) && line.sideOfA.contains(line.bridge.a))
        #expect(left.contains(line.sideOfB) && line.sideOfB.contains(line.bridge.b))
      }
      #expect(lines.pendants.map(\.node) == (0..<graph.nodeCount).filter { graph.degree(of: $0) == 1 })
    }
  }

  private func slowParts(of graph: Graph, without node: Int) -> [[Int]] {
    let ties = graph.allTies.filter { $0 != node && $1 != node }
    let neighbours = graph.neighbours(of: node).map(Int.init)
    return Graph(nodeCount: graph.nodeCount, edges: ties).slowComponents()
      .filter { !Set($0).isDisjoint(with: neighbours) }
  }
}
