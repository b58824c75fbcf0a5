// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Records
import Testing

@testable import Figures

private let migrations = StorageMigrations.all + PlacesMigrations.all + RecordsMigrations.all + FiguresMigrations.all
private let clerk = Viewer(.command("test"), in: nil)

/// Works on an empty database of an engine.
private func onDatabase(_ engine: TestEngine, _ work: (Database) async throws -> Void) async throws {
  try await engine.use(migrations: migrations) { try await work($0.database) }
}

private func take(_ text: String, year: Int? = nil, into database: Database, acceptRefused: Bool = false) async throws
  -> FigureImport
{
  let outcome = try await importFigures(
    [("cijfers.csv", Array(text.utf8))], context: FigureContext(year: year), preview: false,
    acceptRefused: acceptRefused, into: database, as: clerk)
  switch outcome {
  case .kept(let files), .rowsRefused(let files):
    guard let first = files.first else { throw Unexpected() }
    return first
  case .previewed, .refused: throw Unexpected()
  }
}

/// The numbers of one indicator of an area, by period.
private func values(_ area: String, _ indicator: String, in database: Database) async throws -> [Double?] {
  try await database.read(as: clerk) { try $0.figures(of: [area], indicators: [indicator]) }.map(\.value)
}

private struct Unexpected: Error {}

private let plain = """
  area,indicator,year,value,status
  WK060601,population,2022,11300,
  WK060601,owner-occupied-share,2022,43,voorlopig
  GM0606,population,2022,79644,
  WK060609,population,2022,,geheim
  WK060601,waste-reports,2022,0,
  """

@Suite struct `Importing figures` {
  @Test(arguments: TestDatabase.both)
  func `keeps secret, provisional and zero apart, and reads back what was read`(engine: TestEngine) async throws {
    try await onDatabase(engine) { database in
      let result = try await take(plain, into: database)

      let figures = try await database.read(as: clerk) { try $0.newestFigures(of: ["WK060601", "WK060609"]) }
      #expect(result.added == 5)
      #expect(result.statuses == ["final": 3, "provisional": 1, "secret": 1])
      #expect(figures.first { $0.indicator == "waste-reports" }?.value == 0)
      #expect(figures.first { $0.indicator == "owner-occupied-share" }?.status == .provisional)
      #expect(figures.first { $0.area == "WK060609" }?.value == nil)
      #expect(figures.first { $0.area == "WK060609" }?.status == .secret)
    }
  }

  @Test(arguments: TestDatabase.both)
  func `twice changes nothing and leaves one source`(engine: TestEngine) async throws {
    try await onDatabase(engine) { database in
      _ = try await take(plain, into: database)

      let again = try await take(plain, into: database)

      #expect(again.added == 0 && again.changed == 0 && again.unchanged == 5)
      #expect(again.source == nil)
      #expect(try await database.read(as: clerk) { try $0.figureSources() }.count == 1)
    }
  }

  @Test(arguments: TestDatabase.both)
  func `keeps what a changed figure was, and undo brings it back`(engine: TestEngine) async throws {
    try await onDatabase(engine) { database in
      _ = try await take(plain, into: database)
      let corrected = try await take(
        "area,indicator,year,value\nWK060601,population,2022,11305\nWK060601,population,2023,11400\n", into: database)

      let after = try await database.read(as: clerk) { try $0.figures(of: ["WK060601"], indicators: ["population"]) }
      #expect(after.map(\.value) == [11_305, 11_400])
      let source = try #require(corrected.source)
      let undone = try await database.write(as: clerk) { try $0.undoFigures(of: source) }

      let back = try await database.read(as: clerk) { try $0.figures(of: ["WK060601"], indicators: ["population"]) }
      #expect(undone == FigureUndo(restored: 1, removed: 1, kept: 0))
      #expect(back.map(\.value) == [11_300])
      await #expect(throws: Refused.wrongState("undone")) {
        try await database.write(as: clerk) { try $0.undoFigures(of: source) }
      }
    }
  }

  /// Three files that change one figure, the first of which added it, and what stands there after undoing some of them.
  static let orders: [(undo: [Int], left: [Double?])] = [
    ([3], [20]), ([2], [30]), ([1], [30]), ([2, 3], [10]), ([3, 2], [10]), ([1, 3], [20]), ([1, 2], [30]),
    ([1, 2, 3], []), ([1, 3, 2], []), ([2, 1, 3], []), ([2, 3, 1], []), ([3, 1, 2], []), ([3, 2, 1], []),
  ]

  @Test(arguments: TestDatabase.both, orders)
  func `are undone in any order, and leave what the other files said`(
    engine: TestEngine, order: (undo: [Int], left: [Double?])
  ) async throws {
    try await onDatabase(engine) { database in
      for number in 1...3 {
        _ = try await take("area,indicator,year,value\nWK1,population,2022,\(number * 10)\n", into: database)
      }

      for source in order.undo {
        let later = (source...3).dropFirst().filter { !order.undo.prefix { $0 != source }.contains($0) }
        let undone = try await database.write(as: clerk) { try $0.undoFigures(of: source) }
        #expect(undone.kept == (later.isEmpty ? 0 : 1))
      }

      #expect(try await values("WK1", "population", in: database) == order.left)
    }
  }

  @Test func `are undone by nobody who may not edit areas`() async throws {
    try await onDatabase(.sqlite) { database in
      _ = try await take(plain, into: database)

      await #expect(throws: Refused.notAllowed(.editDistrict)) {
        try await database.write(as: Viewer.visitor(in: nil)) { try $0.undoFigures(of: 1) }
      }
      await #expect(throws: Refused.notAllowed(.editDistrict)) {
        _ = try await importFigures(
          [("x.csv", Array(plain.utf8))], context: FigureContext(), preview: true, acceptRefused: false,
          into: database, as: Viewer.visitor(in: nil))
      }
    }
  }

  @Test(arguments: TestDatabase.both)
  func `keeps what hundreds of changed figures were`(engine: TestEngine) async throws {
    func file(_ add: Int) -> String {
      "area,indicator,year,value\n" + (1...250).map { "WK\($0),population,2022,\($0 + add)\n" }.joined()
    }
    try await onDatabase(engine) { database in
      _ = try await take(file(0), into: database)
      let changed = try await take(file(1_000), into: database)

      #expect(changed.changed == 250)
      #expect(try await values("WK250", "population", in: database) == [1_250])
      let undone = try await database.write(as: clerk) { try $0.undoFigures(of: 2) }
      #expect(undone == FigureUndo(restored: 250, removed: 0, kept: 0))
      #expect(try await values("WK250", "population", in: database) == [250])
    }
  }

  @Test func `in a preview changes nothing, and tells of refused rows as the import does`() async throws {
    try await onDatabase(.sqlite) { database in
      func preview(_ text: String) async throws -> FigureImportOutcome {
        try await importFigures(
          [("x.csv", Array(text.utf8))], context: FigureContext(), preview: true, acceptRefused: false,
          into: database, as: clerk)
      }
      guard case .previewed(let files) = try await preview(plain) else { throw Unexpected() }
      guard case .rowsRefused = try await preview(plain + "\nWK1,population,2022,veel\n") else { throw Unexpected() }

      #expect(files.map(\.added) == [5] && files.map(\.source) == [nil])
      #expect(try await values("WK060601", "population", in: database).isEmpty)
    }
  }

  @Test(arguments: TestDatabase.both)
  func `gives several areas the newest period that is filled for all of them`(engine: TestEngine) async throws {
    try await onDatabase(engine) { database in
      _ = try await take(
        """
        area,indicator,year,value,status
        WK1,population,2022,10,
        WK2,population,2022,20,
        WK1,population,2023,12,
        WK2,population,2023,,geheim
        WK1,households,2022,5,
        WK1,dwellings,2022,,geheim
        WK2,dwellings,2022,7,
        WK1,dwellings,2023,6,

        """, into: database)

      let comparison = try await database.read(as: clerk) { try $0.figureComparison(of: ["WK1", "WK2"], other: nil) }

      let lines = Dictionary(uniqueKeysWithValues: comparison.lines.map { ($0.key, $0.district) })
      #expect(lines["population"]?.value == 30 && lines["population"]?.period == "2022JJ00")
      #expect(lines["households"]?.value == nil && lines["households"]?.status == .missing)
      #expect(lines["dwellings"]?.value == nil && lines["dwellings"]?.period == "2022JJ00")
    }
  }

  @Test(arguments: TestDatabase.both, ["\0", "%", "_", "\\", "WK06\0", "wk\\%", "'; --"])
  func `finds no area by signs that mean something to a database`(engine: TestEngine, typed: String) async throws {
    try await onDatabase(engine) { database in
      _ = try await take("code,name,population\nWK060601,Oost,11300\n", year: 2022, into: database)

      let found = try await database.read(as: clerk) { reader in
        (try reader.areasWithFigures(named: typed), try reader.areasWithFigures(named: "oos" + typed))
      }

      #expect(found.0.isEmpty)
      #expect(found.1.count == (typed == "'; --" || typed.hasPrefix("W") || typed.hasPrefix("w") ? 0 : 1))
    }
  }

  @Test func `takes the newest filled year of each indicator`() async throws {
    try await onDatabase(.sqlite) { database in
      _ = try await take(
        """
        area,indicator,year,value,status
        WK1,population,2022,10,
        WK1,population,2023,12,
        WK1,poverty-share,2022,7.5,
        WK1,poverty-share,2023,,ontbreekt
        """, into: database)

      let figures = try await database.read(as: clerk) { try $0.newestFigures(of: ["WK1"]) }

      #expect(figures.map(\.indicator) == ["population", "poverty-share"])
      #expect(figures.map(\.period) == ["2023JJ00", "2022JJ00"])
      #expect(figures.map(\.value) == [12, 7.5])
    }
  }

  @Test func `refuses all when a row is wrong, and the good ones go in when that is accepted`() async throws {
    try await onDatabase(.sqlite) { database in
      let text = "area,indicator,year,value\nWK1,population,2022,10\nWK2,population,2022,veel\n"
      let refused = try await take(text, into: database)
      #expect(refused.refusedCount == 1)
      #expect(refused.refused.first?.contains("line 3") == true)
      #expect(try await database.read(as: clerk) { try $0.newestFigures(of: ["WK1"]) }.isEmpty)

      let accepted = try await take(text, into: database, acceptRefused: true)

      #expect(accepted.added == 1)
    }
  }

  @Test func `learns the areas that the file names, with the areas around them`() async throws {
    try await onDatabase(.sqlite) { database in
      let result = try await take(
        "code,name,population,dwelling_value\nWK060601,Oost,11300,204\nGM0606,Schiedam,79644,\n", year: 2022,
        into: database)

      let area = try await database.read(as: clerk) { try $0.area(code: "WK060601") }
      #expect(result.areasAdded == 2)
      #expect(area?.name == "Oost")
      #expect(area?.parent == "GM0606")
      #expect(area?.edition == 2022)
    }
  }

  @Test func `needs a year when the file says none`() async throws {
    try await onDatabase(.sqlite) { database in
      let outcome = try await importFigures(
        [("x.csv", Array("code,name,population\nWK060601,Oost,11300\n".utf8))], context: FigureContext(),
        preview: false, acceptRefused: false, into: database, as: clerk)

      guard case .refused(let file, let sentence) = outcome else { throw Unexpected() }
      #expect(file == "x.csv")
      #expect(sentence.contains("Give the year"))
    }
  }
}
