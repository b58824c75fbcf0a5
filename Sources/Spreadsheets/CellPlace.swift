// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Places in a sheet: `C5` is column 2, counted from 0, and row 5, counted from 1.
enum CellPlace {
  /// Most rows a sheet can have.
  static let rows = 1_048_576
  /// Most columns a sheet can have.
  static let columns = 16_384

  /// Reads `C5`; nil for what is no place of a sheet.
  static func read(_ text: String) -> (row: Int, column: Int)? {
    var (column, row) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where column > 0 && (row > 0 || byte > 0x30): row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard column <= columns, row <= rows else { return nil }
    }
    return column > 0 && row > 0 ? (row, column - 1) : nil
  }

  /// Reads a row number; nil for what is none.
  static func row(_ text: String) -> Int? {
    guard let row = Int(text), (1...rows).contains(row) else { return nil }
    return row
  }

  /// The letters of a column counted from 0: 0 is `A`, 26 is `AA`.
  static func letters(_ column: Int) -> String {
    var (rest, letters): (Int, [UInt8]) = (column + 1, [])
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
