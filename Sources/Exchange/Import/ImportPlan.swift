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
  /// The good rows.
  let rows: [PlannedRow]
  /// The borders among them.
  let borders: BorderPlan
  /// What the reader refused.
  let refused: [RefusedRow]
  /// Columns that are not known and were not read, by file.
  let ignored: [String]

  /// Reads files that are to be imported together; without a kind, the first file tells.
  ///
  /// - Throws: everything that is wrong with the files as a whole.
  init(
    reading sources: [ImportSource], kind asked: ImportCommandKind?, edition: Int? = nil
  ) throws(FilesRefused) {
    var (read, faults): ([ImportFile], [RefusedRow]) = ([], [])
    var kind = asked
    for source in sources {
      do throws(Refusals) {
        let file = try ImportFile.recognise(source.bytes)
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
    ignored = read.flatMap { $0.summary.ignored }
  }

  /// The areas of which two files bring a border; of one file the reader says so.
  private static func bordersTwice(_ rows: [PlannedRow]) -> Set<String> {
    let keys = rows.compactMap(\.borderKey)
    return Set(Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys)
  }
}
