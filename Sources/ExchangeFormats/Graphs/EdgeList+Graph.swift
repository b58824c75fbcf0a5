// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension EdgeList {
  /// The ties of a graph, with its nodes and, as text, their labels and attributes.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  public init(graph: TieGraph) {
    let columns = AttributeColumns(graph.nodes.lazy.map(\.attributes))
    let hasOwnLabel = columns.names.contains { Text.key($0) == "label" }
    attributes = (hasOwnLabel ? [] : ["label"]) + columns.names
    ties = graph.ties.map { Tie(line: $0.line, source: $0.source, target: $0.target, weight: $0.weight) }
    nodes = graph.nodes.map { node in
      Node(
        line: node.line, id: node.id,
        values: (hasOwnLabel ? [] : [node.label ?? node.id]) + columns.cells(of: node.attributes))
    }
  }

  /// Reads a network that stands in one file.
  ///
  /// - Throws: everything that is wrong in the file; for analysis one bad row is enough.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(_ bytes: [UInt8], as format: GraphFormat, limits: ImportLimits = .analysis) throws(Refusals) {
    let read: ReadGraph
    do { read = try format.read(bytes, limits: limits) } catch { throw Refusals([error]) }
    guard read.report.refused.isEmpty else { throw Refusals(read.report.refused) }
    self.init(graph: read.graph)
  }
}
