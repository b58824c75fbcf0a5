// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Refusal.Reason {
  /// The English sentence for the command line; the test compares it with the text `refusal.<code>`.
  func english(column: String, value: String) -> String {
    switch self {
    case .emptyFile: "The file is empty."
    case .fileTooLarge(let limit): "The file is too large. At most \(limit) bytes are read."
    case .tooManyRows(let limit): "The file has too many rows. At most \(limit) rows are read."
    case .tooManyColumns(let limit): "The file has too many columns. At most \(limit) columns are read."
    case .cellTooLong(let limit): "A cell is too long. At most \(limit) bytes fit."
    case .wrongEncoding: "The file is not UTF-8. Save it again as CSV UTF-8."
    case .nulByte: "The file holds a NUL byte, so it is not text."
    case .cutInTheMiddle: "The file stops in the middle. Make it again."
    case .strayQuote: "A quotation mark stands in the wrong place."
    case .wrongCellCount(let expected, let found): "The row has \(found) cells, the header has \(expected)."
    case .unknownHeader(let expected): "The columns are not recognised. Known are: \(expected.joined(separator: "; "))."
    case .missingColumn: "The column \(column) is missing."
    case .duplicateColumn: "The column \(column) stands there twice."
    case .forbiddenColumn: "We keep this of nobody. Take the column \(column) out of the file."
    case .missingValue: "Fill in \(column)."
    case .tooLong(let limit): "The text in \(column) is too long. At most \(limit) characters fit."
    case .notADay: "\(value) is not a day. Write 2026-03-01 or 01-03-2026."
    case .notAWholeNumber: "\(value) is not a whole number."
    case .notANumber: "\(value) is not a number."
    case .outOfRange(let from, let to): "\(value) does not lie between \(from) and \(to)."
    case .unknownChoice(let choices): "\(value) is not known. Choose from: \(choices.joined(separator: ", "))."
    case .duplicateID: "\(value) stands there twice."
    case .selfTie: "\(value) stands at both ends."
    case .unknown(let reference): "\(value) does not exist. No such \(reference.english)."
    case .dateOrder(let other): "\(column) lies before \(other)."
    case .sameSide: "The side that proposed the link cannot confirm it."
    case .notJSON: "The file is not valid JSON."
    case .tooDeep(let limit): "The file is nested deeper than \(limit) levels."
    case .notAText: "A text belongs in \(column)."
    case .notAList: "A list belongs in \(column)."
    case .notAnObject: "An object with fields belongs in \(column)."
    case .notAFlag: "True or false belongs in \(column)."
    case .notAWorkbook: "The file is not an Excel workbook that can be read. Save it as .xlsx without a password."
    case .formulaError: "The formula in \(column) ends in \(value)."
    case .formulaNotCalculated: "The formula in \(column) has no result. Open the file in a spreadsheet and save it."
    case .tooManyCells(let limit): "The file has too many cells. At most \(limit) cells are read."
    case .tooManySheets(let limit): "The file has too many sheets. At most \(limit) sheets are read."
    case .noArea: "The border of \(value) encloses no area."
    case .borderTooLarge(let limit): "The border of \(value) has too many points. At most \(limit) are read."
    case .borderTooTangled: "The border of \(value) crosses itself too often to be mended."
    case .swappedCoordinates: "\(value) has north first. In GeoJSON east comes first: longitude, then latitude."
    case .notXML: "The file is not valid XML."
    case .documentType: "The file has a document type (DOCTYPE). Take it out."
    case .wrongRoot(let expected): "The file begins with \(value). We expected \(expected)."
    case .invalidCharacter: "A character that is not allowed stands in \(column)."
    case .notKept: "\(column) is not taken over."
    case .ambiguous: "\(value) is the name of more than one. Use an id."
    case .ambiguousNumber:
      "\(value) can be a thousand or a fraction, and no other cell tells which. Write 1234 or 1.2340."
    case .noPeriod: "The file does not say of which year it is. Give the year."
    case .notAPeriod: "\(value) is not a period. Write 2024, 2024KW01 or 2024MM01."
    case .tableOfOtherYear(let table, let year): "Table \(table) is about \(year), not about \(value)."
    case .duplicateFigure: "This figure stands there twice."
    case .valueWithStatus(let status): "A number and the status \(status.rawValue) cannot go together."
    case .unknownCompanion: "The document with titles is not recognised."
    }
  }
}

extension Refusal.Reference {
  fileprivate var english: String {
    switch self {
    case .end: "person, organisation, group or place"
    case .goal: "goal"
    case .intervention: "intervention"
    case .item: "initiative or thread"
    case .actor: "actor"
    case .area: "area"
    case .node: "node"
    }
  }
}
