// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Refusal {
  /// What can be wrong with a file or a row of it. Cells that look like formulas are no fault: they are kept as text.
  public enum Reason: Equatable, Sendable {
    /// Nothing stands in the file, or only blank lines.
    case emptyFile
    /// More bytes than the caller allows.
    case fileTooLarge(limit: Int)
    /// More rows than the caller allows, the header not counted.
    case tooManyRows(limit: Int)
    /// More columns than the caller allows.
    case tooManyColumns(limit: Int)
    /// One cell has more bytes than the caller allows.
    case cellTooLong(limit: Int)
    /// UTF-16, or bytes that are no UTF-8 (an older Windows code page).
    case wrongEncoding
    /// A byte 0: no text file.
    case nulByte
    /// The file ends inside a quoted cell, a row or a JSON value.
    case cutInTheMiddle
    /// A quote inside an unquoted cell, or text after a closing quote.
    case strayQuote
    /// The row has more or fewer cells than the header.
    case wrongCellCount(expected: Int, found: Int)
    /// No kind of file has this header; `expected` are the headers that are known.
    case unknownHeader(expected: [String])
    /// A column that this kind of file must have.
    case missingColumn
    /// The same column, or JSON field, twice.
    case duplicateColumn
    /// Religion, ethnicity, nationality, health, politics, offences: kept of nobody.
    case forbiddenColumn
    /// An empty cell that must be filled.
    case missingValue
    /// More characters than the field takes.
    case tooLong(limit: Int)
    /// No day of the calendar in `2026-03-01` or `01-03-2026`.
    case notADay
    /// No whole number, or one too large to count with.
    case notAWholeNumber
    /// No finite number.
    case notANumber
    /// A whole number outside its limits, which belong to it.
    case outOfRange(from: Int, to: Int)
    /// None of the words that are possible here.
    case unknownChoice(choices: [String])
    /// The same key a second time in this file; the first one stays, but for borders, of which none does.
    case duplicateID
    /// A tie or contact of somebody with themselves.
    case selfTie
    /// Something is named that does not exist; only who knows the other files can tell.
    case unknown(Reference)
    /// A day before the day in the column `after`, which must come first.
    case dateOrder(after: String)
    /// A link confirmed by the side that proposed it.
    case sameSide
    /// No JSON.
    case notJSON
    /// JSON values or XML elements inside each other deeper than this.
    case tooDeep(limit: Int)
    /// Another JSON value where a text is expected.
    case notAText
    /// Another JSON value where a list is expected.
    case notAList
    /// Another JSON value where an object is expected.
    case notAnObject
    /// Another JSON value where true or false is expected.
    case notAFlag
    /// No workbook of Excel that can be read: an older format, a password, or a damaged file.
    case notAWorkbook
    /// A cell whose formula ends in an error.
    case formulaError
    /// A cell whose formula no program has worked out yet.
    case formulaNotCalculated
    /// More cells in a workbook than are read, gaps included.
    case tooManyCells(limit: Int)
    /// More sheets in a workbook than are read.
    case tooManySheets(limit: Int)
    /// A border that encloses nothing.
    case noArea
    /// A border with more places or rings than are read.
    case borderTooLarge(limit: Int)
    /// A border that crosses itself too often to be mended.
    case borderTooTangled
    /// A place with its latitude, or its metres north, first: it lies in the Netherlands the other way round only.
    case swappedCoordinates
    /// No well-formed XML.
    case notXML
    /// XML with a document type declaration, which could name files and addresses; none is read.
    case documentType
    /// XML of another kind: its first element is none of these.
    case wrongRoot(expected: String)
    /// A key with a control character or one that XML does not have, so that no format could hold it.
    case invalidCharacter
    /// Something that has no place in what is read or written.
    case notKept
    /// A name that several have, so that it points at none of them.
    case ambiguous
    /// `1.234` where nothing else in the file says whether points part thousands or fractions.
    case ambiguousNumber
    /// The file does not say of which year its figures are; the caller must give the year.
    case noPeriod
    /// No year, quarter or month in the way CBS writes them.
    case notAPeriod
    /// The table belongs to another year than the caller gave.
    case tableOfOtherYear(table: String, year: Int)
    /// The same figure of the same area and period a second time; the first one stays.
    case duplicateFigure
    /// A number stands beside a status that says there is none.
    case valueWithStatus(FigureStatus)
    /// A document given to go with the figures holds no titles of measures, periods or areas.
    case unknownCompanion
  }

  /// What a row can point at by key.
  public enum Reference: String, CaseIterable, Sendable {
    /// The end of a tie or contact.
    case end
    /// A goal of the programme.
    case goal
    /// An intervention of the programme.
    case intervention
    /// An initiative, or a thread that was taken up.
    case item
    /// An actor of the coupling map.
    case actor
    /// An area by its code.
    case area
    /// A node of the network in the same file.
    case node
  }
}

extension Refusal.Reason {
  /// The stable name of the reason in kebab case; its text is `refusal.<code>`.
  public var code: String {
    switch self {
    case .emptyFile: "empty-file"
    case .fileTooLarge: "file-too-large"
    case .tooManyRows: "too-many-rows"
    case .tooManyColumns: "too-many-columns"
    case .cellTooLong: "cell-too-long"
    case .wrongEncoding: "wrong-encoding"
    case .nulByte: "nul-byte"
    case .cutInTheMiddle: "cut-in-the-middle"
    case .strayQuote: "stray-quote"
    case .wrongCellCount: "wrong-cell-count"
    case .unknownHeader: "unknown-header"
    case .missingColumn: "missing-column"
    case .duplicateColumn: "duplicate-column"
    case .forbiddenColumn: "forbidden-column"
    case .missingValue: "missing-value"
    case .tooLong: "too-long"
    case .notADay: "not-a-day"
    case .notAWholeNumber: "not-a-whole-number"
    case .notANumber: "not-a-number"
    case .outOfRange: "out-of-range"
    case .unknownChoice: "unknown-choice"
    case .duplicateID: "duplicate-id"
    case .selfTie: "self-tie"
    case .unknown(let reference): "unknown-" + reference.rawValue
    case .dateOrder: "date-order"
    case .sameSide: "same-side"
    case .notJSON: "not-json"
    case .tooDeep: "too-deep"
    case .notAText: "not-a-text"
    case .notAList: "not-a-list"
    case .notAnObject: "not-an-object"
    case .notAFlag: "not-a-flag"
    case .notAWorkbook: "not-a-workbook"
    case .formulaError: "formula-error"
    case .formulaNotCalculated: "formula-not-calculated"
    case .tooManyCells: "too-many-cells"
    case .tooManySheets: "too-many-sheets"
    case .noArea: "no-area"
    case .borderTooLarge: "border-too-large"
    case .borderTooTangled: "border-too-tangled"
    case .swappedCoordinates: "swapped-coordinates"
    case .notXML: "not-xml"
    case .documentType: "document-type"
    case .wrongRoot: "wrong-root"
    case .invalidCharacter: "invalid-character"
    case .notKept: "not-kept"
    case .ambiguous: "ambiguous"
    case .ambiguousNumber: "ambiguous-number"
    case .noPeriod: "no-period"
    case .notAPeriod: "not-a-period"
    case .tableOfOtherYear: "table-of-other-year"
    case .duplicateFigure: "duplicate-figure"
    case .valueWithStatus: "value-with-status"
    case .unknownCompanion: "unknown-companion"
    }
  }

  /// What belongs to this reason alone: `limit`, `expected`, `found`, `choices`, `from`, `to`, `other`, `table`,
  /// `year`, `status`.
  public var parameters: [String: String] {
    switch self {
    case .fileTooLarge(let limit), .tooManyRows(let limit), .tooManyColumns(let limit), .cellTooLong(let limit),
      .tooLong(let limit), .tooDeep(let limit), .borderTooLarge(let limit), .tooManyCells(let limit),
      .tooManySheets(let limit):
      ["limit": String(limit)]
    case .wrongCellCount(let expected, let found): ["expected": String(expected), "found": String(found)]
    case .unknownHeader(let expected): ["expected": expected.joined(separator: "; ")]
    case .outOfRange(let from, let to): ["from": String(from), "to": String(to)]
    case .unknownChoice(let choices): ["choices": choices.joined(separator: ", ")]
    case .dateOrder(let other): ["other": other]
    case .wrongRoot(let expected): ["expected": expected]
    case .tableOfOtherYear(let table, let year): ["table": table, "year": String(year)]
    case .valueWithStatus(let status): ["status": status.rawValue]
    default: [:]
    }
  }
}
