// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@testable import GraphAnalysis

@Suite struct `Betweenness` {
  @Test func `T7 is as worked out`() {
    #expect(Graph.t7.betweenness() == [0, 0, 8, 9, 8, 0, 0])
  }

  @Test func `the kite is as published`() {
    let expected = [0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0]

    #expect(zip(Graph.kite.betweenness(), expected).allSatisfy { abs($0 - $1) < 5e-5 })
  }

  @Test func `the karate club is as published`() {
    let scores = Graph.karate.betweenness()

    for (member, expected) in [(1, 231.0714), (34, 160.5516), (33, 76.6905)] {
      #expect(abs(scores[member] - expected) < 5e-5)
    }
  }

  @Test func `the middle of a star stands between all others`() {
    #expect(Graph.star(leaves: 20).betweenness() == [190] + [Double](repeating: 0, count: 20))
  }

  @Test func `nobody stands between where all are tied, or none`() {
    #expect(Graph.empty.betweenness().isEmpty)
    #expect(Graph.isolates.betweenness() == [0, 0, 0])
    #expect(Graph.complete(6).betweenness() == [Double](repeating: 0, count: 6))
  }

  @Test func `agrees with writing out every shortest path`() {
    for graph in Graph.randomSmall { #expect(agree(graph.betweenness(), graph.slowBetweenness())) }
  }

  @Test func `adds up to the steps between all pairs, less one each`() {
    for graph in Graph.randomSmall {
      var between = 0
      for (less, pairs) in graph.pairsByDistance().enumerated() { between += less * pairs }
      #expect(abs(graph.betweenness().reduce(0, +) - Double(between) / 2) < 1e-9)
    }
  }

  @Test func `is the same in every bit on all cores`() async {
    let graph = Graph.random(nodes: 600, draws: 1500, seed: 5)

    #expect(await graph.betweennessInParallel() == graph.betweenness())
  }

  @Test func `survives more shortest paths than a number can hold`() {
    // Diamonds in a row: from joint to joint there are two ways, so 2¹²⁰⁰ from end to end.
    let diamonds = 1200
    var ties: [(Int, Int)] = []
    for joint in stride(from: 0, to: 3 * diamonds, by: 3) {
      ties += [(joint, joint + 1), (joint, joint + 2), (joint + 1, joint + 3), (joint + 2, joint + 3)]
    }
    let graph = Graph(nodeCount: 3 * diamonds + 1, edges: ties)
    var paths = ShortestPaths(graph)

    for _ in 0..<2 {
      paths.search(from: 0, in: graph)

      // All who come after a joint are reached through it, and half of them through each side before it.
      for diamond in 0..<diamonds {
        let after = Double(3 * (diamonds - 1 - diamond))
        let (side, joint) = (paths.dependency[3 * diamond + 1], paths.dependency[3 * diamond + 3])
        #expect(agree([joint, side], [after, (after + 1) / 2]))
      }
    }
  }
}

@Suite struct `Sampled betweenness` {
  @Test func `of every node is exact`() async throws {
    let sampling = try #require(Sampling(size: 10, seed: 1))

    let estimate = await Graph.kite.sampledBetweenness(sampling)

    #expect(estimate.values == Graph.kite.betweenness())
    #expect(estimate.standardErrors == [Double](repeating: 0, count: 10))
    #expect(estimate.sampleSize == 10)
  }

  @Test func `draws no more nodes than there are`() async throws {
    let sampling = try #require(Sampling(size: 50, seed: 1))

    #expect(await Graph.t7.sampledBetweenness(sampling).sampleSize == 7)
    #expect(await Graph.empty.sampledBetweenness(sampling).values.isEmpty)
  }

  @Test func `follows from its seed`() async throws {
    let graph = Graph.random(nodes: 100, draws: 300, seed: 1)
    let one = try #require(Sampling(size: 20, seed: 1))
    let other = try #require(Sampling(size: 20, seed: 2))

    #expect(await graph.sampledBetweenness(one) == graph.sampledBetweenness(one))
    #expect(await graph.sampledBetweenness(one) != graph.sampledBetweenness(other))
  }

  @Test func `is right on average, and off by its standard error`() async throws {
    let graph = Graph.random(nodes: 40, draws: 100, seed: 8)
    let exact = graph.betweenness()
    let busiest = try #require(exact.indices.max { exact[$0] < exact[$1] })
    var errors: [Double] = []
    var variances: [Double] = []

    for seed in 0..<400 {
      let estimate = await graph.sampledBetweenness(try #require(Sampling(size: 10, seed: UInt64(seed))))
      errors.append(estimate.values[busiest] - exact[busiest])
      let standardError = try #require(estimate.standardErrors?[busiest])
      variances.append(standardError * standardError)
    }

    let bias = errors.reduce(0, +) / 400
    let seen = errors.reduce(0) { $0 + $1 * $1 } / 400
    let stated = variances.reduce(0, +) / 400
    #expect(abs(bias) < 4 * (seen / 400).squareRoot())
    #expect((0.8...1.25).contains(seen / stated))
  }

  @Test func `of one node has no known error`() async throws {
    let sampling = try #require(Sampling(size: 1, seed: 1))

    #expect(await Graph.kite.sampledBetweenness(sampling).standardErrors == nil)
  }

  @Test func `needs a node to look from`() {
    #expect(Sampling(size: 0, seed: 1) == nil)
  }

  @Test func `a chain of 100,000 does not overflow`() async throws {
    let sampling = try #require(Sampling(size: 2, seed: 1))

    let estimate = await Graph.chain(100_000).sampledBetweenness(sampling)

    #expect(estimate.values.first == 0)
    #expect(estimate.values.allSatisfy { $0 >= 0 && $0.isFinite })
  }
}
