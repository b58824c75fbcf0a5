// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats

/// `FigureFile` and its `FigureReader`, with the documents beside it that may follow in further parts; a file without
/// a period is read for a year.
@Sendable func readFigures(_ bytes: [UInt8]) {
  let files = parts(bytes, 4)
  for year in [nil, 2023] {
    let context = FigureContext(year: year, companions: Array(files.dropFirst()))
    let file = readOnce { () throws(Refusal) in try FigureFile(files[0], context: context, limits: .fuzzed) }
    guard let file else { continue }
    let (figures, report) = file.read()
    promise(report.figures == figures.count, "figures that are not counted")
    promise(figures.allSatisfy { ($0.value != nil) == $0.status.hasValue }, "a figure without its status")
    promise(figures.allSatisfy { $0.value?.isFinite ?? true }, "an infinite figure")
    look(at: report.refused)
    var (reader, again): (FigureReader, [FigureRow]) = (file.reader(), [])
    while case let some = reader.next(atMost: 7), !some.isEmpty { again += some }
    promise(again == figures && reader.report == report, "other figures piece by piece")
    return
  }
}
