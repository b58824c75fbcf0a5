// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ZipFiles

/// How much of a workbook is read before it is refused; the caller decides, per kind of file.
public struct SheetLimits: Equatable, Sendable {
  /// Most rows in which something stands, the header included.
  public var rows: Int
  /// Most columns in which something stands; a sheet has 16,384 at most.
  public var columns: Int
  /// Most cells in all, gaps included.
  public var cells: Int
  /// Most bytes of UTF-8 in one cell.
  public var cellBytes: Int
  /// Most bytes of UTF-8 in all cells together; a text that cells share counts for each of them.
  public var textBytes: Int
  /// Most bytes in the file and its parts.
  public var zip: ZipLimits

  /// These limits.
  public init(rows: Int, columns: Int, cells: Int, cellBytes: Int, textBytes: Int, zip: ZipLimits) {
    (self.rows, self.columns, self.cells) = (rows, columns, cells)
    (self.cellBytes, self.textBytes, self.zip) = (cellBytes, textBytes, zip)
  }

  /// For files that people send in: 50,001 rows, 100 columns, 2 million cells, 20,000 bytes a cell, 50 MB in all
  /// cells; the file at most 20 MB, each part of it 100 MB unpacked.
  public static let standard = SheetLimits(
    rows: 50_001, columns: 100, cells: 2_000_000, cellBytes: 20_000, textBytes: 50_000_000, zip: .standard)
}
