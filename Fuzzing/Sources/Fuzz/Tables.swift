// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import QualitativeData

@testable import ExchangeFormats

/// `CSVTable`, which `CSVWriter` writes and which is read back the same; and the codebook that it may be.
@Sendable func readTable(_ bytes: [UInt8]) {
  guard let table = readOnce({ () throws(Refusal) in try CSVTable(bytes, limits: .fuzzed) }) else { return }
  look(at: table.uneven + table.repeatedColumns)
  for style in [CSVWriter.Style.plain, .excel] {
    let written = CSVWriter.write(header: table.header, rows: table.rows.map(\.cells), style: style)
    let again = unrefused("a table") { () throws(Refusal) in try CSVTable(written, limits: .analysis) }
    promise(again.header == table.header && again.uneven.isEmpty, "another header")
    promise(again.rows.map(\.cells) == table.rows.map(\.cells), "other rows")
  }
  _ = try? CodebookTable.entries(header: table.header, rows: table.rows.map(\.cells))
}

/// `EdgeList` of a file of ties and perhaps one of nodes.
@Sendable func readEdges(_ bytes: [UInt8]) {
  let files = parts(bytes, 2)
  let list = read { () throws(Refusals) in
    try EdgeList(edges: files[0], nodes: files.count > 1 ? files[1] : nil, limits: .fuzzed)
  }
  guard let list else { return }
  let network = list.simplified()
  promise(network.ties.allSatisfy { $0.low < $0.high && $0.high < network.ids.count }, "a tie to nobody")
  promise(
    network.ties.count + network.droppedSelfTies + network.mergedDuplicates == list.ties.count, "ties that went")
  for column in list.attributes { _ = read { () throws(Refusals) in try list.groups(column: column) } }
}

/// `JSONScanner` and `JSONElements`, which must agree; what was read is written and read back the same.
@Sendable func readJSON(_ bytes: [UInt8]) {
  let value = readOnce { () throws(Refusal) in try JSONScanner.read(bytes, limits: .fuzzed) }
  let elements = readOnce { () throws(Refusal) in
    var (elements, found) = (try JSONElements(bytes, limits: .fuzzed, names: ["value", "features"]), 0)
    while try elements.next() != nil { found += 1 }
    return (found, elements.isFound)
  }
  _ = readOnce { () throws(Refusal) in try ODataAnswer(bytes, limits: .fuzzed) }
  guard let value else { return }
  if let elements, elements.1 { promise(count(of: value) == elements.0, "another number of elements") }
  let written = Array(value.written.utf8)
  let again = unrefused("a document") { () throws(Refusal) in try JSONScanner.read(written, limits: .analysis) }
  promise(again.written.utf8.elementsEqual(written), "another document")
}

private func count(of value: JSONValue) -> Int {
  if case .list(let elements) = value.content { return elements.count }
  for (name, value) in value.members ?? [] where ["value", "features"].contains(name) {
    if case .list(let elements) = value.content { return elements.count }
  }
  return -1
}

extension JSONValue {
  /// The value as JSON.
  fileprivate var written: String {
    switch content {
    case .object(let members):
      "{" + members.map { JSONWriter.quoted($0.name) + ":" + $0.value.written }.joined(separator: ",") + "}"
    case .list(let elements): "[" + elements.map(\.written).joined(separator: ",") + "]"
    case .text(let text): JSONWriter.quoted(text)
    case .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }
}

/// The words inside the cells of tables: days, moments, periods and numbers as people write them.
func readDutchWords(_ text: String) {
  if let day = DayText.day(text) { promise(DayText.day(day.text) == day, "another day") }
  if let day = MomentText.localDay(text) { promise(!day.text.isEmpty, "no day") }
  if let period = FigurePeriod.read(text)?.period {
    promise(FigurePeriod.read(period.code)?.period == period, "another period: \(period.code)")
  }
  if let number = Decimals.number(text) { promise(Decimals.number(String(number)) == number, "another number") }
  promise(FormulaGuard.undone(FormulaGuard.neutralised(text)) == text, "another cell")
}
