// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments

/// A table of a page while it is read.
struct TableReading {
  private var caption: String?
  private var header: [String] = []
  private var numbers: Set<Int> = []
  private var rows: [[[Span]]] = []
  private var row: [[Span]] = []
  private var isHeaderRow = false

  /// The table so far; nil for one without a row.
  var read: DocumentTable? {
    let rows = rows + (row.isEmpty || isHeaderRow ? [] : [row])
    let widest = max(header.count, rows.map(\.count).max() ?? 0)
    guard widest > 0 else { return nil }
    let names = header + Array(repeating: "", count: widest - header.count)
    return DocumentTable(caption: caption, header: names, numberColumns: numbers, rows: rows)
  }

  mutating func startRow() {
    if !row.isEmpty, !isHeaderRow { rows.append(row) }
    (row, isHeaderRow) = ([], false)
  }

  mutating func startCell(isNumber: Bool, isHeader: Bool) {
    let column = isHeader ? header.count : row.count
    if isNumber { numbers.insert(column) }
    isHeaderRow = isHeaderRow || isHeader
    if isHeader { header.append("") } else { row.append([]) }
  }

  mutating func setCaption(_ text: [Span]) { caption = text.map(\.text).joined() }

  /// Puts text in the last cell; text outside cells is left out.
  mutating func add(_ text: [Span]) {
    if isHeaderRow, let last = header.indices.last {
      header[last] += (header[last].isEmpty ? "" : " ") + text.map(\.text).joined()
    } else if let last = row.indices.last {
      row[last] += (row[last].isEmpty ? [] : [Span("\n")]) + text
    }
  }
}
