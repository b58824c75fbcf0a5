// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// One piece of work in a transaction, run again where that helps and is safe.
struct PostgresTransaction {
  enum Kind {
    /// One moment of the database, as SQLite gives its readers.
    case read
    /// As if writers came one after another, as in SQLite: use cases look first and write then ("nobody acts for both
    /// sides of one link"), and below SERIALIZABLE two of them could both look before either writes. The price is a
    /// conflict now and then, after which the work is run again.
    case write
    /// One server at a time, and every statement takes a new look: whoever waited must see what the other did meanwhile.
    case schema

    fileprivate var opening: String {
      switch self {
      case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      case .write:
        "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT pg_advisory_xact_lock_shared(\(PostgresTransaction.turn))"
      case .schema: "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(\(PostgresTransaction.schema))"
      }
    }
  }

  private enum Outcome<T> {
    case done(T)
    /// Nothing was kept; another attempt may succeed.
    case again(PostgresFault)
  }

  /// How often work is run again after a conflict.
  static let repetitions = 5
  /// The advisory lock that writers share, and that work which met conflicts takes for itself.
  private static let turn = 7_163_872
  /// The advisory lock of who changes the schema.
  private static let schema = 7_163_871

  private let kind: Kind
  private let connection: PostgresConnection

  init(_ kind: Kind, on connection: PostgresConnection) { (self.kind, self.connection) = (kind, connection) }

  /// Runs `body` and commits. After a conflict it is run again up to five times; after a lost connection once, unless the
  /// commit itself was under way: then nobody knows, and the error says so.
  func run<T>(_ body: (any Connection) throws -> T) throws -> T {
    var conflicts = 0
    var otherFaults = 0
    while true {
      switch conflicts < 2 ? try attempt(body) : try alone({ try attempt(body) }) {
      case .done(let result): return result
      case .again(let fault):
        if case .conflict = fault { conflicts += 1 } else { otherFaults += 1 }
        guard conflicts <= Self.repetitions, otherFaults <= 1 else { throw fault.storageError }
        if conflicts > 0 { Thread.sleep(forTimeInterval: 0.001 * Double(1 << conflicts)) }
      }
    }
  }

  private func attempt<T>(_ body: (any Connection) throws -> T) throws -> Outcome<T> {
    try connection.connect()
    connection.fault = nil
    do { try connection.command(kind.opening) } catch let fault as PostgresFault { return try given(up: fault) }
    let result = Result { try body(connection) }
    if let fault = connection.fault {
      rollBack()
      if case .refused(let refusal) = fault {
        _ = try result.get()
        throw refusal
      }
      return try given(up: fault)
    }
    guard case .success(let value) = result else {
      rollBack()
      return .done(try result.get())
    }
    return try commit(value)
  }

  private func commit<T>(_ value: T) throws -> Outcome<T> {
    do {
      try connection.command("COMMIT")
      return .done(value)
    } catch let fault as PostgresFault {
      if case .lost = fault {
        connection.disconnect()
        if kind == .read { return .done(value) }
        throw StorageError.unavailable("the connection was lost during the commit: look whether it was done")
      }
      return try given(up: fault)
    }
  }

  /// Whether work that failed this way may be run again; the connection is made ready for it.
  private func given<T>(up fault: PostgresFault) throws -> Outcome<T> {
    switch fault {
    case .conflict: return .again(fault)
    case .lost, .stalePlan:
      connection.disconnect()
      return .again(fault)
    case .refused(let error):
      rollBack()
      throw error
    }
  }

  private func rollBack() {
    do { try connection.command("ROLLBACK") } catch { connection.disconnect() }
  }

  /// Keeps other writers out, on any server, so that work which met two conflicts gets through. Where they do not make
  /// room in three seconds (a long import), it goes on among them.
  private func alone<T>(_ work: () throws -> T) throws -> T {
    try connection.connect()
    _ = try? connection.command("SET lock_timeout = '3s'")
    _ = try? connection.command("SELECT pg_advisory_lock(\(Self.turn))")
    _ = try? connection.command("RESET lock_timeout")
    defer { _ = try? connection.command("SELECT pg_advisory_unlock(\(Self.turn))") }
    return try work()
  }
}
