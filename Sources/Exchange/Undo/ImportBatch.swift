// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// An import that was done.
public struct ImportBatch: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// What was imported.
  public let kind: ImportCommandKind
  /// The names of the files.
  public let fileName: String
  /// Who did it, as the history calls the hat: `coordinator`, `command:import`.
  public let hatName: String
  /// When.
  public let importedAt: Moment
  /// Rows read, new, merged and refused.
  public let read, added, merged, refused: Int
  /// When it was undone, if it was.
  public let undoneAt: Moment?

  static let columns: SQL = """
    id, file_kind, file_name, hat, imported_at, rows_read, rows_added, rows_merged, rows_refused, undone_at
    """

  init(row: Row) {
    (id, kind, fileName) = (row.id("id"), row.choice("file_kind") ?? .network, row.text("file_name"))
    (hatName, importedAt) = (row.text("hat"), row.moment("imported_at") ?? Moment(milliseconds: 0))
    (read, added, merged) = (row.integer("rows_read"), row.integer("rows_added"), row.integer("rows_merged"))
    (refused, undoneAt) = (row.integer("rows_refused"), row.moment("undone_at"))
  }
}

/// A row of a batch that an undo left as it was, and why.
public struct KeptRow: Sendable, Equatable {
  /// Why it was left.
  public enum Reason: String, Sendable, CaseIterable, SQLBindable {
    /// Somebody changed the record after the import.
    case changed
    /// Something else points at the record now.
    case used
    /// The record is not there any more.
    case gone
  }

  /// The line in the file.
  public let line: Int
  /// The record.
  public let record: RecordRef
  /// Why.
  public let reason: Reason
}

extension Reader {
  /// The imports of the kinds that the viewer may import, newest first.
  public func importBatches(limit: Int = 50) throws -> [ImportBatch] {
    try rows(
      "SELECT \(ImportBatch.columns) FROM \(visibleBatches) ORDER BY imported_at DESC, id DESC LIMIT \(limit)"
    ).map(ImportBatch.init(row:))
  }

  /// One import by key; nil when it is not there for the viewer.
  public func importBatch(_ id: RecordID) throws -> ImportBatch? {
    try row("SELECT \(ImportBatch.columns) FROM \(visibleBatches) WHERE id = \(id)").map(ImportBatch.init(row:))
  }

  /// The rows of a batch that its undo left as they were, by line.
  public func keptRows(of batch: RecordID) throws -> [KeptRow] {
    try rows(
      """
      SELECT import_row.line AS line, import_row.record_kind AS record_kind, import_row.record_key AS record_key,
        import_kept.reason AS reason
      FROM import_kept
      JOIN import_row ON import_row.batch_id = import_kept.batch_id AND import_row.sequence = import_kept.sequence
      WHERE import_kept.batch_id IN (SELECT id FROM \(visibleBatches) WHERE id = \(batch))
      ORDER BY import_row.line, import_kept.sequence
      """
    ).map {
      let record = RecordRef(kind: $0.text("record_kind"), id: $0.id("record_key"))
      return KeptRow(line: $0.integer("line"), record: record, reason: $0.choice("reason") ?? .changed)
    }
  }

  /// The one place of this filter: the batches of the viewer's district, of kinds that the viewer may import.
  private var visibleBatches: SQL {
    let kinds = viewer.importableKinds.map(\.rawValue)
    return """
      (SELECT \(ImportBatch.columns) FROM import_batch
      WHERE district_id = \(viewer.district) AND file_kind IN (\(list: kinds))) AS import_batch
      """
  }
}
