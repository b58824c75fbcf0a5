// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension CSVTable {
  /// The rows of a known kind; the columns that must be there are checked first.
  func read<Row: ImportRow>() throws(Refusals) -> ReadRows<Row> {
    let places = Dictionary(header.enumerated().map { (Text.key($1), $0) }) { first, _ in first }
    let missing = Row.columns.filter { $0.isRequired && $0.index(in: places) == nil }
    guard missing.isEmpty else {
      throw Refusals(missing.map { Refusal(line: headerLine, column: $0.name, reason: .missingColumn) })
    }
    let found = Row.columns.compactMap { column in column.index(in: places).map { (column.name, $0) } }
    let known = Set(found.map(\.1))
    let names = Dictionary(uniqueKeysWithValues: found.map { ($0.0, header[$0.1]) })
    var result = ReadRows<Row>(
      refused: uneven,
      ignored: header.indices.filter { !known.contains($0) && !header[$0].isEmpty }.map {
        Refusal.printable(header[$0])
      })
    var keys: Set<String> = []
    for row in rows {
      var cells: [String: RowReader.Cell] = [:]
      for (name, index) in found { cells[name] = .text(Text.trimmed(row.cells[index])) }
      result.take(RowReader(line: row.line, cells: cells, names: names), keys: &keys)
    }
    result.refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return result
  }
}
