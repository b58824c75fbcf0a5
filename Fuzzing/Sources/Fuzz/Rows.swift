// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats

/// `ImportFile`; every kind of row is written as CSV and read back the same.
@Sendable func readImport(_ bytes: [UInt8]) {
  guard
    let file = read({ () throws(Refusals) in
      try ImportFile.recognise(packedIfWorkbook(bytes), limits: .fuzzed, borderLimits: .fuzzed)
    })
  else { return }
  look(at: file.summary.refused)
  promise(file.summary.rows >= 0, "fewer than no rows")
  switch file {
  case .areas(let read): rewrite(read) { if case .areas(let read) = $0 { read } else { nil } }
  case .networkNodes(let read): rewrite(read) { if case .networkNodes(let read) = $0 { read } else { nil } }
  case .networkTies(let read): rewrite(read) { if case .networkTies(let read) = $0 { read } else { nil } }
  case .networkContacts(let read): rewrite(read) { if case .networkContacts(let read) = $0 { read } else { nil } }
  case .signals(let read): rewriteSignals(read)
  case .goals(let read): rewrite(read) { if case .goals(let read) = $0 { read } else { nil } }
  case .interventions(let read): rewrite(read) { if case .interventions(let read) = $0 { read } else { nil } }
  case .initiatives(let read): rewrite(read) { if case .initiatives(let read) = $0 { read } else { nil } }
  case .links(let read): rewrite(read) { if case .links(let read) = $0 { read } else { nil } }
  case .network(let rows):
    rewrite(rows.nodes) { if case .networkNodes(let read) = $0 { read } else { nil } }
    rewrite(rows.ties) { if case .networkTies(let read) = $0 { read } else { nil } }
  case .programme(let file): rewrite(file)
  case .borders: break
  }
}

/// `ProgrammeFile`, which is written as JSON and read back the same.
@Sendable func readProgramme(_ bytes: [UInt8]) {
  guard let file = read({ () throws(Refusals) in try ProgrammeFile(bytes, limits: .fuzzed) }) else { return }
  look(at: file.refused)
  rewrite(file)
}

/// `SignalFile` with the files of Signalen: the dump may have a second part with places.
@Sendable func readSignals(_ bytes: [UInt8]) {
  let files = parts(bytes, 2)
  let found = read { () throws(Refusals) in try SignalFile.recognise(files[0], limits: .fuzzed) }
  if case .some(.some(let rows)) = found { rewriteSignals(rows) }
  if files.count > 1 {
    let dump = read { () throws(Refusals) in
      try Signalen.read(signals: files[0], locations: files[1], limits: .fuzzed)
    }
    if let dump { rewriteSignals(dump) }
  } else {
    _ = read { () throws(Refusals) in try Signalen.read(json: files[0], keepsText: false, limits: .fuzzed) }
  }
}

/// An input that begins as a workbook may be one of parts, as `packed` has them.
private func packedIfWorkbook(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: Array("[Content_Types].xml\n".utf8)) ? packed(bytes) : bytes
}

private func rewriteSignals(_ read: ReadRows<SignalRow>) {
  look(at: read.refused)
  rewrite(read) { if case .signals(let read) = $0 { read } else { nil } }
}

private func rewrite<Row: ImportRow>(_ read: ReadRows<Row>, _ rows: (ImportFile) -> ReadRows<Row>?) {
  guard !read.rows.isEmpty else { return }
  for style in [CSVWriter.Style.plain, .excel] {
    let written = CSVWriter.write(read.rows, style: style)
    let again = unrefused("a table") { () throws(Refusals) in
      try ImportFile.recognise(written, limits: .analysis)
    }
    guard let again = rows(again) else { fatalError("a table is taken for a \(again.kind)") }
    promise(again.refused.isEmpty && again.ignored.isEmpty, "a row is refused: \(again.refused)")
    promise(unlined(again.rows) == unlined(read.rows), "other rows")
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
