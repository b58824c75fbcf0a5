// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CPostgres
import Dispatch

/// One connection of the pool. Unchecked, because whoever took it from the pool is alone with it.
final class PostgresConnection: @unchecked Sendable {
  /// libpq waits for the server on this thread, never on one of Swift's own.
  let queue = DispatchQueue(label: "pactwerk.postgres")
  /// The first thing that went wrong in this transaction; nothing else can be done in it.
  var fault: PostgresFault?

  private let address: String
  private var link: OpaquePointer?
  private var statements = PostgresStatements()
  private var cursors = 0

  /// Cursors are read to their end; a lock that does not come within half a minute is an error, as SQLite's is.
  private static let settings = "-c cursor_tuple_fraction=1 -c lock_timeout=30s -c bytea_output=hex"

  init(address: String) { self.address = address }

  deinit { disconnect() }

  /// Connects where that was not done yet, or the connection was thrown away.
  func connect() throws {
    guard link == nil else { return }
    // Options before `dbname` are defaults that the address may override; with several hosts the writable one is taken.
    let options = [
      ("connect_timeout", "5"), ("fallback_application_name", "pactwerk"), ("tcp_user_timeout", "15000"),
      ("target_session_attrs", "read-write"), ("options", Self.settings), ("dbname", address),
      ("client_encoding", "UTF8"),
    ]
    link = withCStrings(options.map(\.0)) { names in
      withCStrings(options.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
    }
    guard PQstatus(link) == CONNECTION_OK else {
      let message = PQerrorMessage(link).map { String(cString: $0) } ?? "no connection"
      disconnect()
      throw StorageError.unavailable(message.split(separator: "\n").joined(separator: " "))
    }
    PQsetNoticeProcessor(link, { _, _ in }, nil)
  }

  /// Ends the connection; the next use makes a new one.
  func disconnect() {
    if let link { PQfinish(link) }
    (link, statements) = (nil, PostgresStatements())
  }

  /// Runs a statement of our own without values: BEGIN, FETCH.
  @discardableResult
  func command(_ text: String, columns: Row.Columns? = nil) throws -> PostgresResult {
    try answer(PQexec(link, text), columns: columns)
  }

  /// Runs a statement with values. Only those that come back again and again are prepared, not the steps of a schema.
  private func run(_ sql: SQL) throws -> PostgresResult {
    try sql.requireStorable()
    guard sql.arguments.count <= PostgresParameters.limit else {
      throw PostgresFault.refused(.failed("more than \(PostgresParameters.limit) values in one statement"))
    }
    let parameters = PostgresParameters(sql.arguments)
    guard Self.isRepeated(sql.text) else {
      let text = PostgresParameters.numbered(sql.text)
      return try answer(parameters.withPointers { PQexecParams(link, text, $0, nil, $1, $2, $3, 0) })
    }
    let name = try prepared(sql.text)
    return try answer(parameters.withPointers { PQexecPrepared(link, name, $0, $1, $2, $3, 0) })
  }

  private func prepared(_ text: String) throws -> String {
    if let name = statements.name(of: text) { return name }
    if let oldest = statements.makeRoom() { try command("DEALLOCATE \(oldest)") }
    let name = statements.newName()
    _ = try answer(PQprepare(link, name, PostgresParameters.numbered(text), 0, nil))
    statements.add(text, name: name)
    return name
  }

  private static func isRepeated(_ text: String) -> Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
  }

  private func answer(_ result: OpaquePointer?, columns: Row.Columns? = nil) throws -> PostgresResult {
    let status = PQresultStatus(result)
    guard let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
      defer { PQclear(result) }
      throw PostgresFault(result, isConnected: PQstatus(link) == CONNECTION_OK)
    }
    return PostgresResult(result, columns: columns)
  }

  /// Remembers the first fault and shows it as a `StorageError`; after it nothing runs in this transaction.
  private func noting<T>(_ work: () throws -> T) throws -> T {
    if let fault { throw fault.storageError }
    do { return try work() } catch let found as PostgresFault {
      fault = found
      throw found.storageError
    } catch let error as StorageError {
      fault = .refused(error)
      throw error
    }
  }
}

extension PostgresConnection: Connection {
  func execute(_ sql: SQL) throws -> Int { try noting { try run(sql).touched } }

  func rows(_ sql: SQL) throws -> [Row] {
    let result = try noting { try run(sql) }
    return (0..<result.count).map { result.row($0) }
  }

  /// Through a cursor, a hundred rows at a time: memory stays small, and `body` may run other statements.
  func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    cursors += 1
    let cursor = "pactwerk_cursor_\(cursors)"
    let declaration: SQL = "DECLARE \(SQL(stringLiteral: cursor)) NO SCROLL CURSOR FOR \(sql)"
    _ = try noting { try run(declaration) }
    defer { if fault == nil { _ = try? noting { try command("CLOSE \(cursor)") } } }
    var columns: Row.Columns?
    while true {
      let batch = try noting { try command("FETCH 100 FROM \(cursor)", columns: columns) }
      columns = batch.columns
      for position in 0..<batch.count { try body(batch.row(position)) }
      if batch.count < 100 { return }
    }
  }
}

/// Lends texts to C as an array that ends in NULL.
private func withCStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
  let bytes = texts.flatMap { $0.utf8CString }
  return bytes.withUnsafeBufferPointer { buffer in
    var pointers: [UnsafePointer<CChar>?] = []
    var start = 0
    for text in texts {
      pointers.append(buffer.baseAddress?.advanced(by: start))
      start += text.utf8.count + 1
    }
    return body(pointers + [nil])
  }
}
