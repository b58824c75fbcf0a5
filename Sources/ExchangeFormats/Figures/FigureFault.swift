// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What can be wrong with a file of figures or with one of its cells.
public enum FigureFault: Equatable, Sendable {
  /// What can be wrong with every file: see `Refusal.Reason`.
  case general(Refusal.Reason)
  /// `1.234` where nothing else in the file says whether points part thousands or fractions.
  case ambiguousNumber
  /// The file does not say of which year it is; the caller must give the year.
  case noPeriod
  /// No year, quarter or month in the way CBS writes them.
  case notAPeriod
  /// The table belongs to another year than the caller gave.
  case tableOfOtherYear(table: String, year: Int)
  /// The same figure of the same area and period a second time; the first one stays.
  case duplicateFigure
  /// A number stands beside a status that says there is none.
  case valueWithStatus(FigureStatus)
  /// A document given to go with the file holds no titles of measures, periods or areas.
  case unknownCompanion

  /// The stable name in kebab case.
  public var code: String {
    switch self {
    case .general(let reason): reason.code
    case .ambiguousNumber: "ambiguous-number"
    case .noPeriod: "no-period"
    case .notAPeriod: "not-a-period"
    case .tableOfOtherYear: "table-of-other-year"
    case .duplicateFigure: "duplicate-figure"
    case .valueWithStatus: "value-with-status"
    case .unknownCompanion: "unknown-companion"
    }
  }

  /// What belongs to this fault alone, by name.
  public var parameters: [String: String] {
    switch self {
    case .general(let reason): reason.parameters
    case .tableOfOtherYear(let table, let year): ["table": table, "year": String(year)]
    case .valueWithStatus(let status): ["status": status.rawValue]
    default: [:]
    }
  }

  /// The English sentence for the command line.
  func english(column: String, value: String) -> String {
    switch self {
    case .general(let reason): reason.english(column: column, value: value)
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

/// Why a file, a row or a cell gave no figure.
public struct FigureRefusal: Error, Equatable, Sendable {
  /// The line in the file, 1-based; nil when the whole file is meant.
  public let line: Int?
  /// The column or field as the file calls it; nil when no single one is meant.
  public let column: String?
  /// What stood there, at most 80 characters, safe to print.
  public let value: String?
  /// What is wrong.
  public let fault: FigureFault

  /// A refusal; `column` and `value` are shortened to 80 characters and made safe to print.
  public init(line: Int? = nil, column: String? = nil, value: String? = nil, fault: FigureFault) {
    (self.line, self.fault) = (line, fault)
    self.column = column.map(Refusal.printable)
    self.value = value.map(Refusal.printable)
  }

  /// The refusal of a reader of CSV or JSON.
  init(_ refusal: Refusal) {
    self.init(
      line: refusal.line, column: refusal.column, value: refusal.value, fault: .general(refusal.reason))
  }

  /// What a text can name between braces: `line`, `column`, `value` and the fault's own.
  public var parameters: [String: String] {
    var all = fault.parameters
    if let line { all["line"] = String(line) }
    if let column { all["column"] = column }
    if let value { all["value"] = value }
    return all
  }

  /// One line for the command line: `line 3, column g_woz: 1.234 can be …`
  public var englishSentence: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
    return (place.isEmpty ? "file" : place.joined(separator: ", ")) + ": "
      + fault.english(column: column ?? "", value: value ?? "")
  }
}
