// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What `check` says of a database.
public struct CheckReport: Sendable, Equatable {
  /// What is wrong with the database itself: damage, broken foreign keys, unreadable tables. A sentence each.
  public let damage: [String]
  /// Steps of the schema that were not applied yet, by feature and number.
  public let pendingSteps: [String]
  /// Steps that were applied and that this program does not know.
  public let unknownSteps: [String]
  /// What is wrong with the history; nil when it could not be read, because of damage or pending steps.
  public let audit: AuditReport?
  /// Sealed entries after the last anchored head; nil where there is no anchor.
  public let unanchored: Int?
  /// Lines of the anchor that cannot be read, counted from 1.
  public let unreadableAnchorLines: [Int]

  /// Whether nothing is wrong. Entries that wait for their seal or anchor are no fault.
  public var isSound: Bool {
    damage.isEmpty && pendingSteps.isEmpty && unknownSteps.isEmpty && unreadableAnchorLines.isEmpty
      && audit?.faults.isEmpty == true
  }
}

extension Database {
  /// Looks at the whole database: integrity, schema, and the audit chain beside its anchor. Changes nothing.
  ///
  /// - Throws: `StorageError.unavailable` when the database or the anchor cannot be read. Cost: one pass over all rows.
  public func check(migrations: [Migration], anchor: Anchor? = nil) async throws -> CheckReport {
    let dialect = engine.dialect
    let record = try anchor?.record()
    let known = Set(migrations.map(\.name))
    let applied = try await engine.read { try AppliedSteps($0, dialect: dialect).names }
    let pending = migrations.map(\.name).filter { !applied.contains($0) }
    var damage = try await noting { try await engine.read { try $0.damage(dialect) } }
    var audit: AuditReport?
    if StorageMigrations.all.allSatisfy({ applied.contains($0.name) }) {
      damage += try await noting {
        audit = try await read(as: Viewer(.command("check"), in: nil)) { try $0.audit(anchors: record?.heads ?? []) }
        return []
      }
    }
    let anchored = record?.heads.map(\.number).max() ?? 0
    return CheckReport(
      damage: damage, pendingSteps: pending, unknownSteps: applied.subtracting(known).sorted(), audit: audit,
      unanchored: record == nil ? nil : audit.map { max(0, $0.head.number - anchored) },
      unreadableAnchorLines: record?.unreadableLines ?? [])
  }

  /// A fault met while looking is itself a finding; a database that is away is not.
  private func noting(_ look: () async throws -> [String]) async throws -> [String] {
    do { return try await look() } catch StorageError.failed(let message) { return [message] }
  }
}

extension Connection {
  fileprivate func damage(_ dialect: Dialect) throws -> [String] {
    switch dialect {
    case .sqlite: try sqliteDamage()
    case .postgres: try postgresDamage()
    }
  }

  private func sqliteDamage() throws -> [String] {
    let integrity = try rows("PRAGMA integrity_check").map { $0.text("integrity_check") }.filter { $0 != "ok" }
    let keys = try rows("PRAGMA foreign_key_check").map {
      "a row of \($0.text("table")) refers to a row of \($0.text("parent")) that is not there"
    }
    return integrity + keys
  }

  private func postgresDamage() throws -> [String] {
    let constraints = try rows(
      """
      SELECT conname AS name, conrelid::regclass::text AS owner FROM pg_constraint
      WHERE NOT convalidated AND connamespace = current_schema()::regnamespace ORDER BY owner, name
      """
    ).map { "constraint \($0.text("name")) of \($0.text("owner")) is not validated" }
    let indexes = try rows(
      """
      SELECT pg_class.relname AS name FROM pg_index JOIN pg_class ON pg_class.oid = pg_index.indexrelid
      WHERE NOT pg_index.indisvalid AND pg_class.relnamespace = current_schema()::regnamespace ORDER BY name
      """
    ).map { "index \($0.text("name")) is not valid" }
    let order = try rows(
      """
      SELECT datcollate AS name FROM pg_database
      WHERE datname = current_database() AND datcollate NOT IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8')
      """
    ).map { "the database sorts text by \($0.text("name")); make it with LOCALE 'C.UTF-8' TEMPLATE template0" }
    for table in try tables(.postgres) { try forEachRow(SQL(text: "SELECT * FROM \"\(table)\"")) { _ in } }
    return constraints + indexes + order
  }
}
