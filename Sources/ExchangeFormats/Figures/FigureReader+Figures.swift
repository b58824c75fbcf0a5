// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension FigureReader {
  mutating func figure(_ column: FigurePlan.ValueColumn, _ row: FigureSource.Row) -> FigureRow? {
    guard let period = column.period ?? label.period, let area = label.area ?? column.area else { return nil }
    let isProvisional = column.isProvisional || label.isProvisional
    let cell = column.index < row.cells.count ? row.cells[column.index] : .absent
    if cell == .absent { return nil }
    let status: FigureStatus
    var value: Double?
    switch cell.reading {
    case .number(let number):
      value = number.value(in: plan.style)
      status = firm(period, isProvisional)
      if value == nil {
        refuse(row.line, column.heading, cell.trimmed, .ambiguousNumber)
        return nil
      }
      report.columns[cursor - 1].numbers += 1
    case .text, .region:
      value = column.classes[FigureName.key(cell.trimmed)]
      status = firm(period, isProvisional)
      if value == nil {
        refuse(row.line, column.heading, cell.trimmed, .notANumber)
        return nil
      }
      report.columns[cursor - 1].numbers += 1
    case .withheld: status = column.isDelivered ? .secret : .missing
    case .code(let code): status = code
    case .empty:
      status = !column.isDelivered ? .missing : cell == .null ? plan.nullStatus : plan.blankStatus
    }
    return FigureRow(
      line: row.line, area: area.code, areaName: area.name, indicator: column.identity.indicator,
      name: column.identity.name, original: column.identity.original, period: period, value: value, status: status,
      unit: column.identity.unit, table: plan.table, isModel: column.identity.isModel,
      breakdown: label.breakdown + column.breakdown)
  }

  /// The status of a figure that has a number and none of its own.
  private func firm(_ period: FigurePeriod, _ isProvisional: Bool) -> FigureStatus {
    isProvisional ? .provisional : known.companions.periods[period] ?? known.context.status
  }

  mutating func longFigure(_ long: FigurePlan.Long, _ row: FigureSource.Row) -> FigureRow? {
    let original = row.cells[long.indicator].trimmed
    guard let period = label.period, let area = label.area else { return nil }
    guard !original.isEmpty, !Text.isLonger(original, than: FigureReader.areaLimit) else {
      let reason: Refusal.Reason = original.isEmpty ? .missingValue : .tooLong(limit: FigureReader.areaLimit)
      refuse(row.line, source.columns[long.indicator], original, reason)
      return nil
    }
    let cell = row.cells[long.value]
    if cell.trimmed.isEmpty, let text = long.text.map({ row.cells[$0].trimmed }), !text.isEmpty {
      passOver(original)
      return nil
    }
    let unit = long.unit.map { row.cells[$0].trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    guard let (value, status) = valueAndStatus(cell, long, row), let n = sampleSize(long, row) else { return nil }
    guard let (identity, place) = identity(of: original, in: unit) else {
      let reason = Refusal.Reason.tooManyColumns(limit: FigureReader.indicatorLimit)
      refuse(row.line, source.columns[long.indicator], original, reason)
      return nil
    }
    guard seen.insert(ContentDigest(area, period, label.breakdown, identity.indicator)).inserted else {
      refuse(row.line, source.columns[long.indicator], original, .duplicateFigure)
      return nil
    }
    if value != nil { report.columns[place].numbers += 1 }
    return FigureRow(
      line: row.line, area: area.code, areaName: area.name, indicator: identity.indicator, name: identity.name,
      original: original, period: period, value: value, status: status, n: n.count, unit: identity.unit,
      table: plan.table, isModel: identity.isModel, breakdown: label.breakdown)
  }

  /// A measure of OData v4 that holds text (a name, a postcode) is named once among the columns without figures.
  private mutating func passOver(_ measure: String) {
    guard passedOver.count < 500, passedOver.insert(measure).inserted else { return }
    report.ignored.append(Refusal.printable(measure))
  }

  /// What the indicator is; nil when there are too many different ones.
  private mutating func identity(of original: String, in unit: String?) -> (identity: FigureIdentity, place: Int)? {
    let key = unit.map { original + "\n" + $0 } ?? original
    if let known = identities[key] { return known }
    guard identities.count < FigureReader.indicatorLimit else { return nil }
    let identity = FigureIdentity(
      original, unit: unit, in: plan.form, companions: known.companions, table: plan.table)
    report.columns.append(.init(identity, period: nil))
    identities[key] = (identity, report.columns.count - 1)
    return (identity, report.columns.count - 1)
  }

  /// Most different indicators in one file of one figure a row.
  static let indicatorLimit = 10_000

  /// The number and what goes with it; nil when they contradict each other, which is refused.
  private mutating func valueAndStatus(
    _ cell: FigureCell, _ long: FigurePlan.Long, _ row: FigureSource.Row
  ) -> (Double?, FigureStatus)? {
    let word = long.status.map { row.cells[$0].trimmed } ?? ""
    let isUnsaid = word.isEmpty || (plan.form == .odata4 && word == "None")
    let given = isUnsaid ? nil : FigureStatus.named(word)
    if !isUnsaid, given == nil {
      refuse(
        row.line, long.status.map { source.columns[$0] }, word,
        .unknownChoice(choices: FigureStatus.choices))
      return nil
    }
    let (reading, heading) = (cell.reading, source.columns[long.value])
    switch reading {
    case .empty: return (nil, given?.hasValue == false ? given ?? .missing : .missing)
    case .withheld: return (nil, given == .missing ? .missing : .secret)
    case .code(let status): return (nil, status)
    case .text, .region: refuse(row.line, heading, cell.trimmed, .notANumber)
    case .number(let number):
      if let given, !given.hasValue {
        refuse(row.line, heading, cell.trimmed, .valueWithStatus(given))
      } else if let value = number.value(in: plan.style) {
        let period = label.period ?? FigurePeriod(year: 0)
        return (value, given ?? firm(period, label.isProvisional))
      } else {
        refuse(row.line, heading, cell.trimmed, .ambiguousNumber)
      }
    }
    return nil
  }

  /// How many the figure rests on, inside a value that is nil only when the cell is refused.
  private mutating func sampleSize(_ long: FigurePlan.Long, _ row: FigureSource.Row) -> (count: Int?, Void)? {
    guard let index = long.n else { return (nil, ()) }
    let text = row.cells[index].trimmed
    if text.isEmpty { return (nil, ()) }
    guard let n = Int(text), n >= 0 else {
      refuse(row.line, source.columns[index], text, .notAWholeNumber)
      return nil
    }
    return (n, ())
  }
}
