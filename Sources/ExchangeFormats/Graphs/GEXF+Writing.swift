// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import XMLText

extension GEXF {
  /// Writes a file of 1.2draft: declarations, then nodes and edges in the order of the graph.
  ///
  /// A weight of 0, which programs take ill, stands among the values instead. Every edge must have an id: those without
  /// get a number that no other edge has.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ graph: TieGraph) -> WrittenGraph {
    var writing = GEXFWriting(graph)
    return writing.document()
  }
}

private struct GEXFWriting {
  private let graph: TieGraph
  private let nodeColumns: AttributeColumns
  private let tieColumns: AttributeColumns
  private let common: TieGraph.Direction
  private var writer = XMLWriter(isIndented: true)
  private var notes: [Refusal] = []
  private var usedIDs: Set<String> = []
  private var nextID = 0

  init(_ graph: TieGraph) {
    self.graph = graph
    nodeColumns = AttributeColumns(graph.nodes.lazy.map(\.attributes))
    tieColumns = AttributeColumns(graph.ties.lazy.map(\.attributes))
    common = graph.commonDirection ?? .undirected
    usedIDs = Set(graph.ties.lazy.compactMap(\.id))
  }

  mutating func document() -> WrittenGraph {
    writer.start("gexf", namespaces: ["": "http://www.gexf.net/1.2draft"], ["version": "1.2"])
    writeMeta()
    let isDynamic = graph.nodes.contains { !$0.spans.isEmpty } || graph.ties.contains { !$0.spans.isEmpty }
    writer.start(
      "graph",
      [
        "defaultedgetype": common.rawValue, "mode": isDynamic ? "dynamic" : "static",
        "timeformat": isDynamic ? "date" : nil,
      ])
    let hasNoWeight = graph.ties.contains { $0.weight == 0 }
    writeColumns("node", nodeColumns, GEXF.nodeNames, weight: false)
    writeColumns("edge", tieColumns, GEXF.tieNames, weight: hasNoWeight)
    writer.start("nodes")
    for node in graph.nodes { write(node) }
    writer.end()
    writer.start("edges")
    for tie in graph.ties { write(tie) }
    return WrittenGraph(writer, notes: notes)
  }

  private mutating func writeMeta() {
    let known = graph.attributes.filter { GEXF.metaNames.contains($0.name) }
    for other in graph.attributes where !GEXF.metaNames.contains(other.name) {
      notes.append(Refusal(column: other.name, value: other.value.text, reason: .notKept))
    }
    guard !known.isEmpty else { return }
    writer.start("meta", ["lastmodifieddate": known.first { $0.name == "lastmodifieddate" }?.value.text])
    for attribute in known where attribute.name != "lastmodifieddate" {
      writer.element(attribute.name, text: attribute.value.text)
    }
    writer.end()
  }

  private mutating func writeColumns(
    _ element: String, _ columns: AttributeColumns, _ reserved: ReservedNames, weight: Bool
  ) {
    guard !columns.names.isEmpty || weight else { return }
    writer.start("attributes", ["class": element])
    if weight { writer.element("attribute", ["id": "weight", "title": "weight", "type": "double"]) }
    for (place, name) in columns.names.enumerated() {
      writer.element(
        "attribute", ["id": String(place), "title": reserved.escaped(name), "type": type(columns.kinds[place])])
    }
    writer.end()
  }

  private func type(_ kind: AttributeValue.Kind) -> String {
    switch kind {
    case .text: "string"
    case .whole: "long"
    case .number: "double"
    case .flag: "boolean"
    case .list: "liststring"
    }
  }

  private mutating func write(_ node: TieGraph.Node) {
    writer.start("node", ["id": node.id, "label": node.label ?? node.id])
    writeSpan(of: node.spans)
    writeValues(node.attributes, nodeColumns, weight: nil)
    writeSpells(of: node.spans)
    writer.end()
  }

  private mutating func write(_ tie: TieGraph.Tie) {
    writer.start(
      "edge",
      [
        "id": tie.id ?? newID(), "source": tie.source, "target": tie.target,
        "type": tie.direction == common ? nil : tie.direction.rawValue, "label": tie.label,
        "weight": tie.weight == 0 ? nil : tie.weight.map { String($0) },
      ])
    writeSpan(of: tie.spans)
    writeValues(tie.attributes, tieColumns, weight: tie.weight == 0 ? "0.0" : nil)
    writeSpells(of: tie.spans)
    writer.end()
  }

  private mutating func newID() -> String {
    while usedIDs.contains(String(nextID)) { nextID += 1 }
    nextID += 1
    return String(nextID - 1)
  }

  private mutating func writeSpan(of spans: [TieGraph.Span]) {
    guard spans.count == 1, let span = spans.first else { return }
    if let from = span.from { writer.attribute("start", from.text) }
    if let to = span.to { writer.attribute("end", to.text) }
  }

  private mutating func writeSpells(of spans: [TieGraph.Span]) {
    guard spans.count > 1 else { return }
    writer.start("spells")
    for span in spans { writer.element("spell", ["start": span.from?.text, "end": span.to?.text]) }
    writer.end()
  }

  private mutating func writeValues(_ attributes: [TieGraph.Attribute], _ columns: AttributeColumns, weight: String?) {
    guard !attributes.isEmpty || weight != nil else { return }
    writer.start("attvalues")
    if let weight { writer.element("attvalue", ["for": "weight", "value": weight]) }
    for attribute in attributes {
      guard let place = columns.place(of: attribute.name) else { continue }
      writer.element("attvalue", ["for": String(place), "value": attribute.value.text])
    }
    writer.end()
  }
}
