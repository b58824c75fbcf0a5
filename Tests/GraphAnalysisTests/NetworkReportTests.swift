// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GraphAnalysis
import Testing

@Suite struct `Network report` {
  private let t7: [(String, String)] = [
    ("A", "B"), ("A", "C"), ("B", "C"), ("C", "D"), ("D", "E"), ("E", "F"), ("E", "G"), ("F", "G"),
  ]
  private let groups: [(id: String, group: String)] = [
    ("A", "resident"), ("B", "resident"), ("C", "professional"), ("D", "professional"), ("E", "official"),
    ("F", "entrepreneur"), ("G", "entrepreneur"),
  ]

  @Test func `T7 is as worked out`() async throws {
    let report = await NetworkReport(of: NamedNetwork(ties: t7, groups: groups))

    #expect((report.nodes, report.ties, report.components) == (7, 8, 1))
    #expect(report.articulationPoints == ["C", "D", "E"])
    #expect(report.bridges == [["C", "D"], ["D", "E"]])
    #expect(report.fragmentation == 0)
    #expect(agree([report.distanceWeightedFragmentation], [0.388889], within: 5e-7))
    #expect(report.actors.map(\.betweenness) == [0, 0, 8, 9, 8, 0, 0])
    #expect(agree(report.actors.map(\.betweennessNormalised), [0, 0, 8, 9, 8, 0, 0].map { $0 / 15 }))
    #expect(report.actors.map { $0.brokerage?.representative } == [0, 0, 2, 1, 0, 0, 0])
    #expect(report.actors.map { $0.brokerage?.liaison } == [0, 0, 0, 0, 2, 0, 0])
    #expect(report.warnings.isEmpty)
  }

  @Test func `what was left out stands in a sentence each`() async {
    let ties = [("A", "A"), ("A", "B"), ("B", "A"), ("A", "B"), ("C", "C")]

    let report = await NetworkReport(of: NamedNetwork(ties: ties, groups: [("A", "resident")]))

    #expect(
      report.warnings == [
        "2 self-ties were dropped.", "2 duplicate ties were merged.",
        "2 actors have no group and are left out of brokerage.",
      ])
    #expect(report.actors.map { $0.brokerage == nil } == [false, true, true])
  }

  @Test func `an empty network is a result`() async throws {
    let object = try json(await NetworkReport(of: NamedNetwork(ties: [])))

    #expect(object["nodes"] as? Int == 0)
    #expect(object["components"] as? Int == 0)
    #expect(object["fragmentation"] is NSNull)
    #expect(object["distanceWeightedFragmentation"] is NSNull)
    #expect((object["actors"] as? [Any])?.isEmpty == true)
  }

  @Test func `undefined is written as null`() async throws {
    let object = try json(await NetworkReport(of: NamedNetwork(ties: [("A", "B")], nodes: ["C"])))
    let actors = try #require(object["actors"] as? [[String: Any]])

    #expect(actors.map { $0["id"] as? String } == ["A", "B", "C"])
    #expect(actors[2]["constraint"] is NSNull)
    #expect(actors[2]["effectiveSize"] is NSNull)
    #expect(actors[2]["betweennessNormalised"] as? Double == 0)
  }

  @Test func `two actors have no others to stand between`() async throws {
    let object = try json(await NetworkReport(of: NamedNetwork(ties: [("A", "B")])))
    let actors = try #require(object["actors"] as? [[String: Any]])

    #expect(actors.allSatisfy { $0["betweennessNormalised"] is NSNull })
  }

  @Test func `has exactly the fields that were agreed`() async throws {
    let plain = try json(await NetworkReport(of: NamedNetwork(ties: t7)))
    let grouped = try json(await NetworkReport(of: NamedNetwork(ties: t7, groups: groups)))

    let fields: Set = [
      "nodes", "ties", "components", "articulationPoints", "bridges", "fragmentation",
      "distanceWeightedFragmentation", "actors", "warnings",
    ]
    let ofActor: Set = [
      "id", "degree", "betweenness", "betweennessNormalised", "core", "constraint", "effectiveSize",
    ]
    #expect(Set(plain.keys) == fields)
    #expect(try Set(firstActor(plain).keys) == ofActor)
    #expect(try Set(firstActor(grouped).keys) == ofActor.union(["brokerage"]))
    let brokerage = try #require(try firstActor(grouped)["brokerage"] as? [String: Int])
    #expect(Set(brokerage.keys) == ["coordinator", "itinerant", "representative", "liaison"])
  }

  @Test func `a sample says how it was drawn`() async throws {
    let sampling = try #require(Sampling(size: 3, seed: 9))

    let object = try json(await NetworkReport(of: NamedNetwork(ties: t7), sampling: sampling))

    let largest = try #require(object["standardError"] as? Double)
    let actors = try #require(object["actors"] as? [[String: Any]])
    #expect(object["sample"] as? Int == 3)
    #expect(object["seed"] as? Int == 9)
    #expect(actors.compactMap { $0["standardError"] as? Double }.max() == largest)
  }

  @Test func `a sample of one has an error of null`() async throws {
    let sampling = try #require(Sampling(size: 1, seed: 9))

    let object = try json(await NetworkReport(of: NamedNetwork(ties: t7), sampling: sampling))

    #expect(object["standardError"] is NSNull)
    #expect(try firstActor(object)["standardError"] is NSNull)
  }

  @Test func `a chain of ten thousand names does not overflow`() async throws {
    let ties = (0..<10_000).map { ("n\($0)", "n\($0 + 1)") }
    let sampling = try #require(Sampling(size: 4, seed: 1))
    let network = NamedNetwork(ties: ties)

    #expect(network.ids.count == 10_001)
    #expect(await network.graph.sampledBetweenness(sampling).values.allSatisfy(\.isFinite))
  }

  private func json(_ report: NetworkReport) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report))
    return try #require(object as? [String: Any])
  }

  private func firstActor(_ object: [String: Any]) throws -> [String: Any] {
    try #require((object["actors"] as? [[String: Any]])?.first)
  }
}
