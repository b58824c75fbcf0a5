// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage

/// A kind of record of a room, as pages of other rooms show it: a line with a name and an address.
public struct RecordKind: Sendable {
  /// The kind's name, as in the table `record`.
  public let name: String
  /// The lines of many records at once, visible ones only, in one statement.
  public let lines: @Sendable (Reader, [RecordID]) throws -> [RecordID: RecordLine]

  /// A kind and how its records are shown elsewhere.
  public init(_ name: String, lines: @escaping @Sendable (Reader, [RecordID]) throws -> [RecordID: RecordLine]) {
    (self.name, self.lines) = (name, lines)
  }
}

/// One record as another room shows it.
public struct RecordLine: Sendable, Equatable {
  public let title: String
  public let address: Address?
  /// Whose it is, where that is clear.
  public let side: Side?

  /// A line with a name and, if there is a page, its address.
  public init(title: String, address: Address?, side: Side?) {
    (self.title, self.address, self.side) = (title, address, side)
  }
}

extension Writer {
  /// Makes the parent row of a record of any room.
  public func insertRecord(_ ref: RecordRef, sourceKey: String? = nil) throws {
    try execute(
      """
      INSERT INTO record (id, district_id, kind, source_key, created_at)
      VALUES (\(ref.id), \(try district()), \(ref.kind), \(sourceKey), \(now))
      """)
  }
}

extension Reader {
  /// The records of a kind that came from a file, by the key they had there.
  public func recordsBySourceKey(kind: String) throws -> [String: RecordID] {
    var found: [String: RecordID] = [:]
    for row in try rows(
      "SELECT id, source_key FROM record WHERE district_id = \(try district()) AND kind = \(kind) AND source_key IS NOT NULL"
    ) {
      found[row.text("source_key")] = row.id("id")
    }
    return found
  }

  /// The goals of records, as their owners stated them, on the day of the read.
  public func goals(ofKind kind: String) throws -> [RecordID: [RecordID]] {
    var found: [RecordID: [RecordID]] = [:]
    for row in try rows(
      """
      SELECT record_goal.record_id AS record_id, record_goal.goal_id AS goal_id FROM record_goal
      JOIN record ON record.district_id = record_goal.district_id AND record.id = record_goal.record_id
      WHERE record_goal.district_id = \(try district()) AND record.kind = \(kind) AND record_goal.from_on <= \(day)
        AND (record_goal.to_on IS NULL OR record_goal.to_on > \(day))
      ORDER BY record_goal.record_id, record_goal.goal_id
      """)
    { found[row.id("record_id"), default: []].append(row.id("goal_id")) }
    return found
  }
}

extension Writer {
  /// States the goals of a record from a day on; goals that are no longer named end on that day. Whether anything changed.
  @discardableResult
  public func setGoals(_ goals: [RecordID], of record: RecordID, from day: Day) throws -> Bool {
    let district = try district()
    let current = Set(
      try rows(
        "SELECT goal_id FROM record_goal WHERE district_id = \(district) AND record_id = \(record) AND to_on IS NULL"
      )
      .map { $0.id("goal_id") as RecordID })
    let wanted = Set(goals)
    for goal in current.subtracting(wanted).sorted() {
      try execute(
        "UPDATE record_goal SET to_on = \(today) WHERE district_id = \(district) AND record_id = \(record) AND goal_id = \(goal) AND to_on IS NULL"
      )
    }
    for goal in wanted.subtracting(current).sorted() {
      try execute(
        """
        INSERT INTO record_goal (district_id, record_id, goal_id, from_on) VALUES (\(district), \(record), \(goal), \(day))
        ON CONFLICT (district_id, record_id, goal_id, from_on) DO UPDATE SET to_on = NULL
        """)
    }
    return current != wanted
  }
}
