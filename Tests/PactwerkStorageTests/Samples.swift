// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Dispatch
import Foundation
import PactwerkCore
@testable import PactwerkStorage
import PactwerkTesting

/// Whoever runs these tests.
let tester = Viewer(.command("test"), in: DistrictID("district"))

/// The storage's own tables and one with a column of every type that refers to itself.
let sampleMigrations =
  StorageMigrations.all + [
    Migration(
      "sample", 1,
      [
        """
        CREATE TABLE sample (
          id TEXT NOT NULL PRIMARY KEY, word TEXT, amount BIGINT CHECK (amount IS NULL OR amount <> -13),
          share DOUBLE PRECISION, body BYTEA, parent_id TEXT REFERENCES sample (id) ON DELETE RESTRICT)
        """,
        "CREATE INDEX sample_by_word ON sample (word, amount)",
        "CREATE UNIQUE INDEX sample_by_lower ON sample (lower(id)) WHERE amount IS NOT NULL",
        """
        CREATE TABLE sample_part (
          sample_id TEXT NOT NULL REFERENCES sample (id) ON DELETE CASCADE, number BIGINT NOT NULL, note TEXT NOT NULL,
          PRIMARY KEY (sample_id, number), UNIQUE (note, number))
        """,
      ])
  ]

/// The same steps by name, but the table may refer to rows that are not there: what a damaged database holds.
let looseMigrations = sampleMigrations.map { migration in
  Migration(
    migration.feature, migration.number,
    migration.statements.map { $0.replacing(" REFERENCES sample (id) ON DELETE RESTRICT", with: "") })
}

extension Writer {
  /// A new key as text, later than the ones before it.
  func newText() throws -> String { (newID() as RecordID).text }
}

extension TestDatabase {
  /// How many rows a table has.
  func count(_ table: String) async throws -> Int { try await database.count(table) }
}

extension Database {
  /// How many rows a table has.
  func count(_ table: String) async throws -> Int {
    try await read(as: tester) { try $0.integer(SQL(stringLiteral: "SELECT count(*) AS n FROM \(table)")) }
  }

  /// Every row of a table, in the order of its first column.
  func contents(of table: String) async throws -> [[SQLValue]] {
    try await read(as: tester) { reader in
      try reader.rows(SQL(stringLiteral: "SELECT * FROM \(table) ORDER BY 1, 2")).map { row in
        row.columns.names.map { row[$0] }
      }
    }
  }

  /// Runs one statement.
  func run(_ sql: SQL) async throws { try await write(as: tester) { try $0.execute(sql) } }
}

/// Work that stands still in the middle must not hold one of the few threads of Swift's own pool.
func onThreadOfItsOwn<T: Sendable>(_ work: @Sendable @escaping () async throws -> T) async throws -> T {
  try await withTaskExecutorPreference(threads) { try await work() }
}

private let threads = WorkingThreads(count: 4)

extension DispatchSemaphore {
  /// Waits without holding up one of Swift's own threads.
  func arrival() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        self.wait()
        continuation.resume()
      }
    }
  }
}
