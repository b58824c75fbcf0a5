// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore
import Statistics
import TestMaterial
import Testing

@Suite struct `A graph that is written comes back equal` {
  @Test(arguments: GraphWay.all) func `for any graph`(way: GraphWay) throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<150 {
      let graph = TieGraph.drawn(using: &random)

      let read = try way.roundTrip(graph)

      #expect(read.report.refused.isEmpty, "\(read.report.refused)")
      #expect(read.report.notes.isEmpty, "\(read.report.notes)")
      #expect(read.report.nodesRead == graph.nodes.count && read.report.tiesRead == graph.ties.count)
      let expected = graph.comparable(kinds: way.keepsKinds, graphAttributes: way.keepsGraphAttributes)
      #expect(read.graph.comparable(kinds: way.keepsKinds, graphAttributes: way.keepsGraphAttributes) == expected)
    }
  }

  @Test(arguments: GraphWay.all) func `with the same ids, isolates and days`(way: GraphWay) throws {
    let day = try #require(Day("2024-02-29"))
    let graph = TieGraph(
      nodes: [
        .init(id: "p-1", label: "Ria", spans: [.init(from: day)]), .init(id: "alleen"),
        .init(id: "0042", spans: [.init(to: day), .init(from: day + 9, to: day + 10)]),
      ],
      ties: [.init(id: "r1", source: "p-1", target: "0042", weight: 0, spans: [.init(from: day, to: day)])])

    let read = try way.roundTrip(graph)

    #expect(read.graph.comparable(kinds: false, graphAttributes: true) == graph)
  }

  @Test func `of every small network of the shared data`() throws {
    guard let folder = Checkout.shared("data/networks") else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix("_edges.csv") }
    for file in files {
      let nodes = try Place.bytes(folder.appending(path: file.replacing("_edges", with: "_nodes")))
      let edges = try Place.bytes(folder.appending(path: file))
      guard edges.count < 20_000 else { continue }
      let list = try EdgeList(edges: edges, nodes: nodes)
      let graph = TieGraph(
        nodes: list.nodes.map { .init(id: $0.id) },
        ties: list.ties.enumerated().map {
          .init(id: String($0), source: $1.source, target: $1.target, weight: $1.weight)
        })
      for way in GraphWay.all {
        let read = try way.roundTrip(graph)
        #expect(read.graph.comparable(kinds: true, graphAttributes: true) == graph, "\(file) \(way.testDescription)")
        #expect(EdgeList(graph: read.graph).simplified() == list.simplified(), "\(file) \(way.testDescription)")
      }
    }
  }
}

@Suite struct `A graph for analysis` {
  @Test(arguments: [
    ("a.graphml", GraphFormat.graphML), ("A.GEXF", .gexf), ("x/kumu.v2.json", .kumu), ("a.csv", nil), ("-", nil),
    ("json", nil),
  ]) func `is told by the name of its file`(name: String, format: GraphFormat?) {
    #expect(GraphFormat(fileName: name) == format)
  }

  @Test(arguments: GraphFormat.allCases) func `has its groups and isolates`(format: GraphFormat) throws {
    let graph = TieGraph(
      nodes: [
        .init(id: "b", label: "Bé", attributes: [.init("group", .text("x"))]), .init(id: "a"), .init(id: "c"),
      ],
      ties: [
        .init(source: "b", target: "a", weight: 2), .init(source: "a", target: "b"), .init(source: "a", target: "a"),
      ])

    let list = try EdgeList(format.write(graph).bytes, as: format)

    #expect(list.simplified().ids == ["a", "b", "c"])
    #expect(list.simplified().ties.count == 1)
    #expect(list.simplified().droppedSelfTies == 1)
    #expect(list.simplified().mergedDuplicates == 1)
    #expect(try list.groups(column: "Group") == ["b": "x"])
    #expect(try list.groups(column: "label") == ["a": "a", "b": "Bé", "c": "c"])
  }

  @Test func `is refused for one bad row`() {
    let text = #"{"elements": [{"id": "a"}], "connections": [{"from": "a", "to": "b"}]}"#

    #expect(throws: Refusals([Refusal(line: 1, column: "to", value: "b", reason: .unknown(.node))])) {
      try EdgeList(bytes(text), as: .kumu)
    }
  }

  @Test func `tells which attributes are kept of nobody`() {
    let graph = TieGraph(
      nodes: [.init(line: 4, id: "a", attributes: [.init("religie", .text("x")), .init("rol", .text("x"))])],
      ties: [.init(line: 5, source: "a", target: "a", attributes: [.init("religie", .text("x"))])])

    #expect(graph.forbiddenAttributes.map(\.line) == [4])
  }
}
