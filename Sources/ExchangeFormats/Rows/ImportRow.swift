// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A column of an import file.
public struct ImportColumn: Equatable, Sendable {
  /// Its name in CSV, as it is written; read without regard to case, spaces, hyphens and underscores.
  public let name: String
  /// Its name in programme JSON.
  public let jsonName: String
  /// Whether the file must have it and no cell of it may be empty.
  public let isRequired: Bool
  /// Other names that are read.
  public let aliases: [String]

  /// A column; `json` is given where JSON calls it otherwise.
  init(_ name: String, json: String? = nil, required: Bool = false, aliases: [String] = []) {
    (self.name, self.jsonName, self.isRequired, self.aliases) = (name, json ?? name, required, aliases)
  }

  /// The place of this column in a header of keys; the name goes before the aliases, and the name of an end counts
  /// only where its counterpart stands there too.
  func index(in keys: [String: Int]) -> Int? {
    for name in [name] + aliases {
      guard let index = keys[Text.key(name)] else { continue }
      if let counterpart = ImportColumn.counterparts[name], keys[counterpart] == nil { continue }
      return index
    }
    return nil
  }
}

/// What a row holds in one column, before it is written.
public enum FieldValue: Equatable, Sendable {
  /// A text, day or word; nil is an empty cell.
  case text(String?)
  /// A whole number; nil is an empty cell.
  case number(Int?)
  /// Several values, separated by `|` in CSV.
  case list([String])

  /// The cell in CSV.
  var cell: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .list(let values): values.joined(separator: "|")
    }
  }

  /// A day, or an empty cell.
  static func day(_ day: Day?) -> FieldValue { .text(day?.text) }
  /// A word of a fixed list, or an empty cell.
  static func word<Word: RawRepresentable<String>>(_ word: Word?) -> FieldValue { .text(word?.rawValue) }
}

/// One row of an import file: what its columns are, how it is read and how it is written.
public protocol ImportRow: Equatable, Sendable {
  /// The columns, in the order in which they are written.
  static var columns: [ImportColumn] { get }
  /// The line in the file from which the row was read; 0 when it was not read.
  var line: Int { get set }
  /// What may stand only once in a file; nil when a row may repeat.
  var key: String? { get }
  /// The values, in the order of `columns`.
  var values: [FieldValue] { get }
  /// Reads the row; nil when the reader has refused something.
  init?(_ reader: inout RowReader)
}

extension CSVWriter {
  /// A file of rows of one kind, which `ImportFile.recognise` reads back as equal rows.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public static func write<Row: ImportRow>(_ rows: [Row], style: Style = .plain) -> [UInt8] {
    write(header: Row.columns.map(\.name), rows: rows.lazy.map { $0.values.map(\.cell) }, style: style)
  }
}

/// The rows of one kind in a file: those that can be taken, those that cannot, and what was passed over.
public struct ReadRows<Row: ImportRow>: Equatable, Sendable {
  /// The good rows, in order of the file.
  public var rows: [Row]
  /// Why the other rows are refused, by line.
  public var refused: [Refusal]
  /// Columns or fields that are not known and were not read, by their name in the file.
  public var ignored: [String]
  /// The heading that was read for each column of a table, by the column's name; empty for what is no table.
  public var headings: [String: String] = [:]

  /// These rows.
  public init(rows: [Row] = [], refused: [Refusal] = [], ignored: [String] = []) {
    (self.rows, self.refused, self.ignored) = (rows, refused, ignored)
  }

  /// Takes what the reader made of one row, unless its key was there before.
  mutating func take(_ unread: RowReader, keys: inout Set<ContentDigest>) {
    var reader = unread
    if let row = reader.row(Row.self, keys: &keys) { rows.append(row) }
    refused += reader.refused
  }
}

extension RowReader {
  /// The row, unless something in it is refused or its key was there before.
  mutating func row<Row: ImportRow>(_: Row.Type, keys: inout Set<ContentDigest>) -> Row? {
    guard let row = Row(&self), refused.isEmpty else { return nil }
    guard let key = row.key, !keys.insert(ContentDigest(key)).inserted else { return row }
    refuse(Row.columns[0].name, key, .duplicateID)
    return nil
  }
}
