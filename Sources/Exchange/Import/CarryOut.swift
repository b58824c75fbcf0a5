// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Records

extension Writer {
  /// Takes the rows of a plan in their order and records the batch. A preview is the same in a transaction that is rolled back.
  ///
  /// - Returns: what became of the rows; a row that the district cannot place is refused and the others go on.
  /// - Throws: `Refused.notAllowed` for a hat that may not import this kind.
  func carryOut(_ plan: ImportPlan) throws -> ImportResult {
    try viewer.require(plan.kind.permission)
    let batch = viewer.district == nil ? nil : try beginBatch(plan)
    var intake = try Intake(self, plan, batch)
    for row in plan.rows { try intake.take(row) }
    for (file, table) in plan.signals {
      for row in table { try intake.take(PlannedRow(file: file, content: .signal(row))) }
    }
    var result = try intake.finished()
    if let batch { try end(batch, &result) }
    if result.changesAnything { try append(change(result)) }
    return result
  }

  private func change(_ result: ImportResult) -> Change {
    let counts = ["added": result.added, "merged": result.merged, "refused": result.refusedCount]
    let batch = RecordRef(kind: "import_batch", id: RecordID(result.batch ?? ""))
    return Change("imported", batch, counts.mapValues(String.init).merging(["kind": result.kind.rawValue]) { $1 })
  }

  private func beginBatch(_ plan: ImportPlan) throws -> RecordID {
    let batch: RecordID = newID()
    try execute(
      """
      INSERT INTO import_batch (id, district_id, file_kind, file_name, file_digest, account_id, hat, imported_at, rows_read,
        rows_added, rows_merged, rows_refused)
      VALUES (\(batch), \(try district()), \(plan.kind.rawValue), \(plan.fileNames.joined(separator: ", ")),
        \(plan.fingerprint), \(viewer.account), \(viewer.hatName), \(now), 0, 0, 0, 0)
      """)
    return batch
  }

  /// Fills in what became of the rows. An import that changed nothing leaves no batch.
  private func end(_ batch: RecordID, _ result: inout ImportResult) throws {
    guard result.changesAnything else {
      try execute("DELETE FROM import_batch WHERE id = \(batch)")
      return
    }
    result.batch = batch.text
    try execute(
      """
      UPDATE import_batch SET rows_read = \(result.read), rows_added = \(result.added), rows_merged = \(result.merged),
        rows_refused = \(result.refusedCount) WHERE id = \(batch)
      """)
  }

  /// Keeps what a row did, so that it can be undone.
  func insert(_ row: ChangedRow, _ sequence: Int, in batch: RecordID) throws {
    try execute(
      """
      INSERT INTO import_row (batch_id, sequence, line, change_kind, record_kind, record_key, before_image, after_image)
      VALUES (\(batch), \(sequence), \(row.line), \(row.before == nil ? "added" : "merged"), \(row.record.kind),
        \(row.record.id), \(row.before), \(row.after))
      """)
  }
}

/// A row that changed something, with what the record was before and is now.
struct ChangedRow: Sendable {
  let line: Int
  let record: RecordRef
  let before: String?
  let after: String
}
