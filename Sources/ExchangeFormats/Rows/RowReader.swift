// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The cells of one row by column name; every question that has no good answer is kept as a refusal.
public struct RowReader: Sendable {
  /// A cell of a table or a field of JSON.
  enum Cell: Sendable {
    case text(String)
    case list([String])
    /// A JSON value of another shape, as it is shown in the refusal.
    case other(String)
  }

  /// The line of the row.
  public let line: Int
  /// What was wrong with this row so far.
  private(set) var refused: [Refusal] = []
  private var cells: [String: Cell]
  private var names: [String: String]

  /// A row of these cells; `names` are the names that refusals use where they differ from the column's.
  init(line: Int, cells: [String: Cell], names: [String: String] = [:]) {
    (self.line, self.cells, self.names) = (line, cells, names)
  }

  /// The row with a text in a column in which nothing stands; `name` is what refusals call it.
  func filled(_ column: String, _ text: String?, _ name: String) -> RowReader {
    guard let text, !isFilled(column) else { return self }
    var other = self
    (other.cells[column], other.names[column]) = (.text(text), name)
    return other
  }

  /// How the file calls the column.
  func name(of column: String) -> String { names[column] ?? column }

  /// Whether something stands in the column.
  func isFilled(_ column: String) -> Bool {
    switch cells[column] {
    case nil: false
    case .text(let text): !text.isEmpty
    case .list(let values): !values.isEmpty
    case .other: true
    }
  }

  /// Keeps a refusal of what stands in the column.
  mutating func refuse(_ column: String, _ value: String? = nil, _ reason: Refusal.Reason) {
    refused.append(Refusal(line: line, column: name(of: column), value: value, reason: reason))
  }

  /// The text of the column; nil when it is empty or too long. `limit` is in characters.
  mutating func text(_ column: String, limit: Int = 200) -> String? {
    switch cells[column] {
    case nil: return nil
    case .text(let text):
      if Text.isLonger(text, than: limit) {
        refuse(column, text, .tooLong(limit: limit))
        return nil
      }
      return text.isEmpty ? nil : text
    case .list: refuse(column, "[…]", .notAText)
    case .other(let shown): refuse(column, shown, .notAText)
    }
    return nil
  }

  /// The text of a column that must be filled.
  mutating func required(_ column: String, limit: Int = 200) -> String? {
    guard isFilled(column) else {
      refuse(column, nil, .missingValue)
      return nil
    }
    return text(column, limit: limit)
  }

  /// The day in the column; of a moment, the day in the Netherlands.
  mutating func day(_ column: String) -> Day? {
    guard let text = text(column) else { return nil }
    let day = MomentText.localDay(text)
    if day == nil { refuse(column, text, .notADay) }
    return day
  }

  /// The day in a column that must be filled.
  mutating func requiredDay(_ column: String) -> Day? {
    guard isFilled(column) else {
      refuse(column, nil, .missingValue)
      return nil
    }
    return day(column)
  }

  /// The whole number in the column, within `range`.
  mutating func number(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = Int(text) else {
      refuse(column, text, .notAWholeNumber)
      return nil
    }
    guard range.contains(number) else {
      refuse(column, text, .outOfRange(from: range.lowerBound, to: range.upperBound))
      return nil
    }
    return number
  }

  /// The word of a fixed list in the column, read without regard to case.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(_ column: String, of: Word.Type) -> Word? {
    guard let text = text(column) else { return nil }
    let key = Text.key(text)
    let word = Word.allCases.first { Text.key($0.rawValue) == key }
    if word == nil { refuse(column, text, .unknownChoice(choices: Word.allCases.map(\.rawValue))) }
    return word
  }

  /// The word of a fixed list in a column that must be filled.
  mutating func requiredChoice<Word: RawRepresentable<String> & CaseIterable>(_ column: String, of: Word.Type) -> Word?
  {
    guard isFilled(column) else {
      refuse(column, nil, .missingValue)
      return nil
    }
    return choice(column, of: Word.self)
  }

  /// The values of a column that can hold several.
  mutating func list(_ column: String, limit: Int = 200) -> [String] {
    let values: [String]
    switch cells[column] {
    case nil: return []
    case .text(let text): values = Text.values(text)
    case .list(let texts): values = Text.values(texts.joined(separator: "|"))
    case .other(let shown):
      refuse(column, shown, .notAList)
      return []
    }
    for value in values where Text.isLonger(value, than: limit) { refuse(column, value, .tooLong(limit: limit)) }
    return values
  }

  /// Refuses a later day that lies before an earlier one.
  mutating func expect(_ later: Day?, in column: String, after earlier: Day?, in other: String) {
    if let later, let earlier, later < earlier { refuse(column, later.text, .dateOrder(after: name(of: other))) }
  }
}
