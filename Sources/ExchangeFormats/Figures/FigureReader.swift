// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Gives the figures of a file one by one; memory does not grow with their number, apart from some twenty
/// bytes a row to notice what stands there twice.
public struct FigureReader: Sendable {
  var source: FigureSource
  let plan: FigurePlan
  let known: FigurePlan.Known
  let width: Int?
  private var row: FigureSource.Row?
  var label = RowLabel()
  var cursor = 0
  var lastPeriod: (text: String, read: (period: FigurePeriod, isProvisional: Bool))?
  var seen: Set<ContentDigest> = []
  /// The measures of text that are named among the columns without figures.
  var passedOver: Set<String> = []
  var identities: [String: (identity: FigureIdentity, place: Int)] = [:]
  /// What was read so far.
  public internal(set) var report: FigureReport

  init(_ file: FigureFile) {
    (source, plan, known, width, report) = (file.source, file.plan, file.known, file.width, file.outline)
  }

  /// The next figure; nil after the last one.
  public mutating func next() -> FigureRow? {
    while true {
      if let row, let figure = nextFigure(in: row) { return count(figure) }
      row = nil
      guard let following = nextRow() else { return nil }
      if begin(following) {
        (row, cursor) = (following, 0)
      }
    }
  }

  /// The next figures, at most `limit`; empty after the last one.
  public mutating func next(atMost limit: Int) -> [FigureRow] {
    var figures: [FigureRow] = []
    while figures.count < limit, let figure = next() { figures.append(figure) }
    return figures
  }

  /// Rows were read once when the file was opened, so a fault here is only possible where that was not done.
  private mutating func nextRow() -> FigureSource.Row? {
    do { return try source.next() } catch {
      report.refuse(error)
      return nil
    }
  }

  private mutating func count(_ figure: FigureRow) -> FigureRow {
    report.figures += 1
    report.statuses[figure.status, default: 0] += 1
    return figure
  }

  mutating func refuse(_ line: Int, _ column: String?, _ value: String?, _ reason: Refusal.Reason) {
    report.refuse(Refusal(line: line, column: column, value: value, reason: reason))
  }

  /// The figure at the cursor or behind it.
  private mutating func nextFigure(in row: FigureSource.Row) -> FigureRow? {
    if let long = plan.long {
      guard cursor == 0 else { return nil }
      cursor = 1
      return longFigure(long, row)
    }
    while cursor < plan.values.count {
      let column = plan.values[cursor]
      cursor += 1
      if let figure = figure(column, row) { return figure }
    }
    return nil
  }
}

/// What a row says about all its figures.
struct RowLabel {
  var area: AreaLabel?
  var period: FigurePeriod?
  var isProvisional = false
  var breakdown: [FigureBreakdown] = []
}
