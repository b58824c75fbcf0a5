// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `Migrations` {
  @Test func `give the same schema on both engines`() async throws {
    let shapes = try await TestDatabase.both.asyncMap { engine in
      try await engine.use(migrations: sampleMigrations) { try await SchemaShape(of: $0.database) }
    }

    #expect(Set(shapes.map(\.lines)).count == 1)
    #expect(shapes[0].lines.contains("column sample.share DOUBLE PRECISION"))
    #expect(shapes[0].lines.contains("column sample_part.number BIGINT not null key 2"))
    #expect(shapes[0].lines.contains("reference sample_part (sample_id = id) -> sample on delete cascade"))
    #expect(shapes[0].lines.contains("reference change_content (change_id = id) -> change on delete restrict"))
    #expect(shapes[0].lines.contains("unique sample_part (note, number) unique"))
    #expect(shapes[0].lines.contains("index sample_by_lower sample (expression) unique partial"))
    #expect(shapes[0].lines.contains("index change_by_record change (district_id, record_kind, record_id, id)"))
  }

  @Test(arguments: TestDatabase.both) func `are applied once, in order`(engine: TestEngine) async throws {
    try await engine.use(migrations: StorageMigrations.all) { test in
      let first = try await test.database.migrate(sampleMigrations)
      let second = try await test.database.migrate(sampleMigrations)

      #expect(first == ["sample 1"] && second.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.both) func `are applied once by servers that start together`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: []) { test in
      let databases = try (1...4).map { try test.openedAgain(seed: $0) }
      let applied = try await withThrowingTaskGroup(of: [String].self) { group in
        for database in databases { group.addTask { try await database.migrate(sampleMigrations) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      for database in databases { await database.close() }

      #expect(applied.sorted() == ["sample 1", "storage 1"])
    }
  }

  @Test(arguments: TestDatabase.both) func `leave nothing of a step that fails`(engine: TestEngine) async throws {
    let broken = [Migration("broken", 1, ["CREATE TABLE half (id TEXT NOT NULL PRIMARY KEY)", "CREATE NONSENSE"])]

    try await engine.use { test in
      await #expect(throws: StorageError.self) { try await test.database.migrate(broken) }
      let tables = try await test.database.engine.read { try $0.tables(engine.dialect) }

      #expect(tables == ["change", "change_content", "schema_migration", "seal"])
    }
  }

  @Test func `know the tables there are in the end`() {
    let migrations = [
      Migration("a", 1, ["CREATE TABLE one (id TEXT)", "CREATE INDEX i ON one (id)", "CREATE TABLE two(id TEXT)"]),
      Migration("a", 2, ["ALTER TABLE one RENAME TO uno", "CREATE TABLE\n three (id TEXT)", "DROP TABLE two"]),
      Migration("a", 3, ["ALTER TABLE uno RENAME COLUMN id TO name"]),
    ]

    #expect(Migration.tables(after: migrations) == ["uno", "three"])
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
    var results: [T] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
