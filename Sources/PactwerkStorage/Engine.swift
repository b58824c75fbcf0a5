// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A connection to either engine. Synchronous, and used inside one `read` or `write` only: that is what makes the two
/// engines look the same, gives transactions for free and forbids waiting inside one.
///
/// Statements throw `StorageError`. The first one that does ends the transaction on both engines: whoever catches the
/// error can say something else, but every later statement throws it again and nothing is kept.
public protocol Connection {
  /// Runs a statement that changes something; the number of rows it touched.
  @discardableResult func execute(_ sql: SQL) throws -> Int
  /// Runs a statement that answers.
  func rows(_ sql: SQL) throws -> [Row]
  /// Hands the rows of an answer over one by one, for answers too large to hold.
  func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

/// The two engines.
public enum Dialect: Sendable { case sqlite, postgres }

/// SQLite or PostgreSQL.
public protocol Engine: Sendable {
  /// Which of the two it is.
  var dialect: Dialect { get }
  /// Runs `body` in a read transaction that sees one moment of the database.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  /// Runs `body` in one write transaction; an error rolls back. May run `body` again after a conflict, so it has no other effects.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  /// Closes every connection.
  func close() async
}

/// What the database itself refused.
public enum StorageError: Error, Equatable {
  /// The address is neither `sqlite:PATH` nor `postgres://…`.
  case unknownAddress(String)
  /// A unique key, foreign key or check does not hold.
  case constraint(String)
  /// The database cannot be reached.
  case unavailable(String)
  /// Any other fault, with the engine's words (no values in them).
  case failed(String)
  /// The database is not empty, where an empty one is needed.
  case notEmpty
}
