// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A CSV file as RFC 4180 says it: a header and rows of text, each with its line in the file.
public struct CSVTable: Equatable, Sendable {
  /// One record of the file.
  public struct Row: Equatable, Sendable {
    /// The line on which the row starts, 1-based; the header is usually line 1.
    public let line: Int
    /// The cells as they stand, quotes taken off and `'` before a formula sign taken away.
    public let cells: [String]
  }

  /// The names of the columns, trimmed; an empty name is a column without one.
  public let header: [String]
  /// The line of the header.
  public let headerLine: Int
  /// The byte between cells: `,` `;` or a tab, whichever the header line has most.
  public let separator: UInt8
  /// The rows with as many cells as the header, in order of the file.
  public let rows: [Row]
  /// A refusal for every row that has more or fewer cells.
  public let uneven: [Refusal]

  /// Reads a whole file.
  ///
  /// - Parameter bytes: UTF-8, with or without byte order mark.
  /// - Throws: the refusal of a file that is empty, over a limit, not UTF-8, cut off, or wrongly quoted.
  /// - Complexity: O(*n*) time and space for *n* bytes.
  ///
  /// Source: RFC 4180, "Common Format and MIME Type for CSV Files", 2005.
  public init(_ bytes: [UInt8], limits: ImportLimits) throws(Refusal) {
    var source = try CSVRows(bytes, limits: limits)
    var (rows, uneven): ([Row], [Refusal]) = ([], [])
    while let row = try source.next() {
      // A row that is refused is read too: a wrong encoding is that of the whole file.
      let cells = try row.texts()
      if let refusal = row.refusal { uneven.append(refusal) } else { rows.append(Row(line: row.line, cells: cells)) }
    }
    (header, headerLine, separator) = (source.header, source.headerLine, source.separator)
    (self.rows, self.uneven) = (rows, uneven)
  }

  /// A table that came from something else than CSV.
  init(header: [String], headerLine: Int, rows: [Row], uneven: [Refusal]) {
    (self.header, self.headerLine, separator) = (header, headerLine, 0x09)
    (self.rows, self.uneven) = (rows, uneven)
  }

  /// The columns that stand there twice, compared without case, spaces, hyphens and underscores.
  var repeatedColumns: [Refusal] { CSVTable.repeatedColumns(header, line: headerLine) }

  /// The same for any header.
  static func repeatedColumns(_ header: [String], line: Int) -> [Refusal] {
    var seen: Set<String> = []
    return header.filter { !$0.isEmpty && !seen.insert(Text.key($0)).inserted }
      .map { Refusal(line: line, column: $0, value: $0, reason: .duplicateColumn) }
  }
}
