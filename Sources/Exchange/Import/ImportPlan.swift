// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Geography
import PactwerkStorage

/// A file as somebody sent it.
public struct ImportSource: Equatable, Sendable {
  /// Its name, as it is shown.
  public let name: String
  /// Its contents.
  public let bytes: [UInt8]

  /// A file of this name; steering characters in the name are replaced, and it ends after 80.
  public init(name: String, bytes: [UInt8]) {
    self.name = Refusal(value: name, reason: .emptyFile).value ?? name
    self.bytes = bytes
  }
}

/// Why files were refused as a whole: nothing of them was read any further.
struct FilesRefused: Error, Equatable {
  let rows: [RefusedRow]
}

/// What the files hold, row by row, in the order in which rows need each other.
struct ImportPlan: Sendable {
  /// What it is, for all the files.
  let kind: ImportCommandKind
  /// The edition of areas in files that do not say of which they are.
  let edition: Int?
  /// The names of the files.
  let fileNames: [String]
  /// SHA-256 over the files.
  let fingerprint: String
  /// The heading that is read for each column of the first file, where that is a table.
  let headings: [String: String]
  /// Whether a file holds borders.
  let hasBorders: Bool
  /// The good rows, but for signals in CSV.
  let rows: [PlannedRow]
  /// The files of signals in CSV, which are read row by row.
  let signals: [(file: Int, table: SignalTable)]
  /// The borders among them.
  let borders: BorderPlan
  /// What the reader refused.
  let refused: [RefusedRow]
  /// How many more rows it refused, of which it is not kept why.
  let refusedUntold: Int
  /// Columns that are not known and were not read, by file.
  let ignored: [String]

  /// Reads files that are to be imported together; without a kind, the first file tells.
  ///
  /// - Throws: everything that is wrong with the files as a whole.
  init(
    reading all: [ImportSource], kind asked: ImportCommandKind?, edition: Int? = nil,
    context given: ImportContext = ImportContext()
  ) throws(FilesRefused) {
    var (read, faults): ([ImportFile], [RefusedRow]) = ([], [])
    var kind = asked
    let (sources, context) = try ImportPlan.completed(given, from: all)
    for source in sources {
      do throws(Refusals) {
        let file = try ImportFile.recognise(source.bytes, context)
        let wanted = kind ?? ImportCommandKind(file.kind)
        if wanted != ImportCommandKind(file.kind) {
          faults.append(RefusedRow(.otherKind(wanted, file.kind), line: nil, file: source.name))
        }
        kind = wanted
        read.append(file)
      } catch {
        faults += error.all.map { RefusedRow($0, file: source.name) }
      }
    }
    guard faults.isEmpty, let kind else { throw FilesRefused(rows: faults) }
    (self.kind, self.edition) = (kind, edition)
    fileNames = sources.map(\.name)
    headings = read.first?.headings ?? [:]
    hasBorders = read.contains { $0.kind == .borders }
    signals = read.enumerated().compactMap { file, read in
      if case .signalTable(let table) = read { (file, table) } else { nil }
    }
    fingerprint = digest(sources.map { digest($0.bytes) }.joined(separator: "\n"))
    let planned = read.enumerated().flatMap { index, file in file.plannedRows(in: index) }
    let twice = ImportPlan.bordersTwice(planned)
    rows = planned.filter { !twice.contains($0.borderKey ?? "") }.enumerated()
      .sorted { ($0.element.content.stage, $0.offset) < ($1.element.content.stage, $1.offset) }.map(\.element)
    do throws(NeighboursUntold) {
      borders = try BorderPlan(rows.compactMap { if case .border(let area) = $0.content { area } else { nil } })
    } catch { throw FilesRefused(rows: [RefusedRow(.tooCrowded, line: nil, file: sources.first?.name ?? "")]) }
    refused =
      zip(sources, read).flatMap { source, file in
        file.summary.refused.map { RefusedRow($0, file: source.name) }
      }
      + planned.filter { twice.contains($0.borderKey ?? "") }.map { row in
        RefusedRow(Refusal(line: row.line, value: row.content.name, reason: .duplicateID), file: sources[row.file].name)
      }
    refusedUntold = read.map(\.refusedUntold).reduce(0, +)
    ignored = read.flatMap { $0.summary.ignored }
  }

  /// The files that hold rows, and the context with what the others say about those.
  private static func completed(
    _ context: ImportContext, from sources: [ImportSource]
  ) throws(FilesRefused) -> ([ImportSource], ImportContext) {
    guard sources.count > 1 else { return (sources, context) }
    var (rest, completed): ([ImportSource], ImportContext) = ([], context)
    for source in sources {
      do throws(Refusals) {
        if try !completed.dump.take(source.bytes, limits: context.limits) { rest.append(source) }
      } catch { throw FilesRefused(rows: error.all.map { RefusedRow($0, file: source.name) }) }
    }
    return (rest, completed)
  }

  /// The areas of which two files bring a border; of one file the reader says so.
  private static func bordersTwice(_ rows: [PlannedRow]) -> Set<String> {
    let keys = rows.compactMap(\.borderKey)
    return Set(Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys)
  }
}
