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
  guard case .done(let files, _) = outcome, let first = files.first else { throw Unexpected() }
  return first
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
      #expect(undone == 2)
      #expect(back.map(\.value) == [11_300])
      await #expect(throws: Refused.wrongState("undone")) {
        try await database.write(as: clerk) { try $0.undoFigures(of: source) }
      }
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
      #expect(figures.map(\.year) == [2023, 2022])
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
