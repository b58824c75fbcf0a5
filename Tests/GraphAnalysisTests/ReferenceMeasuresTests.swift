// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GraphAnalysis
import Testing

/// Published networks, treated as undirected and simple, with measures that another program computed.
@Suite struct `Reference measures of published networks` {
  @Test func `are met`() async throws {
    guard let data = Shared.data("data/networks/reference_measures.json") else { return }
    let references = try JSONDecoder().decode([String: Reference].self, from: data)

    for (name, reference) in references.sorted(by: { $0.key < $1.key }) where reference.n <= 600 {
      guard let ties = Shared.rows("data/networks/\(name)_edges.csv"),
        let nodes = Shared.rows("data/networks/\(name)_nodes.csv")
      else { continue }
      let network = NamedNetwork(ties: ties.map { ($0[0], $0[1]) }, nodes: nodes.map { $0[0] })
      let report = await NetworkReport(of: network)
      compare(report, with: reference, network: network, name: name)
    }
  }

  private func compare(_ report: NetworkReport, with reference: Reference, network: NamedNetwork, name: String) {
    #expect(report.nodes == reference.n, "\(name)")
    #expect(report.ties == reference.m_undirected_simple, "\(name)")
    #expect(network.graph.droppedSelfTies == reference.selfloops, "\(name)")
    #expect(report.components == reference.components, "\(name)")
    #expect(Set(report.articulationPoints) == Set(reference.articulation_points), "\(name)")
    #expect(report.bridges.count == reference.bridges, "\(name)")
    #expect(report.actors.map(\.core).max() == reference.max_core, "\(name)")
    #expect(report.actors.count { $0.degree == 0 } == reference.isolates, "\(name)")
    for actor in report.actors {
      if let degree = reference.degree { #expect(actor.degree == degree[actor.id], "\(name) \(actor.id)") }
      check(actor.betweenness, reference.betweenness_raw, "\(name) \(actor.id)", of: actor.id)
      check(actor.constraint, reference.burt_constraint, "\(name) \(actor.id)", of: actor.id)
      check(actor.effectiveSize, reference.burt_effective_size, "\(name) \(actor.id)", of: actor.id)
    }
  }

  /// The file keeps nine decimals.
  private func check(_ value: Double?, _ expected: [String: Double?]?, _ place: Comment, of id: String) {
    guard let expected else { return }
    #expect(agree([value], [expected[id] ?? nil], within: 1e-8), place)
  }
}

private struct Reference: Decodable {
  let n: Int
  let m_undirected_simple: Int
  let selfloops: Int
  let components: Int
  let articulation_points: [String]
  let bridges: Int
  let max_core: Int
  let isolates: Int
  let degree: [String: Int]?
  let betweenness_raw: [String: Double?]?
  let burt_constraint: [String: Double?]?
  let burt_effective_size: [String: Double?]?
}
