// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The rows of a file as cells by column, whatever its form; a copy of it starts again at the first row.
struct FigureSource {
  /// A row below the header.
  struct Row {
    /// Its first line.
    let line: Int
    /// Its cells, as many as the columns, or fewer for a short row of CSV.
    let cells: [FigureCell]
    /// Whether the file ends right behind it, without a line end.
    let endsTheFile: Bool
  }

  private enum Content {
    case table(CSVScanner)
    case elements(JSONElements)
  }

  private var content: Content
  /// The names of the columns; for JSON in order of their first appearance.
  private(set) var columns: [String]
  private var places: [String: Int]
  private let limits: ImportLimits
  private var rows = 0
  /// Rows of JSON that are no objects.
  private(set) var faulty: [Refusal] = []

  /// The rows of a table below its header.
  init(_ scanner: CSVScanner, columns: [String], limits: ImportLimits) {
    (content, self.columns, self.limits, places) = (.table(scanner), columns, limits, [:])
  }

  /// The objects of a list of JSON; with `columns`, the names that are known already.
  init(_ elements: JSONElements, columns: [String] = [], limits: ImportLimits) {
    (content, self.columns, self.limits) = (.elements(elements), columns, limits)
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  /// The members beside the list of JSON.
  var head: [String: JSONValue] { if case .elements(let elements) = content { elements.head } else { [:] } }

  /// Whether the file is JSON and its list was found.
  var hasList: Bool { if case .elements(let elements) = content { elements.isFound } else { true } }

  /// The next row, or nil at the end of the file.
  mutating func next() throws(Refusal) -> Row? {
    switch content {
    case .table(var scanner):
      let record = try scanner.next()
      content = .table(scanner)
      guard let record else { return nil }
      try count(record.row.line)
      return Row(line: record.row.line, cells: record.row.cells.map { .text($0) }, endsTheFile: record.endsTheFile)
    case .elements(var elements):
      while let element = try elements.next() {
        content = .elements(elements)
        try count(element.line)
        if let row = try row(of: element) { return row }
      }
      content = .elements(elements)
      return nil
    }
  }

  private mutating func count(_ line: Int) throws(Refusal) {
    rows += 1
    guard rows <= limits.rows else { throw Refusal(line: line, reason: .tooManyRows(limit: limits.rows)) }
  }

  /// The members of the object, or of the `properties` of a GeoJSON feature.
  private mutating func row(of element: JSONValue) throws(Refusal) -> Row? {
    let properties = element.members?.first { $0.name == "properties" }?.value
    guard let members = (properties ?? element).members else {
      if faulty.count < FigureReport.refusalLimit {
        faulty.append(
          Refusal(line: element.line, value: element.shown, reason: .notAnObject))
      }
      return nil
    }
    var cells = [FigureCell](repeating: .absent, count: columns.count)
    for (index, member) in members.enumerated() {
      let place = try place(of: member.name, guess: index, line: element.line)
      if place == cells.count { cells.append(.absent) }
      cells[place] = member.value.figureCell
    }
    return Row(line: element.line, cells: cells, endsTheFile: false)
  }

  /// The column with this name, which is nearly always the one at `guess`.
  private mutating func place(of name: String, guess: Int, line: Int) throws(Refusal) -> Int {
    if guess < columns.count, columns[guess] == name { return guess }
    if let place = places[name] { return place }
    guard columns.count < limits.columns else {
      throw Refusal(line: line, reason: .tooManyColumns(limit: limits.columns))
    }
    places[name] = columns.count
    columns.append(name)
    return columns.count - 1
  }
}

extension JSONValue {
  /// The value as a cell of a file of figures.
  fileprivate var figureCell: FigureCell {
    switch content {
    case .null: .null
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag, .list, .object: .other(shown)
    }
  }
}
