// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A table of nodes or ties as CSV: which columns are fields, and which are attributes.
struct GraphTable {
  /// The rows with their lines.
  let rows: [CSVTable.Row]
  /// A refusal for every row that has more or fewer cells.
  let uneven: [Refusal]
  /// The columns that are no fields, with their names.
  let others: [(name: String, place: Int)]
  /// The names of the columns as the file has them.
  let header: [String]
  /// The line of the header.
  let headerLine: Int
  private var places: [String: Int] = [:]

  /// Reads a table; `fields` are the names, in lower case, that are no attributes.
  init(_ bytes: [UInt8], fields: [String], limits: ImportLimits) throws(Refusal) {
    let table = try CSVTable(bytes, limits: limits)
    if let repeated = table.repeatedColumns.first { throw repeated }
    (rows, uneven, header, headerLine) = (table.rows, table.uneven, table.header, table.headerLine)
    let keys = header.map(Text.key)
    for field in fields { places[field] = keys.firstIndex(of: Text.key(field)) }
    let taken = Set(places.values)
    others = table.header.enumerated().filter { !taken.contains($0.offset) && !$0.element.isEmpty }
      .map { ($0.element, $0.offset) }
  }

  /// Whether the table has this column.
  func has(_ field: String) -> Bool { places[field] != nil }

  /// What the file calls the field.
  func name(of field: String) -> String { places[field].map { header[$0] } ?? field }

  /// The trimmed cell of a field; nil when it is empty or there is no such column.
  func cell(_ field: String, of row: CSVTable.Row) -> String? {
    guard let place = places[field] else { return nil }
    let text = Text.trimmed(row.cells[place])
    return text.isEmpty ? nil : text
  }

  /// Refuses a table without a column that must be there.
  func require(_ fields: String...) throws(Refusal) {
    for field in fields where !has(field) {
      throw Refusal(line: headerLine, column: field, reason: .missingColumn)
    }
  }
}
