// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension FigureReader {
  /// Whether a row of CSV is a line below the table: `Bron: CBS`.
  static func isFooter(_ row: FigureSource.Row) -> Bool {
    let first = row.cells.first?.trimmed ?? ""
    return row.cells.dropFirst().allSatisfy { $0.trimmed.isEmpty }
      && ["bron:", "source:", "©"].contains { first.lowercased().hasPrefix($0) }
  }

  /// Reads the labels of a row; false when it holds no figures.
  mutating func begin(_ row: FigureSource.Row) -> Bool {
    if let width, row.cells.count != width || FigureReader.isFooter(row) {
      takeFooter(row, width)
      return false
    }
    report.rows += 1
    guard let label = label(of: row) else { return false }
    self.label = label
    guard plan.long == nil else { return true }
    if seen.insert(ContentDigest(label.area, label.period, label.breakdown, "")).inserted { return true }
    refuse(row.line, nil, label.area?.code ?? label.area?.name, .duplicateFigure)
    return false
  }

  private mutating func takeFooter(_ row: FigureSource.Row, _ width: Int) {
    let text = row.cells.first?.trimmed ?? ""
    let isAlone = row.cells.dropFirst().allSatisfy { $0.trimmed.isEmpty }
    if FigureReader.isFooter(row) {
      report.source = Refusal.printable(
        text.utf8.firstIndex(of: 0x3A).map { colon in
          Text.trimmed(String(text[text.utf8.index(after: colon)...]))
        } ?? text)
    } else if isAlone, plan.form == .statLine {
      if report.notes.count < 20, !text.isEmpty { report.notes.append(Refusal.printable(text)) }
    } else {
      report.rows += 1
      refuse(row.line, nil, nil, .wrongCellCount(expected: width, found: row.cells.count))
    }
  }

  private mutating func label(of row: FigureSource.Row) -> RowLabel? {
    var label = RowLabel(area: plan.fixedArea, period: plan.fixedPeriod, isProvisional: plan.isProvisional)
    if plan.area != nil || plan.areaName != nil {
      guard let area = area(of: row) else { return nil }
      label.area = area
    }
    if let index = plan.period {
      let text = row.cells[index].trimmed
      guard let read = text == lastPeriod?.text ? lastPeriod?.read : FigurePeriod.read(text) else {
        let reason: Refusal.Reason = text.isEmpty ? .missingValue : .notAPeriod
        refuse(row.line, source.columns[index], text, reason)
        return nil
      }
      lastPeriod = (text, read)
      (label.period, label.isProvisional) = (read.period, read.isProvisional)
    } else if label.period == nil {
      label.period = known.year.map { FigurePeriod(year: $0) }
    }
    label.breakdown = plan.fixedBreakdown
    for (dimension, index) in plan.breakdown {
      label.breakdown.append(FigureBreakdown(dimension: dimension, member: row.cells[index].trimmed))
    }
    return label
  }

  private mutating func area(of row: FigureSource.Row) -> AreaLabel? {
    let name = plan.areaName.map { row.cells[$0].trimmed } ?? ""
    guard let index = plan.area ?? plan.areaName else { return nil }
    let text = row.cells[index].trimmed
    guard !text.isEmpty else {
      refuse(row.line, source.columns[index], nil, .missingValue)
      return nil
    }
    guard !Text.isLonger(text, than: FigureReader.areaLimit), !Text.isLonger(name, than: FigureReader.areaLimit)
    else {
      refuse(row.line, source.columns[index], text, .tooLong(limit: FigureReader.areaLimit))
      return nil
    }
    var label = AreaLabel(text)
    if plan.area == nil { label = AreaLabel(name: name) }
    if plan.area != nil, !plan.isMixedArea { label = AreaLabel(code: text) }
    if !name.isEmpty, plan.areaNameKind.map({ text.hasPrefix($0) }) ?? true { label.name = name }
    if label.code != nil, label.name == nil { label.name = label.code.flatMap { known.companions.areas[$0] } }
    return label
  }

  /// Longest code or name of an area, in characters.
  static let areaLimit = 200
}
