// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Writer {
  /// Undoes an import: puts back what nobody touched since, in reverse order, and leaves the rest.
  ///
  /// - Returns: what was left, by line; it is recorded with the batch.
  /// - Throws: `Refused.notFound` for a batch the viewer does not see; `.wrongState` for one that was undone before.
  @discardableResult
  public func undoImport(_ id: RecordID) throws -> [KeptRow] {
    guard let batch = try importBatch(id) else { throw Refused.notFound }
    try viewer.require(batch.kind.permission)
    let claimed = try execute(
      "UPDATE import_batch SET undone_at = \(now) WHERE id = \(id) AND district_id = \(try district()) AND undone_at IS NULL"
    )
    guard claimed == 1 else { throw Refused.wrongState("undone") }
    var kept: [KeptRow] = []
    let changes = try changedRows(of: id)
    for row in changes.reversed() {
      guard let reason = try undo(row.change) else { continue }
      kept.append(KeptRow(line: row.change.line, record: row.change.record, reason: reason))
      try execute(
        "INSERT INTO import_kept (batch_id, sequence, reason) VALUES (\(id), \(row.sequence), \(reason))")
    }
    try rejoinBorders(of: changes.map(\.change.record).filter { $0.kind == "area" }.map(\.id))
    try append(Change("undone", RecordRef(kind: "import_batch", id: id), ["kept": String(kept.count)]))
    return kept.reversed()
  }

  /// Puts one record back; why not, when it was left.
  private func undo(_ change: ChangedRow) throws -> KeptRow.Reason? {
    guard let current = try image(of: change.record) else { return .gone }
    guard current == change.after else { return .changed }
    if let before = change.before {
      try restore(change.record, image: before)
      return nil
    }
    return try remove(change.record) ? nil : .used
  }

  private func changedRows(of batch: RecordID) throws -> [(sequence: Int, change: ChangedRow)] {
    try rows(
      """
      SELECT sequence, line, record_kind, record_key, before_image, after_image FROM import_row
      WHERE batch_id = \(batch) ORDER BY sequence
      """
    ).map {
      let record = RecordRef(kind: $0.text("record_kind"), id: $0.id("record_key"))
      let (before, after) = ($0.optionalText("before_image"), $0.text("after_image"))
      return (
        $0.integer("sequence"),
        ChangedRow(line: $0.integer("line"), record: record, before: before, after: after)
      )
    }
  }
}
