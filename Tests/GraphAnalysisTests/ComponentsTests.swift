// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Components` {
  @Test func `isolates stand alone`() {
    let graph = Graph(nodeCount: 5, edges: [(0, 3), (3, 4)])

    #expect(graph.components() == [[0, 3, 4], [1], [2]])
  }

  @Test func `an empty graph has none`() {
    #expect(Graph.empty.components().isEmpty)
  }

  @Test func `agree with labels that spread along ties`() {
    for graph in Graph.randomSmall { #expect(graph.components() == graph.slowComponents()) }
  }

  @Test func `a chain of 100,000 is one`() {
    #expect(Graph.chain(100_000).components().map(\.count) == [100_000])
  }
}
