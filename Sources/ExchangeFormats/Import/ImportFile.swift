// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A file that people send in: what it is, the rows that can be taken and the rows that cannot.
public enum ImportFile: Equatable, Sendable {
  /// A code list of areas.
  case areas(ReadRows<AreaRow>)
  /// People, organisations, groups and places of the network.
  case networkNodes(ReadRows<NetworkNodeRow>)
  /// Ties of the network.
  case networkTies(ReadRows<NetworkTieRow>)
  /// Contacts along ties.
  case networkContacts(ReadRows<NetworkContactRow>)
  /// Signals.
  case signals(ReadRows<SignalRow>)
  /// Goals of the programme.
  case goals(ReadRows<GoalRow>)
  /// Interventions of the programme.
  case interventions(ReadRows<InterventionRow>)
  /// Initiatives of the neighbourhood.
  case initiatives(ReadRows<InitiativeRow>)
  /// Links between interventions and initiatives or threads.
  case links(ReadRows<LinkRow>)
  /// A programme as one JSON document.
  case programme(ProgrammeFile)

  /// Reads a file and tells by its header, or by its JSON fields, which kind it is.
  ///
  /// - Parameters:
  ///   - bytes: the file: CSV (`,` `;` or tab) or programme JSON, in UTF-8.
  ///   - limits: how much is read.
  /// - Returns: the kind with its good rows and, by line, the reasons why other rows are refused.
  /// - Throws: what is wrong with the file as a whole; then no row was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func recognise(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) -> ImportFile {
    if JSONScanner.looksLikeJSON(bytes) { return .programme(try ProgrammeFile(bytes, limits: limits)) }
    let table: CSVTable
    do { table = try CSVTable(bytes, limits: limits) } catch { throw Refusals(error) }
    let keys = Set(table.header.map(Text.key))
    let faults = ForbiddenColumn.refusals(in: table.header, line: table.headerLine) + table.repeatedColumns
    guard faults.isEmpty else { throw Refusals(faults) }
    guard let kind = ImportKind.recognised(by: keys) else {
      throw Refusals(
        Refusal(
          line: table.headerLine, value: table.header.joined(separator: ","),
          reason: .unknownHeader(expected: ImportKind.knownHeaders)))
    }
    return try file(of: kind, table)
  }

  private static func file(of kind: ImportKind, _ table: CSVTable) throws(Refusals) -> ImportFile {
    switch kind {
    case .areas: .areas(try table.read())
    case .networkNodes: .networkNodes(try table.read())
    case .networkTies: .networkTies(try table.read())
    case .networkContacts: .networkContacts(try table.read())
    case .signals: .signals(try table.read())
    case .goals: .goals(try table.read())
    case .interventions: .interventions(try table.read())
    case .initiatives: .initiatives(try table.read())
    case .links: .links(try table.read())
    case .programme: .programme(ProgrammeFile())
    }
  }
}

extension CSVTable {
  /// The rows of a known kind; the columns that must be there are checked first.
  func read<Row: ImportRow>() throws(Refusals) -> ReadRows<Row> {
    let places = Dictionary(header.enumerated().map { (Text.key($1), $0) }) { first, _ in first }
    let missing = Row.columns.filter { $0.isRequired && $0.index(in: places) == nil }
    guard missing.isEmpty else {
      throw Refusals(missing.map { Refusal(line: headerLine, column: $0.name, reason: .missingColumn) })
    }
    let found = Row.columns.compactMap { column in column.index(in: places).map { (column.name, $0) } }
    let known = Set(found.map(\.1))
    let names = Dictionary(uniqueKeysWithValues: found.map { ($0.0, header[$0.1]) })
    var result = ReadRows<Row>(
      refused: uneven,
      ignored: header.indices.filter { !known.contains($0) && !header[$0].isEmpty }.map {
        Refusal.printable(header[$0])
      })
    var keys: Set<String> = []
    for row in rows {
      var cells: [String: RowReader.Cell] = [:]
      for (name, index) in found { cells[name] = .text(Text.trimmed(row.cells[index])) }
      result.take(RowReader(line: row.line, cells: cells, names: names), keys: &keys)
    }
    result.refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return result
  }
}
