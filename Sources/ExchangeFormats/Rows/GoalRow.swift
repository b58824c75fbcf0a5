// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A goal (*doel*) of the programme.
public struct GoalRow: ImportRow {
  /// The line in the file, from 1.
  public var line: Int
  /// The key that interventions and initiatives point at.
  public let goal: String
  /// Its number in the programme.
  public let number: Int?
  /// Its name.
  public let name: String
  /// The set it belongs to: `programma`, `pact`.
  public let set: String?
  /// The year in which it must be reached.
  public let targetYear: Int?
  /// The keys of the figures by which it is followed.
  public let indicators: [String]

  /// A row of these values.
  public init(
    line: Int = 0, goal: String, number: Int? = nil, name: String, set: String? = nil, targetYear: Int? = nil,
    indicators: [String] = []
  ) {
    (self.line, self.goal, self.number, self.name) = (line, goal, number, name)
    (self.set, self.targetYear, self.indicators) = (set, targetYear, indicators)
  }

  /// The columns of its file.
  public static let columns = [
    ImportColumn("goal", json: "id", required: true), ImportColumn("number"), ImportColumn("name", required: true),
    ImportColumn("set"), ImportColumn("target_year", json: "targetYear"), ImportColumn("indicators"),
  ]
  /// The key that stands there once.
  public var key: String? { goal }
  /// The cells, in the order of the columns.
  public var values: [FieldValue] {
    [.text(goal), .number(number), .text(name), .text(set), .number(targetYear), .list(indicators)]
  }

  /// Reads a row; nil when a cell that must be there is not, which is then refused.
  public init?(_ reader: inout RowReader) {
    let (goal, number) = (reader.required("goal"), reader.number("number", in: 0...9999))
    let (name, set) = (reader.required("name"), reader.text("set"))
    let year = reader.number("target_year", in: 1900...2200)
    let indicators = reader.list("indicators", limit: 80)
    guard let goal, let name else { return nil }
    self.init(
      line: reader.line, goal: goal, number: number, name: name, set: set, targetYear: year, indicators: indicators)
  }
}
