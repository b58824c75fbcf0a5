// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The CSV dumps of Signalen that belong to `signals.csv`: where each signal is, and its state.
public struct SignalenDump: Equatable, Sendable {
  /// The columns of `signals.csv` that are read, by the columns of `SignalRow`.
  static let headings = [
    "id": "signal_uuid", "observed_on": "incident_date_start", "text": "text", "received_on": "created_at",
  ]

  /// The codes of areas by the number of the signal; of several locations the last, which is the newest.
  private var areas: [String: String] = [:]
  /// The states, as they stand, by the number of the signal; of several the last.
  private var states: [String: String] = [:]
  private var numberPlace: Int?

  /// No such files.
  public init() {}

  /// Whether a header of keys is that of `signals.csv`.
  static func isSignals(_ keys: Set<String>) -> Bool { keys.isSuperset(of: ["signaluuid", "incidentdatestart"]) }

  /// Takes in a file when it is `locations.csv` or `statusses.csv`.
  ///
  /// - Returns: whether it is one of these.
  /// - Throws: what is wrong with one that is.
  /// - Complexity: O(*n*) for *n* bytes.
  public mutating func take(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusals) -> Bool {
    guard let header = SignalenDump.header(bytes, limits).map({ Set($0.map(Text.key)) }), header.contains("signalid")
    else { return false }
    do throws(Refusal) {
      if header.contains("areacode") || header.contains("buurtcode") {
        areas.merge(try SignalenDump.read(["area_code", "buurt_code"], bytes, limits)) { $1 }
      } else if header.contains("state") {
        states.merge(try SignalenDump.read(["state"], bytes, limits)) { $1 }
      } else {
        return false
      }
    } catch { throw Refusals(error) }
    return true
  }

  /// The choice of columns of `signals.csv` with this header.
  func choice(in header: [String]) -> ColumnChoice {
    let names = Dictionary(header.map { (Text.key($0), $0) }) { first, _ in first }
    return ColumnChoice(.signals, SignalenDump.headings.compactMapValues { names[Text.key($0)] })
  }

  /// The same with the place of the column with numbers, for a `signals.csv` with this header.
  func placed(in header: [String]) -> SignalenDump {
    var other = self
    other.numberPlace = header.firstIndex { Text.key($0) == "id" }
    return other
  }

  /// The row with its area and state.
  func completed(_ reader: RowReader, _ cells: [String]) -> RowReader {
    guard let number = numberPlace.map({ Text.trimmed(cells[$0]) }) else { return reader }
    return reader.filled("area", areas[number], "area_code").filled("source_state", states[number], "state")
  }

  private static func header(_ bytes: [UInt8], _ limits: ImportLimits) -> [String]? {
    do throws(Refusal) { return try CSVRows(bytes, limits: limits).header } catch { return nil }
  }

  /// What stands in the first filled of these columns, by `_signal_id`.
  private static func read(
    _ fields: [String], _ bytes: [UInt8], _ limits: ImportLimits
  ) throws(Refusal) -> [String: String] {
    let table = try GraphTable(bytes, fields: ["_signal_id"] + fields, limits: limits)
    var found: [String: String] = [:]
    for row in table.rows {
      guard let id = table.cell("_signal_id", of: row),
        let text = fields.lazy.compactMap({ table.cell($0, of: row) }).first
      else { continue }
      found[id] = text
    }
    return found
  }
}
