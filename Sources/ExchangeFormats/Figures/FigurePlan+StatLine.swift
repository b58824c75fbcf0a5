// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension FigurePlan {
  /// The plan of a StatLine export with a header of several lines.
  init(_ header: StatLineHeader, facts: [ColumnFacts], known: Known) throws(Refusal) {
    (form, title, table) = (.statLine, header.title, known.table)
    for (dimension, member) in header.limits { try limit(dimension, member, line: header.line) }
    guard let last = header.lines.last else { throw Refusal(reason: .emptyFile) }
    var labels = header.labelCount
    while labels < last.count - 1, facts[labels].texts + facts[labels].regions > facts[labels].numbers { labels += 1 }
    for index in 0..<labels { label(last[index], index, facts[index]) }
    for index in labels..<last.count {
      values.append(try column(index, labels: labels, header, known))
    }
    settle(facts)
    guard area != nil || areaName != nil || fixedArea != nil || values.allSatisfy({ $0.area != nil }) else {
      throw Refusal(
        line: header.line, value: last.joined(separator: ";"),
        reason: .unknownHeader(expected: FigurePlan.expected))
    }
  }

  /// Takes a title like `Perioden: 2022`.
  private mutating func limit(_ dimension: String, _ member: String, line: Int) throws(Refusal) {
    let key = FigureName.key(dimension)
    if FigureRoles.periodNames.contains(key) {
      guard let read = FigurePeriod.read(member) else {
        throw Refusal(line: line, column: dimension, value: member, reason: .notAPeriod)
      }
      (fixedPeriod, isProvisional) = (read.period, read.isProvisional)
    } else if FigureRoles.isRegionName(key) {
      fixedArea = AreaLabel(member)
    } else {
      fixedBreakdown.append(FigureBreakdown(dimension: dimension, member: member))
    }
  }

  /// Takes a column that labels the rows.
  private mutating func label(_ name: String, _ index: Int, _ facts: ColumnFacts) {
    let key = FigureName.key(name)
    if facts.holdsRegions {
      area = index
    } else if FigureRoles.periodNames.contains(key) {
      period = index
    } else if FigureRoles.isRegionName(key) {
      areaName = index
    } else {
      breakdown.append((name, index))
    }
  }

  /// The column of figures at `index`: what the header lines say about it.
  private func column(
    _ index: Int, labels: Int, _ header: StatLineHeader, _ known: Known
  ) throws(Refusal) -> ValueColumn {
    let topics = header.topics(of: index, labels: labels)
    let last = header.lines.last.map { $0[index] } ?? ""
    let heading = topics.isEmpty ? last : topics.joined(separator: "/")
    var column = ValueColumn(
      index: index, heading: heading,
      identity: FigureIdentity(
        heading, unit: topics.isEmpty || last.isEmpty ? nil : last, in: .statLine, companions: known.companions,
        table: known.table))
    for line in header.lines.dropLast() {
      let (name, member) = (StatLineHeader.label(of: line, labels: labels), line[index])
      let key = FigureName.key(name)
      if FigureRoles.periodNames.contains(key) {
        guard let read = FigurePeriod.read(member) else {
          throw Refusal(line: header.line, column: name, value: member, reason: .notAPeriod)
        }
        (column.period, column.isProvisional) = (read.period, read.isProvisional)
      } else if FigureRoles.isRegionName(key) {
        column.area = AreaLabel(member)
      } else if !StatLineHeader.isTopic(name) {
        column.breakdown.append(FigureBreakdown(dimension: name, member: member))
      }
    }
    return column
  }
}
