// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension ImportFile {
  /// What the file is.
  public var kind: ImportKind {
    switch self {
    case .areas: .areas
    case .networkNodes: .networkNodes
    case .networkTies: .networkTies
    case .networkContacts: .networkContacts
    case .signals, .signalTable: .signals
    case .goals: .goals
    case .interventions: .interventions
    case .initiatives: .initiatives
    case .links: .links
    case .programme: .programme
    case .network: .network
    case .borders: .borders
    }
  }

  /// The heading that was read for each column of a table, by the column's name; empty for what is no table.
  public var headings: [String: String] {
    switch self {
    case .areas(let read): read.headings
    case .networkNodes(let read): read.headings
    case .networkTies(let read): read.headings
    case .networkContacts(let read): read.headings
    case .signals(let read): read.headings
    case .signalTable(let table): table.headings
    case .goals(let read): read.headings
    case .interventions(let read): read.headings
    case .initiatives(let read): read.headings
    case .links(let read): read.headings
    case .programme, .network, .borders: [:]
    }
  }

  /// How many rows are refused of which it is not kept why, since there are too many.
  public var refusedUntold: Int {
    guard case .signalTable(let table) = self else { return 0 }
    return max(0, table.refusedCount - SignalTable.keptRefusals)
  }

  /// How many rows are good, why others are refused, and what was passed over.
  public var summary: (rows: Int, refused: [Refusal], ignored: [String]) {
    switch self {
    case .areas(let read): read.summary
    case .networkNodes(let read): read.summary
    case .networkTies(let read): read.summary
    case .networkContacts(let read): read.summary
    case .signals(let read): read.summary
    case .signalTable(let table): (table.count, table.refused, table.ignored)
    case .goals(let read): read.summary
    case .interventions(let read): read.summary
    case .initiatives(let read): read.summary
    case .links(let read): read.summary
    case .programme(let file): (file.rowCount, file.refused, file.ignored)
    case .network(let rows):
      (
        rows.nodes.rows.count + rows.ties.rows.count, rows.nodes.refused + rows.ties.refused,
        rows.nodes.ignored + rows.ties.ignored
      )
    case .borders(let file): (file.areas.count, file.refused, [])
    }
  }
}

extension ReadRows {
  var summary: (rows: Int, refused: [Refusal], ignored: [String]) { (rows.count, refused, ignored) }
}
