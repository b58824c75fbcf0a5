// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

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
    var intake = try Intake(self, plan)
    for row in plan.rows { try intake.take(row) }
    var result = try intake.finished()
    if result.changesAnything, viewer.district != nil {
      let batch: RecordID = newID()
      try insert(batch, result, plan)
      try insert(intake.changed, in: batch)
      result.batch = batch.text
    }
    if result.changesAnything { try append(change(result)) }
    return result
  }

  private func change(_ result: ImportResult) -> Change {
    let counts = ["added": result.added, "merged": result.merged, "refused": result.refusedCount]
    let batch = RecordRef(kind: "import_batch", id: RecordID(result.batch ?? ""))
    return Change("imported", batch, counts.mapValues(String.init).merging(["kind": result.kind.rawValue]) { $1 })
  }

  private func insert(_ batch: RecordID, _ result: ImportResult, _ plan: ImportPlan) throws {
    try execute(
      """
      INSERT INTO import_batch (id, district_id, file_kind, file_name, file_digest, account_id, hat, imported_at, rows_read,
        rows_added, rows_merged, rows_refused)
      VALUES (\(batch), \(try district()), \(result.kind.rawValue), \(plan.fileNames.joined(separator: ", ")),
        \(plan.fingerprint), \(viewer.account), \(viewer.hatName), \(now), \(result.read), \(result.added), \(result.merged),
        \(result.refusedCount))
      """)
  }

  private func insert(_ rows: [ChangedRow], in batch: RecordID) throws {
    for (sequence, row) in rows.enumerated() {
      try execute(
        """
        INSERT INTO import_row (batch_id, sequence, line, change_kind, record_kind, record_key, before_image, after_image)
        VALUES (\(batch), \(sequence), \(row.line), \(row.before == nil ? "added" : "merged"), \(row.record.kind),
          \(row.record.id), \(row.before), \(row.after))
        """)
    }
  }
}

/// A row that changed something, with what the record was before and is now.
struct ChangedRow: Sendable {
  let line: Int
  let record: RecordRef
  let before: String?
  let after: String
}
