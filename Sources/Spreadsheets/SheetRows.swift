// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The filled rows of one sheet, every cell as text.
public struct SheetRows: Equatable, Sendable {
  /// A sheet of the workbook.
  public struct Sheet: Equatable, Sendable {
    /// Its name on the tab.
    public let name: String
    /// Whether the person who made the workbook hid it.
    public let isHidden: Bool
  }

  /// One row in which something stands.
  public struct Row: Equatable, Sendable {
    /// Its number in the margin of the spreadsheet, 1-based.
    public let line: Int
    /// The cells from column A to the last filled one; gaps are empty texts.
    public let cells: [String]
  }

  /// Something a person should know about one cell.
  public struct Remark: Equatable, Sendable {
    /// What is the matter with it.
    public enum Kind: Equatable, Sendable {
      /// The formula ends in an error such as `#N/A` or `#REF!`, which is also the text of the cell.
      case error(String)
      /// A formula that no program has worked out yet; the cell is empty. Opening and saving the file helps.
      case notCalculated
    }

    /// The row number, 1-based.
    public let line: Int
    /// The letters of the column.
    public let column: String
    /// What is the matter.
    public let kind: Kind
  }

  /// All sheets of the workbook, hidden ones and charts included, in order of the tabs.
  public let sheets: [Sheet]
  /// The name of the sheet that was read.
  public let sheetName: String
  /// The rows, from top to bottom; those without text are left out. Rows and columns that are hidden are read too.
  public let rows: [Row]
  /// Remarks, in order of the rows: the first of every row, so that no fault is taken for data, and the others as
  /// long as there are no more than `remarkLimit`.
  public let remarks: [Remark]

  /// From here on only the first remark of a row is kept: who has that many errors has one cause for them.
  public static let remarkLimit = 1_000

  /// The names of all sheets.
  public var sheetNames: [String] { sheets.map(\.name) }

  /// Reads a sheet of an Excel workbook (`.xlsx`, `.xlsm`).
  ///
  /// Text is given without its make-up, numbers with at most 15 digits and a decimal point, a number that is shown as
  /// a day as `2026-03-01`, as a moment `2026-03-01T09:30`, as a time `09:30`; true and false as `true` and `false`;
  /// a formula by the value that was saved with it. Of merged cells only the first has a value.
  ///
  /// Percent signs, currencies and rounding are make-up too: a cell shown as 25 % is read as `0.25`, one shown as
  /// € 1,50 as `1.5`, and one shown as 3 may be read as `2.75`.
  ///
  /// - Parameters:
  ///   - workbook: the bytes of the file.
  ///   - sheet: the name of the sheet; nil for the first one that is not hidden.
  ///   - limits: how much is read.
  /// - Throws: why the workbook is not read; see `SheetFault`.
  /// - Complexity: O(*n*) time for *n* unpacked bytes of the sheet and the texts of the workbook; memory for the
  ///   packed file, one unpacked part at a time, the texts and the cells, all of which are limited.
  ///
  /// Source: ECMA-376, "Office Open XML File Formats", parts 1 (section 18) and 2.
  public init(workbook: [UInt8], sheet: String? = nil, limits: SheetLimits = .standard) throws(SheetFault) {
    let workbook = try Workbook(workbook, limits: limits)
    let chosen = try workbook.tab(named: sheet)
    let formats = try CellFormats(workbook)
    let texts = try SharedTexts.read(workbook, limit: limits.cells)
    var reader = SheetReader(texts: texts, formats: formats, startsIn1904: workbook.startsIn1904, limits: limits)
    try reader.read(try workbook.open(chosen.part))
    self.sheets = workbook.tabs.map(\.sheet)
    self.sheetName = chosen.sheet.name
    (self.rows, self.remarks) = (reader.rows, reader.remarks)
  }
}
