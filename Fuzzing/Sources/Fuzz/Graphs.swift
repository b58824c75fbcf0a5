// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats

/// GraphML.
@Sendable func readGraphML(_ bytes: [UInt8]) { readGraph(bytes, .graphML) }
/// GEXF.
@Sendable func readGEXF(_ bytes: [UInt8]) { readGraph(bytes, .gexf) }
/// The JSON of Kumu.
@Sendable func readKumu(_ bytes: [UInt8]) { readGraph(bytes, .kumu) }

/// The two sheets of Kumu and the two tables of Gephi.
@Sendable func readGraphSheets(_ bytes: [UInt8]) {
  let files = parts(bytes, 2)
  let (ties, nodes) = (files[0], files.count > 1 ? files[1] : nil)
  let sheets = readOnce { () throws(Refusal) in
    try Kumu.read(elements: nodes, connections: ties, limits: .fuzzed)
  }
  if let sheets {
    check(sheets)
    settle(sheets, { Kumu.sheets($0) }) { written throws(Refusal) in
      try Kumu.read(elements: written.nodes, connections: written.ties, limits: .analysis)
    }
  }
  let tables = readOnce { () throws(Refusal) in try GephiTables.read(nodes: nodes, ties: ties, limits: .fuzzed) }
  guard let tables else { return }
  check(tables)
  settle(tables, { GephiTables.write($0) }) { written throws(Refusal) in
    try GephiTables.read(nodes: written.nodes, ties: written.ties, limits: .analysis)
  }
}

/// Reads a graph, makes of it what the product does, and writes it in every format, which can be read back.
private func readGraph(_ bytes: [UInt8], _ format: GraphFormat) {
  let graph = readOnce { () throws(Refusal) in try format.read(bytes, limits: .fuzzed) }
  guard let graph else { return }
  check(graph)
  _ = EdgeList(graph: graph.graph).simplified()
  _ = read { () throws(Refusals) in try NetworkRows(graph) }
  for format in GraphFormat.allCases {
    look(at: format.write(graph.graph).notes)
    settle(graph, { format.write($0).bytes }) { written throws(Refusal) in
      try format.read(written, limits: .analysis)
    }
  }
}

private func check(_ read: ReadGraph) {
  look(at: read.report.refused + read.report.notes)
  let ids = Set(read.graph.nodes.map(\.id))
  promise(ids.count == read.graph.nodes.count, "two nodes of one id")
  promise(read.graph.ties.allSatisfy { ids.contains($0.source) && ids.contains($0.target) }, "a tie to nobody")
  promise(read.graph.ties.count + read.report.mergedLines.count <= read.report.tiesRead, "ties from nowhere")
}

/// Every format keeps the nodes and the ties between them. What else it has no place for, or brings into its own form
/// (spaces around a name, a text with `|`), is settled once it was written and read; from then on nothing changes.
private func settle<File: Equatable>(
  _ read: ReadGraph, _ write: (TieGraph) -> File, _ reread: (File) throws(Refusal) -> ReadGraph
) {
  let once = unrefused("a graph") { () throws(Refusal) in try reread(write(read.graph)) }
  promise(once.report.refused.isEmpty, "a row is refused: \(once.report.refused)")
  promise(once.graph.nodes.map(\.id) == read.graph.nodes.map(\.id), "other nodes")
  promise(once.graph.ties.count + once.report.mergedLines.count == read.graph.ties.count, "other ties")
  let written = write(once.graph)
  let twice = unrefused("a graph") { () throws(Refusal) in try reread(written) }
  promise(twice.report.refused.isEmpty && write(twice.graph) == written, "another file the second time")
}
