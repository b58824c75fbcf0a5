// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A tie between an intervention of the programme and an item of the neighbourhood (an initiative or a thread).
public struct Link: Sendable, Equatable {
  /// What it says.
  public enum Kind: String, Sendable, CaseIterable, SQLBindable { case serves, needs, conflicts }

  /// Its key.
  public let id: RecordID
  /// The intervention at the one end.
  public let intervention: RecordID
  /// The initiative or thread at the other end.
  public let item: RecordID
  /// What it says.
  public let kind: Kind
  /// The day on which it was proposed.
  public let proposedOn: Day
  /// The side that proposed it.
  public let proposedSide: Side
  let proposedBy: AccountID?
  /// Before this day the other side answers.
  public let answerOn: Day?
  /// The day on which the other side said yes; nil while it did not.
  public let confirmedOn: Day?
  /// Who confirmed it, by name or "volgens het bestand" when it came so with a file.
  public let confirmedByName: String?
  /// Whether it came with a file.
  public let isFromFile: Bool
  /// The day on which a conflict was over; nil while it stands, and for the other kinds.
  public let resolvedOn: Day?
  /// Counts changes.
  public let version: Int

  /// The columns that a link is read from.
  public static let columns: SQL = """
    id, intervention_id, item_id, kind, proposed_on, proposed_side, proposed_by, answer_on, confirmed_on, confirmed_by_name,
    from_file_on, resolved_on, version
    """

  /// A link as a statement gives it, on a day.
  public init(row: Row, on day: Day) {
    (id, intervention, item) = (row.id("id"), row.id("intervention_id"), row.id("item_id"))
    (kind, proposedOn) = (row.choice("kind") ?? .serves, row.day("proposed_on") ?? day)
    (proposedSide, proposedBy) = (row.choice("proposed_side") ?? .programme, row.optionalID("proposed_by"))
    answerOn = row.day("answer_on")
    let confirmed = row.day("confirmed_on").flatMap { $0 <= day ? $0 : nil }
    (confirmedOn, confirmedByName) = (confirmed, confirmed == nil ? nil : row.optionalText("confirmed_by_name"))
    isFromFile = row.day("from_file_on") != nil
    resolvedOn = row.day("resolved_on").flatMap { $0 <= day ? $0 : nil }
    version = row.integer("version")
  }

  /// Whether both sides said yes.
  public var isConfirmed: Bool { confirmedOn != nil }
}

extension Reader {
  /// The links of the viewer's district on the day of the read. Callers show those whose two ends the viewer may see.
  public func links() throws -> [Link] {
    try rows(
      """
      SELECT \(Link.columns) FROM link WHERE district_id = \(try district()) AND proposed_on <= \(day)
        AND (withdrawn_on IS NULL OR withdrawn_on > \(day)) ORDER BY id
      """
    ).map { Link(row: $0, on: day) }
  }

  /// A link by key, while it was not withdrawn.
  public func link(_ id: RecordID) throws -> Link? {
    try row(
      "SELECT \(Link.columns) FROM link WHERE district_id = \(try district()) AND id = \(id) AND withdrawn_on IS NULL"
    )
    .map { Link(row: $0, on: day) }
  }
}
