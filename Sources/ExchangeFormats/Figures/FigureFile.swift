// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A file with figures: what form it has and where in it they stand.
///
/// Making one reads the whole file once, to find what only all cells together tell (how numbers are written, which
/// columns were not delivered) and to refuse a broken file before it gave any figure. A `FigureReader` then gives the
/// figures one by one, so that a national file is never in memory as figures.
public struct FigureFile: Sendable {
  let source: FigureSource
  let plan: FigurePlan
  let known: FigurePlan.Known
  let width: Int?
  /// What is known before the figures are read: form, title, table, next page, columns; the counts are still zero.
  public let outline: FigureReport

  /// Finds out what a file is.
  ///
  /// - Parameters:
  ///   - bytes: CSV (`,` `;` or tab) or JSON in UTF-8, or a workbook, in one of the forms of `FigureForm`.
  ///   - context: the year and table where the file does not say, and documents with titles.
  ///   - limits: how much is read.
  /// - Throws: what is wrong with the file as a whole.
  /// - Complexity: O(*n*) time for *n* bytes; space for the bytes, one row, and one count per column.
  public init(
    _ bytes: [UInt8], context: FigureContext = FigureContext(), limits: ImportLimits = .figures
  ) throws(Refusal) {
    let companions = try FigureCompanions(context.companions, limits: limits)
    if CSVTable.looksLikeWorkbook(bytes) {
      let table = try CSVTable(workbook: bytes, limits: limits)
      guard table.uneven.isEmpty else { throw table.uneven[0] }
      self = try FigureFile(table: FigureFile.text(of: table), context, companions, limits)
      return
    }
    self =
      JSONScanner.looksLikeJSON(bytes)
      ? try FigureFile(json: bytes, context, companions, limits)
      : try FigureFile(table: bytes, context, companions, limits)
  }

  /// A reader at the first figure.
  public func reader() -> FigureReader { FigureReader(self) }

  /// All figures at once, for files of modest size.
  public func read() -> (figures: [FigureRow], report: FigureReport) {
    var (reader, figures): (FigureReader, [FigureRow]) = (reader(), [])
    while let figure = reader.next() { figures.append(figure) }
    return (figures, reader.report)
  }

  private init(
    json bytes: [UInt8], _ context: FigureContext, _ companions: FigureCompanions, _ limits: ImportLimits
  ) throws(Refusal) {
    let elements = try JSONElements(bytes, limits: limits, names: ["value", "features"])
    let survey = try Survey(FigureSource(elements, limits: limits), width: nil)
    let head = survey.source.head
    let address = head["odata.metadata"]?.text ?? head["@odata.context"]?.text
    known = FigurePlan.Known(
      context: context, companions: companions, table: address.flatMap(FigureName.table) ?? context.table)
    source = FigureSource(elements, columns: survey.source.columns, limits: limits)
    width = nil
    if survey.source.hasList, survey.rows == 0, address != nil {
      plan = FigurePlan(form: head["@odata.context"] != nil ? .odata4 : .odata3, table: known.table)
    } else {
      plan = try FigurePlan(headings: survey.source.columns, facts: survey.facts, line: 1, known: known)
    }
    let next = head["@odata.nextLink"]?.text ?? head["odata.nextLink"]?.text
    outline = FigureFile.outline(plan, known, nextLink: next, faulty: survey.source.faulty)
    if survey.rows > 0 { try checkPeriod() }
  }

  private init(
    table bytes: [UInt8], _ context: FigureContext, _ companions: FigureCompanions, _ limits: ImportLimits
  ) throws(Refusal) {
    var scanner = try CSVScanner(bytes, limits: limits, separatorLines: 60)
    let start = scanner
    guard let first = try scanner.next() else { throw Refusal(reason: .emptyFile) }
    known = FigurePlan.Known(context: context, companions: companions, table: context.table)
    if StatLineHeader.begins(with: first.row.cells) {
      scanner = start
      guard let header = try StatLineHeader(&scanner), let last = header.lines.last else {
        throw FigureFile.unknown(first.row)
      }
      source = FigureSource(scanner, columns: last, limits: limits)
      plan = try FigurePlan(header, facts: Survey(source, width: last.count).facts, known: known)
    } else {
      source = FigureSource(scanner, columns: first.row.cells.map(Text.trimmed), limits: limits)
      let survey = try Survey(source, width: source.columns.count)
      plan = try FigurePlan(headings: source.columns, facts: survey.facts, line: first.row.line, known: known)
    }
    width = source.columns.count
    outline = FigureFile.outline(plan, known, nextLink: nil, faulty: [])
    try checkPeriod()
  }

  /// The period must come from somewhere, and the table must be about the year that the caller gives.
  private func checkPeriod() throws(Refusal) {
    if let table = known.table, let given = known.context.year, let year = KnownFigures.districtTables[table],
      given != year
    {
      throw Refusal(value: String(given), reason: .tableOfOtherYear(table: table, year: year))
    }
    let isKnown = plan.period != nil || plan.fixedPeriod != nil || known.year != nil
    guard isKnown || (plan.long == nil && plan.values.allSatisfy { $0.period != nil }) else {
      throw Refusal(reason: .noPeriod)
    }
  }

  /// The sheet of a workbook as CSV, each row on the line of its number.
  private static func text(of table: CSVTable) -> [UInt8] {
    var (text, line): ([UInt8], Int) = ([], 0)
    for row in [CSVTable.Row(line: table.headerLine, cells: table.header)] + table.rows {
      text += Array(repeating: 0x0A, count: max(0, row.line - line - 1))
      text += CSVWriter.write(header: row.cells, rows: [])
      line = row.line
    }
    return text
  }

  private static func unknown(_ row: CSVTable.Row) -> Refusal {
    Refusal(
      line: row.line, value: row.cells.joined(separator: ","),
      reason: .unknownHeader(expected: FigurePlan.expected))
  }

  private static func outline(
    _ plan: FigurePlan, _ known: FigurePlan.Known, nextLink: String?, faulty: [Refusal]
  ) -> FigureReport {
    var report = FigureReport(
      form: plan.form, title: plan.title, source: nil, table: known.table, nextLink: nextLink, ignored: plan.ignored)
    report.columns = plan.values.map { .init($0.identity, period: $0.period) }
    for refusal in faulty { report.refuse(refusal) }
    return report
  }
}

extension FigurePlan.Known {
  /// The year of figures without period: the caller's, or that of a known table.
  var year: Int? { context.year ?? table.flatMap { KnownFigures.districtTables[$0] } }
}

/// One pass over all rows.
private struct Survey {
  private(set) var source: FigureSource
  private(set) var facts: [ColumnFacts]
  private(set) var rows = 0

  /// Looks at every cell; `width` is how many a row of CSV must have.
  init(_ start: FigureSource, width: Int?) throws(Refusal) {
    (source, facts) = (start, Array(repeating: ColumnFacts(), count: start.columns.count))
    while let row = try source.next() {
      if let width, row.endsTheFile, row.cells.count < width, !FigureReader.isFooter(row) {
        throw Refusal(line: row.line, reason: .cutInTheMiddle)
      }
      if width == nil || row.cells.count == width { look(at: row) }
    }
  }

  private mutating func look(at row: FigureSource.Row) {
    rows += 1
    while facts.count < row.cells.count { facts.append(ColumnFacts()) }
    for (index, cell) in row.cells.enumerated() { facts[index].add(cell.reading) }
  }
}
