// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GraphAnalysis
import Statistics
import Testing

@Suite struct `Communities of a network` {
  @Test func `of two triangles and the node between them are the triangles`() {
    var random = SplitMix64(seed: 1)

    let found = Graph.t7.communities(using: &random)

    #expect(found.count == 2)
    #expect(found.number[0...2].allSatisfy { $0 == 0 } && found.number[4...6].allSatisfy { $0 == 1 })
    #expect(found.members.flatMap { $0 }.sorted() == Array(0..<7))
    // By hand, with the middle on either side: 7 of 8 ties within, degrees 9 and 7.
    #expect((found.modularity - (7.0 / 8 - (81.0 + 49) / 256)).magnitude < 1e-12)
  }

  @Test func `are the nodes themselves without ties`() {
    var random = SplitMix64(seed: 1)

    #expect(Graph.empty.communities(using: &random).count == 0)
    #expect(Graph.isolates.communities(using: &random).number == [0, 1, 2])
    #expect(Graph.isolates.communities(using: &random).modularity == 0)
  }

  @Test func `come close to the best of the karate club, from any start`() {
    for seed in 0..<50 {
      var random = SplitMix64(seed: UInt64(seed))
      let found = Graph.karate.communities(using: &random)
      // The optimum is 0.419790 (Brandes et al., IEEE TKDE 20(2), 2008).
      #expect(found.modularity > 0.38 && found.modularity < 0.41979)
    }
  }

  @Test func `reach the published best of the karate club`() {
    let best =
      (0..<50).map { seed in
        var random = SplitMix64(seed: UInt64(seed))
        return Graph.karate.communities(using: &random).modularity
      }.max() ?? 0

    #expect((best - 0.4197896).magnitude < 1e-6)
  }

  @Test func `are the same for the same random words, and numbered by their first node`() {
    for graph in Graph.randomSmall {
      var one = SplitMix64(seed: 9)
      var other = SplitMix64(seed: 9)
      let found = graph.communities(using: &one)

      #expect(found == graph.communities(using: &other))
      #expect(found.members.map { $0[0] } == found.members.map { $0[0] }.sorted())
    }
  }

  @Test func `hang together and are never worse than parts or single nodes`() {
    for graph in Graph.randomSmall + [.random(nodes: 300, draws: 900, seed: 4)] {
      var random = SplitMix64(seed: 3)
      let found = graph.communities(using: &random)
      var parts = [Int](repeating: 0, count: graph.nodeCount)
      for (number, part) in graph.components().enumerated() { for node in part { parts[node] = number } }

      for members in found.members {
        let others = Set(0..<graph.nodeCount).subtracting(members)
        #expect(graph.removing(others).components().count == 1)
      }
      #expect(found.modularity >= graph.modularity(of: Array(0..<graph.nodeCount)) - 1e-12)
      #expect(found.modularity >= graph.modularity(of: parts) - 1e-12)
    }
  }

  @Test func `cannot be improved by moving one node`() {
    for graph in Graph.randomSmall + [.karate, .random(nodes: 100, draws: 250, seed: 4)] {
      var random = SplitMix64(seed: 8)
      let found = graph.communities(using: &random)
      for node in 0..<graph.nodeCount {
        for other in Set(graph.neighbours(of: node).map { found.number[Int($0)] }) {
          var moved = found.number
          moved[node] = other
          #expect(graph.modularity(of: moved) <= found.modularity + 1e-12)
        }
      }
    }
  }

  @Test func `are found again where they were planted`() {
    var random = SplitMix64(seed: 11)
    var edges: [(Int, Int)] = []
    for _ in 0..<6_000 {
      let block = random.below(20)
      edges.append((block * 50 + random.below(50), block * 50 + random.below(50)))
    }
    for _ in 0..<400 { edges.append((random.below(1_000), random.below(1_000))) }
    let graph = Graph(nodeCount: 1_000, edges: edges)

    let found = graph.communities(using: &random)

    #expect(found.count == 20)
    #expect(found.number.enumerated().allSatisfy { node, number in number == node / 50 })
  }
}

@Suite struct `Modularity` {
  @Test func `agrees with its definition over all pairs`() {
    var random = SplitMix64(seed: 5)
    for graph in Graph.randomSmall {
      let division = (0..<graph.nodeCount).map { _ in random.below(4) }

      #expect((graph.modularity(of: division) - graph.slowModularity(division)).magnitude < 1e-12)
    }
  }

  @Test func `of everyone in one is 0, and of a tie cut in two −0.5`() {
    #expect(Graph.kite.modularity(of: [Int](repeating: 7, count: 10)) == 0)
    #expect(Graph.chain(2).modularity(of: [0, 1]) == -0.5)
  }
}

/// What networkx computed, kept beside the repository.
@Suite struct `Reference communities of classic networks` {
  private static let names = [
    "davis_bipartite", "davis_women", "florentine", "karate", "kite", "lesmis", "split",
  ]

  @Test(arguments: names) func `have the modularity that was computed`(name: String) throws {
    guard let (graph, oracle) = try Oracle.read(name) else { return }
    let fixed = (0..<graph.nodeCount).map { $0 % 3 }
    var number = [Int](repeating: 0, count: graph.nodeCount)
    for (community, members) in oracle.louvain.communities.enumerated() {
      for node in members { number[node] = community }
    }

    #expect((graph.modularity(of: fixed) - oracle.modularity_of_fixed_partition.modularity).magnitude < 1e-9)
    #expect((graph.modularity(of: number) - oracle.louvain.modularity).magnitude < 1e-9)
  }

  @Test(arguments: names) func `are hardly better than ours`(name: String) throws {
    guard let (graph, oracle) = try Oracle.read(name) else { return }
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(seed))
      let best = max(oracle.louvain.modularity, oracle.greedy_modularity.modularity)
      #expect(graph.communities(using: &random).modularity >= best - 0.02, "\(seed)")
    }
  }
}

private struct Oracle: Decodable {
  struct Division: Decodable {
    let communities: [[Int]]
    let modularity: Double
  }
  struct Fixed: Decodable { let modularity: Double }

  let n: Int
  let edges: [[Double]]
  let louvain: Division
  let greedy_modularity: Division
  let modularity_of_fixed_partition: Fixed

  static func read(_ name: String) throws -> (Graph, Oracle)? {
    guard let data = Shared.data("oracles/graph/\(name).json") else { return nil }
    let oracle = try JSONDecoder().decode(Oracle.self, from: data)
    return (Graph(nodeCount: oracle.n, edges: oracle.edges.map { (Int($0[0]), Int($0[1])) }), oracle)
  }
}

extension Graph {
  /// Newman's definition, pair by pair: Σ (A − k k ÷ 2m) ÷ 2m over pairs in one community.
  fileprivate func slowModularity(_ division: [Int]) -> Double {
    guard tieCount > 0 else { return 0 }
    let all = Double(2 * tieCount)
    var sum = 0.0
    for a in 0..<nodeCount {
      for b in 0..<nodeCount where division[a] == division[b] {
        let tie: Double = neighbours(of: a).contains(Int32(b)) ? 1 : 0
        sum += tie - Double(degree(of: a)) * Double(degree(of: b)) / all
      }
    }
    return sum / all
  }
}
