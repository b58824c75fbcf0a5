// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB

/// One SQLite connection inside a transaction.
final class SQLiteTransaction: Connection {
  private let database: GRDB.Database
  /// The first thing that went wrong; PostgreSQL ends a transaction there, so nothing goes on here either.
  private var fault: StorageError?

  init(_ database: GRDB.Database) { self.database = database }

  /// Runs `body`, and does not let it end well after a fault.
  func run<T>(_ body: (any Connection) throws -> T) throws -> T {
    let result = try body(self)
    if let fault { throw fault }
    return result
  }

  func execute(_ sql: SQL) throws -> Int {
    try noting {
      let statement = try prepared(sql)
      try statement.execute()
      return database.changesCount
    }
  }

  func rows(_ sql: SQL) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(sql) { rows.append($0) }
    return rows
  }

  func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let (cursor, columns) = try noting {
      let statement = try prepared(sql)
      return (try GRDB.Row.fetchCursor(statement), Row.Columns(statement.columnNames))
    }
    while let row = try noting({ try cursor.next() }) {
      try body(Row(columns: columns, values: (0..<row.count).map { SQLValue(row[$0] as DatabaseValue) }))
    }
  }

  private func prepared(_ sql: SQL) throws -> Statement {
    try sql.requireStorable()
    let statement = try database.cachedStatement(sql: sql.text)
    try statement.setArguments(StatementArguments(sql.arguments.map(\.databaseValue)))
    return statement
  }

  private func noting<T>(_ work: () throws -> T) throws -> T {
    if let fault { throw fault }
    do { return try work() } catch let error as DatabaseError {
      let refusal = StorageError(error)
      fault = refusal
      throw refusal
    } catch let refusal as StorageError {
      fault = refusal
      throw refusal
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .real(let real): real.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let integer): self = .integer(integer)
    case .double(let real): self = .real(real)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }
}

extension StorageError {
  /// What SQLite says, without values.
  init(_ error: DatabaseError) {
    let message = error.message ?? "no message"
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: self = .constraint(message)
    case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_BUSY, .SQLITE_MISUSE: self = .unavailable(message)
    default: self = .failed(message)
    }
  }
}
