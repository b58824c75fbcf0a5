// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Reads the database for one viewer at one moment. Every query is an extension of it.
public class Reader {
  /// Who looks.
  public let viewer: Viewer
  /// The day as of which records are read; nil is now.
  public let asOf: Day?
  /// The moment of this read.
  public let now: Moment
  /// The engine, for the few places that differ.
  public let dialect: Dialect
  /// How many statements this read has run: a page costs a fixed number.
  public private(set) var statementCount = 0
  /// Persons whose identity was read; appended to the log before the answer leaves.
  private(set) var accesses: [Access] = []
  let connection: any Connection

  init(_ connection: any Connection, dialect: Dialect, viewer: Viewer, asOf: Day?, now: Moment) {
    (self.connection, self.dialect, self.viewer, self.asOf, self.now) = (connection, dialect, viewer, asOf, now)
  }

  /// The day in the Netherlands.
  public var today: Day { now.localDay }

  /// The day the read is of: `asOf`, or today.
  public var day: Day { asOf ?? today }

  /// The district of the viewer, for records that belong to one.
  public func district() throws(Refused) -> DistrictID {
    guard let district = viewer.district else { throw Refused.notFound }
    return district
  }

  /// The rows of an answer.
  public func rows(_ sql: SQL) throws -> [Row] {
    statementCount += 1
    return try connection.rows(sql)
  }

  /// The first row of an answer, if any.
  public func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

  /// Hands over the rows one by one.
  public func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    statementCount += 1
    try connection.forEachRow(sql, body)
  }

  /// A count, or any single whole number; 0 when there is no row.
  public func integer(_ sql: SQL) throws -> Int {
    guard let row = try row(sql), let first = row.columns.names.first else { return 0 }
    return row.integer(first)
  }

  /// Notes that the identity of these persons was read, and why. One entry a read, whatever the number of persons.
  public func noteAccess(to persons: [RecordID], purpose: String) {
    guard !persons.isEmpty else { return }
    accesses.append(Access(persons: persons, purpose: purpose))
  }

  func countStatement() { statementCount += 1 }
}

/// Personal data that was read: of whom, and what for.
struct Access: Sendable {
  let persons: [RecordID]
  let purpose: String
}

/// Reads and changes the database in one transaction. Every use case is an extension of it.
public final class Writer: Reader {
  private let identifiers: IdentifierSource

  init(_ connection: any Connection, dialect: Dialect, viewer: Viewer, now: Moment, identifiers: IdentifierSource) {
    self.identifiers = identifiers
    super.init(connection, dialect: dialect, viewer: viewer, asOf: nil, now: now)
  }

  /// Runs a statement that changes something; the number of rows it touched.
  @discardableResult public func execute(_ sql: SQL) throws -> Int {
    countStatement()
    return try connection.execute(sql)
  }

  /// A new key, later than every key made before it.
  public func newID<Owner>() -> Identifier<Owner> { identifiers.next(at: now) }
}
