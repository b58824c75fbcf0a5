// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A graph as the rows of a network that can be imported.
///
/// Attributes go to the columns of the same name. The label of a tie, or its `type`, is its kind where no `kind` is
/// said; the `type` of a node is its kind where it is one of the kinds. A tie with several spans gives as many rows, a
/// node with several one row from the first day to the last. A weight is no strength.
public struct NetworkRows: Equatable, Sendable {
  /// The nodes.
  public private(set) var nodes: ReadRows<NetworkNodeRow>
  /// The ties.
  public let ties: ReadRows<NetworkTieRow>

  /// The rows of a graph.
  ///
  /// - Throws: the names of attributes that are kept of nobody; then no row is taken.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  public init(_ graph: TieGraph) throws(Refusals) {
    let forbidden = graph.forbiddenAttributes
    guard forbidden.isEmpty else { throw Refusals(forbidden) }
    nodes = NetworkRows.nodes(graph)
    ties = NetworkRows.ties(graph)
  }

  /// The rows of a file, with what was refused in it.
  ///
  /// - Throws: as for a graph.
  public init(_ read: ReadGraph) throws(Refusals) {
    try self.init(read.graph)
    nodes.refused += read.report.refused
  }

  private static func nodes(_ graph: TieGraph) -> ReadRows<NetworkNodeRow> {
    var (rows, keys, passing) = (ReadRows<NetworkNodeRow>(), Set<ContentDigest>(), Passing(NetworkNodeRow.columns))
    for node in graph.nodes {
      var cells = passing.cells(of: node.attributes)
      cells["id"] = .text(node.id)
      cells["label"] = .text(node.label ?? node.id)
      if cells["kind"] == nil, let type = passing.type(of: node.attributes),
        NetworkNodeRow.Kind.allCases.contains(where: { $0.rawValue == Text.key(type) })
      {
        cells["kind"] = .text(type)
      }
      put(TieGraph.Span(from: node.spans.first?.from, to: node.spans.last?.to), in: &cells)
      rows.take(RowReader(line: node.line, cells: cells), keys: &keys)
    }
    rows.ignored = passing.ignored
    return rows
  }

  private static func ties(_ graph: TieGraph) -> ReadRows<NetworkTieRow> {
    var (rows, keys, passing) = (ReadRows<NetworkTieRow>(), Set<ContentDigest>(), Passing(NetworkTieRow.columns))
    for tie in graph.ties {
      var cells = passing.cells(of: tie.attributes)
      (cells["source"], cells["target"]) = (.text(tie.source), .text(tie.target))
      if cells["kind"] == nil, let kind = passing.type(of: tie.attributes) ?? tie.label { cells["kind"] = .text(kind) }
      if tie.weight != nil { passing.passOver("weight") }
      for span in tie.spans.isEmpty ? [TieGraph.Span()] : tie.spans {
        var row = cells
        put(span, in: &row)
        rows.take(RowReader(line: tie.line, cells: row), keys: &keys)
      }
    }
    rows.ignored = passing.ignored
    return rows
  }

  private static func put(_ span: TieGraph.Span, in cells: inout [String: RowReader.Cell]) {
    if let from = span.from { cells["from_on"] = .text(from.text) }
    if let to = span.to { cells["to_on"] = .text(to.text) }
  }

  /// Which attributes have a column, and the names of those that have none.
  private struct Passing {
    private let columns: [String: String]
    private(set) var ignored: [String] = []
    private var seen: Set<String> = []

    init(_ columns: [ImportColumn]) {
      self.columns = Dictionary(columns.map { (Text.key($0.name), $0.name) }) { first, _ in first }
    }

    mutating func cells(of attributes: [TieGraph.Attribute]) -> [String: RowReader.Cell] {
      var cells: [String: RowReader.Cell] = [:]
      for attribute in attributes {
        if let column = columns[Text.key(attribute.name)] {
          cells[column] = .text(Text.trimmed(attribute.value.text))
        } else if Text.key(attribute.name) != "type" {
          passOver(attribute.name)
        }
      }
      return cells
    }

    func type(of attributes: [TieGraph.Attribute]) -> String? {
      attributes.first { Text.key($0.name) == "type" }?.value.text
    }

    mutating func passOver(_ name: String) {
      if seen.insert(name).inserted { ignored.append(Refusal.printable(name)) }
    }
  }
}

extension TieGraph {
  /// The graph of a network: what has a field of its own there, the rest as attributes by the names of the columns.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  public init(nodes: [NetworkNodeRow], ties: [NetworkTieRow]) {
    self.init(
      nodes: nodes.map { row in
        Node(
          id: row.id, label: row.label == row.id ? nil : row.label, spans: TieGraph.spans(row.fromOn, row.toOn),
          attributes: TieGraph.attributes(row, except: ["id", "label", "from_on", "to_on"]))
      },
      ties: ties.map { row in
        Tie(
          source: row.source, target: row.target, weight: row.strength.map(Double.init),
          spans: TieGraph.spans(row.fromOn, row.toOn),
          attributes: TieGraph.attributes(row, except: ["source", "target", "from_on", "to_on"]))
      })
  }

  private static func spans(_ from: Day?, _ to: Day?) -> [Span] {
    from == nil && to == nil ? [] : [Span(from: from, to: to)]
  }

  private static func attributes<Row: ImportRow>(_ row: Row, except fields: Set<String>) -> [Attribute] {
    zip(Row.columns, row.values).compactMap { column, value in
      guard !fields.contains(column.name), !value.cell.isEmpty else { return nil }
      if case .number(let number?) = value { return Attribute(column.name, .whole(number)) }
      return Attribute(column.name, .text(value.cell))
    }
  }
}
