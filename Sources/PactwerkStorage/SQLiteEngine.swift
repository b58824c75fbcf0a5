// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB
import PactwerkCore

/// SQLite in one file: write-ahead log, every commit flushed to disk.
final class SQLiteEngine: Engine {
  let dialect = Dialect.sqlite
  private let pool: DatabasePool

  /// Opens or makes the file; `readOnly` opens a file that is there and leaves it as it is.
  init(path: String, readOnly: Bool = false) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 8
    configuration.readonly = readOnly
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA case_sensitive_like = 1")
      try database.execute(sql: "PRAGMA cache_size = -16000")
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
    try await translated { try await self.pool.read { try SQLiteTransaction($0).run(body) } }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await translated { try await self.pool.write { try SQLiteTransaction($0).run(body) } }
  }

  /// Copies the database into the file at `path` while writes go on, and leaves it as one file that can be read anywhere.
  func copy(to path: String) async throws {
    let pool = pool
    try await translated {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        DispatchQueue.global().async {
          continuation.resume(
            with: Result {
              let target = try DatabaseQueue(path: path)
              try pool.backup(to: target)
              try target.close()
            })
        }
      }
    }
    try Self.makeSingleFile(path)
  }

  /// Takes the database at `path` out of write-ahead mode, so that it is one file and can be read from read-only media.
  static func makeSingleFile(_ path: String) throws {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    } catch let error as DatabaseError { throw StorageError(error) }
  }

  func close() async { try? pool.close() }

  private func translated<T>(_ work: () async throws -> T) async throws -> T {
    do { return try await work() } catch let error as DatabaseError { throw StorageError(error) }
  }
}

extension SQLiteEngine: WaitingWriter {
  func writeWaiting<T>(_ body: (any Connection) throws -> T) throws -> T {
    do { return try pool.write { try SQLiteTransaction($0).run(body) } } catch let error as DatabaseError {
      throw StorageError(error)
    }
  }
}
