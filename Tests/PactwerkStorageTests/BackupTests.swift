// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `Backup, restore and move` {
  @Test(arguments: TestDatabase.both) func `bring every row back`(engine: TestEngine) async throws {
    let file = try TemporaryFolder.make() + "/backup.sqlite"

    let before = try await engine.use(migrations: sampleMigrations) { test in
      try await fill(test.database)
      try await test.database.backup(to: file, migrations: sampleMigrations)
      return try await contents(test.database)
    }
    let after = try await engine.use(migrations: []) { test in
      try await test.database.restore(from: file, migrations: sampleMigrations)
      return try await contents(test.database)
    }

    #expect(before == after && before["sample"]?.count == 130)
  }

  @Test(arguments: TestDatabase.both) func `leave one file, readable by its owner alone`(engine: TestEngine)
    async throws
  {
    let folder = try TemporaryFolder.make()
    let file = folder + "/backup.sqlite"

    try await engine.use(migrations: sampleMigrations) { test in
      for _ in 0..<2 { try await test.database.backup(to: file, migrations: sampleMigrations) }
    }

    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["backup.sqlite"])
    let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    let header = try #require(FileManager.default.contents(atPath: file)).prefix(20)
    #expect(Array(header.suffix(2)) == [1, 1])  // not in write-ahead mode, SQLite file format 1.3
  }

  @Test(arguments: TestDatabase.both) func `copy one moment while writes go on`(engine: TestEngine) async throws {
    let file = try TemporaryFolder.make() + "/backup.sqlite"

    try await engine.use(migrations: sampleMigrations) { test in
      try await fill(test.database)
      let writing = Task {
        var number = 0
        while !Task.isCancelled {
          number += 1
          // Two tables in one transaction: a copy of one moment has as many parts as samples of this kind.
          try await test.database.write(as: tester) { [number] writer in
            try writer.execute("INSERT INTO sample (id, word) VALUES (\("live \(number)"), 'live')")
            try writer.execute(
              "INSERT INTO sample_part (sample_id, number, note) VALUES (\("live \(number)"), 1, \("live \(number)"))")
          }
        }
      }
      while try await test.database.count("sample WHERE word = 'live'") < 3 { await Task.yield() }
      try await test.database.backup(to: file, migrations: sampleMigrations)
      writing.cancel()
      _ = await writing.result

      let copy = try Database(address: "sqlite:" + file, clock: test.clock.reading)
      let (samples, parts) = (
        try await copy.count("sample WHERE word = 'live'"), try await copy.count("sample_part WHERE note LIKE 'live%'")
      )
      await copy.close()
      #expect(samples == parts && samples >= 3)
    }
  }

  @Test(arguments: TestDatabase.both) func `refuse a database that is not empty`(engine: TestEngine) async throws {
    let file = try TemporaryFolder.make() + "/backup.sqlite"

    try await engine.use(migrations: sampleMigrations) { test in
      try await fill(test.database)
      try await test.database.backup(to: file, migrations: sampleMigrations)
      let before = try await contents(test.database)
      await #expect(throws: StorageError.notEmpty) {
        try await test.database.restore(from: file, migrations: sampleMigrations)
      }
      #expect(try await contents(test.database) == before)
    }
  }

  @Test(arguments: TestDatabase.both) func `bring an older backup up to date`(engine: TestEngine) async throws {
    let file = try TemporaryFolder.make() + "/backup.sqlite"
    let newer = sampleMigrations + [Migration("sample", 2, ["ALTER TABLE sample ADD COLUMN colour TEXT"])]

    try await engine.use(migrations: sampleMigrations) { test in
      try await fill(test.database)
      try await test.database.backup(to: file, migrations: newer)
    }
    try await engine.use(migrations: []) { test in
      try await test.database.restore(from: file, migrations: newer)
      let colours = try await test.database.count("sample WHERE colour IS NULL")
      #expect(colours == 130)
      #expect(try await test.database.migrate(newer).isEmpty)
    }
    try await engine.use(migrations: newer) { test in
      await #expect(throws: StorageError.self) { try await test.database.restore(from: file, migrations: newer) }
      let kept = try await test.count("sample")
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabase.both) func `refuse a backup of a newer program, and what is none`(engine: TestEngine)
    async throws
  {
    let folder = try TemporaryFolder.make()
    let (newer, other) = (folder + "/newer.sqlite", folder + "/other.sqlite")
    try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: folder + "/text"))
    try await TestEngine.sqlite.use(migrations: sampleMigrations) {
      try await $0.database.backup(to: newer, migrations: sampleMigrations)
    }
    try await TestEngine.sqlite.use(migrations: []) { try await $0.database.backup(to: other, migrations: []) }

    try await engine.use(migrations: []) { test in
      for file in [newer, other, folder + "/text", folder + "/absent"] {
        await #expect(throws: StorageError.self) {
          try await test.database.restore(from: file, migrations: StorageMigrations.all)
        }
      }
      let tables = try await test.database.engine.read { try $0.tables(engine.dialect) }
      #expect(tables.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/absent"))
  }

  @Test(arguments: TestDatabase.both) func `keep nothing of a copy that breaks a key`(engine: TestEngine) async throws {
    let file = try TemporaryFolder.make() + "/backup.sqlite"
    try await TestEngine.sqlite.use(migrations: looseMigrations) { test in
      try await test.database.run("INSERT INTO sample (id, parent_id) VALUES ('a', 'nobody')")
      try await test.database.backup(to: file, migrations: looseMigrations)
    }

    try await engine.use(migrations: sampleMigrations) { test in
      await #expect(throws: StorageError.self) {
        try await test.database.restore(from: file, migrations: sampleMigrations)
      }
      let kept = try await test.count("sample")
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabase.both) func `move there and back without a difference`(engine: TestEngine) async throws {
    try await TestEngine.sqlite.use(migrations: sampleMigrations) { first in
      try await fill(first.database)
      let before = try await contents(first.database)
      try await engine.use(migrations: []) { second in
        try await first.database.move(to: second.database, migrations: sampleMigrations)
        #expect(try await contents(second.database) == before)

        try await TestEngine.sqlite.use(migrations: []) { third in
          try await second.database.move(to: third.database, migrations: sampleMigrations)
          #expect(try await contents(third.database) == before)
          #expect(try await SchemaShape(of: third.database) == SchemaShape(of: first.database))
        }
        #expect(try await SchemaShape(of: second.database) == SchemaShape(of: first.database))
        await #expect(throws: StorageError.notEmpty) {
          try await first.database.move(to: second.database, migrations: sampleMigrations)
        }
        let broken = await #expect(throws: StorageError.self) {
          try await second.database.run("INSERT INTO sample (id, parent_id) VALUES ('z', 'nobody')")
        }
        guard case .constraint = broken else { throw try #require(broken) }
      }
    }
  }

  @Test(arguments: TestDatabase.both) func `write a restore into the anchor`(engine: TestEngine) async throws {
    let folder = try TemporaryFolder.make()
    let (file, anchor) = (folder + "/backup.sqlite", Anchor(path: folder + "/anchor"))

    try await engine.use(migrations: sampleMigrations) { test in
      try await fill(test.database)
      let first = try await test.database.write(as: tester) { try $0.seal() }
      try anchor.append(first, at: test.clock.now)
      try await test.database.backup(to: file, migrations: sampleMigrations)
      try await fillHistory(test.database)
      let second = try await test.database.write(as: tester) { try $0.seal() }
      try anchor.append(second, at: test.clock.now)
      #expect(first.number == 3 && second.number == 6)
    }
    try await engine.use(migrations: [], seed: 2) { test in
      try await test.database.restore(from: file, migrations: sampleMigrations, anchor: anchor)
      let restored = try await test.database.check(migrations: sampleMigrations, anchor: anchor)
      try await fillHistory(test.database)
      let head = try await test.database.write(as: tester) { try $0.seal() }
      try anchor.append(head, at: test.clock.now)
      let later = try await test.database.check(migrations: sampleMigrations, anchor: anchor)

      #expect(restored.isSound && restored.unanchored == 0)
      #expect(later.isSound && later.unanchored == 0 && later.audit?.head.number == 6)
    }
  }
}

/// 130 rows with every type, some of which refer to a later one, and three sealed-to-be entries of history.
private func fill(_ database: Database) async throws {
  try await database.write(as: tester) { writer in
    for number in 0..<130 {
      try writer.execute(
        """
        INSERT INTO sample (id, word, amount, share, body) VALUES (\("row \(number)"), \(number % 3 == 0 ? nil : "e\u{301} \(number)"),
          \(number % 2 == 0 ? nil : number), \(Double(number) / 7), \(SQLValue.blob([0, UInt8(number)])))
        """)
    }
    try writer.execute("UPDATE sample SET parent_id = 'row 99' WHERE id < 'row 12'")
    for number in 0..<130 {
      try writer.execute(
        "INSERT INTO sample_part (sample_id, number, note) VALUES (\("row \(number)"), \(number), \("'quoted' ?"))")
    }
  }
  try await fillHistory(database)
}

private func fillHistory(_ database: Database) async throws {
  try await database.write(as: tester) { writer in
    for number in 1...3 {
      try writer.append(Change("recorded", RecordRef(kind: "sample", id: writer.newID()), ["number": String(number)]))
    }
  }
}

private func contents(_ database: Database) async throws -> [String: [[SQLValue]]] {
  var contents: [String: [[SQLValue]]] = [:]
  for table in Migration.tables(after: sampleMigrations) + ["schema_migration"] {
    contents[table] = try await database.contents(of: table)
  }
  return contents
}
