// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `The audit chain` {
  @Test(arguments: TestDatabase.both) func `is sound when nobody touched it`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      try await append(2, in: test.database)
      let report = try await audit(test.database, heads)

      #expect(report == AuditReport(faults: [], unsealed: 2, head: heads[2]))
      #expect(heads.map(\.number) == [3, 6, 9])
    }
  }

  @Test(arguments: TestDatabase.both) func `shows one row changed`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      let id = try await entry(5, of: test.database)
      try await test.database.run("UPDATE change SET verb = 'decided' WHERE id = \(id)")
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.changed(id: id)])
    }
  }

  @Test(arguments: TestDatabase.both) func `shows one row changed together with its digest`(engine: TestEngine)
    async throws
  {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      let id = try await entry(5, of: test.database)
      try await change(id, in: test.database)
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.brokenChain(number: 5)])
    }
  }

  @Test(arguments: TestDatabase.both) func `shows content that was changed`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      let id = try await entry(4, of: test.database)
      try await test.database.run("UPDATE change_content SET body = 'number=40' WHERE change_id = \(id)")
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.contentChanged(id: id)])
    }
  }

  @Test(arguments: TestDatabase.both) func `lets content be destroyed`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      let id = try await entry(4, of: test.database)
      try await test.database.run("DELETE FROM change_content WHERE change_id = \(id)")
      let report = try await audit(test.database, heads)

      #expect(report.faults.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.both) func `shows one row removed from the middle`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      let id = try await entry(5, of: test.database)
      try await remove(id, from: test.database)
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.missing(id: id)])
    }
  }

  @Test(arguments: TestDatabase.both) func `shows one row removed with its seal`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      try await remove(entry(5, of: test.database), from: test.database)
      try await test.database.run("DELETE FROM seal WHERE number = 5")
      let report = try await audit(test.database, heads)

      #expect(report.faults.first == .brokenChain(number: 6))
    }
  }

  @Test(arguments: TestDatabase.both) func `shows the last rows removed`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      for number in [9, 8, 7] { try await remove(entry(number, of: test.database), from: test.database) }
      try await test.database.run("DELETE FROM seal WHERE number > 6")
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.shorterThanAnchor(sealed: 6, anchored: 9)])
    }
  }

  @Test(arguments: TestDatabase.both) func `shows a chain made anew`(engine: TestEngine) async throws {
    try await engine.use { test in
      let heads = try await sealed(9, in: test.database)
      try await change(entry(5, of: test.database), in: test.database)
      try await test.database.run("DELETE FROM seal")
      try await test.database.write(as: tester) { _ = try $0.seal() }
      let report = try await audit(test.database, heads)

      #expect(report.faults == [.differsFromAnchor(number: 6), .differsFromAnchor(number: 9)])
      #expect(try await audit(test.database, []).faults.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.both) func `holds when two servers write while one seals`(engine: TestEngine)
    async throws
  {
    try await engine.use { test in
      let second = try test.openedAgain()
      let heads = try await withThrowingTaskGroup(of: SealHead?.self) { group in
        for database in [test.database, second] {
          group.addTask {
            for _ in 0..<20 { try await append(1, in: database) }
            return nil
          }
        }
        for _ in 0..<5 { group.addTask { try await test.database.write(as: tester) { try $0.seal() } } }
        return try await group.reduce(into: [SealHead]()) { heads, head in heads += head.map { [$0] } ?? [] }
      }
      await second.close()
      let last = try await test.database.write(as: tester) { try $0.seal() }
      let report = try await audit(test.database, heads + [last])

      #expect(report == AuditReport(faults: [], unsealed: 0, head: last))
      #expect(last.number == 40)
    }
  }
}

/// Appends `count` entries, each with content.
private func append(_ count: Int, in database: Database) async throws {
  try await database.write(as: tester) { writer in
    for number in 1...count {
      try writer.append(Change("recorded", RecordRef(kind: "sample", id: writer.newID()), ["number": String(number)]))
    }
  }
}

/// Appends `count` entries in threes, and the head after each three.
private func sealed(_ count: Int, in database: Database) async throws -> [SealHead] {
  var heads: [SealHead] = []
  for _ in 0..<count / 3 {
    try await append(3, in: database)
    heads.append(try await database.write(as: tester) { try $0.seal() })
  }
  return heads
}

private func audit(_ database: Database, _ heads: [SealHead]) async throws -> AuditReport {
  try await database.read(as: tester) { try $0.audit(anchors: heads.filter { $0.number > 0 }) }
}

private func entry(_ number: Int, of database: Database) async throws -> String {
  try await database.read(as: tester) {
    try $0.row("SELECT change_id FROM seal WHERE number = \(number)")?.text("change_id") ?? ""
  }
}

/// As a forger would: another verb, and the digest that goes with it.
private func change(_ id: String, in database: Database) async throws {
  try await database.write(as: tester) { writer in
    try writer.execute("UPDATE change SET verb = 'decided' WHERE id = \(id)")
    let row = try writer.row("SELECT \(ChangeEntry.columns) FROM change WHERE id = \(id)")
    try writer.execute("UPDATE change SET digest = \(row.map { ChangeEntry(row: $0).digest }) WHERE id = \(id)")
  }
}

private func remove(_ id: String, from database: Database) async throws {
  try await database.write(as: tester) { writer in
    try writer.execute("DELETE FROM change_content WHERE change_id = \(id)")
    try writer.execute("DELETE FROM change WHERE id = \(id)")
  }
}
