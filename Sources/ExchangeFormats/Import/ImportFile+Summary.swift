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
    case .signals: .signals
    case .goals: .goals
    case .interventions: .interventions
    case .initiatives: .initiatives
    case .links: .links
    case .programme: .programme
    case .network: .network
    case .borders: .borders
    }
  }

  /// How many rows are good, how many refusals there are, and what was passed over.
  public var summary: (rows: Int, refused: [Refusal], ignored: [String]) {
    switch self {
    case .areas(let read): read.summary
    case .networkNodes(let read): read.summary
    case .networkTies(let read): read.summary
    case .networkContacts(let read): read.summary
    case .signals(let read): read.summary
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
