// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Spreadsheets
import ZipFiles

extension CSVTable {
  /// Whether this is a zip file or an older Office file, and so perhaps a workbook.
  static func looksLikeWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// The first sheet of an Excel workbook as a table: its first filled row is the header, lines are row numbers.
  ///
  /// Rows may be shorter than the header, since a sheet says nothing about empty cells at their end. A row with a formula
  /// that ends in an error or was never worked out is refused; one in or above the header refuses the whole file.
  ///
  /// - Throws: the refusal of a file that is no workbook, is over a limit, is empty, or has no sound header.
  /// - Complexity: O(*n*) for *n* bytes, unpacked.
  init(workbook bytes: [UInt8], limits: ImportLimits) throws(Refusal) {
    guard bytes.count <= limits.bytes else { throw Refusal(reason: .fileTooLarge(limit: limits.bytes)) }
    var sheetLimits = SheetLimits.standard
    sheetLimits.rows = limits.rows + 1
    (sheetLimits.columns, sheetLimits.cellBytes) = (limits.columns, limits.cellBytes)
    let sheet: SheetRows
    do { sheet = try SheetRows(workbook: bytes, limits: sheetLimits) } catch { throw Refusal(error, limits: limits) }
    let (faulty, faultyLines) = (sheet.remarks.map(Refusal.init), Set(sheet.remarks.map(\.line)))
    if let fault = sheet.remarks.first, fault.line <= sheet.rows.first?.line ?? fault.line { throw Refusal(fault) }
    guard let first = sheet.rows.first else { throw Refusal(reason: .emptyFile) }
    var (rows, uneven): ([Row], [Refusal]) = ([], faulty)
    for row in sheet.rows.dropFirst() where !faultyLines.contains(row.line) {
      if row.cells.count > first.cells.count {
        let found = row.cells.count
        uneven.append(
          Refusal(line: row.line, reason: .wrongCellCount(expected: first.cells.count, found: found)))
      } else {
        let missing = Array(repeating: "", count: first.cells.count - row.cells.count)
        rows.append(Row(line: row.line, cells: row.cells.map(FormulaGuard.undone) + missing))
      }
    }
    self.init(header: first.cells.map(Text.trimmed), headerLine: first.line, rows: rows, uneven: uneven)
  }
}

extension Refusal {
  /// The refusal of a cell whose formula gives nothing that can be taken.
  fileprivate init(_ remark: SheetRows.Remark) {
    switch remark.kind {
    case .error(let error):
      self.init(line: remark.line, column: remark.column, value: error, reason: .formulaError)
    case .notCalculated: self.init(line: remark.line, column: remark.column, reason: .formulaNotCalculated)
    }
  }

  /// The refusal of a workbook; `limits` are those of the caller, who does not count the header.
  fileprivate init(_ fault: SheetFault, limits: ImportLimits) {
    switch fault {
    case .zip(let fault): self.init(reason: Reason(fault))
    case .xml(_, let fault):
      // Lines of a part say nothing to a person, and neither does the encoding of what a spreadsheet saved.
      let reason = Refusal(fault).reason
      self.init(reason: reason == .wrongEncoding ? .notXML : reason)
    case .tooManySheets(let limit): self.init(reason: .tooManySheets(limit: limit))
    case .tooManyRows(let line, _): self.init(line: line, reason: .tooManyRows(limit: limits.rows))
    case .tooManyColumns(let line, let column, _):
      self.init(line: line, column: column, reason: .tooManyColumns(limit: limits.columns))
    case .tooManyCells(let line, let limit): self.init(line: line, reason: .tooManyCells(limit: limit))
    case .tooManyTexts(let limit): self.init(reason: .tooManyCells(limit: limit))
    case .tooMuchText(let line, let limit): self.init(line: line, reason: .fileTooLarge(limit: limit))
    case .cellTooLong(let line, let column, let limit):
      self.init(line: line, column: column, reason: .cellTooLong(limit: limit))
    case .noSheet: self.init(reason: .emptyFile)
    case .damagedCell(let line, let column): self.init(line: line, column: column, reason: .notAWorkbook)
    case .wrongPlace(let place): self.init(value: place, reason: .notAWorkbook)
    case .oldOrLocked, .openDocument, .noWorkbook, .missingPart: self.init(reason: .notAWorkbook)
    }
  }
}

extension Refusal.Reason {
  /// What is wrong with the zip file that a workbook is.
  fileprivate init(_ fault: ZipFault) {
    switch fault {
    // It began as a zip file, so its end is gone.
    case .notAZip: self = .cutInTheMiddle
    case .archiveTooLarge(let limit), .entryTooLarge(_, let limit), .totalTooLarge(let limit):
      self = .fileTooLarge(limit: limit)
    default: self = .notAWorkbook
    }
  }
}
