// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension FigurePlan {
  /// What the caller and the documents beside the file say.
  struct Known {
    let context: FigureContext
    let companions: FigureCompanions
    let table: String?
  }

  /// The plan of a table with one header line, or of a list of JSON objects.
  init(headings: [String], facts: [ColumnFacts], line: Int, known: Known) throws(Refusal) {
    let roles = FigureRoles(headings, facts: facts)
    form = roles.form(headings)
    table = known.table
    (area, areaName, period, long) = (roles.area, nil, roles.period, roles.long)
    if area == nil, form == .plain || form == .table, let own = roles.ownArea, own != long?.value {
      if form == .plain || facts[own].texts > facts[own].numbers { (area, isMixedArea) = (own, true) }
    }
    areaName = roles.areaName(besides: area)
    areaNameKind = area == nil ? nil : roles.kind(of: areaName)
    try findColumns(headings, facts, line: line, known)
    guard area != nil || areaName != nil, long != nil || !values.isEmpty else {
      throw Refusal(
        line: line, value: headings.joined(separator: ","),
        reason: .unknownHeader(expected: FigurePlan.expected))
    }
    blankStatus = form == .districtExtract ? .secret : .missing
    nullStatus = form == .odata3 ? .secret : blankStatus
    settle(facts)
  }

  private mutating func findColumns(
    _ headings: [String], _ facts: [ColumnFacts], line: Int, _ known: Known
  ) throws(Refusal) {
    let taken = Set([area, areaName, period].compactMap { $0 } + (long?.columns ?? []))
    for (index, heading) in headings.enumerated() where !taken.contains(index) {
      if isBreakdown(heading, facts[index]) {
        breakdown.append((heading, index))
      } else if let column = valueColumn(heading, index, facts[index], known) {
        values.append(column)
      } else if !heading.isEmpty {
        ignored.append(Refusal.printable(heading))
      }
    }
    try refuseRepeated(headings, line: line)
    keepNamesApart()
  }

  /// Whether a column limits the figures: in OData every column without ordinal that has no other part to play, in
  /// StatLine every other column with text.
  private func isBreakdown(_ heading: String, _ facts: ColumnFacts) -> Bool {
    let key = FigureName.key(heading)
    guard !heading.isEmpty, !FigureRoles.isDescription(key), !heading.utf8.contains(0x40) else { return false }
    switch form {
    case .odata4: return true
    case .odata3: return FigureName.withoutOrdinal(heading) == heading
    case .statLine: return facts.texts > facts.numbers
    default: return false
    }
  }

  private func valueColumn(
    _ heading: String, _ index: Int, _ facts: ColumnFacts, _ known: Known
  ) -> ValueColumn? {
    let key = FigureName.key(FigureName.withoutOrdinal(heading))
    guard long == nil, FigureName.hasLetter(heading), !FigureRoles.isDescription(key) else { return nil }
    let identity = FigureIdentity(heading, in: form, companions: known.companions, table: table)
    let classes = identity.indicator == "urbanity" ? KnownFigures.urbanityClasses : [:]
    guard facts.holdsFigures || (!classes.isEmpty && facts.regions == 0) else { return nil }
    return ValueColumn(index: index, heading: heading, identity: identity, classes: classes)
  }

  private func refuseRepeated(_ headings: [String], line: Int) throws(Refusal) {
    var seen: Set<String> = []
    for heading in headings where !heading.isEmpty && !seen.insert(heading).inserted {
      throw Refusal(line: line, column: heading, value: heading, reason: .duplicateColumn)
    }
  }

  /// Two columns with one name are told apart by the name as it stands: `Appartement_48` (electricity) and
  /// `Appartement_56` (gas).
  private mutating func keepNamesApart() {
    var (names, indicators): ([String: Int], [String: Int]) = ([:], [:])
    for column in values { names[column.identity.name, default: 0] += 1 }
    for index in values.indices {
      let identity = values[index].identity
      if names[identity.name, default: 0] > 1 { values[index].identity.name = identity.original }
      if names[identity.name, default: 0] > 1 || indicators[identity.indicator] != nil {
        values[index].identity.indicator = identity.original
      }
      indicators[values[index].identity.indicator] = index
    }
  }

  /// What only all cells together can tell: the style of numbers, and columns that were not delivered.
  mutating func settle(_ facts: [ColumnFacts]) {
    let columns = long.map { [$0.value] } ?? values.map(\.index)
    let (commas, points) = columns.reduce((0, 0)) { ($0.0 + facts[$1].commas, $0.1 + facts[$1].points) }
    if commas > 0, points == 0 { style = .comma }
    if points > 0, commas == 0 { style = .point }
    if points == 0, commas == 0, form == .odata3 || form == .odata4 { style = .point }
    for index in values.indices {
      let column = facts[values[index].index]
      let isEmpty = column.numbers == 0 && column.texts == 0
      values[index].isDelivered = !(isEmpty && column.blanks >= FigurePlan.rowsToTell)
    }
  }

  /// From how many rows on a column without any number counts as not delivered.
  static let rowsToTell = 5

  /// What a refusal of an unknown header names.
  static let expected = [
    "area,indicator,year,value", "code,name,population,…", "gwb_code,regio,a_inw,…",
    "WijkenEnBuurten,AantalInwoners_5,…",
    "StatLine CSV", "Leefbaarometer",
  ]
}

extension FigurePlan.Long {
  /// The columns that play a part.
  var columns: [Int] { [indicator, value] + [n, status, unit, text].compactMap { $0 } }
}
