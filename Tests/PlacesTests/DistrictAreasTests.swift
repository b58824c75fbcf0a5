// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Testing

@Suite struct `What a district is made of` {
  private static let migrations = StorageMigrations.all + PlacesMigrations.all

  /// A district of one wijk in the edition of 2022; the wijk and a neighbour are known in 2022 and 2024.
  private func make(_ test: TestDatabase) async throws -> Viewer {
    let installation = Viewer(.command("district"), in: nil)
    let district = try await test.database.write(as: installation) { writer in
      for (code, edition) in [("WK1", 2022), ("WK2", 2022)] {
        _ = try writer.save(Area(code: code, edition: edition, name: "\(code) van \(edition)", parent: nil))
      }
      let district = try writer.addDistrict(slug: "proef", name: "Proef", areas: ["WK1"])
      _ = try writer.save(Area(code: "WK1", edition: 2024, name: "WK1 van 2024", parent: nil))
      return district
    }
    test.clock.advance(seconds: 10 * 86_400)
    return Viewer(.command("district"), in: district.id)
  }

  private func change(_ change: DistrictAreasChange, _ test: TestDatabase, as viewer: Viewer) async throws {
    try await test.database.write(as: viewer) { try $0.change(change) }
  }

  private func codes(_ test: TestDatabase, _ viewer: Viewer, on day: Day? = nil) async throws -> [String] {
    try await test.database.read(as: viewer, asOf: day) { try $0.ownAreas().map { "\($0.code) \($0.edition)" } }
  }

  @Test(arguments: TestDatabase.both) func `goes over to another edition from a day on`(engine: TestEngine) async throws
  {
    try await engine.use(migrations: Self.migrations) { test in
      let viewer = try await make(test)
      let today = test.database.now.localDay

      try await change(DistrictAreasChange(edition: 2024), test, as: viewer)

      #expect(try await codes(test, viewer) == ["WK1 2024"])
      #expect(try await codes(test, viewer, on: today - 1) == ["WK1 2022"])
      #expect(try await codes(test, viewer, on: today) == ["WK1 2024"])
      let parts = try await test.database.read(as: viewer) { try $0.districtParts() }
      #expect(parts.map(\.to) == [today, nil])
    }
  }

  @Test(arguments: TestDatabase.both) func `gains and loses areas on their day`(engine: TestEngine) async throws {
    try await engine.use(migrations: Self.migrations) { test in
      let viewer = try await make(test)
      let today = test.database.now.localDay

      try await change(DistrictAreasChange(added: ["WK2"], ended: ["WK1"], from: today - 3), test, as: viewer)

      #expect(try await codes(test, viewer, on: today - 4) == ["WK1 2022"])
      #expect(try await codes(test, viewer, on: today - 3) == ["WK2 2022"])
    }
  }

  @Test func `changes as a whole or not at all`() async throws {
    try await TestEngine.sqlite.use(migrations: Self.migrations) { test in
      let viewer = try await make(test)
      let today = test.database.now.localDay
      for (change, reason) in [
        (DistrictAreasChange(added: ["WK9"], ended: ["WK1"]), "places.unknown_area"),
        (DistrictAreasChange(added: ["WK2"], edition: 2024), "places.unknown_area"),
        (DistrictAreasChange(ended: ["WK2"]), "places.not_a_part"),
        (DistrictAreasChange(added: ["WK1"]), "places.part_already"),
        (DistrictAreasChange(ended: ["WK1"], from: today - 99), "places.before_begin"),
      ] {
        await #expect { try await self.change(change, test, as: viewer) } throws: { error in
          guard case Refused.invalid(_, reason) = error else { return false }
          return true
        }
      }
      #expect(try await codes(test, viewer) == ["WK1 2022"])
    }
  }

  @Test func `is changed only by who may edit the district`() async throws {
    try await TestEngine.sqlite.use(migrations: Self.migrations) { test in
      let viewer = try await make(test)
      let visitor = Viewer(.visitor, in: viewer.district)
      await #expect(throws: Refused.self) {
        try await change(DistrictAreasChange(ended: ["WK1"]), test, as: visitor)
      }
    }
  }
}
