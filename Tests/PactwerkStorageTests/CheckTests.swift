// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `A check` {
  @Test(arguments: TestDatabase.both) func `finds nothing in a sound database`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let report = try await test.database.check(migrations: sampleMigrations)

      #expect(report.isSound && report.damage.isEmpty && report.unanchored == nil)
      #expect(report.audit == AuditReport(faults: [], unsealed: 0, head: .start))
    }
  }

  @Test(arguments: TestDatabase.both) func `names steps that are missing or unknown`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let later = StorageMigrations.all + [Migration("later", 1, [])]
      let report = try await test.database.check(migrations: later)

      #expect(report.pendingSteps == ["later 1"] && report.unknownSteps == ["sample 1"] && !report.isSound)
    }
  }

  @Test(arguments: TestDatabase.both) func `says so when there is no schema at all`(engine: TestEngine) async throws {
    try await engine.use(migrations: []) { test in
      let report = try await test.database.check(migrations: StorageMigrations.all)

      #expect(report.pendingSteps == ["storage 1"] && report.audit == nil && !report.isSound)
    }
  }

  @Test(arguments: TestDatabase.both) func `compares the history with the anchor`(engine: TestEngine) async throws {
    let anchor = Anchor(path: try TemporaryFolder.make() + "/anchor")

    try await engine.use { test in
      let unanchored = try await test.database.write(as: tester) { writer in
        try writer.append(Change("recorded", RecordRef(kind: "sample", id: writer.newID())))
        return try writer.seal()
      }
      let before = try await test.database.check(migrations: StorageMigrations.all, anchor: anchor)
      try anchor.append(unanchored, at: test.clock.now)
      let after = try await test.database.check(migrations: StorageMigrations.all, anchor: anchor)
      try await test.database.run("DELETE FROM seal")
      let removed = try await test.database.check(migrations: StorageMigrations.all, anchor: anchor)

      #expect(before.isSound && before.unanchored == 1)
      #expect(after.isSound && after.unanchored == 0)
      #expect(removed.audit?.faults == [.shorterThanAnchor(sealed: 0, anchored: 1)] && !removed.isSound)
    }
  }

  @Test func `names a foreign key that is broken in SQLite`() async throws {
    try await TestEngine.sqlite.use(migrations: looseMigrations) { test in
      try await test.database.run("INSERT INTO sample (id, parent_id) VALUES ('a', 'nobody')")
      try await test.database.engine.write { connection in
        try connection.execute("PRAGMA writable_schema = ON")
        try connection.execute(
          "UPDATE sqlite_schema SET sql = replace(sql, 'parent_id TEXT', 'parent_id TEXT REFERENCES sample (id)')")
      }
      let again = try test.openedAgain()
      let report = try await again.check(migrations: sampleMigrations)
      await again.close()

      #expect(report.damage == ["a row of sample refers to a row of sample that is not there"] && !report.isSound)
    }
  }

  @Test func `names a constraint that was not validated in PostgreSQL`() async throws {
    for engine in TestDatabase.both where engine.dialect == .postgres {
      try await engine.use(migrations: sampleMigrations) { test in
        try await test.database.run("ALTER TABLE sample ADD CONSTRAINT late CHECK (amount > 0) NOT VALID")
        let report = try await test.database.check(migrations: sampleMigrations)

        #expect(report.damage == ["constraint late of sample is not validated"])
      }
    }
  }
}
