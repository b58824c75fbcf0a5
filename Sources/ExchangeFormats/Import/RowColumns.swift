// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Where in a table the columns of one kind of row stand.
struct RowColumns<Row: ImportRow>: Equatable, Sendable {
  /// The columns that are not read, by their heading.
  let ignored: [String]
  private let found: [(name: String, place: Int)]
  /// The heading of each column that is read, by the column's name.
  let headings: [String: String]
  private let madeKey: String?

  /// Finds the columns by their names, or where a choice says.
  ///
  /// - Throws: a refusal for every column that must be there and is not.
  init(_ header: [String], line: Int, choice: ColumnChoice? = nil) throws(Refusals) {
    let keys = Dictionary(header.enumerated().map { (Text.key($1), $0) }) { first, _ in first }
    let chosen = choice?.places(in: header)
    let madeKey = choice?.makesKeys == true ? Row.columns[0].name : nil
    let places = Row.columns.map { column in
      column.name == madeKey ? nil : chosen.map { $0[column.name] } ?? column.index(in: keys)
    }
    let missing = zip(Row.columns, places).filter { $0.isRequired && $1 == nil && $0.name != madeKey }
    guard missing.isEmpty else {
      throw Refusals(missing.map { Refusal(line: line, column: $0.0.name, reason: .missingColumn) })
    }
    found = zip(Row.columns, places).compactMap { column, place in place.map { (column.name, $0) } }
    headings = Dictionary(uniqueKeysWithValues: found.map { ($0.name, header[$0.place]) })
    let read = Set(found.map(\.place))
    ignored = header.indices.filter { !read.contains($0) && !header[$0].isEmpty }.map { Refusal.printable(header[$0]) }
    self.madeKey = madeKey
  }

  /// A reader of one row, whose cells are as many as the header's.
  func reader(line: Int, cells: [String]) -> RowReader {
    var named: [String: RowReader.Cell] = [:]
    for (name, place) in found { named[name] = .text(Text.trimmed(cells[place])) }
    if let madeKey {
      var digest = ContentDigest()
      for cell in cells { digest.add(Text.trimmed(cell)) }
      named[madeKey] = .text(digest.text)
    }
    return RowReader(line: line, cells: named, names: headings)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.headings == right.headings && left.ignored == right.ignored && left.madeKey == right.madeKey
      && left.found.elementsEqual(right.found, by: ==)
  }
}
