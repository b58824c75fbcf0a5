// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GraphAnalysis
import Testing

/// Values that another program (networkx) computed for seven networks, kept beside the repository.
@Suite struct `Reference values of classic networks` {
  @Test(arguments: ["davis_bipartite", "davis_women", "florentine", "karate", "kite", "lesmis", "split"])
  func `are met`(name: String) throws {
    guard let data = Shared.data("oracles/graph/\(name).json") else { return }
    let oracle = try JSONDecoder().decode(Oracle.self, from: data)
    let graph = Graph(nodeCount: oracle.n, edges: oracle.edges.map { (Int($0[0]), Int($0[1])) })

    let holes = graph.structuralHoles()
    #expect(graph.tieCount == oracle.m)
    #expect(graph.betweenness().count == oracle.n && agree(graph.betweenness(), oracle.betweenness))
    #expect(graph.coreNumbers() == oracle.core_number)
    #expect(graph.components().sorted { $0[0] < $1[0] } == oracle.components.sorted { $0[0] < $1[0] })
    #expect(graph.articulationPoints() == oracle.articulation_points.sorted())
    #expect(Set(graph.bridges().map { [$0.a, $0.b] }) == Set(oracle.bridges.map { $0.sorted() }))
    #expect(agree(holes.map { $0?.constraint }, oracle.constraint_unweighted))
    #expect(agree(holes.map { $0?.effectiveSize }, oracle.effective_size_unweighted))
  }

  @Test(arguments: ["davis_bipartite", "davis_women", "florentine", "karate", "kite", "lesmis", "split"])
  func `are met after every departure`(name: String) throws {
    guard let data = Shared.data("oracles/graph/\(name).json") else { return }
    let oracle = try JSONDecoder().decode(Oracle.self, from: data)
    let graph = Graph(nodeCount: oracle.n, edges: oracle.edges.map { (Int($0[0]), Int($0[1])) })

    let left = (0..<oracle.n).map { graph.removing([$0]) }
    #expect(agree([graph.fragmentation()], [oracle.keyplayer.F]))
    #expect(agree([graph.distanceWeightedFragmentation()], [oracle.keyplayer.DF]))
    #expect(agree(left.map { $0.fragmentation() }, oracle.keyplayer.F_without))
    #expect(agree(left.map { $0.distanceWeightedFragmentation() }, oracle.keyplayer.DF_without))
  }
}

private struct Oracle: Decodable {
  struct KeyPlayer: Decodable {
    let F: Double
    let DF: Double
    let F_without: [Double]
    let DF_without: [Double]
  }

  let n: Int
  let m: Int
  let edges: [[Double]]
  let betweenness: [Double]
  let core_number: [Int]
  let components: [[Int]]
  let articulation_points: [Int]
  let bridges: [[Int]]
  let constraint_unweighted: [Double?]
  let effective_size_unweighted: [Double?]
  let keyplayer: KeyPlayer
}
