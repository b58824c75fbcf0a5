// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Writes tables as RFC 4180, safe to open in a spreadsheet.
public struct CSVWriter: Sendable {
  /// How the file is going to be used.
  public enum Style: Sendable {
    /// `,` between cells, no byte order mark.
    case plain
    /// For Excel with Dutch settings: `;` between cells and a UTF-8 byte order mark.
    case excel
  }

  private let separator: UInt8
  private(set) var bytes: [UInt8]

  /// An empty file in this style.
  public init(style: Style = .plain) {
    separator = style == .excel ? 0x3B : 0x2C
    bytes = style == .excel ? [0xEF, 0xBB, 0xBF] : []
  }

  /// A whole file: the header and then the rows, every line ended by CRLF.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public static func write(header: [String], rows: some Sequence<[String]>, style: Style = .plain) -> [UInt8] {
    var writer = CSVWriter(style: style)
    writer.append(header)
    for row in rows { writer.append(row) }
    return writer.bytes
  }

  /// Adds one row. Cells that a spreadsheet would run as a formula get a `'` in front, which the reader takes off.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(FormulaGuard.neutralised(cell), alone: cells.count == 1)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String, alone: Bool) {
    // At the very start of a file, a reader would take U+FEFF for a byte order mark.
    let needsQuotes =
      (alone && cell.isEmpty) || cell.utf8.contains(where: CSVWriter.isSpecial)
      || (bytes.isEmpty && cell.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
