// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Signalen, the system in which Dutch municipalities keep reports of residents: lists of its API and its CSV dump.
///
/// Read are key, dates, category, area and, when asked, the text. Reporter, notes, attachments and addresses are never
/// read. The state has no place in a row; its name stands among what was ignored.
public enum Signalen {
  private static let known: Set<String> = [
    "signal_id", "id", "id_display", "text", "category", "location", "incident_date_start", "created_at",
  ]

  /// Reads a list of the API: `{"results": […]}`, an array, or one signal.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - keepsText: whether what people wrote is read; without it, and where there is none, the category stands in.
  ///   - limits: how much is read.
  /// - Throws: what is wrong with the file as a whole; then no signal was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(
    json bytes: [UInt8], keepsText: Bool = true, limits: ImportLimits = .standard
  ) throws(Refusals) -> ReadRows<SignalRow> {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    return try read(document, keepsText, limits)
  }

  static func read(
    _ document: JSONValue, _ keepsText: Bool, _ limits: ImportLimits
  ) throws(Refusals) -> ReadRows<SignalRow> {
    var gathering = SignalGathering(limits: limits)
    let signals: [JSONValue]
    switch (document.member("results") ?? document).content {
    case .list(let list): signals = list
    case .object where document.member("results") == nil: signals = [document]
    default: throw Refusals(Refusal(line: document.line, column: "results", value: document.shown, reason: .notAList))
    }
    for signal in signals {
      guard let members = signal.members else {
        gathering.refuse(Refusal(line: signal.line, column: "results", value: signal.shown, reason: .notAnObject))
        continue
      }
      try gathering.passOver(members.map(\.name), except: known, line: signal.line)
      try gathering.take(found(signal, keepsText))
    }
    return gathering.finished
  }

  private static func found(_ signal: JSONValue, _ keepsText: Bool) -> SignalGathering.Found {
    var found = SignalGathering.Found(line: signal.line)
    for name in ["signal_id", "id_display", "id"] { found.put(signal.member(name)?.scalar, in: "id", as: name) }
    found.put(moment: signal.member("incident_date_start")?.scalar, in: "observed_on", as: "incident_date_start")
    found.put(moment: signal.member("created_at")?.scalar, in: "received_on", as: "created_at")
    if keepsText { found.put(signal.member("text")?.scalar, in: "text", as: "text") }
    for name in ["sub", "sub_slug", "main", "main_slug"] {
      let text = signal.member("category")?.member(name)?.scalar
      found.put(text, in: "theme", as: "category." + name)
      found.put(text, in: "text", as: "category." + name)
    }
    for name in ["area_code", "buurt_code"] {
      found.put(signal.member("location")?.member(name)?.scalar, in: "area", as: "location." + name)
    }
    return found
  }

  // MARK: - CSV dump

  private static let dumpColumns = ["id", "signal_uuid", "text", "incident_date_start", "created_at"]

  /// Whether a header of keys is that of the dump `signals.csv`.
  static func isDump(_ keys: Set<String>) -> Bool { keys.isSuperset(of: ["signaluuid", "incidentdatestart"]) }

  /// Reads the dump `signals.csv`, and the dump `locations.csv` for the areas.
  ///
  /// - Parameters:
  ///   - signals: CSV with at least `signal_uuid`, `text`, `incident_date_start` and `created_at`.
  ///   - locations: CSV with `_signal_id`, which is the `id` of a signal, and `area_code` or `buurt_code`.
  ///   - limits: how much of each is read.
  /// - Throws: what is wrong with a file as a whole; then no signal was read.
  /// - Complexity: O(*n*) for *n* bytes.
  public static func read(
    signals: [UInt8], locations: [UInt8]? = nil, limits: ImportLimits = .standard
  ) throws(Refusals) -> ReadRows<SignalRow> {
    let (table, areas) = try tables(signals, locations, limits)
    var gathering = SignalGathering(limits: limits)
    try gathering.passOver(table.others.map(\.name), except: [], line: table.headerLine)
    for refusal in table.uneven { gathering.refuse(refusal) }
    for row in table.rows { try gathering.take(found(row, table, areas)) }
    return gathering.finished
  }

  private static func tables(
    _ signals: [UInt8], _ locations: [UInt8]?, _ limits: ImportLimits
  ) throws(Refusals) -> (signals: GraphTable, areas: [String: String]) {
    do throws(Refusal) {
      let table = try GraphTable(signals, fields: dumpColumns, limits: limits)
      try table.require("signal_uuid", "text", "incident_date_start", "created_at")
      return (table, try locations.map { bytes throws(Refusal) in try self.areas(bytes, limits) } ?? [:])
    } catch { throw Refusals(error) }
  }

  private static func found(
    _ row: CSVTable.Row, _ table: GraphTable, _ areas: [String: String]
  ) -> SignalGathering.Found {
    var found = SignalGathering.Found(line: row.line)
    found.put(table.cell("signal_uuid", of: row), in: "id", as: "signal_uuid")
    found.put(moment: table.cell("incident_date_start", of: row), in: "observed_on", as: "incident_date_start")
    found.put(moment: table.cell("created_at", of: row), in: "received_on", as: "created_at")
    found.put(table.cell("text", of: row), in: "text", as: "text")
    found.put(table.cell("id", of: row).flatMap { areas[$0] }, in: "area", as: "area_code")
    return found
  }

  /// The codes of areas by the number of the signal; of several locations the last, which is the newest.
  private static func areas(_ bytes: [UInt8], _ limits: ImportLimits) throws(Refusal) -> [String: String] {
    let table = try GraphTable(bytes, fields: ["_signal_id", "area_code", "buurt_code"], limits: limits)
    try table.require("_signal_id")
    var areas: [String: String] = [:]
    for row in table.rows {
      guard let id = table.cell("_signal_id", of: row),
        let area = table.cell("area_code", of: row) ?? table.cell("buurt_code", of: row)
      else { continue }
      areas[id] = area
    }
    return areas
  }
}
