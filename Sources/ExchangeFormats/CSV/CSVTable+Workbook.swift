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
  /// that ends in an error is refused.
  ///
  /// - Throws: the refusal of a file that is no workbook, is over a limit, or is empty.
  /// - Complexity: O(*n*) for *n* bytes, unpacked.
  init(workbook bytes: [UInt8], limits: ImportLimits) throws(Refusal) {
    guard bytes.count <= limits.bytes else { throw Refusal(reason: .fileTooLarge(limit: limits.bytes)) }
    var sheetLimits = SheetLimits.standard
    sheetLimits.rows = limits.rows + 1
    (sheetLimits.columns, sheetLimits.cellBytes) = (limits.columns, limits.cellBytes)
    let sheet: SheetRows
    do { sheet = try SheetRows(workbook: bytes, limits: sheetLimits) } catch { throw Refusal(error, limits: limits) }
    guard let first = sheet.rows.first else { throw Refusal(reason: .emptyFile) }
    let faulty = sheet.remarks.compactMap(Refusal.init)
    let faultyLines = Set(faulty.compactMap(\.line))
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
  /// The refusal of a cell whose formula ends in an error; nil for what is no reason to refuse.
  fileprivate init?(_ remark: SheetRows.Remark) {
    guard case .error(let error) = remark.kind else { return nil }
    self.init(line: remark.line, column: remark.column, value: error, reason: .formulaError)
  }

  fileprivate init(_ fault: SheetFault, limits: ImportLimits) {
    switch fault {
    case .tooManyRows(let line, _): self.init(line: line, reason: .tooManyRows(limit: limits.rows))
    case .tooManyColumns(let line, let column, _):
      self.init(line: line, column: column, reason: .tooManyColumns(limit: limits.columns))
    case .cellTooLong(let line, let column, let limit):
      self.init(line: line, column: column, reason: .cellTooLong(limit: limit))
    default: self.init(reason: .notAWorkbook)
    }
  }
}
