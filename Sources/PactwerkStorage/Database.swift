// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The database of an installation: one file, or a PostgreSQL server.
public struct Database: Sendable {
  /// The engine behind it.
  public let engine: any Engine
  private let clock: @Sendable () -> Moment
  private let identifiers: IdentifierSource

  /// Opens `sqlite:PATH` or `postgres://…` (any libpq address). The clock and the source of keys come from outside.
  ///
  /// - Throws: `StorageError.unknownAddress` or `.unavailable`.
  public init(
    address: String, clock: @escaping @Sendable () -> Moment, identifiers: IdentifierSource = .system
  ) throws {
    (self.clock, self.identifiers) = (clock, identifiers)
    if address.hasPrefix("sqlite:") {
      engine = try SQLiteEngine(path: String(address.dropFirst("sqlite:".count)))
    } else if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") {
      engine = PostgresEngine(address: address)
    } else {
      throw StorageError.unknownAddress(address)
    }
  }

  /// The moment it is, by the injected clock.
  public var now: Moment { clock() }

  /// Runs `body` for a viewer in a read transaction, as of a day where one is given.
  ///
  /// If the identity of persons was read, that is appended to the log before the result is handed out; if that fails, so does the read.
  public func read<T: Sendable>(
    as viewer: Viewer, asOf: Day? = nil, _ body: @escaping @Sendable (Reader) throws -> T
  ) async throws -> T {
    let (now, dialect) = (clock(), engine.dialect)
    let (result, accesses, statements) = try await engine.read { connection in
      let reader = Reader(connection, dialect: dialect, viewer: viewer, asOf: asOf, now: now)
      return (try body(reader), reader.accesses, reader.statementCount)
    }
    StatementTally.current?.add(statements)
    if !accesses.isEmpty { try await write(as: viewer) { try $0.append(accesses) } }
    return result
  }

  /// Runs `body` for a viewer in one write transaction; an error rolls everything back.
  @discardableResult
  public func write<T: Sendable>(
    as viewer: Viewer, _ body: @escaping @Sendable (Writer) throws -> T
  ) async throws -> T {
    let (now, dialect, identifiers) = (clock(), engine.dialect, identifiers)
    let (result, statements) = try await engine.write { connection in
      let writer = Writer(connection, dialect: dialect, viewer: viewer, now: now, identifiers: identifiers)
      let result = try body(writer)
      if !writer.accesses.isEmpty { try writer.append(writer.accesses) }
      return (result, writer.statementCount)
    }
    StatementTally.current?.add(statements)
    return result
  }

  /// Runs `body` in a write transaction that is always rolled back: what a change would do, without doing it.
  public func rehearse<T: Sendable>(
    as viewer: Viewer, _ body: @escaping @Sendable (Writer) throws -> T
  ) async throws -> T {
    try await write(as: viewer, onlyIf: { _ in false }, body)
  }

  /// Runs `body` in a write transaction that is rolled back unless its result is as wanted.
  ///
  /// If the identity of persons was read, that is appended to the log before the result is handed out, as in `read`.
  public func write<T: Sendable>(
    as viewer: Viewer, onlyIf isWanted: @escaping @Sendable (T) -> Bool,
    _ body: @escaping @Sendable (Writer) throws -> T
  ) async throws -> T {
    do {
      return try await write(as: viewer) { writer in
        let result = try body(writer)
        if isWanted(result) { return result }
        throw Rehearsed(result: result, accesses: writer.accesses)
      }
    } catch let rehearsed as Rehearsed<T> {
      if !rehearsed.accesses.isEmpty { try await write(as: viewer) { try $0.append(rehearsed.accesses) } }
      return rehearsed.result
    }
  }

  /// Closes every connection.
  public func close() async { await engine.close() }
}

/// Carries the result of a rehearsal out of its transaction.
private struct Rehearsed<T: Sendable>: Error {
  let result: T
  let accesses: [Access]
}
