// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Kumu: elements and connections, as one JSON document or as two sheets.
///
/// The key of an element is its id; without one its label, and where several of different types have that label, label
/// and type: `Plein (place)`. A connection may name its ends by id or by a label that only one element has.
public enum Kumu {
  static let nodeFields = ["id", "label", "start", "end"]
  static let tieFields = ["from", "to", "id", "label", "direction", "weight", "start", "end"]
  static let nodeNames = ReservedNames(nodeFields)
  static let tieNames = ReservedNames(tieFields + ["_id", "attributes"])

  /// An element or connection as it stands: its fields by name in lower case, its other values in order.
  struct Row {
    let line: Int
    var fields: [String: AttributeValue] = [:]
    var others: [TieGraph.Attribute] = []

    /// The trimmed text of a field; nil when it is empty.
    func text(_ field: String) -> String? {
      guard let text = fields[field].map({ Text.trimmed($0.text) }), !text.isEmpty else { return nil }
      return text
    }
  }

  /// The graph of these elements and connections.
  ///
  /// - Complexity: O(*n* + *m*) for *n* elements and *m* connections.
  static func gather(_ elements: [Row], _ connections: [Row], _ gathering: inout GraphGathering) throws(Refusal) {
    let types = Dictionary(grouping: elements.filter { $0.text("id") == nil }) { $0.text("label") ?? "" }
      .mapValues { Set($0.map { type(of: $0) ?? "" }) }
    var idsByLabel: [String: Set<String>] = [:]
    for element in elements {
      let label = element.text("label")
      let isShared = (types[label ?? ""]?.count ?? 0) > 1
      let id = element.text("id") ?? (isShared ? sharedKey(label ?? "", type(of: element)) : label ?? "")
      var node = TieGraph.Node(line: element.line, id: id, label: label, attributes: element.others)
      let times = times(of: element)
      times.settle(into: &node.spans, &node.attributes, &gathering)
      try gathering.add(node, column: element.text("id") == nil ? "label" : "id")
      if let label { idsByLabel[label, default: []].insert(id) }
    }
    for connection in connections {
      guard let tie = tie(of: connection, idsByLabel, &gathering) else { continue }
      try gathering.add(tie, columns: ("from", "to"))
    }
  }

  private static func type(of element: Row) -> String? {
    element.others.first { Text.key($0.name) == "type" }?.value.text
  }

  private static func sharedKey(_ label: String, _ type: String?) -> String { type.map { "\(label) (\($0))" } ?? label }

  private static func times(of row: Row) -> Times {
    Times(start: row.fields["start"].map { ($0, row.line) }, end: row.fields["end"].map { ($0, row.line) })
  }

  private static func tie(
    of row: Row, _ idsByLabel: [String: Set<String>], _ gathering: inout GraphGathering
  ) -> TieGraph.Tie? {
    var tie = TieGraph.Tie(
      line: row.line, id: row.text("id"), source: row.text("from") ?? "", target: row.text("to") ?? "",
      label: row.text("label"), attributes: row.others)
    for end in [\TieGraph.Tie.source, \.target] {
      guard !gathering.has(tie[keyPath: end]), let ids = idsByLabel[tie[keyPath: end]] else { continue }
      guard ids.count == 1, let id = ids.first else {
        gathering.countRefusedTie()
        gathering.refuse(row.line, end == \.source ? "from" : "to", tie[keyPath: end], .ambiguous)
        return nil
      }
      tie[keyPath: end] = id
    }
    if let text = row.text("direction") {
      if let direction = TieGraph.Direction(rawValue: text.lowercased()) {
        tie.direction = direction
      } else {
        let choices = TieGraph.Direction.allCases.map(\.rawValue)
        gathering.note(row.line, "direction", text, .unknownChoice(choices: choices))
      }
    }
    if let text = row.text("weight") {
      tie.weight = Decimals.number(text)
      if tie.weight == nil {
        gathering.note(row.line, "weight", text, .notANumber)
        tie.attributes.append(.init("weight", .text(text)))
      }
    }
    let times = times(of: row)
    times.settle(into: &tie.spans, &tie.attributes, &gathering)
    return tie
  }
}
