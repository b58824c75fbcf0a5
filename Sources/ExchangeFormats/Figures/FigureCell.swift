// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What stands in one cell of a table or one field of JSON.
enum FigureCell: Equatable {
  /// No such field in this object of JSON.
  case absent
  /// `null` in JSON.
  case null
  /// Text, as it stands.
  case text(String)
  /// A number of JSON, as it stands.
  case number(String)
  /// A list, an object, true or false, as it is shown in a refusal.
  case other(String)

  /// What the cell says, without the help of other cells.
  enum Reading: Equatable {
    /// Blank.
    case empty
    /// `.` or `x`: the source holds it back.
    case withheld
    /// A code of the geodata files that stands for no figure.
    case code(FigureStatus)
    /// A number.
    case number(FigureNumber.Reading)
    /// A code of a region.
    case region
    /// Any other text.
    case text
  }

  /// The text, trimmed; empty for a cell without any.
  var trimmed: String {
    switch self {
    case .absent, .null: ""
    case .text(let text): Text.trimmed(text)
    case .number(let text), .other(let text): text
    }
  }

  /// What the cell says; text is read as figures are written in CSV.
  var reading: Reading {
    switch self {
    case .absent, .null: return .empty
    case .other: return .text
    case .number(let text):
      guard let value = Double(text), value.isFinite else { return .text }
      return FigureCell.noFigure(value).map { .code($0) } ?? .number(.plain(value))
    case .text(let text): return FigureCell.reading(of: Text.trimmed(text))
    }
  }

  private static func reading(of text: String) -> Reading {
    switch text {
    case "": return .empty
    case ".", "x", "X": return .withheld
    case "NA", "N/A", "NaN", "nan", "null": return .empty
    default: break
    }
    let number = FigureNumber.read(text)
    switch number {
    case .none: return FigureName.isRegionCode(text) ? .region : .text
    case .plain(let value), .sure(let value, _): return noFigure(value).map { .code($0) } ?? .number(number)
    case .either: return .number(number)
    }
  }

  /// The status that a code of the geodata files of CBS stands for: -99997 is secret, unreliable or unknown, -99995
  /// not delivered yet; older files have three nines more.
  private static func noFigure(_ value: Double) -> FigureStatus? {
    switch value {
    case -99997, -99_999_997: .secret
    case -99995, -99996, -99998, -99999, -99_999_995, -99_999_996, -99_999_998, -99_999_999: .missing
    default: nil
    }
  }
}

/// What all cells of a column say together.
struct ColumnFacts {
  /// Cells with a number.
  private(set) var numbers = 0
  /// Cells without a figure: blank, withheld, or a code that says so.
  private(set) var blanks = 0
  /// Cells with text that is no number.
  private(set) var texts = 0
  /// Cells with the code of a region.
  private(set) var regions = 0
  /// Numbers that can only have a decimal comma.
  private(set) var commas = 0
  /// Numbers that can only have a decimal point.
  private(set) var points = 0
  /// Cells with anything in them.
  private(set) var filled = 0

  mutating func add(_ reading: FigureCell.Reading) {
    if reading != .empty { filled += 1 }
    switch reading {
    case .empty, .withheld, .code: blanks += 1
    case .region: regions += 1
    case .text: texts += 1
    case .number(let number):
      numbers += 1
      if case .sure(_, let style) = number {
        if style == .comma { commas += 1 } else { points += 1 }
      }
    }
  }

  /// Whether nearly all that stands here are codes of regions.
  var holdsRegions: Bool { regions > 0 && regions * 10 >= filled * 9 }

  /// Whether this can be a column of figures: at least as many numbers as text, or nothing at all.
  var holdsFigures: Bool { numbers >= texts + regions }
}
