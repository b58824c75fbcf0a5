// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Reader {
  /// The agenda items the viewer may see: everything at the table, for others what was decided and, with a seat, what stands on
  /// the agenda of that body; of threads only those they may see. The one place of this filter.
  public var visibleAgenda: SQL {
    let decided: SQL
    switch viewer.sight.agenda {
    case .none: decided = "AND 1 = 0"
    case .decided: decided = "AND (decided_on IS NOT NULL OR body_id = \(viewer.hat?.seat?.bodyID))"
    case .all: decided = ""
    }
    return """
      (SELECT id, district_id, body_id, meeting_id, thread_id, title, side, proposed_on, decided_on FROM agenda_item
      WHERE district_id = \(viewer.district) \(decided)
        AND (thread_id IS NULL OR thread_id IN (SELECT id FROM \(visibleThreads)))) AS agenda_item
      """
  }

  /// The meetings the viewer may see: day and place are public. The one place of this filter.
  public var visibleMeetings: SQL {
    let seen: SQL = viewer.sight.agenda == .none ? "AND 1 = 0" : ""
    return """
      (SELECT meeting.id AS id, body_id, name AS body_name, on_day, at_time, place FROM meeting
      JOIN body ON body.district_id = meeting.district_id AND body.id = meeting.body_id
      WHERE meeting.district_id = \(viewer.district) \(seen)) AS meeting
      """
  }

  /// Meetings from a day on, first one first. One statement.
  public func meetings(from day: Day, limit: Int = 12) throws -> [Meeting] {
    try meetings("WHERE on_day >= \(day) ORDER BY on_day, id LIMIT \(limit)")
  }

  /// Meetings before a day, last one first. One statement.
  public func meetings(before day: Day, limit: Int = 12) throws -> [Meeting] {
    try meetings("WHERE on_day < \(day) ORDER BY on_day DESC, id LIMIT \(limit)")
  }

  /// A meeting by key, if the viewer may see it.
  public func meeting(_ id: RecordID) throws -> Meeting? { try meetings("WHERE id = \(id)").first }

  /// The visible agenda of meetings, by meeting and in the order it was put there. One statement.
  public func agenda(of meetings: [RecordID]) throws -> [RecordID: [AgendaItem]] {
    guard !meetings.isEmpty else { return [:] }
    let items = try agendaItems("WHERE agenda_item.meeting_id IN (\(list: meetings))")
    return Dictionary(grouping: items) { $0.meeting ?? $0.id }
  }

  /// What waits for a meeting of its body. One statement.
  public func agendaWithoutMeeting() throws -> [AgendaItem] {
    try agendaItems("WHERE agenda_item.meeting_id IS NULL AND agenda_item.decided_on IS NULL")
  }

  /// An agenda item by key, if the viewer may see it.
  public func agendaItem(_ id: RecordID) throws -> AgendaItem? {
    try agendaItems("WHERE agenda_item.id = \(id)").first
  }

  /// The agenda items of a thread, oldest first.
  func agendaItems(of thread: ThreadID) throws -> [AgendaItem] {
    try agendaItems("WHERE agenda_item.thread_id = \(thread)")
  }

  /// The decisions on agenda items, the last of each. One statement.
  public func decisions(on items: [RecordID]) throws -> [RecordID: Decision] {
    guard !items.isEmpty else { return [:] }
    return try rows(
      """
      SELECT decision.id AS id, agenda_item_id, outcome, decision_text, reason, level, promise_on,
        decision.decided_on AS decided_on, decision.side AS side
      FROM decision JOIN \(visibleAgenda) ON agenda_item.district_id = decision.district_id AND agenda_item.id = agenda_item_id
      WHERE agenda_item_id IN (\(list: items)) ORDER BY decision.id
      """
    ).map(Decision.init(row:)).reduce(into: [:]) { $0[$1.item] = $1 }
  }

  private func meetings(_ condition: SQL) throws -> [Meeting] {
    try rows("SELECT id, body_id, body_name, on_day, at_time, place FROM \(visibleMeetings) \(condition)")
      .map(Meeting.init(row:))
  }

  /// The visible agenda items that fit a condition, by key. One statement.
  func agendaItems(_ condition: SQL, limit: Int? = nil) throws -> [AgendaItem] {
    let atMost: SQL = limit.map { "LIMIT \($0)" } ?? ""
    return try rows(
      """
      SELECT agenda_item.id AS id, agenda_item.body_id AS body_id, agenda_item.meeting_id AS meeting_id,
        agenda_item.thread_id AS thread_id, thread.number AS thread_number, agenda_item.title AS title,
        agenda_item.side AS side, agenda_item.proposed_on AS proposed_on, agenda_item.decided_on AS decided_on
      FROM \(visibleAgenda) LEFT JOIN \(visibleThreads) ON thread.id = agenda_item.thread_id
      \(condition) ORDER BY agenda_item.id \(atMost)
      """
    ).map(AgendaItem.init(row:))
  }
}
