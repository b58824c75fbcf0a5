// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// GraphML: nodes, edges and typed data of each.
///
/// The attributes `label`, `weight`, `start`, `end` and `direction` are the fields of the same name; several spans
/// stand in `start` and `end` parted by `|`. Lists are texts parted by `|`.
///
/// Source: graphml.graphdrawing.org, "The GraphML File Format", schema 1.0.
public enum GraphML {
  static let namespace = "http://graphml.graphdrawing.org/xmlns"
  static let nodeNames = ReservedNames(["label", "start", "end"])
  static let tieNames = ReservedNames(["label", "weight", "start", "end", "direction"])

  /// Reads a file.
  ///
  /// - Throws: the refusal of a file that is no GraphML, is cut off, or goes over a limit.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusal) -> ReadGraph {
    var reading = GraphMLReading(try XMLSource(bytes, root: "graphml", limits: limits), limits)
    try reading.readDocument()
    return reading.gathering.finished()
  }
}

private struct GraphMLReading {
  /// A `<key>`: what the data of this id are.
  private struct Key {
    let name: String
    let kind: AttributeValue.Kind
    let elements: Set<String>
    let fallback: String?
  }

  /// The data of one element by the names of their keys.
  private struct Content {
    var data: [(key: String, text: String, line: Int)] = []
  }

  var gathering: GraphGathering
  private var source: XMLSource
  private var keys: [String: Key] = [:]
  /// The ids of the keys with a default, in order of the file.
  private var fallbacks: [String] = []
  /// How many more defaults are filled in: a small file must not become a large graph.
  private var fallbacksLeft: Int
  private var hasGraph = false
  /// What is said of the graph, inside it or beside it, and the line from which defaults are taken.
  private var about = (content: Content(), line: 1)
  private let limits: ImportLimits

  init(_ source: XMLSource, _ limits: ImportLimits) {
    (self.source, self.limits) = (source, limits)
    gathering = GraphGathering(limits: limits)
    fallbacksLeft = min(limits.rows, .max / 10) * 10
  }

  mutating func readDocument() throws(Refusal) {
    while let child = try source.child() {
      switch child.name {
      case "key": try readKey(child)
      case "graph" where !hasGraph:
        hasGraph = true
        try readGraph(child)
      case "data": if let data = try data(child) { about.content.data.append(data) }
      default: try pass(child)
      }
    }
    try source.finish()
    for (name, value, _) in try values(about.content, line: about.line, as: "graph") {
      gathering.attributes.append(TieGraph.Attribute(name, value))
    }
  }

  private mutating func readKey(_ start: XMLStart) throws(Refusal) {
    var fallback: String?
    while let child = try source.child() {
      if child.name == "default" { fallback = try source.text() } else { try source.skip() }
    }
    guard let id = start["id"] else { return gathering.note(start.line, "key", nil, .notKept) }
    guard keys[id] == nil else { return gathering.note(start.line, "key", id, .duplicateID) }
    guard keys.count < limits.columns else {
      throw Refusal(line: start.line, reason: .tooManyColumns(limit: limits.columns))
    }
    let element = start["for"] ?? "all"
    keys[id] = Key(
      name: start["attr.name"] ?? id, kind: kind(start["attr.type"]),
      elements: element == "all" ? ["graph", "node", "edge"] : [element], fallback: fallback)
    if fallback != nil { fallbacks.append(id) }
  }

  private func kind(_ type: String?) -> AttributeValue.Kind {
    switch type {
    case "int", "long": .whole
    case "float", "double": .number
    case "boolean": .flag
    default: .text
    }
  }

  private mutating func readGraph(_ start: XMLStart) throws(Refusal) {
    let direction: TieGraph.Direction = start["edgedefault"] == "directed" ? .directed : .undirected
    about.line = start.line
    while let child = try source.child() {
      switch child.name {
      case "node": try readNode(child)
      case "edge": try readTie(child, direction)
      case "hyperedge":
        gathering.countRefusedTie()
        gathering.refuse(child.line, child.name, child["id"], .notKept)
        try source.skip()
      case "data": if let data = try data(child) { about.content.data.append(data) }
      default: try pass(child)
      }
    }
  }

  private mutating func readNode(_ start: XMLStart) throws(Refusal) {
    let values = try values(try content(), line: start.line, as: "node")
    var (node, times) = (TieGraph.Node(line: start.line, id: start["id"] ?? ""), Times())
    for (name, value, line) in values {
      switch name {
      case "label": node.label = value.text
      case "start": times.start = (value, line)
      case "end": times.end = (value, line)
      default: node.attributes.append(.init(GraphML.nodeNames.unescaped(name), value))
      }
    }
    times.settle(into: &node.spans, &node.attributes, &gathering)
    try gathering.add(node)
  }

  private mutating func readTie(_ start: XMLStart, _ direction: TieGraph.Direction) throws(Refusal) {
    let values = try values(try content(), line: start.line, as: "edge")
    var (times, tie) = (
      Times(),
      TieGraph.Tie(
        line: start.line, id: start["id"], source: start["source"] ?? "", target: start["target"] ?? "",
        direction: direction)
    )
    if let own = start["directed"] { tie.direction = ["true", "1"].contains(own) ? .directed : .undirected }
    for (name, value, line) in values {
      switch name {
      case "label": tie.label = value.text
      case "start": times.start = (value, line)
      case "end": times.end = (value, line)
      case "weight" where AttributeValue.decimal(value.text) != nil: tie.weight = AttributeValue.decimal(value.text)
      case "direction" where TieGraph.Direction(rawValue: value.text) != nil:
        tie.direction = TieGraph.Direction(rawValue: value.text) ?? direction
      default: tie.attributes.append(.init(GraphML.tieNames.unescaped(name), value))
      }
    }
    times.settle(into: &tie.spans, &tie.attributes, &gathering)
    try gathering.add(tie, columns: ("source", "target"))
  }

  /// The data of a node or edge, to its end.
  private mutating func content() throws(Refusal) -> Content {
    var content = Content()
    while let child = try source.child() {
      if child.name == "data" {
        if let data = try data(child) { content.data.append(data) }
      } else {
        try pass(child)
      }
    }
    return content
  }

  private mutating func data(_ start: XMLStart) throws(Refusal) -> (key: String, text: String, line: Int)? {
    guard let text = try source.text() else {
      gathering.note(start.line, start["key"].map { keys[$0]?.name ?? $0 } ?? "data", nil, .notKept, once: true)
      return nil
    }
    return (start["key"] ?? "data", text, start.line)
  }

  /// The values of an element, defaults included; of data that stand there twice the first.
  private mutating func values(
    _ content: Content, line start: Int, as element: String
  ) throws(Refusal) -> [(name: String, value: AttributeValue, line: Int)] {
    var values: [(name: String, value: AttributeValue, line: Int)] = []
    var (seen, names): (Set<String>, Set<String>) = ([], [])
    for (id, text, line) in content.data {
      let name = keys[id]?.name ?? id
      seen.insert(id)
      guard names.insert(name).inserted else {
        gathering.note(line, name, text, .duplicateColumn)
        continue
      }
      guard !text.isEmpty else { continue }
      if keys[id] == nil { gathering.note(line, "key", id, .missingColumn, once: true) }
      values.append((name, value(text, keys[id]?.kind ?? .text, name, line), line))
    }
    for id in fallbacks where !seen.contains(id) {
      guard let key = keys[id], key.elements.contains(element), let text = key.fallback, !text.isEmpty else { continue }
      guard names.insert(key.name).inserted else { continue }
      fallbacksLeft -= 1
      guard fallbacksLeft >= 0 else {
        throw Refusal(line: start, reason: .tooManyColumns(limit: limits.columns))
      }
      values.append((key.name, value(text, key.kind, key.name, start), start))
    }
    return values
  }

  /// The value of this kind, or the text when it is not of this kind.
  private mutating func value(
    _ text: String, _ kind: AttributeValue.Kind, _ name: String, _ line: Int
  ) -> AttributeValue {
    if let value = AttributeValue(text, as: kind) { return value }
    let reason: Refusal.Reason = kind == .whole ? .notAWholeNumber : kind == .flag ? .notAFlag : .notANumber
    gathering.note(line, name, text, reason)
    return .text(text)
  }

  /// Passes over an element that has no place in a graph of ours.
  private mutating func pass(_ start: XMLStart) throws(Refusal) {
    if start.name != "desc" || start.namespace != GraphML.namespace {
      gathering.note(start.line, start.name, start["id"], .notKept, once: start.name != "graph")
    }
    try source.skip()
  }
}

/// The first and last days of a node or tie as they stand, until both are known.
struct Times {
  var start: (value: AttributeValue, line: Int)?
  var end: (value: AttributeValue, line: Int)?

  /// Makes spans of the two; when they are no days, or the last lies before the first, they stay attributes.
  func settle(
    into spans: inout [TieGraph.Span], _ attributes: inout [TieGraph.Attribute], _ gathering: inout GraphGathering
  ) {
    guard start != nil || end != nil else { return }
    do throws(SpanFault) {
      spans += try SpanText.spans(start: start?.value.text ?? "", end: end?.value.text ?? "")
    } catch {
      for (name, time) in [("start", start), ("end", end)] {
        guard let time else { continue }
        if error == .notADay || name == "end" { gathering.note(time.line, name, time.value.text, error.reason) }
        attributes.append(TieGraph.Attribute(name, time.value))
      }
    }
  }
}
