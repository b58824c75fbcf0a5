// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The two tables of Gephi's spreadsheet import: nodes `Id,Label,…`, edges `Source,Target,Type,Id,Label,Weight,…`.
///
/// Cells have no kinds, so every attribute is read as text; days stand in the column `timeset`.
public enum GephiTables {
  private static let nodeFields = ["id", "label", "timeset", "start", "end"]
  private static let tieFields = [
    "source", "target", "type", "id", "label", "weight", "direction", "timeset", "start", "end",
  ]
  private static let nodeNames = ReservedNames(nodeFields)
  private static let tieNames = ReservedNames(tieFields)

  /// Reads both tables; without a table of nodes every end of a tie is a node.
  ///
  /// - Parameters:
  ///   - nodes: CSV with a column `Id`.
  ///   - ties: CSV with columns `Source` and `Target`.
  ///   - limits: how much of each is read.
  /// - Throws: the refusal of a table that cannot be read as a whole.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(
    nodes: [UInt8]?, ties: [UInt8], limits: ImportLimits = .standard
  ) throws(Refusal) -> ReadGraph {
    var gathering = GraphGathering(limits: limits)
    if let nodes { try readNodes(nodes, limits, &gathering) }
    let table = try GraphTable(ties, fields: tieFields, limits: limits)
    try table.require("source", "target")
    let columns = (table.name(of: "source"), table.name(of: "target"))
    gathering.refuse(table.uneven)
    for row in table.rows { try gathering.add(tie(row, table, &gathering), columns: columns) }
    if nodes == nil { try gathering.addEnds() }
    return gathering.finished(columns: columns)
  }

  private static func readNodes(
    _ bytes: [UInt8], _ limits: ImportLimits, _ gathering: inout GraphGathering
  ) throws(Refusal) {
    let table = try GraphTable(bytes, fields: nodeFields, limits: limits)
    try table.require("id")
    gathering.refuse(table.uneven)
    for row in table.rows {
      var node = TieGraph.Node(line: row.line, id: table.cell("id", of: row) ?? "", label: table.cell("label", of: row))
      node.attributes = attributes(row, table, nodeNames)
      readTimes(row, table, &node.spans, &node.attributes, &gathering)
      try gathering.add(node, column: table.name(of: "id"))
    }
  }

  private static func tie(
    _ row: CSVTable.Row, _ table: GraphTable, _ gathering: inout GraphGathering
  ) -> TieGraph.Tie {
    var tie = TieGraph.Tie(
      line: row.line, id: table.cell("id", of: row), source: table.cell("source", of: row) ?? "",
      target: table.cell("target", of: row) ?? "", label: table.cell("label", of: row))
    for field in ["type", "direction"] {
      guard let text = table.cell(field, of: row) else { continue }
      if let direction = TieGraph.Direction(rawValue: text.lowercased()) {
        tie.direction = direction
      } else {
        let choices = TieGraph.Direction.allCases.map(\.rawValue)
        gathering.note(row.line, table.name(of: field), text, .unknownChoice(choices: choices))
      }
    }
    tie.attributes = attributes(row, table, tieNames)
    if let text = table.cell("weight", of: row) {
      tie.weight = Decimals.number(text)
      if tie.weight == nil {
        gathering.note(row.line, table.name(of: "weight"), text, .notANumber)
        tie.attributes.append(.init("weight", .text(text)))
      }
    }
    readTimes(row, table, &tie.spans, &tie.attributes, &gathering)
    return tie
  }

  private static func attributes(
    _ row: CSVTable.Row, _ table: GraphTable, _ reserved: ReservedNames
  ) -> [TieGraph.Attribute] {
    table.others.filter { !row.cells[$0.place].isEmpty }
      .map { TieGraph.Attribute(reserved.unescaped($0.name), .text(row.cells[$0.place])) }
  }

  private static func readTimes(
    _ row: CSVTable.Row, _ table: GraphTable, _ spans: inout [TieGraph.Span],
    _ attributes: inout [TieGraph.Attribute], _ gathering: inout GraphGathering
  ) {
    if let text = table.cell("timeset", of: row) {
      do throws(SpanFault) {
        spans += try SpanText.spans(timeset: text)
      } catch {
        gathering.note(row.line, table.name(of: "timeset"), text, error.reason)
        attributes.append(.init("timeset", .text(text)))
      }
    }
    var times = Times()
    if let text = table.cell("start", of: row) { times.start = (.text(text), row.line) }
    if let text = table.cell("end", of: row) { times.end = (.text(text), row.line) }
    times.settle(into: &spans, &attributes, &gathering)
  }

  /// Writes both tables; a tie is one row, whatever its direction.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ graph: TieGraph, style: CSVWriter.Style = .plain) -> WrittenTables {
    WrittenTables(nodes: nodes(graph, style), ties: ties(graph, style), leavingOut: graph.attributes)
  }

  private static func nodes(_ graph: TieGraph, _ style: CSVWriter.Style) -> [UInt8] {
    let columns = AttributeColumns(graph.nodes.lazy.map(\.attributes))
    let hasTimes = graph.nodes.contains { !$0.spans.isEmpty }
    let header = ["Id", "Label"] + (hasTimes ? ["timeset"] : []) + columns.names.map(nodeNames.escaped)
    let rows = graph.nodes.lazy.map { node in
      [node.id, node.label ?? node.id] + (hasTimes ? [SpanText.timeset(node.spans)] : [])
        + columns.cells(of: node.attributes)
    }
    return CSVWriter.write(header: header, rows: rows, style: style)
  }

  private static func ties(_ graph: TieGraph, _ style: CSVWriter.Style) -> [UInt8] {
    let columns = AttributeColumns(graph.ties.lazy.map(\.attributes))
    let hasTimes = graph.ties.contains { !$0.spans.isEmpty }
    let hasMutual = graph.ties.contains { $0.direction == .mutual }
    let header =
      ["Source", "Target", "Type", "Id", "Label", "Weight"] + (hasMutual ? ["direction"] : [])
      + (hasTimes ? ["timeset"] : []) + columns.names.map(tieNames.escaped)
    let rows = graph.ties.lazy.map { tie in
      let type = tie.direction == .directed ? "Directed" : "Undirected"
      let fields = [tie.source, tie.target, type, tie.id ?? "", tie.label ?? "", tie.weight.map { String($0) } ?? ""]
      return fields + (hasMutual ? [tie.direction.rawValue] : []) + (hasTimes ? [SpanText.timeset(tie.spans)] : [])
        + columns.cells(of: tie.attributes)
    }
    return CSVWriter.write(header: header, rows: rows, style: style)
  }
}
