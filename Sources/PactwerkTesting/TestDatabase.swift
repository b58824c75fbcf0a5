// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import PactwerkStorage

/// A database for one test or suite: migrated, empty, with a clock that stands still and keys from a seed.
public struct TestDatabase: Sendable {
  /// The database.
  public let database: Database
  /// Its clock.
  public let clock: FixedClock
  /// Where it is, to open it a second time.
  public let address: String
  private let removal: @Sendable () async -> Void

  /// A SQLite file in a folder of its own, which goes when the process ends.
  public static func sqlite(
    migrations: [Migration] = StorageMigrations.all, seed: UInt64 = 1
  ) async throws -> TestDatabase {
    let folder = try TemporaryFolder.make()
    return try await TestDatabase(address: "sqlite:\(folder)/test.sqlite", migrations: migrations, seed: seed) {
      TemporaryFolder.remove(folder)
    }
  }

  /// A database of its own on the server that `PACTWERK_TEST_POSTGRES` names; drop it with `remove`.
  ///
  /// - Throws: `PostgresMissing` when there is no such server.
  public static func postgres(
    migrations: [Migration] = StorageMigrations.all, seed: UInt64 = 1
  ) async throws -> TestDatabase {
    guard let server = PostgresMissing.server else { throw PostgresMissing() }
    let name = "pactwerk_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    try await PostgresServer.run(
      "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'", at: server)
    let address = server + (server.contains("?") ? "&" : "?") + "dbname=\(name)&pool=4"
    return try await TestDatabase(address: address, migrations: migrations, seed: seed) {
      try? await PostgresServer.run("DROP DATABASE \(name) WITH (FORCE)", at: server)
    }
  }

  /// The two engines, for `@Test(arguments: TestDatabase.both)`. Without a server the second one fails with a clear
  /// message, unless `PACTWERK_ALLOW_NO_POSTGRES=1` leaves it out.
  public static var both: [TestEngine] { PostgresMissing.isAllowed ? [.sqlite] : [.sqlite, .postgres] }

  /// Opens the same database once more, as a second server would.
  public func openedAgain(seed: UInt64 = 2) throws -> Database {
    try Database(address: address, clock: clock.reading, identifiers: .seeded(seed))
  }

  /// Closes the database and removes it.
  public func remove() async {
    await database.close()
    await removal()
  }

  private init(
    address: String, migrations: [Migration], seed: UInt64, removal: @escaping @Sendable () async -> Void
  ) async throws {
    (self.address, self.removal, clock) = (address, removal, FixedClock())
    database = try Database(address: address, clock: clock.reading, identifiers: .seeded(seed))
    if !migrations.isEmpty { try await database.migrate(migrations) }
  }
}

/// One of the two engines, by name.
public struct TestEngine: Sendable, CustomStringConvertible {
  /// The embedded engine.
  public static let sqlite = TestEngine(dialect: .sqlite)
  /// The server.
  public static let postgres = TestEngine(dialect: .postgres)

  /// Which one it is.
  public let dialect: Dialect

  public var description: String { dialect == .sqlite ? "SQLite" : "PostgreSQL" }

  /// Makes a database; whoever makes it removes it.
  public func make(
    migrations: [Migration] = StorageMigrations.all, seed: UInt64 = 1
  ) async throws -> TestDatabase {
    switch dialect {
    case .sqlite: try await .sqlite(migrations: migrations, seed: seed)
    case .postgres: try await .postgres(migrations: migrations, seed: seed)
    }
  }

  /// Makes a database, runs `body` with it and removes it, whatever happens.
  @discardableResult
  public func use<T: Sendable>(
    migrations: [Migration] = StorageMigrations.all, seed: UInt64 = 1,
    _ body: (TestDatabase) async throws -> T
  ) async throws -> T {
    await Turnstile.shared.enter()
    let result: Result<T, any Error>
    do {
      let test = try await make(migrations: migrations, seed: seed)
      do { result = .success(try await body(test)) } catch { result = .failure(error) }
      await test.remove()
    } catch { result = .failure(error) }
    await Turnstile.shared.leave()
    return try result.get()
  }
}

/// Why there is no PostgreSQL to test on.
public struct PostgresMissing: Error, CustomStringConvertible {
  static let server = ProcessInfo.processInfo.environment["PACTWERK_TEST_POSTGRES"]
  static let isAllowed: Bool = {
    let isAllowed = server == nil && ProcessInfo.processInfo.environment["PACTWERK_ALLOW_NO_POSTGRES"] == "1"
    if isAllowed { print("skipped: PostgreSQL") }
    return isAllowed
  }()

  public var description: String {
    "PACTWERK_TEST_POSTGRES must give the address of a PostgreSQL server for tests (bin/test starts one); PACTWERK_ALLOW_NO_POSTGRES=1 does without"
  }
}
