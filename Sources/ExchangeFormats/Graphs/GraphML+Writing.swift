// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

extension GraphML {
  /// Writes a file: keys first, then nodes and edges in the order of the graph.
  ///
  /// A file has one direction mode, as other programs expect. Where the directions of ties differ the file is directed,
  /// and the data `direction` of each edge tells its own. Ties without an id stay without.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ graph: TieGraph) -> WrittenGraph {
    var writing = GraphMLWriting(graph)
    return writing.document()
  }
}

private struct GraphMLWriting {
  private let graph: TieGraph
  private let nodeColumns: AttributeColumns
  private let tieColumns: AttributeColumns
  private let graphColumns: AttributeColumns
  private let tellsDirection: Bool
  private var writer = XMLWriter(isIndented: true)

  init(_ graph: TieGraph) {
    self.graph = graph
    nodeColumns = AttributeColumns(graph.nodes.lazy.map(\.attributes))
    tieColumns = AttributeColumns(graph.ties.lazy.map(\.attributes))
    graphColumns = AttributeColumns([graph.attributes])
    tellsDirection = graph.commonDirection == nil || graph.commonDirection == .mutual
  }

  mutating func document() -> WrittenGraph {
    writer.start("graphml", namespaces: ["": GraphML.namespace])
    writeKeys()
    writer.start("graph", ["edgedefault": graph.commonDirection == .undirected ? "undirected" : "directed"])
    write(graph.attributes, graphColumns, "g")
    for node in graph.nodes { write(node) }
    for tie in graph.ties { write(tie) }
    return WrittenGraph(writer)
  }

  private mutating func writeKeys() {
    let (nodes, ties) = (graph.nodes, graph.ties)
    writeKey("node-label", "node", "label", .text, nodes.contains { $0.label != nil })
    writeKey("node-start", "node", "start", .text, nodes.contains { !$0.spans.isEmpty })
    writeKey("node-end", "node", "end", .text, nodes.contains { !$0.spans.isEmpty })
    writeKey("edge-label", "edge", "label", .text, ties.contains { $0.label != nil })
    writeKey("edge-weight", "edge", "weight", .number, ties.contains { $0.weight != nil })
    writeKey("edge-start", "edge", "start", .text, ties.contains { !$0.spans.isEmpty })
    writeKey("edge-end", "edge", "end", .text, ties.contains { !$0.spans.isEmpty })
    writeKey("edge-direction", "edge", "direction", .text, tellsDirection && !ties.isEmpty)
    for (place, name) in nodeColumns.names.enumerated() {
      writeKey("n\(place)", "node", GraphML.nodeNames.escaped(name), nodeColumns.kinds[place], true)
    }
    for (place, name) in tieColumns.names.enumerated() {
      writeKey("e\(place)", "edge", GraphML.tieNames.escaped(name), tieColumns.kinds[place], true)
    }
    for (place, name) in graphColumns.names.enumerated() {
      writeKey("g\(place)", "graph", name, graphColumns.kinds[place], true)
    }
  }

  private mutating func writeKey(
    _ id: String, _ element: String, _ name: String, _ kind: AttributeValue.Kind, _ isUsed: Bool
  ) {
    guard isUsed else { return }
    writer.element("key", ["id": id, "for": element, "attr.name": name, "attr.type": type(kind)])
  }

  private func type(_ kind: AttributeValue.Kind) -> String {
    switch kind {
    case .text, .list: "string"
    case .whole: "long"
    case .number: "double"
    case .flag: "boolean"
    }
  }

  private mutating func write(_ node: TieGraph.Node) {
    writer.start("node", ["id": node.id])
    let times = SpanText.columns(node.spans)
    data("node-label", node.label)
    data("node-start", node.spans.isEmpty ? nil : times.start)
    data("node-end", node.spans.isEmpty ? nil : times.end)
    write(node.attributes, nodeColumns, "n")
    writer.end()
  }

  private mutating func write(_ tie: TieGraph.Tie) {
    writer.start("edge", ["id": tie.id, "source": tie.source, "target": tie.target])
    let times = SpanText.columns(tie.spans)
    data("edge-label", tie.label)
    data("edge-weight", tie.weight.map { String($0) })
    data("edge-start", tie.spans.isEmpty ? nil : times.start)
    data("edge-end", tie.spans.isEmpty ? nil : times.end)
    data("edge-direction", tellsDirection ? tie.direction.rawValue : nil)
    write(tie.attributes, tieColumns, "e")
    writer.end()
  }

  private mutating func write(_ attributes: [TieGraph.Attribute], _ columns: AttributeColumns, _ letter: String) {
    for attribute in attributes {
      guard let place = columns.place(of: attribute.name) else { continue }
      data(letter + String(place), attribute.value.text)
    }
  }

  private mutating func data(_ key: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    writer.element("data", ["key": key], text: text)
  }
}
