// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Writes comma-separated values with the quoting of RFC 4180; lines end with a line feed.
enum CSVText {
  /// The file with `header` and `rows`; every row ends its line.
  static func file(_ header: String, _ rows: [[String]]) -> String {
    var text = header + "\n"
    for row in rows {
      text += row.map(cell).joined(separator: ",")
      text += "\n"
    }
    return text
  }

  /// The value as a cell: in quotes when it holds a comma, a semicolon, a quote or a line break.
  static func cell(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return value }
    var quoted: [UInt8] = [0x22]
    for byte in value.utf8 {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [0x22], as: UTF8.self)
  }
}

/// Reads the literal tables of this target: a row a line, columns parted by `|`.
enum LiteralTable {
  /// The rows of `text`, each with its columns.
  static func rows(_ text: String) -> [[String]] {
    text.utf8.split(separator: 0x0A).map { line in
      line.split(separator: 0x7C, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
  }

  /// The lines of `text`.
  static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
  }
}
