// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension Kumu {
  /// Reads the two sheets as CSV; without a sheet of elements every end of a connection is a node.
  ///
  /// A cell with `|` holds several values, and so does every cell of the column `Tags`.
  ///
  /// - Parameters:
  ///   - elements: CSV with a column `Label` or `ID`.
  ///   - connections: CSV with columns `From` and `To`.
  ///   - limits: how much of each is read.
  /// - Throws: the refusal of a sheet that cannot be read as a whole.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(
    elements: [UInt8]?, connections: [UInt8], limits: ImportLimits = .standard
  ) throws(Refusal) -> ReadGraph {
    var gathering = GraphGathering(limits: limits)
    var nodes: [Row] = []
    if let elements {
      let sheet = try GraphTable(elements, fields: nodeFields, limits: limits)
      if !sheet.has("id") { try sheet.require("label") }
      gathering.refuse(sheet.uneven)
      nodes = rows(of: sheet, nodeFields, nodeNames)
    }
    let sheet = try GraphTable(connections, fields: tieFields, limits: limits)
    try sheet.require("from", "to")
    gathering.refuse(sheet.uneven)
    try gather(nodes, rows(of: sheet, tieFields, tieNames), &gathering)
    if elements == nil { try gathering.addEnds() }
    return gathering.finished(columns: (sheet.name(of: "from"), sheet.name(of: "to")))
  }

  private static func rows(of sheet: GraphTable, _ fields: [String], _ reserved: ReservedNames) -> [Row] {
    sheet.rows.map { row in
      var result = Row(line: row.line)
      for field in fields { if let text = sheet.cell(field, of: row) { result.fields[field] = .text(text) } }
      for (name, place) in sheet.others {
        guard let value = value(row.cells[place], areTags: Text.key(name) == "tags") else { continue }
        result.others.append(TieGraph.Attribute(reserved.unescaped(name), value))
      }
      return result
    }
  }

  private static func value(_ cell: String, areTags: Bool) -> AttributeValue? {
    guard !cell.isEmpty else { return nil }
    if areTags || cell.utf8.contains(0x7C), let list = AttributeValue(cell, as: .list) { return list }
    return .text(cell)
  }

  /// Writes the two sheets, `ID` and `From` in their first columns.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func sheets(_ graph: TieGraph, style: CSVWriter.Style = .plain) -> WrittenTables {
    WrittenTables(nodes: elements(graph, style), ties: connections(graph, style), leavingOut: graph.attributes)
  }

  private static func elements(_ graph: TieGraph, _ style: CSVWriter.Style) -> [UInt8] {
    let columns = AttributeColumns(graph.nodes.lazy.map(\.attributes))
    let hasTimes = graph.nodes.contains { !$0.spans.isEmpty }
    let header = ["ID", "Label"] + (hasTimes ? ["Start", "End"] : []) + columns.names.map(nodeNames.escaped)
    let rows = graph.nodes.lazy.map { node in
      [node.id, node.label ?? node.id] + (hasTimes ? times(node.spans) : []) + columns.cells(of: node.attributes)
    }
    return CSVWriter.write(header: header, rows: rows, style: style)
  }

  private static func connections(_ graph: TieGraph, _ style: CSVWriter.Style) -> [UInt8] {
    let columns = AttributeColumns(graph.ties.lazy.map(\.attributes))
    let hasTimes = graph.ties.contains { !$0.spans.isEmpty }
    let header =
      ["From", "To", "ID", "Label", "Direction", "Weight"] + (hasTimes ? ["Start", "End"] : [])
      + columns.names.map(tieNames.escaped)
    let rows = graph.ties.lazy.map { tie in
      let weight = tie.weight.map { String($0) } ?? ""
      return [tie.source, tie.target, tie.id ?? "", tie.label ?? "", tie.direction.rawValue, weight]
        + (hasTimes ? times(tie.spans) : []) + columns.cells(of: tie.attributes)
    }
    return CSVWriter.write(header: header, rows: rows, style: style)
  }

  private static func times(_ spans: [TieGraph.Span]) -> [String] {
    let (start, end) = SpanText.columns(spans)
    return [start, end]
  }
}
