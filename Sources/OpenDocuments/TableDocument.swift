// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Tables to calculate with further: one or more sheets.
public struct TableDocument: Equatable, Sendable {
  /// What stands in a cell.
  public enum Cell: Equatable, Sendable {
    /// Nothing.
    case empty
    /// A text; never read as a formula.
    case text(String)
    /// A number; one that is not finite is left empty.
    case number(Double)
    /// A day, `2026-03-01`; anything else is written as a text.
    case day(String)
  }

  /// One sheet.
  public struct Sheet: Equatable, Sendable {
    /// The name on its tab; signs that no spreadsheet takes become `-`, a name that is taken gets a number.
    public var name: String
    /// The names of the columns, repeated on every page; empty for a sheet without.
    public var header: [String]
    /// The rows; rows[row][column].
    public var rows: [[Cell]]

    /// This sheet.
    public init(name: String, header: [String], rows: [[Cell]]) {
      (self.name, self.header, self.rows) = (name, header, rows)
    }
  }

  /// What the document says about itself.
  public var properties: DocumentProperties
  /// The sheets, in order of the tabs; a document without any gets an empty one.
  public var sheets: [Sheet]

  /// These sheets.
  public init(_ properties: DocumentProperties, _ sheets: [Sheet]) {
    (self.properties, self.sheets) = (properties, sheets)
  }

  /// The names as they are written: at most 31 characters, none twice, upper and lower case the same.
  var sheetNames: [String] {
    var taken: Set<String> = []
    return sheets.enumerated().map { index, sheet in
      let name = TableDocument.allowed(sheet.name, number: index + 1)
      var (candidate, number) = (name, 2)
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = String(name.prefix(24)) + " (\(number))"
        number += 1
      }
      return candidate
    }
  }

  private static func allowed(_ name: String, number: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      scalars.append("[]*?:/\\'".unicodeScalars.contains(scalar) || scalar.value < 0x20 ? "-" : scalar)
    }
    let short = String(scalars).prefix(31)
    return short.isEmpty ? "Blad \(number)" : String(short)
  }
}
