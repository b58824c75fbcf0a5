// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Reads the records of RFC 4180 one by one from bytes; each byte is looked at once, so cost is linear in the file.
///
/// Line ends are CRLF, LF or CR; empty lines are passed over. A quote may only open a cell, or stand doubled inside one.
struct CSVScanner {
  private let bytes: [UInt8]
  private let limits: ImportLimits
  private var position: Int
  private var line = 1
  /// What parts the cells: `,` `;` or a tab.
  let separator: UInt8

  /// A record and how it ended.
  struct Record {
    /// Its cells and first line.
    let row: CSVTable.Row
    /// Whether the file ended right after it, without a line end.
    let endsTheFile: Bool
  }

  /// A scanner at the first line that is not empty; the separator is the one that stands there most often.
  init(_ bytes: [UInt8], limits: ImportLimits) throws(Refusal) {
    self.bytes = bytes
    self.limits = limits
    self.position = try Bytes.start(of: bytes, limits: limits)
    while position < bytes.count, CSVScanner.isLineEnd(bytes[position]) { CSVScanner.pass(bytes, &position, &line) }
    self.separator = CSVScanner.separator(in: bytes, from: position)
  }

  /// The next record, or nil at the end of the file.
  mutating func next() throws(Refusal) -> Record? {
    while position < bytes.count, CSVScanner.isLineEnd(bytes[position]) { CSVScanner.pass(bytes, &position, &line) }
    guard position < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    while true {
      guard cells.count < limits.columns else { throw refusal(.tooManyColumns(limit: limits.columns)) }
      cells.append(FormulaGuard.undone(try cell()))
      guard position < bytes.count else { break }
      guard bytes[position] == separator else {
        CSVScanner.pass(bytes, &position, &line)
        return Record(row: .init(line: first, cells: cells), endsTheFile: false)
      }
      position += 1
    }
    return Record(row: .init(line: first, cells: cells), endsTheFile: true)
  }

  private mutating func cell() throws(Refusal) -> String {
    position < bytes.count && bytes[position] == 0x22 ? try quotedCell() : try plainCell()
  }

  private mutating func plainCell() throws(Refusal) -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || CSVScanner.isLineEnd(byte) { break }
      if byte == 0x22 { throw refusal(.strayQuote) }
      if byte == 0 { throw refusal(.nulByte) }
      position += 1
      if position - start > limits.cellBytes { throw refusal(.cellTooLong(limit: limits.cellBytes)) }
    }
    return try text(bytes[start..<position], line)
  }

  private mutating func quotedCell() throws(Refusal) -> String {
    let first = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0 { throw refusal(.nulByte) }
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { return try closed(content, first) }
        position += 1
      } else if byte == 0x0A || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)) {
        line += 1
      }
      content.append(byte)
      position += 1
      if content.count > limits.cellBytes { throw refusal(.cellTooLong(limit: limits.cellBytes)) }
    }
    throw Refusal(line: first, reason: .cutInTheMiddle)
  }

  private mutating func closed(_ content: [UInt8], _ first: Int) throws(Refusal) -> String {
    position += 1
    if position < bytes.count, bytes[position] != separator, !CSVScanner.isLineEnd(bytes[position]) {
      throw refusal(bytes[position] == 0 ? .nulByte : .strayQuote)
    }
    return try text(content[...], first)
  }

  private func text(_ content: ArraySlice<UInt8>, _ line: Int) throws(Refusal) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Refusal(line: line, reason: .wrongEncoding)
    }
    return text
  }

  private func refusal(_ reason: Refusal.Reason) -> Refusal { Refusal(line: line, reason: reason) }

  /// Passes one line end; CRLF counts once.
  private static func pass(_ bytes: [UInt8], _ position: inout Int, _ line: inout Int) {
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func separator(in bytes: [UInt8], from start: Int) -> UInt8 {
    var (commas, semicolons, tabs, quoted) = (0, 0, 0, false)
    for byte in bytes[start...] {
      if byte == 0x22 { quoted.toggle() }
      if quoted { continue }
      if isLineEnd(byte) { break }
      if byte == 0x2C { commas += 1 }
      if byte == 0x3B { semicolons += 1 }
      if byte == 0x09 { tabs += 1 }
    }
    if tabs > max(commas, semicolons) { return 0x09 }
    return semicolons > commas ? 0x3B : 0x2C
  }
}
