// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The rows of a CSV file one by one, for files too large to hold as a `CSVTable`.
///
/// Beside the bytes of the file it holds the places of the cells of one row; a cell becomes a text when it is asked
/// for. `next()` reuses its memory as long as the row before is no longer kept.
public struct CSVRows: Sendable {
  /// One record of the file; it keeps the bytes of the whole file alive.
  public struct Row: Sendable {
    /// The line on which the row starts, 1-based.
    public let line: Int
    /// Why the row cannot be taken: it has more or fewer cells than the header; nil for a good row.
    public let refusal: Refusal?
    private let cells: [CSVScanner.Cell]
    private let bytes: [UInt8]

    fileprivate init(line: Int, refusal: Refusal?, _ cells: [CSVScanner.Cell], _ bytes: [UInt8]) {
      (self.line, self.refusal, self.cells, self.bytes) = (line, refusal, cells, bytes)
    }

    /// How many cells it has.
    public var count: Int { cells.count }

    /// The cell in this column, 0-based: quotes taken off and `'` before a formula sign taken away.
    ///
    /// - Parameter column: less than `count`.
    /// - Throws: the refusal of the whole file when the cell is not UTF-8.
    /// - Complexity: O(*n*) time and space for *n* bytes of the cell.
    public func text(_ column: Int) throws(Refusal) -> String {
      try CSVScanner.text(of: cells[column], in: bytes)
    }

    /// All cells; what is said of `text(_:)` holds for each.
    public func texts() throws(Refusal) -> [String] {
      var texts: [String] = []
      texts.reserveCapacity(count)
      for column in 0..<count { texts.append(try text(column)) }
      return texts
    }
  }

  /// The names of the columns, trimmed; an empty name is a column without one.
  public let header: [String]
  /// The line of the header.
  public let headerLine: Int
  /// The byte between cells: `,` `;` or a tab, whichever the header line has most.
  public var separator: UInt8 { scanner.separator }
  private var scanner: CSVScanner
  private let bytes: [UInt8]
  private let limit: Int
  private var passed = 0

  /// The rows of a whole file below its header.
  ///
  /// - Parameter bytes: UTF-8, with or without byte order mark.
  /// - Throws: the refusal of a file that is empty or too large, or whose header cannot be read.
  /// - Complexity: O(*h*) for a header of *h* bytes.
  ///
  /// Source: RFC 4180, "Common Format and MIME Type for CSV Files", 2005.
  public init(_ bytes: [UInt8], limits: ImportLimits) throws(Refusal) {
    scanner = try CSVScanner(bytes, limits: limits)
    guard let first = try scanner.next()?.row else { throw Refusal(reason: .emptyFile) }
    (header, headerLine) = (first.cells.map(Text.trimmed), first.line)
    (self.bytes, limit) = (bytes, limits.rows)
  }

  /// The next row, or nil at the end of the file.
  ///
  /// - Throws: the refusal of a file that is over a limit, cut off, or wrongly quoted; no row follows it.
  /// - Complexity: O(*n*) for *n* bytes of the row.
  public mutating func next() throws(Refusal) -> Row? {
    guard let (line, endsTheFile) = try scanner.advance() else { return nil }
    guard passed < limit else { throw Refusal(line: line, reason: .tooManyRows(limit: limit)) }
    passed += 1
    let (expected, found) = (header.count, scanner.cells.count)
    if endsTheFile, found < expected { throw Refusal(line: line, reason: .cutInTheMiddle) }
    let reason = Refusal.Reason.wrongCellCount(expected: expected, found: found)
    return Row(
      line: line, refusal: found == expected ? nil : Refusal(line: line, reason: reason), scanner.cells, bytes)
  }
}
