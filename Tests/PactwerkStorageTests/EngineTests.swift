// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Foundation
import PactwerkCore
import PactwerkTesting
import Testing

@testable import PactwerkStorage

@Suite struct `Both engines` {
  @Test(arguments: TestDatabase.both) func `give back every value as it went in`(engine: TestEngine) async throws {
    let texts = [
      "", "'; DROP TABLE sample; --", "\"e\u{301}\u{327}\u{20D7}\" <\u{338}", "مرحبا بكم", "Ğüneş żółć Щука 👩‍👩‍👧",
      "a?b $1 \\ \n\r\t",
    ]
    let reals: [Double] = [0.1, -0.0, 1e-7, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1 / 3, 42]
    let integers = [Int64.min, -1, 0, 1, Int64.max]
    let blobs: [[UInt8]] = [[], [0], Array(0...255)]

    try await engine.use(migrations: sampleMigrations) { test in
      let count = try await test.database.write(as: tester) { writer in
        for text in texts {
          try writer.execute("INSERT INTO sample (id, word) VALUES (\(try writer.newText()), \(text))")
        }
        for real in reals {
          try writer.execute("INSERT INTO sample (id, share) VALUES (\(try writer.newText()), \(real))")
        }
        for whole in integers {
          try writer.execute("INSERT INTO sample (id, amount) VALUES (\(try writer.newText()), \(whole))")
        }
        for blob in blobs {
          try writer.execute("INSERT INTO sample (id, body) VALUES (\(try writer.newText()), \(SQLValue.blob(blob)))")
        }
        return try writer.integer("SELECT count(*) AS n FROM sample")
      }
      let rows = try await test.database.read(as: tester) {
        try $0.rows("SELECT word, amount, share, body FROM sample ORDER BY id")
      }

      #expect(count == rows.count)
      let words = rows.prefix(texts.count)
      #expect(words.map { Array($0.text("word").utf8) } == texts.map { Array($0.utf8) })
      #expect(words.allSatisfy { $0["amount"] == .null && $0["share"] == .null && $0["body"] == .null })
      #expect(rows.dropFirst(texts.count).prefix(reals.count).map { $0["share"] } == reals.map { .real($0) })
      #expect(rows.suffix(8).prefix(5).map { $0["amount"] } == integers.map { .integer($0) })
      #expect(rows.suffix(3).map { $0["body"] } == blobs.map { .blob($0) })
    }
  }

  @Test(arguments: TestDatabase.both) func `count and add up to integers`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let row = try await test.database.write(as: tester) { writer in
        for amount in [1, 2] {
          try writer.execute("INSERT INTO sample (id, amount) VALUES (\(try writer.newText()), \(amount))")
        }
        return try writer.row(
          """
          SELECT count(*) AS n, sum(amount) AS total, avg(amount) AS average, max(length(id)) AS longest,
                 CAST('x' AS TEXT) = \("x") AS same FROM sample
          """)
      }

      #expect(row?["n"] == .integer(2) && row?["total"] == .integer(3) && row?["longest"] == .integer(36))
      #expect(row?["average"] == .real(1.5) && row?["same"] == .integer(1))
    }
  }

  @Test(arguments: TestDatabase.both) func `refuse a text with NUL, and what is not a number`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      for value in [SQLValue.text("a\0b"), .real(.nan)] {
        await #expect(throws: StorageError.self) {
          try await test.database.write(as: tester) { writer in
            try writer.execute("INSERT INTO sample (id, word) VALUES (\(try writer.newText()), \(value))")
          }
        }
      }
      let kept = try await test.count("sample")
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabase.both) func `find what is in a list`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      try await test.database.write(as: tester) { writer in
        for amount in 0..<10 {
          try writer.execute("INSERT INTO sample (id, amount) VALUES (\(try writer.newText()), \(amount))")
        }
      }
      for list in [[], [3], [3, 4, 5], [1, 2, 3, 99], [7, 7, 7, 7, 7]] {
        let found = try await test.database.read(as: tester) {
          try $0.rows("SELECT amount FROM sample WHERE amount IN (\(list: list)) AND amount < \(9) ORDER BY amount")
        }
        #expect(found.map { $0.integer("amount") } == Set(list).filter { $0 < 9 }.sorted())
      }
    }
  }

  @Test(arguments: TestDatabase.both) func `keep nothing of a write that throws`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      await #expect(throws: Refused.notFound) {
        try await test.database.write(as: tester) { writer in
          try writer.execute("INSERT INTO sample (id) VALUES ('a')")
          throw Refused.notFound
        }
      }
      let kept = try await test.count("sample")
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabase.both) func `name a broken key without its values`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let error = await #expect(throws: StorageError.self) {
        try await test.database.write(as: tester) { writer in
          for _ in 0..<2 { try writer.execute("INSERT INTO sample (id) VALUES (\("Secret")) ") }
        }
      }
      guard case .constraint(let message) = error else { throw try #require(error) }
      #expect(!message.isEmpty && !message.contains("Secret"))
    }
  }

  @Test(arguments: TestDatabase.both) func `say nothing of a value that does not fit`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let error = await #expect(throws: StorageError.self) {
        try await test.database.write(as: tester) { writer in
          try writer.execute("INSERT INTO sample (id, amount) VALUES ('a', \("Secret"))")
        }
      }
      #expect(!String(describing: error).contains("Secret"))
    }
  }

  @Test(arguments: TestDatabase.both) func `let nothing go on after a fault, even if it is caught`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      await #expect(throws: StorageError.self) {
        try await test.database.write(as: tester) { writer in
          try writer.execute("INSERT INTO sample (id) VALUES ('a')")
          #expect(throws: StorageError.self) { try writer.execute("INSERT INTO sample (id) VALUES ('a')") }
          #expect(throws: StorageError.self) { try writer.execute("INSERT INTO sample (id) VALUES ('b')") }
        }
      }
      let kept = try await test.count("sample")
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabase.both) func `refuse to write in a read`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      await #expect(throws: StorageError.self) {
        try await test.database.read(as: tester) { try $0.rows("INSERT INTO sample (id) VALUES ('a') RETURNING id") }
      }
    }
  }

  @Test(arguments: TestDatabase.both) func `lose nothing when eight write at once`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      try await test.database.write(as: tester) { try $0.execute("INSERT INTO sample (id, amount) VALUES ('n', 0)") }
      let second = try test.openedAgain()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<8 {
          group.addTask {
            let database = task % 2 == 0 ? test.database : second
            for _ in 0..<25 {
              try await database.write(as: tester) { writer in
                let amount = try writer.integer("SELECT amount FROM sample WHERE id = 'n'")
                try writer.execute("UPDATE sample SET amount = \(amount + 1) WHERE id = 'n'")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      await second.close()
      let amount = try await test.database.read(as: tester) { try $0.integer("SELECT amount FROM sample") }
      #expect(amount == 200)
    }
  }

  @Test(arguments: TestDatabase.both) func `let only one of two write what both found missing`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<6 {
          group.addTask {
            try await test.database.write(as: tester) { writer in
              if try writer.integer("SELECT count(*) AS n FROM sample WHERE word = 'seat'") > 0 { return }
              try writer.execute("INSERT INTO sample (id, word) VALUES (\("task \(task)"), 'seat')")
            }
          }
        }
        try await group.waitForAll()
      }
      let kept = try await test.count("sample")
      #expect(kept == 1)
    }
  }

  @Test(arguments: TestDatabase.both) func `show a reader one moment while others write`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      let (looked, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let counts = onThreadOfItsOwn {
        try await test.database.read(as: tester) { reader in
          let before = try reader.integer("SELECT count(*) AS n FROM sample")
          looked.signal()
          written.wait()
          return [before, try reader.integer("SELECT count(*) AS n FROM sample")]
        }
      }
      await looked.arrival()
      try await test.database.write(as: tester) { try $0.execute("INSERT INTO sample (id) VALUES ('a')") }
      written.signal()

      let seen = try await counts
      #expect(seen == [0, 0])
      let kept = try await test.count("sample")
      #expect(kept == 1)
    }
  }

  @Test(arguments: TestDatabase.both) func `let a reader in while a write is open`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      let (written, read) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let write: Void = onThreadOfItsOwn {
        try await test.database.write(as: tester) { writer in
          try writer.execute("INSERT INTO sample (id) VALUES ('a')")
          written.signal()
          read.wait()
        }
      }
      await written.arrival()
      let during = try await test.count("sample")
      read.signal()
      try await write

      #expect(during == 0)
      let kept = try await test.count("sample")
      #expect(kept == 1)
    }
  }

  @Test(arguments: TestDatabase.both) func `run other statements between the rows of an answer`(engine: TestEngine)
    async throws
  {
    try await engine.use(migrations: sampleMigrations) { test in
      let total = try await test.database.write(as: tester) { writer in
        for amount in 1...250 {
          try writer.execute("INSERT INTO sample (id, amount) VALUES (\(try writer.newText()), \(amount))")
        }
        var total = 0
        try writer.forEachRow("SELECT id FROM sample WHERE amount > \(0) ORDER BY id") { row in
          total += try writer.integer("SELECT amount FROM sample WHERE id = \(row.text("id"))")
        }
        return total
      }
      #expect(total == 250 * 251 / 2)
    }
  }

  @Test(arguments: TestDatabase.both) func `are unavailable once closed`(engine: TestEngine) async throws {
    try await engine.use(migrations: sampleMigrations) { test in
      await test.database.close()
      let error = await #expect(throws: StorageError.self) { try await test.count("sample") }
      guard case .unavailable = error else { throw try #require(error) }
    }
  }

  @Test func `are known by their address`() {
    #expect(throws: StorageError.unknownAddress("mysql://x")) {
      try Database(address: "mysql://x", clock: FixedClock().reading)
    }
  }

  @Test func `SQLite waits for the disk at every commit`() async throws {
    try await TestEngine.sqlite.use { test in
      let rows = try await test.database.engine.write { try $0.rows("PRAGMA synchronous") }
      let journal = try await test.database.engine.write { try $0.rows("PRAGMA journal_mode") }
      let keys = try await test.database.engine.write { try $0.rows("PRAGMA foreign_keys") }

      #expect(rows.map { $0.integer("synchronous") } == [2])
      #expect(journal.map { $0.text("journal_mode") } == ["wal"])
      #expect(keys.map { $0.integer("foreign_keys") } == [1])
    }
  }
}
