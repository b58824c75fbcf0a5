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
  /// Signals of a workbook or of another system.
  case signals(ReadRows<SignalRow>)
  /// Signals in CSV, read one by one.
  case signalTable(SignalTable)
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
  ///   - context: what the caller knows about the file, and how much of it is read.
  /// - Returns: the kind with its good rows and, by line, the reasons why other rows are refused.
  /// - Throws: what is wrong with the file as a whole; then no row was read.
  /// - Complexity: O(*n*) for *n* bytes, unpacked.
  public static func recognise(
    _ bytes: [UInt8], _ context: ImportContext = ImportContext()
  ) throws(Refusals) -> ImportFile {
    let limits = context.limits
    switch Format(bytes) {
    case .workbook:
      let table = try whole { () throws(Refusal) in try CSVTable(workbook: bytes, limits: limits) }
      let choice = context.choice(for: table.header)
      return try file(of: try kind(table.header, table.headerLine, choice), table, choice)
    case .graph(let format): return .network(try network(bytes, as: format, limits: limits))
    case .borders:
      return .borders(try AreaFile(reading: bytes, limits: context.borderLimits, allowsMissingCodes: true))
    case .json: return try recognise(json: bytes, limits)
    case .other: break
    }
    if let signals = try SignalFile.recognise(bytes, limits: limits) { return .signals(signals) }
    return try recognise(rows: bytes, context)
  }

  private static func recognise(json bytes: [UInt8], _ limits: ImportLimits) throws(Refusals) -> ImportFile {
    let document = try whole { () throws(Refusal) in try JSONScanner.read(bytes, limits: limits) }
    if let signals = try SignalFile.recognise(document, limits) { return .signals(signals) }
    return .programme(try ProgrammeFile(document))
  }

  private static func recognise(rows bytes: [UInt8], _ context: ImportContext) throws(Refusals) -> ImportFile {
    let rows: CSVRows
    do { rows = try CSVRows(bytes, limits: context.signalLimits) } catch {
      let isTooLarge = bytes.count > context.limits.bytes
      throw Refusals(isTooLarge ? Refusal(reason: .fileTooLarge(limit: context.limits.bytes)) : error)
    }
    let chosen = context.choice(for: rows.header)
    let isDump = chosen == nil && SignalenDump.isSignals(Set(rows.header.map(Text.key)))
    let choice = isDump ? context.dump.choice(in: rows.header) : chosen
    let kind = try kind(rows.header, rows.headerLine, choice)
    if kind == .signals {
      return .signalTable(
        try SignalTable(rows, choice: choice, dump: isDump ? context.dump.placed(in: rows.header) : nil))
    }
    return try file(of: kind, try whole { () throws(Refusal) in try CSVTable(bytes, limits: context.limits) }, choice)
  }

  private static func network(
    _ bytes: [UInt8], as format: GraphFormat, limits: ImportLimits
  ) throws(Refusals) -> NetworkRows {
    try NetworkRows(try whole { () throws(Refusal) in try format.read(bytes, limits: limits) })
  }

  private static func whole<Value>(_ read: () throws(Refusal) -> Value) throws(Refusals) -> Value {
    do { return try read() } catch { throw Refusals(error) }
  }

  /// What a table holds, by the choice or else by its header.
  private static func kind(
    _ header: [String], _ line: Int, _ choice: ColumnChoice?
  ) throws(Refusals) -> ImportKind {
    let faults = ForbiddenColumn.refusals(in: header, line: line) + CSVTable.repeatedColumns(header, line: line)
    guard faults.isEmpty else { throw Refusals(faults) }
    if let choice { return choice.kind }
    guard let kind = ImportKind.recognised(by: Set(header.map(Text.key))) else {
      throw Refusals(
        Refusal(
          line: line, value: header.joined(separator: ","),
          reason: .unknownHeader(expected: ImportKind.knownHeaders)))
    }
    return kind
  }

  private static func file(
    of kind: ImportKind, _ table: CSVTable, _ choice: ColumnChoice?
  ) throws(Refusals) -> ImportFile {
    switch kind {
    case .areas, .borders: .areas(try table.read(choice))
    case .networkNodes, .network: .networkNodes(try table.read(choice))
    case .networkTies: .networkTies(try table.read(choice))
    case .networkContacts: .networkContacts(try table.read(choice))
    case .signals: .signals(try table.read(choice))
    case .goals: .goals(try table.read(choice))
    case .interventions: .interventions(try table.read(choice))
    case .initiatives: .initiatives(try table.read(choice))
    case .links: .links(try table.read(choice))
    case .programme: .programme(ProgrammeFile())
    }
  }
}

/// What the first signs of a file say about it; where they say nothing, the readers try in turn.
private enum Format {
  case workbook, graph(GraphFormat), borders, json, other

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
      self = .json
    }
  }
}
