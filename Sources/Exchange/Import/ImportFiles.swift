// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage

/// Imports files that belong together, for the command line.
///
/// - Parameters:
///   - files: the files, by the name that messages give them.
///   - kind: what they are; a file of another kind is refused.
///   - edition: of which edition areas are, in files that do not say so.
///   - preview: whether nothing is to be changed.
///   - acceptRefused: whether the good rows are imported although others are refused.
///   - viewer: who imports, in which district; areas need none.
/// - Returns: what happened; refused input is a report too, and nothing is changed then.
/// - Throws: `Refused.notAllowed` for a viewer who may not import this kind, and errors of the database.
/// - Complexity: O(n) statements for n rows, in one transaction.
public func importFiles(
  _ files: [(name: String, bytes: [UInt8])], kind: ImportCommandKind, edition: Int? = nil, preview: Bool,
  acceptRefused: Bool,
  into database: Database, as viewer: Viewer
) async throws -> ImportReport {
  try viewer.require(kind.permission)
  let choices = try await database.read(as: viewer) { try $0.columnChoices() }
  let plan: ImportPlan
  do {
    plan = try ImportPlan(
      reading: files.map { ImportSource(name: $0.name, bytes: $0.bytes) }, kind: kind, edition: edition,
      context: ImportContext(choices: choices, signalLimits: .signals))
  } catch {
    return ImportReport(outcome: .refused, result: nil, refused: error.rows)
  }
  let isWanted: @Sendable (ImportResult) -> Bool = { $0.refusedCount == 0 || acceptRefused }
  let result = try await database.write(as: viewer, onlyIf: { isWanted($0) && !preview }) { try $0.carryOut(plan) }
  if !isWanted(result) { return ImportReport(.refused, result) }
  if preview { return ImportReport(.previewed, result) }
  return ImportReport(result.changesAnything ? .imported : .unchanged, result)
}

extension ImportReport {
  init(_ outcome: Outcome, _ result: ImportResult) {
    var shown = result
    if outcome == .previewed || outcome == .refused { shown.batch = nil }
    self.init(outcome: outcome, result: shown, refused: result.refused)
  }
}
