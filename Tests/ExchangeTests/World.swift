// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import Exchange
import Figures
import Foundation
import Networks
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Programmes
import Records
import Signals

/// A database with two empty districts, and the viewers that tests look through.
struct World {
  let test: TestDatabase
  let district, other: District

  static let migrations =
    StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + FiguresMigrations.all
    + NetworksMigrations.all
    + ProgrammesMigrations.all + SignalsMigrations.all + AlignmentMigrations.all + ExchangeMigrations.all

  var database: Database { test.database }
  /// The command line, in the first district.
  var command: Viewer { Viewer(.command("import"), in: district.id) }
  /// The command line, in the second district.
  var elsewhere: Viewer { Viewer(.command("import"), in: other.id) }

  /// On SQLite.
  static func make() async throws -> World { try await World(.sqlite(migrations: migrations)) }

  init(_ test: TestDatabase) async throws {
    self.test = test
    (district, other) = try await test.database.write(as: Viewer(.command("district"), in: nil)) { writer in
      (
        try writer.addDistrict(slug: "voorbeeldwijk", name: "Voorbeeldwijk", areas: []),
        try writer.addDistrict(slug: "anders", name: "Andere wijk", areas: [])
      )
    }
  }

  /// Somebody with a role in the first district.
  func viewer(_ role: Role, account: AccountID = AccountID("")) -> Viewer {
    let hat = Hat(id: RecordID("hat"), role: role, seat: nil, district: district.id)
    return Viewer(.account(account, hat), in: district.id)
  }

  /// Imports texts as files of one kind.
  @discardableResult
  func take(
    _ kind: ImportCommandKind, _ texts: String..., preview: Bool = false, acceptRefused: Bool = false,
    as viewer: Viewer? = nil
  ) async throws -> ImportReport {
    let files = texts.enumerated().map { (name: "lijst-\($0.offset + 1).csv", bytes: Array($0.element.utf8)) }
    return try await importFiles(
      files, kind: kind, preview: preview, acceptRefused: acceptRefused, into: database, as: viewer ?? command)
  }

  /// Imports examples of the documentation.
  @discardableResult
  func takeExamples(
    _ kind: ImportCommandKind, _ names: String..., preview: Bool = false, as viewer: Viewer? = nil
  ) async throws -> ImportReport {
    try await importFiles(
      try names.map { (name: $0, bytes: try Place.example($0)) }, kind: kind, preview: preview, acceptRefused: false,
      into: database, as: viewer ?? command)
  }

  /// Every example in the order of the first hour.
  func takeEverything() async throws {
    try await takeExamples(.areas, "areas.csv")
    try await takeExamples(.network, "network-ties.csv", "network-contacts.csv", "network-nodes.csv")
    try await takeExamples(.programme, "programme.json")
    try await takeExamples(.signals, "signals.csv")
  }

  /// How many rows each table has, to see that nothing changed. The history of looking is left out.
  func rowCounts() async throws -> [String: Int] {
    let tables: [SQL] = [
      "record", "network_actor", "person_identity", "tie", "contact_moment", "initiative", "initiative_carrier", "goal",
      "intervention", "record_goal", "link", "signal", "area", "district_area", "import_batch", "import_row",
      "import_upload", "import_choice", "import_choice_column", "figure",
    ]
    return try await database.read(as: command) { reader in
      try Dictionary(
        uniqueKeysWithValues: tables.map { ($0.text, try reader.integer("SELECT count(*) AS n FROM \($0)")) })
    }
  }

  /// The files of an export for the team, as text.
  func export(_ kind: ExportKind, _ audience: ExportAudience = .team, as viewer: Viewer? = nil) async throws -> [String]
  {
    try await exportFiles(kind.files, for: audience, from: database, as: viewer ?? command).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }
}

/// Files of the repository, found from this file.
enum Place {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func example(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "docs/formats/examples").appending(path: name)))
  }
}
