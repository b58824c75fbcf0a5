// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch

/// A PostgreSQL server as a whole, for what no transaction can do: making and dropping a database. Used by tests.
package enum PostgresServer {
  /// Runs one statement outside any transaction.
  ///
  /// - Throws: `StorageError`.
  package static func run(_ statement: String, at address: String) async throws {
    let connection = PostgresConnection(address: PostgresAddress(address).text)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      connection.queue.async {
        let result = Result {
          defer { connection.disconnect() }
          try connection.connect()
          do { try connection.command(statement) } catch let fault as PostgresFault { throw fault.storageError }
        }
        continuation.resume(with: result)
      }
    }
  }
}
