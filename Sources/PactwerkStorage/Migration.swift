// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// One step of a feature's schema: numbered, append-only, one SQL for both engines.
///
/// Types are `TEXT`, `BIGINT`, `DOUBLE PRECISION` and `BYTEA`; the SQLite engine maps the last three and makes tables STRICT.
/// A table with a primary key is kept there in the order of that key (WITHOUT ROWID): one tree less to write for every row.
public struct Migration: Sendable {
  /// The feature, and the step's number within it, from 1.
  public let feature: String
  public let number: Int
  /// One statement each.
  public let statements: [String]

  /// Step `number` of `feature`.
  public init(_ feature: String, _ number: Int, _ statements: [String]) {
    (self.feature, self.number, self.statements) = (feature, number, statements)
  }

  /// The tables the step makes, in order; a table comes after the ones it refers to.
  var tables: [String] {
    statements.compactMap { statement in
      let words = statement.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "(" })
      return words.count > 2 && words[0] == "CREATE" && words[1] == "TABLE" ? String(words[2]) : nil
    }
  }

  func statement(_ index: Int, for dialect: Dialect) -> String {
    let text = statements[index]
    guard dialect == .sqlite else { return text }
    let mapped = text.replacing("DOUBLE PRECISION", with: "REAL").replacing("BIGINT", with: "INTEGER")
      .replacing("BYTEA", with: "BLOB")
    guard mapped.hasPrefix("CREATE TABLE") else { return mapped }
    return mapped + (mapped.contains("PRIMARY KEY") ? " STRICT, WITHOUT ROWID" : " STRICT")
  }
}

extension Database {
  /// Brings the schema up to date; the steps that were applied, by feature and number. Safe with several servers at once.
  @discardableResult
  public func migrate(_ migrations: [Migration]) async throws -> [String] {
    let dialect = engine.dialect
    let now = now.text
    return try await changeSchema { connection in
      let bookkeeping = Migration(
        "storage", 0,
        [
          "CREATE TABLE IF NOT EXISTS schema_migration (feature TEXT NOT NULL, number BIGINT NOT NULL, applied_at TEXT NOT NULL, PRIMARY KEY (feature, number))"
        ])
      try connection.execute(SQL(stringLiteral: bookkeeping.statement(0, for: dialect)))
      let done = Set(
        try connection.rows("SELECT feature, number FROM schema_migration").map {
          "\($0.text("feature")) \($0.integer("number"))"
        })
      var applied: [String] = []
      for migration in migrations where !done.contains("\(migration.feature) \(migration.number)") {
        for index in migration.statements.indices {
          try connection.execute(SQL(stringLiteral: migration.statement(index, for: dialect)))
        }
        try connection.execute(
          "INSERT INTO schema_migration (feature, number, applied_at) VALUES (\(migration.feature), \(migration.number), \(now))"
        )
        applied.append("\(migration.feature) \(migration.number)")
      }
      return applied
    }
  }

  /// One server at a time: SQLite has one writer anyway, PostgreSQL a transaction of its own kind.
  private func changeSchema<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    if let postgres = engine as? PostgresEngine { return try await postgres.changeSchema(body) }
    return try await engine.write(body)
  }
}

/// The tables of the storage itself: history, its destroyable contents, and the seals of the audit chain.
public enum StorageMigrations {
  /// In order.
  public static let all = [
    Migration(
      "storage", 1,
      [
        """
        CREATE TABLE change (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
          account_id TEXT NOT NULL, hat TEXT NOT NULL, verb TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
          content_digest TEXT NOT NULL, digest TEXT NOT NULL)
        """,
        "CREATE INDEX change_by_record ON change (district_id, record_kind, record_id, id)",
        """
        CREATE TABLE change_content (
          change_id TEXT NOT NULL PRIMARY KEY REFERENCES change (id) ON DELETE RESTRICT, salt TEXT NOT NULL, body TEXT NOT NULL)
        """,
        """
        CREATE TABLE seal (
          number BIGINT NOT NULL PRIMARY KEY, change_id TEXT NOT NULL UNIQUE, chain TEXT NOT NULL, sealed_at TEXT NOT NULL)
        """,
      ])
  ]
}
