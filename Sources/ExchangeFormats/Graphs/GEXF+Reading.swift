// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import XMLText

/// GEXF, the format of Gephi: nodes and edges with typed values and a life in days.
///
/// Read are 1.1draft, 1.2draft and 1.3, told by nothing but their elements; written is 1.2draft, which every program
/// reads. The values `label`, `weight` and `kind` are the fields or attributes of the same name. The first and last day
/// belong to a life.
///
/// Source: gexf.net, schemas 1.2draft and 1.3.
public enum GEXF {
  static let metaNames = ["creator", "description", "keywords", "lastmodifieddate"]
  static let nodeNames = ReservedNames(["label"])
  static let tieNames = ReservedNames(["label", "weight"])

  /// Reads a file.
  ///
  /// - Throws: the refusal of a file that is no GEXF, is cut off, or goes over a limit.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusal) -> ReadGraph {
    var reading = GEXFReading(try XMLSource(bytes, root: "gexf", limits: limits), limits)
    try reading.readDocument()
    return reading.gathering.finished()
  }
}

private struct GEXFReading {
  /// An `<attribute>` of the declarations.
  private struct Column {
    let name: String
    let kind: AttributeValue.Kind
    let fallback: String?
  }

  /// What stands inside a node or edge.
  private struct Content {
    var values: [(name: String, value: AttributeValue)] = []
    var spans: [TieGraph.Span] = []
  }

  var gathering: GraphGathering
  private var source: XMLSource
  private var nodeColumns: [String: Column] = [:]
  private var tieColumns: [String: Column] = [:]
  /// The ids of the columns with a default, in order of the file.
  private var nodeFallbacks: [String] = []
  private var tieFallbacks: [String] = []
  /// How many more defaults are filled in: a small file must not become a large graph.
  private var fallbacksLeft: Int
  private var hasGraph = false
  private let limits: ImportLimits

  init(_ source: XMLSource, _ limits: ImportLimits) {
    (self.source, self.limits) = (source, limits)
    gathering = GraphGathering(limits: limits)
    fallbacksLeft = min(limits.rows, .max / 10) * 10
  }

  mutating func readDocument() throws(Refusal) {
    while let child = try source.child() {
      switch child.name {
      case "meta": try readMeta(child)
      case "graph" where !hasGraph:
        hasGraph = true
        try readGraph(child)
      default: try pass(child)
      }
    }
    try source.finish()
  }

  private mutating func readMeta(_ start: XMLStart) throws(Refusal) {
    if let day = start["lastmodifieddate"], !day.isEmpty {
      gathering.attributes.append(.init("lastmodifieddate", .text(day)))
    }
    while let child = try source.child() {
      guard GEXF.metaNames.contains(child.name) else {
        try pass(child)
        continue
      }
      if let text = try source.text(), !text.isEmpty { gathering.attributes.append(.init(child.name, .text(text))) }
    }
  }

  private mutating func readGraph(_ start: XMLStart) throws(Refusal) {
    let direction = TieGraph.Direction(rawValue: start["defaultedgetype"] ?? "") ?? .undirected
    while let child = try source.child() {
      switch child.name {
      case "attributes": try readColumns(child)
      case "nodes": try readRows("node") { reading, start throws(Refusal) in try reading.readNode(start) }
      case "edges": try readRows("edge") { reading, start throws(Refusal) in try reading.readTie(start, direction) }
      default: try pass(child)
      }
    }
  }

  private mutating func readRows(
    _ name: String, _ read: (inout GEXFReading, XMLStart) throws(Refusal) -> Void
  ) throws(Refusal) {
    while let child = try source.child() { if child.name == name { try read(&self, child) } else { try pass(child) } }
  }

  private mutating func readColumns(_ start: XMLStart) throws(Refusal) {
    let areOfTies = start["class"] == "edge"
    while let child = try source.child() {
      guard child.name == "attribute", let id = child["id"] else {
        try pass(child)
        continue
      }
      var fallback: String?
      while let part = try source.child() {
        if part.name == "default" { fallback = try source.text() } else { try source.skip() }
      }
      let column = Column(name: child["title"] ?? id, kind: kind(child["type"]), fallback: fallback)
      guard nodeColumns.count + tieColumns.count < limits.columns else {
        throw Refusal(line: child.line, reason: .tooManyColumns(limit: limits.columns))
      }
      guard (areOfTies ? tieColumns : nodeColumns)[id] == nil else {
        gathering.note(child.line, "attribute", id, .duplicateID)
        continue
      }
      if areOfTies { tieColumns[id] = column } else { nodeColumns[id] = column }
      if fallback != nil { if areOfTies { tieFallbacks.append(id) } else { nodeFallbacks.append(id) } }
    }
  }

  private func kind(_ type: String?) -> AttributeValue.Kind {
    switch type?.lowercased() {
    case "integer", "long", "short", "byte", "biginteger": .whole
    case "float", "double", "bigdecimal": .number
    case "boolean": .flag
    case "liststring": .list
    default: .text
    }
  }

  private mutating func readNode(_ start: XMLStart) throws(Refusal) {
    let content = try content(of: start, nodeColumns, nodeFallbacks)
    var node = TieGraph.Node(
      line: start.line, id: start["id"] ?? "", label: start["label"], spans: content.spans,
      attributes: others(of: start, known: ["id", "label"]))
    for (name, value) in content.values {
      if name == "label", node.label == nil {
        node.label = value.text
      } else {
        node.attributes.append(.init(GEXF.nodeNames.unescaped(name), value))
      }
    }
    try gathering.add(node)
  }

  private mutating func readTie(_ start: XMLStart, _ direction: TieGraph.Direction) throws(Refusal) {
    let content = try content(of: start, tieColumns, tieFallbacks)
    var tie = TieGraph.Tie(
      line: start.line, id: start["id"], source: start["source"] ?? "", target: start["target"] ?? "",
      direction: start["type"].flatMap(TieGraph.Direction.init(rawValue:)) ?? direction, label: start["label"],
      weight: start["weight"].flatMap(AttributeValue.decimal), spans: content.spans,
      attributes: others(of: start, known: ["id", "source", "target", "type", "label", "weight"]))
    if let weight = start["weight"], tie.weight == nil { gathering.note(start.line, "weight", weight, .notANumber) }
    if let type = start["type"], TieGraph.Direction(rawValue: type) == nil {
      gathering.note(start.line, "type", type, .unknownChoice(choices: TieGraph.Direction.allCases.map(\.rawValue)))
    }
    for (name, value) in content.values {
      if name == "label", tie.label == nil {
        tie.label = value.text
      } else if name == "weight", start["weight"] == nil, let weight = AttributeValue.decimal(value.text) {
        tie.weight = weight
      } else {
        tie.attributes.append(.init(GEXF.tieNames.unescaped(name), value))
      }
    }
    try gathering.add(tie, columns: ("source", "target"))
  }

  /// The attributes of the tag itself that have no field: `kind` of 1.3, `pid` of 1.2.
  private func others(of start: XMLStart, known: [String]) -> [TieGraph.Attribute] {
    let times = ["start", "end", "startopen", "endopen"]
    return start.attributes.filter {
      $0.namespace == nil && !$0.value.isEmpty && !known.contains($0.name) && !times.contains($0.name)
    }.map { .init($0.name, .text($0.value)) }
  }

  // MARK: - Values and lives

  private mutating func content(
    of start: XMLStart, _ columns: [String: Column], _ fallbacks: [String]
  ) throws(Refusal) -> Content {
    var (content, seen): (Content, Set<String>) = (Content(), [])
    addSpan(of: start, to: &content.spans)
    while let child = try source.child() {
      switch child.name {
      case "attvalues":
        while let value = try source.child() {
          readValue(value, columns, &content, &seen)
          try source.skip()
        }
      case "spells", "slices":
        while let spell = try source.child() {
          addSpan(of: spell, to: &content.spans)
          try source.skip()
        }
      default: try pass(child)
      }
    }
    for id in fallbacks where !seen.contains(id) {
      guard let column = columns[id], let text = column.fallback, !text.isEmpty else { continue }
      fallbacksLeft -= 1
      guard fallbacksLeft >= 0 else {
        throw Refusal(line: start.line, reason: .tooManyColumns(limit: limits.columns))
      }
      content.values.append((column.name, value(text, column.kind, column.name, start.line)))
    }
    return content
  }

  private mutating func readValue(
    _ start: XMLStart, _ columns: [String: Column], _ content: inout Content, _ seen: inout Set<String>
  ) {
    guard start.name == "attvalue", let id = start["for"] ?? start["id"], let text = start["value"], !text.isEmpty
    else { return }
    let name = columns[id]?.name ?? id
    // A value that changes in time stands there several times; a graph of ours holds the first.
    guard seen.insert(id).inserted else { return gathering.note(start.line, name, text, .notKept, once: true) }
    if columns[id] == nil { gathering.note(start.line, "attribute", id, .missingColumn, once: true) }
    if start["start"] != nil || start["end"] != nil { gathering.note(start.line, name, text, .notKept, once: true) }
    content.values.append((name, value(text, columns[id]?.kind ?? .text, name, start.line)))
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

  /// The span of `start` and `end`; `startopen` and `endopen` leave their own day out.
  private mutating func addSpan(of element: XMLStart, to spans: inout [TieGraph.Span]) {
    let (from, to) = (element["start"] ?? element["startopen"], element["end"] ?? element["endopen"])
    guard from != nil || to != nil else { return }
    do throws(SpanFault) {
      let open = (from: element["start"] == nil, to: element["end"] == nil)
      let span = try SpanText.span(from ?? "", to ?? "", leavesOut: open)
      if span != TieGraph.Span() { spans.append(span) }
    } catch {
      let value = [from, to].compactMap { $0 }.joined(separator: " ")
      gathering.note(element.line, error == .notADay ? "start" : "end", value, error.reason)
    }
  }

  /// Passes over an element that has no place in a graph of ours: colours, sizes, positions, nodes within nodes.
  private mutating func pass(_ start: XMLStart) throws(Refusal) {
    gathering.note(
      start.line, start.name, start["id"], .notKept, once: !["graph", "nodes", "edges"].contains(start.name))
    try source.skip()
  }
}
