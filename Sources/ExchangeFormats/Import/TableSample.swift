// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The first rows of a table, for somebody who is to say which column is what.
public struct TableSample: Equatable, Sendable {
  /// The headings.
  public let header: [String]
  /// The first rows, each with as many cells as the header; at most `length`.
  public let rows: [[String]]

  /// How many rows are shown.
  public static let length = 5

  /// The first rows of CSV or a workbook.
  ///
  /// - Throws: why it is no table, or why it is refused whatever its columns are.
  /// - Complexity: O(*h*) for the bytes of the first rows of CSV; a workbook is unpacked whole.
  public init(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) {
    let line: Int
    do throws(Refusal) {
      if CSVTable.looksLikeWorkbook(bytes) {
        let table = try CSVTable(workbook: bytes, limits: limits)
        (header, line, rows) = (table.header, table.headerLine, table.rows.prefix(TableSample.length).map(\.cells))
      } else {
        var source = try CSVRows(bytes, limits: limits)
        (header, line) = (source.header, source.headerLine)
        var found: [[String]] = []
        while found.count < TableSample.length, let row = try source.next() {
          if row.refusal == nil { found.append(try row.texts()) }
        }
        rows = found
      }
    } catch { throw Refusals(error) }
    let faults = ForbiddenColumn.refusals(in: header, line: line) + CSVTable.repeatedColumns(header, line: line)
    guard faults.isEmpty else { throw Refusals(faults) }
  }

  /// What is shown of a column beside its heading: the first filled cell, at most forty characters; nil for none.
  public func example(_ place: Int) -> String? {
    rows.lazy.map { Text.trimmed($0[place]) }.first { !$0.isEmpty }.map { text in
      text.count > 40 ? String(text.prefix(39)) + "…" : text
    }
  }
}
