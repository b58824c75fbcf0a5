// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import PactwerkCore
import PactwerkTesting
import Synchronization
import Testing

@testable import PactwerkStorage

@Suite struct `PostgreSQL` {
  private let engines = TestDatabase.both.filter { $0.dialect == .postgres }

  @Test func `takes the size of the pool from the address`() {
    #expect(PostgresAddress("postgres://h/d") == PostgresAddress("postgres://h/d?pool=8"))
    #expect(PostgresAddress("postgres://h/d?pool=3&sslmode=require").text == "postgres://h/d?sslmode=require")
    #expect(PostgresAddress("postgres://h/d?sslmode=require&pool=3").poolSize == 3)
    #expect(PostgresAddress("postgres://a,b/d?pool=0").poolSize == 1)
    #expect(PostgresAddress("postgres://a,b/d?pool=x").poolSize == 8)
  }

  @Test func `numbers the places of values`() {
    #expect(PostgresParameters.numbered("SELECT ?, ? WHERE é = ?") == "SELECT $1, $2 WHERE é = $3")
    #expect(PostgresParameters.numbered("") == "")
  }

  @Test func `forgets the statement that was not used for longest`() {
    var statements = PostgresStatements()
    for number in 0..<PostgresStatements.limit {
      #expect(statements.makeRoom() == nil)
      statements.add("SELECT \(number)", name: "s\(number)")
    }

    #expect(statements.name(of: "SELECT 0") == "s0")
    #expect(statements.makeRoom() == "s1")
    #expect(statements.name(of: "SELECT 1") == nil)
  }

  @Test func `prepares a bounded number of statements`() async throws {
    for engine in engines {
      try await engine.use { test in
        let kept = try await test.database.read(as: tester) { reader in
          for number in 0..<300 {
            #expect(try reader.integer(SQL(stringLiteral: "SELECT \(number) AS n")) == number)
          }
          for number in 0..<300 { _ = try reader.integer(SQL(stringLiteral: "SELECT \(number % 2) AS n")) }
          return try reader.integer("SELECT count(*) AS n FROM pg_prepared_statements")
        }
        #expect(kept == PostgresStatements.limit)
      }
    }
  }

  @Test func `prepares anew when the schema has changed`() async throws {
    for engine in engines {
      try await engine.use(migrations: sampleMigrations) { test in
        try await test.database.run("INSERT INTO sample (id) VALUES ('a')")
        let before = try await test.database.read(as: tester) { try $0.rows("SELECT * FROM sample") }
        try await test.database.run("ALTER TABLE sample ADD COLUMN colour TEXT")
        let after = try await test.database.read(as: tester) { try $0.rows("SELECT * FROM sample") }

        #expect(after[0].columns.names == before[0].columns.names + ["colour"])
      }
    }
  }

  @Test func `goes on after its connections were ended`() async throws {
    for engine in engines {
      try await engine.use(migrations: sampleMigrations) { test in
        let other = try test.openedAgain()
        try await test.database.run("INSERT INTO sample (id) VALUES ('a')")
        try await endOthers(from: other)
        let read = try await test.count("sample")
        try await endOthers(from: other)
        try await test.database.run("INSERT INTO sample (id) VALUES ('b')")
        let written = try await test.count("sample")
        await other.close()

        #expect(read == 1 && written == 2)
      }
    }
  }

  @Test func `runs work once more when the connection is lost in the middle`() async throws {
    for engine in engines {
      try await engine.use(migrations: sampleMigrations) { test in
        let runs = Mutex(0)
        try await test.database.write(as: tester) { writer in
          let run = runs.withLock {
            $0 += 1
            return $0
          }
          try writer.execute("INSERT INTO sample (id) VALUES ('a')")
          if run == 1 { _ = try writer.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        let kept = try await test.count("sample")

        #expect(kept == 1 && runs.withLock { $0 } == 2)
      }
    }
  }

  @Test func `runs one of two again when both looked before either wrote`() async throws {
    for engine in engines {
      try await engine.use(migrations: sampleMigrations) { test in
        let seats = Seats()
        try await withThrowingTaskGroup(of: Void.self) { group in
          for task in 0..<2 { group.addTask { try await seats.take(for: task, in: test.database) } }
          try await group.waitForAll()
        }
        let kept = try await test.count("sample")

        #expect(kept == 1 && seats.runs.withLock { $0.reduce(0, +) } == 3)
      }
    }
  }

  @Test func `gives up when the connection is lost every time`() async throws {
    for engine in engines {
      try await engine.use { test in
        let error = await #expect(throws: StorageError.self) {
          try await test.database.read(as: tester) { try $0.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        guard case .unavailable = error else { throw try #require(error) }
      }
    }
  }

  @Test func `does not repeat a commit that is in doubt`() async throws {
    for engine in engines {
      try await engine.use(migrations: sampleMigrations) { test in
        try await test.database.write(as: tester) { writer in
          try writer.execute(
            """
            CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
            """)
          try writer.execute(
            """
            CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON sample DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION leave()
            """)
        }
        let runs = Mutex(0)
        let error = await #expect(throws: StorageError.self) {
          try await test.database.write(as: tester) { writer in
            runs.withLock { $0 += 1 }
            try writer.execute("INSERT INTO sample (id) VALUES ('a')")
          }
        }

        guard case .unavailable(let message) = error else { throw try #require(error) }
        #expect(message.contains("commit") && runs.withLock { $0 } == 1)
      }
    }
  }

  @Test func `makes nobody wait for a connection for ever`() async throws {
    for engine in engines {
      try await engine.use { test in
        let pool = PostgresPool(address: PostgresAddress(test.address).text, size: 1, patience: .milliseconds(20))
        let first = try await pool.acquired()
        let error = await #expect(throws: StorageError.self) { try await pool.acquired() }
        pool.release(first)
        let again = try await pool.acquired()
        pool.release(again)
        await pool.close()

        guard case .unavailable = error else { throw try #require(error) }
        #expect(again === first)
      }
    }
  }

  @Test func `serves who asked first, and nobody once closed`() async throws {
    let pool = PostgresPool(address: "postgres:///", size: 1)
    let first = try await pool.acquired()
    let order = Mutex<[Int]>([])
    for number in 1...3 {
      pool.acquire { result in
        order.withLock { $0.append(number) }
        if let connection = try? result.get() { pool.release(connection) }
      }
    }
    pool.release(first)
    await pool.close()

    #expect(order.withLock { $0 } == [1, 2, 3])
    await #expect(throws: StorageError.unavailable("the database is closed")) { try await pool.acquired() }
  }

  @Test func `is unavailable while it is away, and back when it is back`() async throws {
    guard !engines.isEmpty else { return }
    try await PostgresCluster.use { cluster in
      try await cluster.start()
      let database = try Database(address: cluster.address, clock: FixedClock().reading, identifiers: .seeded(1))
      try await database.migrate(sampleMigrations)
      try await database.run("INSERT INTO sample (id) VALUES ('a')")

      try await cluster.stop()
      let away = await #expect(throws: StorageError.self) { try await database.count("sample") }
      try await cluster.start()
      try await database.run("INSERT INTO sample (id) VALUES ('b')")
      let back = try await database.count("sample")
      await database.close()

      guard case .unavailable = away else { throw try #require(away) }
      #expect(back == 2)
    }
  }
}

/// Two tasks that both look for a seat before either takes it.
private final class Seats: Sendable {
  let runs = Mutex([0, 0])
  private let looked = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]

  func take(for task: Int, in database: Database) async throws {
    try await database.write(as: tester) { writer in
      let taken = try writer.integer("SELECT count(*) AS n FROM sample WHERE word = 'seat'")
      let run = self.runs.withLock {
        $0[task] += 1
        return $0[task]
      }
      if run == 1 {
        self.looked[task].signal()
        self.looked[1 - task].wait()
      }
      if taken == 0 { try writer.execute("INSERT INTO sample (id, word) VALUES (\("task \(task)"), 'seat')") }
    }
  }
}

/// Ends every other connection to the same database, as a restart would.
private func endOthers(from database: Database) async throws {
  _ = try await database.read(as: tester) {
    try $0.rows(
      """
      SELECT pg_terminate_backend(pid, 5000) AS ended FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """)
  }
}

extension PostgresPool {
  fileprivate func acquired() async throws -> PostgresConnection {
    try await withCheckedThrowingContinuation { continuation in acquire { continuation.resume(with: $0) } }
  }
}
