// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore

/// One row that is to be taken, and the file it stands in.
struct PlannedRow: Sendable {
  /// The row as it was read.
  enum Content: Sendable {
    case area(AreaRow), border(AreaFile.Area), node(NetworkNodeRow), tie(NetworkTieRow), contact(NetworkContactRow),
      signal(SignalRow)
    case goal(GoalRow), intervention(InterventionRow), initiative(InitiativeRow), link(LinkRow)
  }

  /// The place of its file among the files.
  let file: Int
  let content: Content

  /// The code and edition of an area with a border; nil for another row.
  var borderKey: String? {
    guard case .border(let area) = content else { return nil }
    return area.id + " " + (area.edition.map(String.init) ?? "")
  }

  /// The line in the file.
  var line: Int {
    switch content {
    case .area(let row): row.line
    case .border(let area): area.line
    case .node(let row): row.line
    case .tie(let row): row.line
    case .contact(let row): row.line
    case .signal(let row): row.line
    case .goal(let row): row.line
    case .intervention(let row): row.line
    case .initiative(let row): row.line
    case .link(let row): row.line
    }
  }
}

extension PlannedRow.Content {
  /// Rows of a lower stage are taken first: what is named before what names it.
  var stage: Int {
    switch self {
    case .area, .border, .node, .goal, .signal: 0
    case .tie, .intervention: 1
    case .contact, .initiative: 2
    case .link: 3
    }
  }

  /// What the row is called in a preview.
  var name: String {
    switch self {
    case .area(let row): row.name
    case .border(let area): area.name
    case .node(let row): row.label
    case .tie(let row): "\(row.source) – \(row.target)"
    case .contact(let row): "\(row.source) – \(row.target), \(row.on.text)"
    case .signal(let row): row.text
    case .goal(let row): row.name
    case .intervention(let row): row.name
    case .initiative(let row): row.name
    case .link(let row): "\(row.intervention) – \(row.item)"
    }
  }
}

extension ImportFile {
  /// The good rows of the file, in its order; none of signals in CSV, which are read row by row.
  func plannedRows(in index: Int) -> [PlannedRow] {
    func planned<Row: ImportRow>(_ read: ReadRows<Row>, _ content: (Row) -> PlannedRow.Content) -> [PlannedRow] {
      read.rows.map { PlannedRow(file: index, content: content($0)) }
    }
    switch self {
    case .areas(let read): return planned(read) { .area($0) }
    case .networkNodes(let read): return planned(read) { .node($0) }
    case .networkTies(let read): return planned(read) { .tie($0) }
    case .networkContacts(let read): return planned(read) { .contact($0) }
    case .signals(let read): return planned(read) { .signal($0) }
    case .signalTable: return []
    case .goals(let read): return planned(read) { .goal($0) }
    case .interventions(let read): return planned(read) { .intervention($0) }
    case .initiatives(let read): return planned(read) { .initiative($0) }
    case .links(let read): return planned(read) { .link($0) }
    case .network(let rows): return planned(rows.nodes) { .node($0) } + planned(rows.ties) { .tie($0) }
    case .borders(let file): return file.areas.map { PlannedRow(file: index, content: .border($0)) }
    case .programme(let whole):
      return planned(whole.goals) { .goal($0) } + planned(whole.interventions) { .intervention($0) }
        + planned(whole.initiatives) { .initiative($0) } + planned(whole.links) { .link($0) }
    }
  }
}
