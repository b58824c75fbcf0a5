// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Places

/// What a file of figures did, or would do.
public struct FigureImport: Codable, Equatable, Sendable {
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
  public internal(set) var refusedCount = 0
  /// Why, in English, a line each; the first thousand.
  public internal(set) var refused: [String] = []
  /// Columns that hold no figures.
  public internal(set) var ignored: [String] = []

  /// The same without a source: nothing of it was kept.
  var withoutSource: FigureImport {
    var other = self
    other.source = nil
    return other
  }
}

extension Writer {
  /// Takes the figures of a file. The same file twice changes nothing; a figure that changes keeps what it was.
  ///
  /// - Complexity: one look-up per thousand figures and one statement per hundred that are new.
  public func take(_ file: FigureFile, named name: String, digest: String) throws -> FigureImport {
    var intake = try FigureIntake(self, named: name)
    var reader = file.reader()
    while true {
      let chunk = reader.next(atMost: 1_000)
      if chunk.isEmpty { break }
      try intake.take(chunk)
    }
    return try intake.finish(reader.report, digest: digest)
  }

  /// Undoes a file of figures: what it added goes, what it changed is as it was before. Figures that a later file changed stay.
  ///
  /// - Returns: how many figures were put back or taken away.
  /// - Throws: `Refused.notFound` for an unknown number, `.wrongState` for one that was undone.
  public func undoFigures(of source: Int) throws -> Int {
    guard let row = try row("SELECT undone_at FROM figure_source WHERE number = \(source)") else {
      throw Refused.notFound
    }
    guard row.moment("undone_at") == nil else { throw Refused.wrongState("undone") }
    let restored = try execute(
      """
      UPDATE figure SET amount = figure_before.amount, status = figure_before.status,
        sample_size = figure_before.sample_size, source_number = figure_before.from_source
      FROM figure_before WHERE figure_before.source_number = \(source) AND figure.source_number = \(source)
        AND figure_before.area_code = figure.area_code AND figure_before.period_code = figure.period_code
        AND figure_before.indicator_number = figure.indicator_number AND figure_before.breakdown = figure.breakdown
      """)
    let removed = try execute("DELETE FROM figure WHERE source_number = \(source)")
    try execute("UPDATE figure_source SET undone_at = \(now) WHERE number = \(source)")
    try append(Change("undone", RecordRef(kind: "figure_source", id: RecordID(String(source)))))
    return restored + removed
  }
}
