// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

/// Why a workbook is not read. Lines are row numbers, columns their letters.
public enum SheetFault: Error, Equatable, Sendable {
  /// No zip file, or one that is not safe.
  case zip(ZipFault)
  /// A part of the workbook is no XML that can be read.
  case xml(part: String, XMLFault)
  /// The format before 2007 (`.xls`), or a workbook with a password: save it as `.xlsx` without one.
  case oldOrLocked
  /// An OpenDocument file (`.ods`): save it as `.xlsx`.
  case openDocument
  /// A zip file, but not with a workbook in it.
  case noWorkbook
  /// The workbook names a part that is not there.
  case missingPart(String)
  /// No sheet has this name, or none can be read; `sheets` are the names of those that can.
  case noSheet(sheets: [String])
  /// More sheets than the limit, hidden ones and charts included.
  case tooManySheets(limit: Int)
  /// More filled rows than the limit.
  case tooManyRows(line: Int, limit: Int)
  /// A cell stands further right than the limit.
  case tooManyColumns(line: Int, column: String, limit: Int)
  /// More cells than the limit, gaps included.
  case tooManyCells(line: Int, limit: Int)
  /// All cells together have more bytes than the limit.
  case tooMuchText(line: Int, limit: Int)
  /// The sheets together have more different texts than the limit of cells.
  case tooManyTexts(limit: Int)
  /// A cell has more bytes than the limit.
  case cellTooLong(line: Int, column: String, limit: Int)
  /// A place that no sheet has, or rows or cells that are not in order.
  case wrongPlace(String)
  /// A cell whose value is not what its kind says.
  case damagedCell(line: Int, column: String)
}
