// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension CSVTable {
  /// The rows of a kind; the columns that must be there are checked first.
  func read<Row: ImportRow>(_ choice: ColumnChoice? = nil) throws(Refusals) -> ReadRows<Row> {
    let columns = try RowColumns<Row>(header, line: headerLine, choice: choice)
    var result = ReadRows<Row>(refused: uneven, ignored: columns.ignored)
    result.headings = columns.headings
    var keys: Set<ContentDigest> = []
    for row in rows { result.take(columns.reader(line: row.line, cells: row.cells), keys: &keys) }
    result.refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return result
  }
}
