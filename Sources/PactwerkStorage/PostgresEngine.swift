// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import PactwerkCore

/// PostgreSQL over libpq: a pool of connections, each on a thread of its own because libpq waits.
final class PostgresEngine: Engine {
  let dialect = Dialect.postgres
  private let pool: PostgresPool

  /// Nothing is connected yet: a server that is away shows at the first use, and one that comes back is used again.
  init(address: String) {
    let address = PostgresAddress(address)
    pool = PostgresPool(address: address.text, size: address.poolSize)
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.read, body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.write, body)
  }

  /// Runs `body` as the only one on any server that changes the schema.
  func changeSchema<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.schema, body)
  }

  func close() async { await pool.close() }

  private func run<T: Sendable>(
    _ kind: PostgresTransaction.Kind, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    let connection = try await withCheckedThrowingContinuation { continuation in
      pool.acquire { continuation.resume(with: $0) }
    }
    return try await withCheckedThrowingContinuation { continuation in
      connection.queue.async {
        let result = Result { try PostgresTransaction(kind, on: connection).run(body) }
        self.pool.release(connection)
        continuation.resume(with: result)
      }
    }
  }
}

extension PostgresEngine: WaitingWriter {
  func writeWaiting<T>(_ body: (any Connection) throws -> T) throws -> T {
    let connection = try pool.acquireWaiting()
    defer { pool.release(connection) }
    // On the thread of the source's read, which SQLite insists on, and which may wait.
    return try PostgresTransaction(.write, on: connection).run(body)
  }
}
