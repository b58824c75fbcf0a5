// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB
import PactwerkCore

/// SQLite in one file: write-ahead log, every commit flushed to disk.
///
/// Work runs on the thread that asks: a page is a few short reads, and handing each to another thread costs more than the
/// reading. Readers never wait for writers; writers wait for each other, without holding a thread.
final class SQLiteEngine: Engine {
  let dialect = Dialect.sqlite
  private let pool: DatabasePool
  private let writing = Turn()

  /// Opens or makes the file; `readOnly` opens a file that is there and leaves it as it is.
  init(path: String, readOnly: Bool = false) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 8
    configuration.readonly = readOnly
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA case_sensitive_like = 1")
      try database.execute(sql: "PRAGMA cache_size = -16000")
      // A page at the edge of a table is written by many commits and moved into the file once: rarer is cheaper.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL itself after `prepareDatabase`, so FULL must come after it.
      if !readOnly { try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") } }
    } catch let error as DatabaseError {
      throw StorageError.unavailable(error.message ?? "cannot open the database")
    }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try translated { try pool.unsafeRead { try $0.atOneMoment { try SQLiteTransaction($0).run(body) } } }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writing.take { try writeWaiting(body) }
  }

  /// Copies the database into the file at `path` while writes go on, and leaves it as one file that can be read anywhere.
  func copy(to path: String) async throws {
    let pool = pool
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try translated {
              let target = try DatabaseQueue(path: path)
              try pool.backup(to: target)
              try target.close()
            }
          })
      }
    }
    try Self.makeSingleFile(path)
  }

  /// Takes the database at `path` out of write-ahead mode, so that it is one file and can be read from read-only media.
  static func makeSingleFile(_ path: String) throws {
    try translated {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    }
  }

  func close() async { try? pool.close() }
}

extension SQLiteEngine: WaitingWriter {
  func writeWaiting<T>(_ body: (any Connection) throws -> T) throws -> T {
    try translated { try pool.write { try SQLiteTransaction($0).run(body) } }
  }
}

extension GRDB.Database {
  /// Runs `body` in a read transaction, begun and ended by statements that are kept: GRDB's own prepares them anew each time.
  fileprivate func atOneMoment<T>(_ body: (GRDB.Database) throws -> T) throws -> T {
    try cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
    do {
      let result = try body(self)
      try cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return result
    } catch {
      if isInsideTransaction { try rollback() }
      throw error
    }
  }
}

private func translated<T>(_ work: () throws -> T) throws -> T {
  do { return try work() } catch let error as DatabaseError { throw StorageError(error) }
}
