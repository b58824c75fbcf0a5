// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage

/// A file that was made.
public struct ExportedFile: Sendable, Equatable {
  /// Its name: `network-ties.csv`.
  public let name: String
  /// Its contents; CSV is safe to open in a spreadsheet.
  public let bytes: [UInt8]
  /// How many rows it has.
  public let rowCount: Int

  /// A file of a name with these bytes.
  public init(name: String, bytes: [UInt8], rowCount: Int) {
    (self.name, self.bytes, self.rowCount) = (name, bytes, rowCount)
  }
}

/// Makes the files of an export for an audience, as of a day.
///
/// - Parameters:
///   - files: which; `ExportKind.files` gives those that belong together.
///   - asOf: the day the files are of; nil is today.
///   - viewer: who makes them, in which district.
///   - style: `.excel` for Excel with Dutch settings.
/// - Returns: a file for each.
/// - Throws: `Refused.notFound` when the viewer does not see as much as the audience does.
/// - Complexity: a fixed number of statements a file. What is taken away is recorded in the history.
public func exportFiles(
  _ files: [ExportFile], for audience: ExportAudience, asOf: Day? = nil, from database: Database, as viewer: Viewer,
  style: CSVWriter.Style = .plain
) async throws -> [ExportedFile] {
  try await exportFiles(for: audience, asOf: asOf, from: database, as: viewer) { reader in
    try files.map { try reader.exported($0, style: style) }
  }
}

/// The files that `make` writes of what an audience sees. What is taken away is recorded in the history, except by a visitor.
public func exportFiles(
  for audience: ExportAudience, asOf: Day? = nil, from database: Database, as viewer: Viewer,
  _ make: @escaping @Sendable (Reader) throws -> [ExportedFile]
) async throws -> [ExportedFile] {
  guard let district = viewer.district, audience.isOpen(to: viewer) else { throw Refused.notFound }
  let made = try await database.read(as: audience.viewer(in: district, for: viewer), asOf: asOf, make)
  if viewer.principal != .visitor || audience != .public {
    try await database.write(as: viewer) { writer in
      for file in made { try writer.append(change(file, audience, asOf, district)) }
    }
  }
  return made
}

private func change(_ file: ExportedFile, _ audience: ExportAudience, _ asOf: Day?, _ district: DistrictID) -> Change {
  let content = [
    "file": file.name, "audience": audience.rawValue, "rows": String(file.rowCount), "asOf": asOf?.text ?? "",
  ]
  return Change("exported", RecordRef(kind: "district", id: RecordID(district.text)), content)
}
