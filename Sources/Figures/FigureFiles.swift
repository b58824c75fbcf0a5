// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage

/// How reading files of figures ended.
public enum FigureImportOutcome: Sendable {
  /// What each file did.
  case kept([FigureImport])
  /// What each file would do.
  case previewed([FigureImport])
  /// What each file would do; nothing of it was kept, since rows were refused and that was not accepted.
  case rowsRefused([FigureImport])
  /// A file that cannot be read at all: its name and why, in English.
  case refused(file: String, sentence: String)
}

/// Reads files of figures in one transaction: all or nothing.
///
/// - Parameters:
///   - files: the files with their names.
///   - context: the year and the table, for files that do not say so.
///   - preview: whether nothing is to be changed.
///   - acceptRefused: whether the good figures are kept although rows are refused.
/// - Complexity: linear in the bytes; a file is in memory once, its figures a thousand at a time.
public func importFigures(
  _ files: [(name: String, bytes: [UInt8])], context: FigureContext, preview: Bool, acceptRefused: Bool,
  into database: Database, as viewer: Viewer
) async throws -> FigureImportOutcome {
  var opened: [(name: String, file: FigureFile, digest: String)] = []
  for (name, bytes) in files {
    do throws(Refusal) {
      opened.append((name, try FigureFile(bytes, context: context), digest(bytes)))
    } catch { return .refused(file: name, sentence: error.englishSentence) }
  }
  let plan = opened
  let isWanted: @Sendable ([FigureImport]) -> Bool = { acceptRefused || $0.allSatisfy { $0.refusedCount == 0 } }
  let done = try await database.write(as: viewer, onlyIf: { isWanted($0) && !preview }) { writer in
    try plan.map { try writer.take($0.file, named: $0.name, digest: $0.digest) }
  }
  if !isWanted(done) { return .rowsRefused(done.map(\.withoutSource)) }
  return preview ? .previewed(done.map(\.withoutSource)) : .kept(done)
}
