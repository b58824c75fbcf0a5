// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Core numbers` {
  @Test func `T7 is a core of two throughout`() {
    #expect(Graph.t7.coreNumbers() == [2, 2, 2, 2, 2, 2, 2])
  }

  @Test func `the kite is as published`() {
    #expect(Graph.kite.coreNumbers() == [3, 3, 3, 3, 3, 3, 3, 2, 1, 1])
  }

  @Test func `the karate club counts as published`() {
    let cores = Graph.karate.coreNumbers()

    #expect((1...4).map { core in cores.count { $0 == core } } == [1, 11, 12, 10])
  }

  @Test func `isolates have core zero`() {
    #expect(Graph.isolates.coreNumbers() == [0, 0, 0])
    #expect(Graph.empty.coreNumbers().isEmpty)
  }

  @Test func `where all are tied, all have the core of their ties`() {
    #expect(Graph.complete(5).coreNumbers() == [4, 4, 4, 4, 4])
  }

  @Test func `agree with taking away the weakest`() {
    for graph in Graph.randomSmall { #expect(graph.coreNumbers() == graph.slowCoreNumbers()) }
  }

  @Test func `a chain of 100,000 is a core of one`() {
    #expect(Graph.chain(100_000).coreNumbers().allSatisfy { $0 == 1 })
  }
}
