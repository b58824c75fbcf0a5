// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// An engine that can write on the thread of another engine's read, so that a row goes from one to the other unkept.
protocol WaitingWriter: Sendable {
  /// Runs `body` in one write transaction and stands still until it is done. Not for Swift's own threads.
  func writeWaiting<T>(_ body: (any Connection) throws -> T) throws -> T
}

/// Copies a whole database row for row, to the same or the other engine, from one moment of the source.
struct TableCopy {
  /// How many rows go in one statement.
  private static let batch = 50

  let source: any Engine
  let target: Database
  let migrations: [Migration]

  /// Makes the source's schema in the empty target, copies every row in one transaction and compares the counts.
  ///
  /// - Throws: `StorageError.notEmpty`; `.failed` when either side's schema has steps that `migrations` does not.
  func run() async throws {
    guard let writer = target.engine as? any WaitingWriter else { preconditionFailure("an engine that cannot wait") }
    let steps = try await source.read { try AppliedSteps($0, dialect: source.dialect) }
    let known = try steps.matching(migrations)
    try await target.requireEmpty()
    try await target.migrate(known)
    try await target.engine.read { [dialect = target.engine.dialect] in
      guard try AppliedSteps($0, dialect: dialect) == steps else {
        throw StorageError.failed("the schema of the empty database is newer than the one to be copied")
      }
    }
    let tables = Migration.tables(after: known) + ["schema_migration"]
    try await source.read { from in
      try writer.writeWaiting { try copy(tables, from: from, to: $0) }
    }
  }

  private func copy(_ tables: [String], from source: any Connection, to target: any Connection) throws {
    let dialect = self.target.engine.dialect
    let keys = try DeferredKeys(on: target, dialect: dialect)
    // What the steps themselves put into tables comes with the copy.
    for table in tables.reversed() { try target.execute(SQL(text: "DELETE FROM \(table)")) }
    for table in tables {
      let read = try copyRows(of: table, from: source, to: target)
      let written = try target.rows(SQL(text: "SELECT count(*) AS n FROM \(table)"))[0].integer("n")
      guard read == written else {
        throw StorageError.failed("table \(table): \(read) rows read, \(written) rows written")
      }
    }
    try keys.check(on: target)
  }

  private func copyRows(of table: String, from source: any Connection, to target: any Connection) throws -> Int {
    var (count, held) = (0, [Row]())
    try source.forEachRow(SQL(text: "SELECT * FROM \(table)")) { row in
      count += 1
      held.append(row)
      if held.count == Self.batch {
        try insert(held, into: table, of: target)
        held.removeAll(keepingCapacity: true)
      }
    }
    for row in held { try insert([row], into: table, of: target) }
    return count
  }

  private func insert(_ rows: [Row], into table: String, of target: any Connection) throws {
    let names = rows[0].columns.names
    let places = "(" + Array(repeating: "?", count: names.count).joined(separator: ", ") + ")"
    let values = Array(repeating: places, count: rows.count).joined(separator: ", ")
    let text = "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES \(values)"
    try target.execute(SQL(text: text, arguments: rows.flatMap(\.values)))
  }
}

/// Foreign keys that wait until every table is filled: a table may refer to itself, or to a later one.
private struct DeferredKeys {
  private let keys: [(owner: String, name: String)]

  /// SQLite has a switch; PostgreSQL's keys are made deferrable for the length of the transaction.
  init(on connection: any Connection, dialect: Dialect) throws {
    guard dialect == .postgres else {
      try connection.execute("PRAGMA defer_foreign_keys = ON")
      keys = []
      return
    }
    keys = try connection.rows(
      """
      SELECT quote_ident(pg_class.relname) AS owner, quote_ident(conname) AS name FROM pg_constraint
      JOIN pg_class ON pg_class.oid = conrelid
      WHERE contype = 'f' AND NOT condeferrable AND pg_class.relnamespace = current_schema()::regnamespace
      ORDER BY 1, 2
      """
    ).map { ($0.text("owner"), $0.text("name")) }
    try alter("DEFERRABLE INITIALLY DEFERRED", on: connection)
  }

  /// Checks PostgreSQL's keys now and puts them back as they were; SQLite checks at the commit.
  func check(on connection: any Connection) throws {
    guard !keys.isEmpty else { return }
    try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
    try alter("NOT DEFERRABLE", on: connection)
  }

  private func alter(_ timing: String, on connection: any Connection) throws {
    for key in keys {
      try connection.execute(SQL(text: "ALTER TABLE \(key.owner) ALTER CONSTRAINT \(key.name) \(timing)"))
    }
  }
}
