// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension Kumu {
  /// Reads a JSON document with `elements` and `connections`; the fields may stand in `attributes`, as in Kumu's own
  /// exports of whole projects.
  ///
  /// - Throws: the refusal of a file that is no such JSON, is cut off, or goes over a limit.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(json bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusal) -> ReadGraph {
    let document = try JSONScanner.read(bytes, limits: limits)
    guard let members = document.members, members.contains(where: { $0.name == "elements" }) else {
      let found = document.members?.map(\.name).joined(separator: ",") ?? document.shown
      throw Refusal(line: document.line, value: found, reason: .unknownHeader(expected: ["elements", "connections"]))
    }
    var gathering = GraphGathering(limits: limits)
    var (elements, connections): ([Row], [Row]) = ([], [])
    for (name, value) in members {
      switch name {
      case "elements": elements = try rows(of: value, name, nodeFields, nodeNames, &gathering)
      case "connections": connections = try rows(of: value, name, tieFields, tieNames, &gathering)
      default:
        if let value = attribute(value, name, &gathering) { gathering.attributes.append(.init(name, value)) }
      }
    }
    try gather(elements, connections, &gathering)
    return gathering.finished(columns: ("from", "to"))
  }

  private static func rows(
    of list: JSONValue, _ name: String, _ fields: [String], _ reserved: ReservedNames,
    _ gathering: inout GraphGathering
  ) throws(Refusal) -> [Row] {
    guard case .list(let values) = list.content else {
      throw Refusal(line: list.line, column: name, value: list.shown, reason: .notAList)
    }
    var rows: [Row] = []
    for value in values {
      guard let members = value.members else {
        gathering.refuse(value.line, name, value.shown, .notAnObject)
        continue
      }
      var row = Row(line: value.line)
      fill(&row, members, fields, reserved, &gathering)
      if let inner = members.first(where: { $0.name == "attributes" })?.value.members {
        fill(&row, inner, fields, reserved, &gathering)
      }
      rows.append(row)
    }
    return rows
  }

  private static func fill(
    _ row: inout Row, _ members: [(name: String, value: JSONValue)], _ fields: [String], _ reserved: ReservedNames,
    _ gathering: inout GraphGathering
  ) {
    for (name, value) in members where !(name == "attributes" && value.members != nil) {
      guard let read = attribute(value, name, &gathering) else { continue }
      let key = name == "_id" ? "id" : Text.key(name)
      if fields.contains(key) {
        if row.fields[key] == nil { row.fields[key] = read }
      } else {
        let plain = ["elementtype", "connectiontype"].contains(key) ? "type" : reserved.unescaped(name)
        if row.others.contains(where: { $0.name == plain }) {
          gathering.note(value.line, name, read.text, .duplicateColumn)
        } else {
          row.others.append(TieGraph.Attribute(plain, read))
        }
      }
    }
  }

  /// The value as an attribute; nil, with a note, for objects and lists of other things than texts.
  private static func attribute(
    _ value: JSONValue, _ name: String, _ gathering: inout GraphGathering
  ) -> AttributeValue? {
    switch value.content {
    case .null: return nil
    case .text(let text): return text.isEmpty ? nil : .text(text)
    case .flag(let flag): return .flag(flag)
    case .number(let text):
      let number = Int(text).map { AttributeValue.whole($0) } ?? AttributeValue.decimal(text).map { .number($0) }
      if number == nil { gathering.note(value.line, name, text, .notANumber) }
      return number ?? .text(text)
    case .list(let elements):
      let texts = elements.compactMap(\.text).filter { !$0.isEmpty }
      if texts.count == elements.count { return texts.isEmpty ? nil : .list(texts) }
    case .object: break
    }
    gathering.note(value.line, name, value.shown, .notKept, once: true)
    return nil
  }

  /// Writes a JSON document, one element or connection a line; attributes of the graph stand before them.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func json(_ graph: TieGraph) -> WrittenGraph {
    let (kept, others) = (
      graph.attributes.filter { !["elements", "connections"].contains($0.name) },
      graph.attributes.filter { ["elements", "connections"].contains($0.name) }
    )
    let bytes = JSONWriter.document(
      head: kept.map { ($0.name, $0.value.json) },
      lists: [("elements", graph.nodes.map(members)), ("connections", graph.ties.map(members))])
    return WrittenGraph(
      bytes: bytes, notes: others.map { Refusal(column: $0.name, value: $0.value.text, reason: .notKept) })
  }

  private static func members(_ node: TieGraph.Node) -> [(name: String, value: JSONWriter.Value)] {
    [("id", .text(node.id)), ("label", .text(node.label ?? node.id))] + times(node.spans)
      + node.attributes.map { (nodeNames.escaped($0.name), $0.value.json) }
  }

  private static func members(_ tie: TieGraph.Tie) -> [(name: String, value: JSONWriter.Value)] {
    var members: [(name: String, value: JSONWriter.Value)] = []
    if let id = tie.id { members.append(("id", .text(id))) }
    members += [("from", .text(tie.source)), ("to", .text(tie.target)), ("direction", .text(tie.direction.rawValue))]
    if let label = tie.label { members.append(("label", .text(label))) }
    if let weight = tie.weight { members.append(("weight", .decimal(weight))) }
    return members + times(tie.spans) + tie.attributes.map { (tieNames.escaped($0.name), $0.value.json) }
  }

  private static func times(_ spans: [TieGraph.Span]) -> [(name: String, value: JSONWriter.Value)] {
    guard !spans.isEmpty else { return [] }
    let (start, end) = SpanText.columns(spans)
    return [("start", start), ("end", end)].filter { !$0.1.isEmpty }.map { ($0.0, .text($0.1)) }
  }
}

extension AttributeValue {
  fileprivate var json: JSONWriter.Value {
    switch self {
    case .text(let text): .text(text)
    case .whole(let number): .number(number)
    case .number(let number): .decimal(number)
    case .flag(let flag): .flag(flag)
    case .list(let texts): .list(texts)
    }
  }
}
