// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Statistics
import Testing

/// The row without its line, for comparing rows of different files.
func unlined<Row: ImportRow>(_ row: Row) -> Row {
  var row = row
  row.line = 0
  return row
}

/// Draws rows of every kind; texts hold what breaks careless files.
struct RowSource {
  var random: SplitMix64

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
  mutating func pick<Value>(_ values: [Value], _ fallback: Value) -> Value {
    values.randomElement(using: &random) ?? fallback
  }
  mutating func text() -> String {
    let parts = [
      "=", "+", "-", "@", "'", "\"", ",", ";", "\\", "\n", "\t", "é", "e\u{301}", "🏡", "3", " ", "x", "{", "\u{1F}",
    ]
    let middle = (0..<Int.random(in: 0...8, using: &random)).map { _ in pick(parts, "x") }.joined()
    return pick(["=", "a", "'", "-", "\"", "é"], "a") + middle + pick(["z", "\"", "'"], "z")
  }
  mutating func maybe<Value>(_ value: Value) -> Value? { chance(0.6) ? value : nil }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func day(after day: Day? = nil) -> Day { (day ?? Day(number: number(10_000...20_000))) + number(0...900) }
  mutating func list() -> [String] { (0..<number(0...3)).map { "k\($0) " + text() } }
  mutating func days() -> (from: Day?, to: Day?) {
    let from = maybe(day())
    return (from, maybe(day(after: from)))
  }

  mutating func area(_ place: Int) -> AreaRow {
    AreaRow(code: "C\(place)", name: text(), edition: number(1900...2200), parent: maybe("C0"))
  }
  mutating func node(_ place: Int) -> NetworkNodeRow {
    let (from, to) = days()
    return NetworkNodeRow(
      id: "n\(place)" + text(), label: text(), kind: pick(NetworkNodeRow.Kind.allCases, .person),
      group: maybe(pick(ActorGroup.allCases, .other)), organisation: maybe(text()),
      layer: maybe(pick(Layer.allCases, .open)),
      ground: maybe(text()), permissionOn: maybe(day()), permissionWay: maybe(text()), fromOn: from, toOn: to)
  }
  mutating func tie(_ place: Int) -> NetworkTieRow {
    let (from, to) = days()
    return NetworkTieRow(
      source: "a" + text(), target: "b" + text(), kind: maybe(text()),
      origin: maybe(pick(NetworkTieRow.Origin.allCases, .both)), strength: maybe(number(1...5)), fromOn: from, toOn: to,
      rhythmInDays: maybe(number(1...3660)), lastContact: maybe(day(after: from)))
  }
  mutating func contact(_ place: Int) -> NetworkContactRow {
    NetworkContactRow(
      source: "a" + text(), target: "b" + text(), on: day(), contact: pick(NetworkContactRow.Contact.allCases, .message)
    )
  }
  mutating func signal(_ place: Int) -> SignalRow {
    let observed = maybe(day())
    return SignalRow(
      id: "s\(place)", observedOn: observed, text: text(), area: maybe(text()), theme: maybe(text()),
      channel: pick(SignalRow.Channel.allCases, .file), receivedOn: maybe(day(after: observed)),
      sourceState: maybe(text()), sourceCategory: maybe(text()))
  }
  mutating func goal(_ place: Int) -> GoalRow {
    GoalRow(
      goal: "d\(place)", number: maybe(number(0...9999)), name: text(), set: maybe(text()),
      targetYear: maybe(number(1900...2200)), indicators: list())
  }
  mutating func intervention(_ place: Int) -> InterventionRow {
    let (from, to) = days()
    return InterventionRow(
      intervention: "m\(place)", name: text(), goals: list(), owner: maybe(text()),
      level: maybe(pick(ActingLevel.allCases, .city)), fromOn: from, toOn: to, consultedOn: maybe(day()))
  }
  mutating func initiative(_ place: Int) -> InitiativeRow {
    let (from, to) = days()
    return InitiativeRow(
      initiative: "i\(place)", name: text(), goals: list(), carriers: list(), fromOn: from, toOn: to,
      autonomousOn: maybe(day()))
  }
  mutating func link(_ place: Int) -> LinkRow {
    let (proposed, side) = (day(), pick(Side.allCases, .programme))
    return LinkRow(
      intervention: "m\(place)", item: text(), kind: pick(LinkRow.Kind.allCases, .needs), proposedOn: proposed,
      madeBy: side,
      confirmedOn: maybe(day(after: proposed)), confirmedBy: maybe(side.other), resolvedOn: maybe(day(after: proposed)))
  }
}

@Suite struct `Rows that are written come back equal` {
  @Test(arguments: [CSVWriter.Style.plain, .excel]) func `as CSV, of every kind`(style: CSVWriter.Style) throws {
    for seed in UInt64(1)...20 {
      var source = RowSource(random: SplitMix64(seed: seed))
      try check((0..<20).map { source.area($0) }, style) { if case .areas(let read) = $0 { read } else { nil } }
      try check((0..<20).map { source.node($0) }, style) { if case .networkNodes(let read) = $0 { read } else { nil } }
      try check((0..<20).map { source.tie($0) }, style) { if case .networkTies(let read) = $0 { read } else { nil } }
      try check((0..<20).map { source.contact($0) }, style) {
        if case .networkContacts(let read) = $0 { read } else { nil }
      }
      try check((0..<20).map { source.signal($0) }, style) {
        if case .signalTable(let read) = $0 { ReadRows(rows: Array(read), refused: read.refused) } else { nil }
      }
      try check((0..<20).map { source.goal($0) }, style) { if case .goals(let read) = $0 { read } else { nil } }
      try check((0..<20).map { source.intervention($0) }, style) {
        if case .interventions(let read) = $0 { read } else { nil }
      }
      try check((0..<20).map { source.initiative($0) }, style) {
        if case .initiatives(let read) = $0 { read } else { nil }
      }
      try check((0..<20).map { source.link($0) }, style) { if case .links(let read) = $0 { read } else { nil } }
    }
  }

  private func check<Row: ImportRow>(
    _ rows: [Row], _ style: CSVWriter.Style, _ rowsOf: (ImportFile) -> ReadRows<Row>?
  ) throws {
    let written = CSVWriter.write(rows, style: style)
    let read = try #require(rowsOf(try ImportFile.recognise(written)))

    #expect(read.refused.isEmpty)
    #expect(read.rows.map(unlined) == rows)
    #expect(CSVWriter.write(read.rows, style: style) == written)
  }

  @Test func `as programme JSON`() throws {
    for seed in UInt64(1)...20 {
      var source = RowSource(random: SplitMix64(seed: seed))
      let file = ProgrammeFile(
        goals: (0..<9).map { source.goal($0) }, interventions: (0..<9).map { source.intervention($0) },
        initiatives: (0..<9).map { source.initiative($0) }, links: (0..<9).map { source.link($0) })

      let read = try ProgrammeFile(file.json())

      #expect(read.refused.isEmpty && read.ignored.isEmpty)
      #expect(read.goals.rows.map(unlined) == file.goals.rows)
      #expect(read.interventions.rows.map(unlined) == file.interventions.rows)
      #expect(read.initiatives.rows.map(unlined) == file.initiatives.rows)
      #expect(read.links.rows.map(unlined) == file.links.rows)
      #expect(read.json() == file.json())
    }
  }
}
