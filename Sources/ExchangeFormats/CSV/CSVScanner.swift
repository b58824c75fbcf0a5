// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Reads the records of RFC 4180 one by one from bytes; each byte is looked at once, so cost is linear in the file.
///
/// Line ends are CRLF, LF or CR; empty lines are passed over. A quote may only open a cell, or stand doubled inside
/// one.
///
/// Text with tabs between the cells is mostly pasted from a spreadsheet, which puts quotes around a cell only when a
/// tab or line end stands in it and leaves `12" pipe` as it is. There a quote inside a cell is an ordinary character,
/// and so is one at its start, unless a closing quote follows right before a tab, a line end or the end of the file.
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
  ///
  /// - Parameter separatorLines: in how many lines the separator is looked for; more than one for files that start
  ///   with lines of a single cell.
  init(_ bytes: [UInt8], limits: ImportLimits, separatorLines: Int = 1) throws(Refusal) {
    self.bytes = bytes
    self.limits = limits
    self.position = try Bytes.start(of: bytes, limits: limits)
    while position < bytes.count, CSVScanner.isLineEnd(bytes[position]) { CSVScanner.pass(bytes, &position, &line) }
    self.separator = CSVScanner.separator(in: bytes, from: position, lines: separatorLines)
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
    guard position < bytes.count, bytes[position] == 0x22 else { return try plainCell() }
    return separator != CSVScanner.tab || isClosed ? try quotedCell() : try plainCell()
  }

  /// Whether the quote at this place has a closing one right before a separator, a line end or the end of the file.
  ///
  /// Linear over the whole file, although a cell without one is looked at again: where a search passed only doubled
  /// quotes, a later search that starts there ends with the quotes it starts with.
  private var isClosed: Bool {
    var place = position + 1
    while place < bytes.count, place - position <= 2 * limits.cellBytes + 2 {
      if bytes[place] == 0x22 {
        guard place + 1 < bytes.count else { return true }
        guard bytes[place + 1] == 0x22 else {
          return bytes[place + 1] == separator || CSVScanner.isLineEnd(bytes[place + 1])
        }
        place += 1
      }
      place += 1
    }
    return false
  }

  private mutating func plainCell() throws(Refusal) -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || CSVScanner.isLineEnd(byte) { break }
      if byte == 0x22, separator != CSVScanner.tab { throw refusal(.strayQuote) }
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

  private static let tab: UInt8 = 0x09

  /// The sign that stands most often on the first `lines` lines, outside the cells that begin with a quote.
  private static func separator(in bytes: [UInt8], from start: Int, lines: Int) -> UInt8 {
    var (commas, semicolons, tabs, passed) = (0, 0, 0, 0)
    var (place, isQuoted, startsCell) = (start, false, true)
    while place < bytes.count {
      let byte = bytes[place]
      if isQuoted {
        let isDoubled = byte == 0x22 && place + 1 < bytes.count && bytes[place + 1] == 0x22
        if isDoubled { place += 1 } else if byte == 0x22 { isQuoted = false }
      } else if isLineEnd(byte) {
        pass(bytes, &place, &passed)
        guard passed < lines else { break }
        startsCell = true
        continue
      } else if byte == 0x22, startsCell {
        isQuoted = true
      } else {
        if byte == 0x2C { commas += 1 }
        if byte == 0x3B { semicolons += 1 }
        if byte == tab { tabs += 1 }
      }
      startsCell = byte == 0x2C || byte == 0x3B || byte == tab || isLineEnd(byte)
      place += 1
    }
    if tabs > max(commas, semicolons) { return tab }
    return semicolons > commas ? 0x3B : 0x2C
  }
}
