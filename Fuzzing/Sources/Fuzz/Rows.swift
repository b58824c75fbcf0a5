// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats

/// `ImportFile`, by its headings and by a choice of columns as a page proposes it; every kind of row is written as CSV
/// and read back the same.
@Sendable func readImport(_ bytes: [UInt8]) {
  let bytes = packedIfWorkbook(bytes)
  var context = ImportContext(limits: .fuzzed, borderLimits: .fuzzed)
  if let file = read({ () throws(Refusals) in try ImportFile.recognise(bytes, context) }) { rewrite(file) }
  guard let sample = read({ () throws(Refusals) in try TableSample(bytes, limits: .fuzzed) }) else { return }
  for place in sample.header.indices { promise(sample.example(place) != "", "an empty example") }
  guard let choice = ColumnChoice.proposed(for: sample.header, among: ImportKind.allCases) else { return }
  context.choices = [ColumnChoice.key(of: sample.header): choice]
  if let file = read({ () throws(Refusals) in try ImportFile.recognise(bytes, context) }) { rewrite(file) }
}

private func rewrite(_ file: ImportFile) {
  look(at: file.summary.refused)
  switch file {
  case .areas(let read): rewrite(read.rows) { if case .areas(let read) = $0 { read.rows } else { nil } }
  case .networkNodes(let read): rewrite(read.rows) { if case .networkNodes(let read) = $0 { read.rows } else { nil } }
  case .networkTies(let read): rewrite(read.rows) { if case .networkTies(let read) = $0 { read.rows } else { nil } }
  case .networkContacts(let read):
    rewrite(read.rows) { if case .networkContacts(let read) = $0 { read.rows } else { nil } }
  case .signals(let read): rewrite(read.rows, signals)
  case .signalTable(let table):
    promise(table.count == Array(table).count, "another number of signals the second time")
    rewrite(Array(table), signals)
  case .goals(let read): rewrite(read.rows) { if case .goals(let read) = $0 { read.rows } else { nil } }
  case .interventions(let read):
    rewrite(read.rows) { if case .interventions(let read) = $0 { read.rows } else { nil } }
  case .initiatives(let read): rewrite(read.rows) { if case .initiatives(let read) = $0 { read.rows } else { nil } }
  case .links(let read): rewrite(read.rows) { if case .links(let read) = $0 { read.rows } else { nil } }
  case .network(let rows):
    rewrite(rows.nodes.rows) { if case .networkNodes(let read) = $0 { read.rows } else { nil } }
    rewrite(rows.ties.rows) { if case .networkTies(let read) = $0 { read.rows } else { nil } }
  case .programme(let file): rewrite(file)
  case .borders: break
  }
}

private func signals(_ file: ImportFile) -> [SignalRow]? {
  if case .signalTable(let table) = file { Array(table) } else { nil }
}

/// `ProgrammeFile`, which is written as JSON and read back the same.
@Sendable func readProgramme(_ bytes: [UInt8]) {
  guard let file = read({ () throws(Refusals) in try ProgrammeFile(bytes, limits: .fuzzed) }) else { return }
  look(at: file.refused)
  rewrite(file)
}

/// The files of Open311 and Signalen: a dump may have further parts with places and states.
@Sendable func readSignals(_ bytes: [UInt8]) {
  let files = parts(bytes, 3)
  var dump = SignalenDump()
  for file in files.dropFirst() {
    _ = read { () throws(Refusals) in try dump.take(file, limits: .fuzzed) }
  }
  let context = ImportContext(dump: dump, limits: .fuzzed, borderLimits: .fuzzed)
  if let file = read({ () throws(Refusals) in try ImportFile.recognise(files[0], context) }) { rewrite(file) }
  _ = read { () throws(Refusals) in try Signalen.read(json: files[0], keepsText: false, limits: .fuzzed) }
}

/// An input that begins as a workbook may be one of parts, as `packed` has them.
private func packedIfWorkbook(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: Array("[Content_Types].xml\n".utf8)) ? packed(bytes) : bytes
}

private func rewrite<Row: ImportRow>(_ rows: [Row], _ reread: (ImportFile) -> [Row]?) {
  guard !rows.isEmpty else { return }
  for style in [CSVWriter.Style.plain, .excel] {
    let written = CSVWriter.write(rows, style: style)
    let again = unrefused("a table") { () throws(Refusals) in
      try ImportFile.recognise(written, ImportContext(limits: .analysis))
    }
    promise(again.summary.refused.isEmpty && again.summary.ignored.isEmpty, "a row is refused: \(again.summary)")
    guard let found = reread(again) else { fatalError("a table is taken for \(again.kind)") }
    promise(unlined(found) == unlined(rows), "other rows")
  }
}

private func rewrite(_ file: ProgrammeFile) {
  let again = unrefused("a programme") { () throws(Refusals) in try ProgrammeFile(file.json(), limits: .analysis) }
  promise(again.refused.isEmpty && again.ignored.isEmpty, "a row is refused: \(again.refused)")
  promise(unlined(again.goals.rows) == unlined(file.goals.rows), "other goals")
  promise(unlined(again.interventions.rows) == unlined(file.interventions.rows), "other interventions")
  promise(unlined(again.initiatives.rows) == unlined(file.initiatives.rows), "other initiatives")
  promise(unlined(again.links.rows) == unlined(file.links.rows), "other links")
}

/// The rows without where they stood.
private func unlined<Row: ImportRow>(_ rows: [Row]) -> [Row] {
  rows.map { row in
    var row = row
    row.line = 0
    return row
  }
}
