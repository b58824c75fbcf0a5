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

  /// The cells of the record that was read last, as places in the file.
  private(set) var cells: [Cell] = []

  /// Where the content of a cell stands in the file.
  struct Cell {
    /// Its bytes, without the quotes around it.
    let place: Range<Int>
    /// How many quotes in it are doubled.
    let doubled: Int
    /// The line on which it begins.
    let line: Int
  }

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
    guard let (line, endsTheFile) = try advance() else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(cells.count)
    for cell in cells { texts.append(try CSVScanner.text(of: cell, in: bytes)) }
    return Record(row: .init(line: line, cells: texts), endsTheFile: endsTheFile)
  }

  /// Reads the next record into `cells`: its first line, and whether the file ended right after it; nil at the end.
  mutating func advance() throws(Refusal) -> (line: Int, endsTheFile: Bool)? {
    cells.removeAll(keepingCapacity: true)
    while position < bytes.count, CSVScanner.isLineEnd(bytes[position]) { CSVScanner.pass(bytes, &position, &line) }
    guard position < bytes.count else { return nil }
    let first = line
    while true {
      guard cells.count < limits.columns else { throw refusal(.tooManyColumns(limit: limits.columns)) }
      cells.append(try cell())
      guard position < bytes.count else { break }
      guard bytes[position] == separator else {
        CSVScanner.pass(bytes, &position, &line)
        return (first, false)
      }
      position += 1
    }
    return (first, true)
  }

  /// The text of a cell, with single quotes for doubled ones, and without the `'` before a formula sign.
  static func text(of cell: Cell, in bytes: [UInt8]) throws(Refusal) -> String {
    let content = cell.doubled == 0 ? bytes[cell.place] : undoubled(bytes[cell.place])[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Refusal(line: cell.line, reason: .wrongEncoding)
    }
    return FormulaGuard.undone(text)
  }

  private static func undoubled(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var (result, isSecond): ([UInt8], Bool) = ([], false)
    for byte in content {
      isSecond = byte == 0x22 && !isSecond
      if byte != 0x22 || isSecond { result.append(byte) }
    }
    return result
  }

  private mutating func cell() throws(Refusal) -> Cell {
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

  private mutating func plainCell() throws(Refusal) -> Cell {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || CSVScanner.isLineEnd(byte) { break }
      if byte == 0x22, separator != CSVScanner.tab { throw refusal(.strayQuote) }
      if byte == 0 { throw refusal(.nulByte) }
      position += 1
      if position - start > limits.cellBytes { throw refusal(.cellTooLong(limit: limits.cellBytes)) }
    }
    return Cell(place: start..<position, doubled: 0, line: line)
  }

  private mutating func quotedCell() throws(Refusal) -> Cell {
    let (first, start) = (line, position + 1)
    var doubled = 0
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0 { throw refusal(.nulByte) }
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else {
          return try closed(Cell(place: start..<position, doubled: doubled, line: first))
        }
        position += 1
        doubled += 1
      } else if byte == 0x0A || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)) {
        line += 1
      }
      position += 1
      if position - start - doubled > limits.cellBytes { throw refusal(.cellTooLong(limit: limits.cellBytes)) }
    }
    throw Refusal(line: first, reason: .cutInTheMiddle)
  }

  private mutating func closed(_ cell: Cell) throws(Refusal) -> Cell {
    position += 1
    if position < bytes.count, bytes[position] != separator, !CSVScanner.isLineEnd(bytes[position]) {
      throw refusal(bytes[position] == 0 ? .nulByte : .strayQuote)
    }
    return cell
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
