// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Statistics
import Testing

/// One way to write a graph and read it back.
struct GraphWay: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Whether kinds of attributes, ids of ties and attributes of the graph survive.
  let keepsKinds: Bool
  let keepsGraphAttributes: Bool
  let roundTrip: @Sendable (TieGraph) throws -> ReadGraph

  static let all = [
    GraphWay(testDescription: "GraphML", keepsKinds: true, keepsGraphAttributes: true) {
      try GraphML.read(GraphML.write($0).bytes)
    },
    GraphWay(testDescription: "GEXF", keepsKinds: true, keepsGraphAttributes: false) {
      try GEXF.read(GEXF.write($0).bytes)
    },
    GraphWay(testDescription: "Kumu JSON", keepsKinds: true, keepsGraphAttributes: true) {
      try Kumu.read(json: Kumu.json($0).bytes)
    },
    GraphWay(testDescription: "Kumu sheets", keepsKinds: false, keepsGraphAttributes: false) {
      let written = Kumu.sheets($0)
      return try Kumu.read(elements: written.nodes, connections: written.ties)
    },
    GraphWay(testDescription: "Gephi tables", keepsKinds: false, keepsGraphAttributes: false) {
      let written = GephiTables.write($0, style: .excel)
      return try GephiTables.read(nodes: written.nodes, ties: written.ties)
    },
  ]
}

extension TieGraph {
  /// The graph without lines and ids of ties, and, when asked, with every attribute as a text.
  func comparable(kinds: Bool, graphAttributes: Bool) -> TieGraph {
    var graph = self
    func plain(_ attributes: [Attribute]) -> [Attribute] {
      kinds ? attributes : attributes.map { Attribute($0.name, .text($0.value.text)) }.sorted { $0.name < $1.name }
    }
    graph.attributes = graphAttributes ? plain(attributes) : []
    for place in nodes.indices {
      graph.nodes[place].line = 0
      graph.nodes[place].attributes = plain(nodes[place].attributes)
    }
    for place in ties.indices {
      graph.ties[place].line = 0
      graph.ties[place].attributes = plain(ties[place].attributes)
    }
    return graph
  }

  /// A random graph: isolates, self-ties, parallel ties, spans, attributes of every kind, names that formats need.
  static func drawn(using random: inout SplitMix64) -> TieGraph {
    var source = RowSource(random: random)
    defer { random = source.random }
    let words = ["a", "Plein", "=x", "é", "<&>", "\"q\"", "'", "1", "x, y", "x;y", "-", "🏡"]
    func spans() -> [Span] {
      (0..<source.pick([0, 0, 1, 2], 0)).map { _ in
        let days = source.days()
        return Span(from: days.from, to: days.to)
      }.filter { $0 != Span() }.sorted()
    }
    func attributes(_ names: [String]) -> [Attribute] {
      var all: [Attribute] = []
      for (place, name) in names.enumerated() where source.chance(0.5) {
        let value: AttributeValue
        switch place {
        case 0: value = .text(source.pick(words, "a") + source.pick(words, "a"))
        case 1: value = .whole(source.number(-3_000_000_000...3_000_000_000))
        case 2: value = .number(Double(source.number(-9999...9999)) / 16 + 0.03125)
        case 3: value = .flag(source.chance(0.5))
        default: value = .text(source.pick(words, "a"))
        }
        all.append(Attribute(name, value))
      }
      return all
    }
    let ids = (0..<source.number(1...12)).map { source.pick(words, "a") + String($0) }
    let nodes = ids.map { id in
      Node(
        id: id, label: source.maybe(source.pick(words, "a") + " label"), spans: spans(),
        attributes: attributes(["tekst", "whole", "number", "flag", "Label", "size (attribute)"]))
    }
    let directions: [Direction] = source.pick([[.undirected], [.directed], Direction.allCases], [.undirected])
    let ties = (0..<source.number(0...20)).map { place in
      Tie(
        id: "t\(place)", source: source.pick(ids, ids[0]), target: source.pick(ids, ids[0]),
        direction: source.pick(directions, .undirected), label: source.maybe(source.pick(words, "a")),
        weight: source.maybe(Double(source.number(-4...40)) / 4), spans: spans(),
        attributes: attributes(["soort", "whole", "number", "flag", "weight", "Type"]))
    }
    return TieGraph(nodes: nodes, ties: ties, attributes: attributes(["description", "count", "share", "open"]))
  }
}
