// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The steps of the schema that a database has behind it.
struct AppliedSteps: Equatable, Sendable {
  /// `feature number`, as `migrate` names them.
  let names: Set<String>

  /// Those that `schema_migration` lists; none where that table is not there.
  init(_ connection: any Connection, dialect: Dialect) throws {
    guard try connection.tables(dialect).contains("schema_migration") else {
      names = []
      return
    }
    let rows = try connection.rows("SELECT feature, number FROM schema_migration ORDER BY feature, number")
    names = Set(rows.map { "\($0.text("feature")) \($0.integer("number"))" })
  }

  /// The migrations that were applied, in their order.
  ///
  /// - Throws: `StorageError.failed` when there are none, or one that this program does not know.
  func matching(_ migrations: [Migration]) throws(StorageError) -> [Migration] {
    guard !names.isEmpty else { throw .failed("this is not a database of Pactwerk") }
    let known = migrations.filter { names.contains($0.name) }
    guard let unknown = names.subtracting(known.map(\.name)).min() else { return known }
    throw .failed("the database is newer than this program: it has step \(unknown)")
  }
}

extension Migration {
  /// `feature number`.
  var name: String { "\(feature) \(number)" }

  /// The tables there are after these steps, in the order they were made.
  static func tables(after migrations: [Migration]) -> [String] {
    var tables: [String] = []
    for statement in migrations.flatMap(\.statements) {
      let words = statement.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "(" }).map(String.init)
      guard words.count > 2 else { continue }
      switch (words[0], words[1]) {
      case ("CREATE", "TABLE"): tables.append(words[2])
      case ("DROP", "TABLE"): tables.removeAll { $0 == words[2] }
      case ("ALTER", "TABLE") where words.count > 5 && words[3] == "RENAME" && words[4] == "TO":
        tables = tables.map { $0 == words[2] ? words[5] : $0 }
      default: continue
      }
    }
    return tables
  }
}

extension Connection {
  /// The names of the tables in the database, in alphabetical order.
  func tables(_ dialect: Dialect) throws -> [String] {
    switch dialect {
    case .sqlite:
      try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .map { $0.text("name") }
    case .postgres:
      try rows(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
      ).map { $0.text("name") }
    }
  }
}

extension Database {
  /// Refuses a database in which any table has a row; the list of schema steps does not count.
  func requireEmpty() async throws {
    let dialect = engine.dialect
    try await engine.read { connection in
      for table in try connection.tables(dialect) where table != "schema_migration" {
        guard try connection.rows(SQL(text: "SELECT 1 AS found FROM \"\(table)\" LIMIT 1")).isEmpty else {
          throw StorageError.notEmpty
        }
      }
    }
  }
}
