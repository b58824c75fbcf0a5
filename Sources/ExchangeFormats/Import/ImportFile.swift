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
  /// A network in one file: GraphML, GEXF or Kumu.
  case network(NetworkRows)
  /// Areas with their borders.
  case borders(AreaFile)

  /// Reads a file and tells by its contents which kind it is.
  ///
  /// - Parameters:
  ///   - bytes: CSV (`,` `;` or tab), an Excel workbook, or the JSON or XML of one of the formats in `docs/formats`.
  ///   - limits: how much is read.
  ///   - borderLimits: how much of a file of borders is read, which is large for its few rows.
  /// - Returns: the kind with its good rows and, by line, the reasons why other rows are refused.
  /// - Throws: what is wrong with the file as a whole; then no row was read.
  /// - Complexity: O(*n*) for *n* bytes, unpacked.
  public static func recognise(
    _ bytes: [UInt8], limits: ImportLimits = .standard, borderLimits: ImportLimits = .areas
  ) throws(Refusals) -> ImportFile {
    switch Format(bytes) {
    case .workbook: return try recognise(table { () throws(Refusal) in try CSVTable(workbook: bytes, limits: limits) })
    case .graph(let format): return .network(try network(bytes, as: format, limits: limits))
    case .borders: return .borders(try AreaFile(reading: bytes, limits: borderLimits, allowsMissingCodes: true))
    case .other: break
    }
    if JSONScanner.looksLikeJSON(bytes) { return try recognise(json: bytes, limits) }
    if let signals = try SignalFile.recognise(bytes, limits: limits) { return .signals(signals) }
    return try recognise(table { () throws(Refusal) in try CSVTable(bytes, limits: limits) })
  }

  private static func recognise(json bytes: [UInt8], _ limits: ImportLimits) throws(Refusals) -> ImportFile {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    if let signals = try SignalFile.recognise(document, limits) { return .signals(signals) }
    return .programme(try ProgrammeFile(document))
  }

  private static func network(
    _ bytes: [UInt8], as format: GraphFormat, limits: ImportLimits
  ) throws(Refusals) -> NetworkRows {
    let read: ReadGraph
    do { read = try format.read(bytes, limits: limits) } catch { throw Refusals(error) }
    return try NetworkRows(read)
  }

  private static func table(_ read: () throws(Refusal) -> CSVTable) throws(Refusals) -> CSVTable {
    do { return try read() } catch { throw Refusals(error) }
  }

  private static func recognise(_ table: CSVTable) throws(Refusals) -> ImportFile {
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
    case .network: .networkNodes(try table.read())
    case .borders: .areas(try table.read())
    }
  }
}

/// What the first signs of a file say about it; where they say nothing, the readers try in turn.
private enum Format {
  case workbook, graph(GraphFormat), borders, other

  init(_ bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(4_000), as: UTF8.self)
    if CSVTable.looksLikeWorkbook(bytes) {
      self = .workbook
    } else if head.contains("<graphml") {
      self = .graph(.graphML)
    } else if head.contains("<gexf") {
      self = .graph(.gexf)
    } else if !JSONScanner.looksLikeJSON(bytes) {
      self = .other
    } else if head.contains("\"FeatureCollection\"") || head.contains("\"features\"") {
      self = .borders
    } else if head.contains("\"elements\"") || head.contains("\"connections\"") {
      self = .graph(.kumu)
    } else {
      self = .other
    }
  }
}
