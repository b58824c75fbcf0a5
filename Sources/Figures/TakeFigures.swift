// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Places

/// What a file of figures did, or would do.
public struct FigureImport: Encodable, Equatable, Sendable {
  /// The name of the file.
  public let file: String
  /// The number of the source; nil when nothing changed or in a preview.
  public internal(set) var source: Int?
  /// Figures that were read.
  public internal(set) var read = 0
  /// Figures that were not there.
  public internal(set) var added = 0
  /// Figures that were there with another value or status; what they were is kept.
  public internal(set) var changed = 0
  /// Figures that were there already.
  public internal(set) var unchanged = 0
  /// How many of the figures that were read have each status.
  public internal(set) var statuses: [String: Int] = [:]
  /// Areas that were not known and are now, by the name the file gives.
  public internal(set) var areasAdded = 0
  /// How many rows and cells were refused.
  public private(set) var refusedCount = 0
  /// Why; the first thousand.
  public private(set) var refusals: [Refusal] = []
  /// The same in English, a line each.
  public var refused: [String] { refusals.map(\.englishSentence) }
  /// Columns that hold no figures.
  public internal(set) var ignored: [String] = []

  private enum CodingKeys: String, CodingKey {
    case file, source, read, added, changed, unchanged, statuses, areasAdded, refusedCount, refused, ignored
  }

  init(file: String) { self.file = file }

  /// Writes it for a program, with the refusals as sentences.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(file, forKey: .file)
    try fields.encodeIfPresent(source, forKey: .source)
    for (count, key) in [
      (read, CodingKeys.read), (added, .added), (changed, .changed), (unchanged, .unchanged), (areasAdded, .areasAdded),
      (refusedCount, .refusedCount),
    ] { try fields.encode(count, forKey: key) }
    try fields.encode(statuses, forKey: .statuses)
    try fields.encode(refused, forKey: .refused)
    try fields.encode(ignored, forKey: .ignored)
  }

  /// Counts what is not taken.
  mutating func refuse(_ refusal: Refusal) {
    refusedCount += 1
    if refusals.count < FigureReport.refusalLimit { refusals.append(refusal) }
  }

  /// Counts what the reader did not take.
  mutating func refuse(_ report: FigureReport) {
    for refusal in report.refused { refuse(refusal) }
    refusedCount += report.refusedCount - report.refused.count
  }

  /// The same without a source: nothing of it was kept.
  var withoutSource: FigureImport {
    var other = self
    other.source = nil
    return other
  }
}

/// What undoing a file of figures did.
public struct FigureUndo: Codable, Equatable, Sendable {
  /// Figures that are as they were before.
  public let restored: Int
  /// Figures that are gone, since the file had added them.
  public let removed: Int
  /// Figures of the file that stay as they are, since a later file changed them.
  public let kept: Int
}

extension Writer {
  /// Takes the figures of a file. The same file twice changes nothing; a figure that changes keeps what it was.
  ///
  /// - Throws: `Refused.notAllowed` for who may not edit the areas of a district.
  /// - Complexity: one look-up per thousand figures, one statement per hundred that are new or other, and one more per
  ///   hundred that are other.
  public func take(_ file: FigureFile, named name: String, digest: String) throws -> FigureImport {
    try viewer.require(.editDistrict)
    var intake = try FigureIntake(self, named: name)
    var reader = file.reader()
    while true {
      let chunk = reader.next(atMost: 1_000)
      if chunk.isEmpty { break }
      try intake.take(chunk)
    }
    return try intake.finish(reader.report, digest: digest)
  }

  /// Undoes a file of figures: what it added goes, and what it changed is as it was before. Areas that it added stay.
  ///
  /// A figure that a later file changed stays as it is. When that file is undone too, the figure becomes what it was
  /// before both: undoing all files brings back what was there before the first, in whatever order.
  ///
  /// - Throws: `Refused.notFound` for an unknown number, `.wrongState` for one that was undone, `.notAllowed` for who may
  ///   not edit the areas of a district.
  /// - Complexity: seven statements, linear in the figures of the file.
  public func undoFigures(of source: Int) throws -> FigureUndo {
    try viewer.require(.editDistrict)
    guard let row = try row("SELECT undone_at FROM figure_source WHERE number = \(source)") else {
      throw Refused.notFound
    }
    guard row.moment("undone_at") == nil else { throw Refused.wrongState("undone") }
    let kept = try passOver(source)
    let restored = try execute(
      """
      UPDATE figure SET amount = figure_before.amount, status = figure_before.status,
        sample_size = figure_before.sample_size, source_number = figure_before.from_source
      FROM figure_before WHERE figure_before.source_number = \(source) AND figure.source_number = \(source)
        AND figure_before.area_code = figure.area_code AND figure_before.period_code = figure.period_code
        AND figure_before.indicator_number = figure.indicator_number AND figure_before.breakdown = figure.breakdown
      """)
    let removed = try execute("DELETE FROM figure WHERE source_number = \(source)")
    try execute("DELETE FROM figure_before WHERE source_number = \(source)")
    try execute("UPDATE figure_source SET undone_at = \(now) WHERE number = \(source)")
    let counts = ["restored": restored, "removed": removed, "kept": kept].mapValues { String($0) }
    try append(Change("undone", RecordRef(kind: "figure_source", id: RecordID(String(source))), counts))
    return FigureUndo(restored: restored, removed: removed, kept: kept)
  }

  /// Makes later files remember what stood there before this one instead of what this one said.
  ///
  /// - Returns: how many figures of this file a later one changed.
  private func passOver(_ source: Int) throws -> Int {
    let replaced = try execute(
      """
      UPDATE figure_before SET amount = earlier.amount, status = earlier.status, sample_size = earlier.sample_size,
        from_source = earlier.from_source
      FROM figure_before AS earlier WHERE figure_before.from_source = \(source) AND earlier.source_number = \(source)
        AND earlier.area_code = figure_before.area_code AND earlier.period_code = figure_before.period_code
        AND earlier.indicator_number = figure_before.indicator_number AND earlier.breakdown = figure_before.breakdown
      """)
    // What is left was added by this file: before it there was nothing to remember.
    return try replaced + execute("DELETE FROM figure_before WHERE from_source = \(source)")
  }
}
