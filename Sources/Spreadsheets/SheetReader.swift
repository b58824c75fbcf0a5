// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// Reads the cells of one sheet in one pass, holding every limit before it takes a cell in.
struct SheetReader {
  let texts: [String]
  let formats: CellFormats
  let startsIn1904: Bool
  let limits: SheetLimits
  private(set) var rows: [SheetRows.Row] = []
  private(set) var remarks: [SheetRows.Remark] = []
  private var cellCount = 0
  private var textBytes = 0

  init(texts: [String], formats: CellFormats, startsIn1904: Bool, limits: SheetLimits) {
    (self.texts, self.formats, self.startsIn1904, self.limits) = (texts, formats, startsIn1904, limits)
  }

  /// Reads the rows of the sheet.
  mutating func read(_ part: PartReader) throws(SheetFault) {
    var reader = part
    guard try reader.nextChild()?.name == "worksheet" else { throw .noWorkbook }
    while let child = try reader.nextChild() {
      if child.name == "sheetData" { try readRows(&reader) } else { try reader.skip() }
    }
  }

  private mutating func readRows(_ reader: inout PartReader) throws(SheetFault) {
    var last = 0
    while let element = try reader.nextChild() {
      guard element.name == "row" else {
        try reader.skip()
        continue
      }
      let line = try number(of: element, after: last)
      last = line
      let cells = try readCells(&reader, line)
      guard !cells.isEmpty else { continue }
      guard rows.count < limits.rows else { throw .tooManyRows(line: line, limit: limits.rows) }
      rows.append(SheetRows.Row(line: line, cells: cells))
    }
  }

  /// The number of a row, which may be left out when it is the next one.
  private func number(of row: XMLStart, after last: Int) throws(SheetFault) -> Int {
    let said = row["r"]
    guard let line = said.map(CellPlace.row) ?? last + 1, line > last, line <= CellPlace.rows else {
      throw .wrongPlace(said ?? "")
    }
    return line
  }

  private mutating func readCells(_ reader: inout PartReader, _ line: Int) throws(SheetFault) -> [String] {
    var (cells, last): ([String], Int) = ([], -1)
    while let element = try reader.nextChild() {
      guard element.name == "c" else {
        try reader.skip()
        continue
      }
      let column = try self.column(of: element, line, after: last)
      last = column
      let text = try readCell(element, &reader, line, column)
      guard !text.isEmpty else { continue }
      try check(text, line, column)
      cellCount += column + 1 - cells.count
      guard cellCount <= limits.cells else { throw .tooManyCells(line: line, limit: limits.cells) }
      textBytes += text.utf8.count
      guard textBytes <= limits.textBytes else { throw .tooMuchText(line: line, limit: limits.textBytes) }
      while cells.count < column { cells.append("") }
      cells.append(text)
    }
    return cells
  }

  private func column(of cell: XMLStart, _ line: Int, after last: Int) throws(SheetFault) -> Int {
    guard let said = cell["r"] else {
      guard last + 1 < CellPlace.columns else { throw .wrongPlace("") }
      return last + 1
    }
    guard let place = CellPlace.read(said), place.row == line, place.column > last else { throw .wrongPlace(said) }
    return place.column
  }

  private func check(_ text: String, _ line: Int, _ column: Int) throws(SheetFault) {
    let letters = CellPlace.letters(column)
    guard column < limits.columns else {
      throw .tooManyColumns(line: line, column: letters, limit: limits.columns)
    }
    guard text.utf8.count <= limits.cellBytes else {
      throw .cellTooLong(line: line, column: letters, limit: limits.cellBytes)
    }
  }

  // MARK: - One cell

  private mutating func readCell(
    _ cell: XMLStart, _ reader: inout PartReader, _ line: Int, _ column: Int
  ) throws(SheetFault) -> String {
    var (value, inline, hasFormula): (String?, String?, Bool) = (nil, nil, false)
    while let child = try reader.nextChild() {
      switch child.name {
      case "v": value = try reader.text()
      case "is": inline = try SharedTexts.text(&reader)
      case "f":
        hasFormula = true
        try reader.skip()
      default: try reader.skip()
      }
    }
    if let inline { return inline }
    let kind = cell["t"] ?? "n"
    guard let value, !value.isEmpty else {
      // A formula that gives an empty text is saved with an empty value.
      if hasFormula, kind != "str" { try remark(.notCalculated, line, column) }
      return ""
    }
    guard let text = text(value, kind: kind, style: cell["s"]) else {
      throw .damagedCell(line: line, column: CellPlace.letters(column))
    }
    if kind == "e" { try remark(.error(text), line, column) }
    return text
  }

  /// The text of a value of this kind; nil when it is none.
  private func text(_ value: String, kind: String, style: String?) -> String? {
    switch kind {
    case "s": Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil }
    case "str", "e", "inlineStr": EscapedText.read(value)
    case "b": ["1": "true", "0": "false", "true": "true", "false": "false"][value]
    case "d": WrittenTime.text(value)
    case "n": number(value, formats.shape(of: style))
    default: nil
    }
  }

  private func number(_ text: String, _ shape: NumberShape) -> String? {
    guard let (value, plain) = NumberText.read(text) else { return nil }
    if case .padded(let digits) = shape, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain
    }
    return SerialTime.text(value, as: shape, startsIn1904: startsIn1904) ?? plain
  }

  private mutating func remark(_ kind: SheetRows.Remark.Kind, _ line: Int, _ column: Int) throws(SheetFault) {
    guard remarks.count < SheetRows.remarkLimit || remarks.last?.line != line else { return }
    // Rows with nothing but formulas that nobody worked out are not among the filled ones.
    guard remarks.count < SheetRows.remarkLimit + limits.rows else {
      throw .tooManyRows(line: line, limit: limits.rows)
    }
    remarks.append(SheetRows.Remark(line: line, column: CellPlace.letters(column), kind: kind))
  }
}
