// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import GRDB
import GRDBSQLite

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

  /// GRDB keeps the prepared statements; SQLite is asked for the rows directly, without GRDB's own in between.
  func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try noting { try prepared(sql) }
    defer { sqlite3_reset(statement.sqliteStatement) }
    let columns = Row.Columns(statement.columnNames)
    while try noting({ try step(statement) }) {
      let values = (0..<Int32(columns.names.count)).map { SQLValue(column: $0, of: statement.sqliteStatement) }
      try body(Row(columns: columns, values: values))
    }
  }

  /// Moves a statement to its next row; whether there is one.
  private func step(_ statement: Statement) throws -> Bool {
    let status = sqlite3_step(statement.sqliteStatement)
    if status == SQLITE_ROW { return true }
    if status == SQLITE_DONE { return false }
    let message = String(cString: sqlite3_errmsg(database.sqliteConnection))
    throw DatabaseError(resultCode: ResultCode(rawValue: status), message: message)
  }

  private func prepared(_ sql: SQL) throws -> Statement {
    try sql.requireStorable()
    let statement = try database.cachedStatement(sql: sql.text)
    // A statement that failed last time tells so again at its first reset, which is no fault of this time.
    sqlite3_reset(statement.sqliteStatement)
    statement.setUncheckedArguments(StatementArguments())
    guard sqlite3_bind_parameter_count(statement.sqliteStatement) == sql.arguments.count else {
      throw StorageError.failed("a statement with another number of values than places")
    }
    for (index, value) in sql.arguments.enumerated() {
      let status = value.bind(to: statement.sqliteStatement, at: Int32(index + 1))
      guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    }
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
  /// Gives the value to a place of a statement, counted from 1; SQLite keeps a copy.
  fileprivate func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch self {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let integer): return sqlite3_bind_int64(statement, place, integer)
    case .real(let real): return sqlite3_bind_double(statement, place, real)
    case .text(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), copied)
        }
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes { bytes in
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(statement, place, 0)
          : sqlite3_bind_blob(statement, place, bytes.baseAddress, Int32(bytes.count), copied)
      }
    }
  }

  /// The value of a column of the row that a statement stands on.
  fileprivate init(column: Int32, of statement: SQLiteStatement) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: self = .null
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
