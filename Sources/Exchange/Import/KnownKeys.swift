// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// What the rows of an import can name, by the key it came with, its own key, or the number of a thread.
///
/// Nothing names a signal, and there can be millions: those are looked up one by one.
struct KnownKeys {
  private var records: [String: [String: RecordID]] = [:]
  /// The codes of the district's areas by code, and by name in small letters where one area has it; nil when the
  /// district has none, and every code is taken.
  private var areas: [String: String]?

  /// Reads the keys that this kind of import can name: a fixed number of statements.
  init(_ reader: Reader, for kind: ImportCommandKind) throws {
    switch kind {
    case .areas: break
    case .network: try read(["actor", "tie"], reader)
    case .signals:
      let own = try reader.areasOfDistrict()
      let named = Dictionary(grouping: own) { $0.name.lowercased() }.filter { Set($0.value.map(\.code)).count == 1 }
      let codes = named.mapValues { $0[0].code }.merging(own.map { ($0.code, $0.code) }) { $1 }
      areas = codes.isEmpty ? nil : codes
    case .programme:
      try read(["goal", "intervention", "initiative", "actor"], reader)
      try readThreads(reader)
    }
  }

  /// The record of a kind with this key.
  func record(_ kind: String, _ key: String) -> RecordID? { records[kind]?[key] }

  /// The code of the area that a file calls so; nil for one that is not of the district.
  func area(_ text: String) -> String? {
    guard let areas else { return text }
    return areas[text] ?? areas[text.lowercased()]
  }

  /// The initiative or thread with this key.
  func item(_ key: String) -> RecordID? { record("initiative", key) ?? record("thread", key) }

  /// Remembers a record that a row became.
  mutating func add(_ record: RecordRef, for content: PlannedRow.Content) {
    switch content {
    case .node(let row): add(record, key: row.id)
    case .goal(let row): add(record, key: row.goal)
    case .intervention(let row): add(record, key: row.intervention)
    case .initiative(let row): add(record, key: row.initiative)
    case .area, .border, .tie, .contact, .signal, .link: break
    }
  }

  /// The threads that were taken up and that the viewer may see, by number and by key.
  private mutating func readThreads(_ reader: Reader) throws {
    for row in try reader.rows(
      """
      SELECT thread.id AS id, number, source_key FROM \(reader.visibleThreads)
      JOIN record ON record.district_id = thread.district_id AND record.id = thread.id
      WHERE taken_up_on IS NOT NULL ORDER BY thread.id
      """)
    {
      let thread = RecordRef(kind: "thread", id: row.id("id"))
      for key in [row.text("id"), row.text("number")] + [row.optionalText("source_key")].compactMap({ $0 }) {
        add(thread, key: key)
      }
    }
  }

  private mutating func add(_ record: RecordRef, key: String) { records[record.kind, default: [:]][key] = record.id }

  private mutating func read(_ kinds: [String], _ reader: Reader) throws {
    for row in try reader.rows(
      """
      SELECT id, kind, source_key FROM record WHERE district_id = \(try reader.district()) AND kind IN (\(list: kinds))
      ORDER BY id
      """)
    {
      let record = RecordRef(kind: row.text("kind"), id: row.id("id"))
      if records[record.kind]?[record.id.text] == nil { add(record, key: record.id.text) }
      if let key = row.optionalText("source_key") { add(record, key: key) }
    }
  }
}
