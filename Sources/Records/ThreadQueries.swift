// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Reader {
  /// The threads the viewer may see, with the title that is meant for them. The one place of this filter.
  public var visibleThreads: SQL {
    let columns: SQL = """
      id, district_id, number, area_code, stage, due_side, level, answer_on, holder_account, holder_name, heard_on, taken_up_on,
      ended_on, reopened_on, released_on, version, changed_at
      """
    let district = viewer.district
    if case .statusLink(let signal) = viewer.principal {
      return """
        (SELECT \(columns), coalesce(public_title, '') AS title FROM thread
        WHERE district_id = \(district) AND id IN (SELECT thread_id FROM signal WHERE id = \(signal))) AS thread
        """
    }
    switch viewer.sight.signals {
    case .all, .pseudonymous:
      return "(SELECT \(columns), title FROM thread WHERE district_id = \(district)) AS thread"
    case .aggregates where viewer.sight.agenda == .all:
      return """
        (SELECT \(columns), title FROM thread WHERE district_id = \(district) AND (released_on IS NOT NULL OR EXISTS
        (SELECT 1 FROM thread_step WHERE thread_step.thread_id = thread.id AND thread_step.kind = 'agenda'))) AS thread
        """
    case .released, .aggregates:
      return """
        (SELECT \(columns), coalesce(public_title, '') AS title FROM thread
        WHERE district_id = \(district) AND released_on IS NOT NULL) AS thread
        """
    case .none:
      return "(SELECT \(columns), title FROM thread WHERE 1 = 0) AS thread"
    }
  }

  /// Whether the viewer reads the words as they were given, or only the released ones.
  public var readsOriginalWords: Bool { viewer.sight.signals >= .pseudonymous }

  /// The thread with this number, if the viewer may see it.
  public func thread(number: String) throws -> ThreadWithSteps? {
    try threads("WHERE number = \(number)", order: "number", limit: 1).first
  }

  /// The thread with this key, if the viewer may see it.
  public func thread(_ id: ThreadID) throws -> ThreadWithSteps? {
    try threads("WHERE id = \(id)", order: "number", limit: 1).first
  }

  /// Threads on which an answer is owed: late ones first, then by answer date. Two statements.
  public func openThreads(limit: Int = 500) throws -> [ThreadWithSteps] {
    try threads("WHERE ended_on IS NULL", order: "answer_on, number", limit: limit)
  }

  /// What was heard and nobody took up yet, oldest first: the inbox. Two statements.
  public func heardThreads(limit: Int) throws -> [ThreadWithSteps] {
    try threads("WHERE stage = 'heard' AND ended_on IS NULL", order: "answer_on, number", limit: limit)
  }

  /// Threads by what changed last. Two statements.
  public func latestThreads(limit: Int) throws -> [ThreadWithSteps] {
    try threads("", order: "changed_at DESC, number DESC", limit: limit)
  }

  /// Threads by key, newest first, after one of them; at one stage or about one area where that is asked. Two statements.
  public func threads(after thread: ThreadID?, stage: Thread.Stage? = nil, area: String? = nil, limit: Int) throws
    -> [ThreadWithSteps]
  {
    let later: SQL = thread.map { "AND id < \($0)" } ?? ""
    let staged: SQL = stage.map { "AND stage = \($0)" } ?? ""
    let placed: SQL = area.map { "AND area_code = \($0)" } ?? ""
    return try threads("WHERE 1 = 1 \(later) \(staged) \(placed)", order: "id DESC", limit: limit)
  }

  /// The threads somebody holds and has not answered.
  public func threads(heldBy account: AccountID) throws -> [ThreadWithSteps] {
    try threads("WHERE ended_on IS NULL AND holder_account = \(account)", order: "answer_on, number", limit: 200)
  }

  /// Threads that some condition of another room chooses.
  public func threads(ids: [ThreadID]) throws -> [ThreadWithSteps] {
    ids.isEmpty ? [] : try threads("WHERE id IN (\(list: ids))", order: "answer_on, number", limit: ids.count)
  }

  /// How many were asked since a day, answered of those, and are late now.
  public func threadCounts(since day: Day) throws -> (asked: Int, answered: Int, late: Int, onTime: Int) {
    let row = try row(
      """
      SELECT count(*) FILTER (WHERE heard_on >= \(day)) AS asked,
        count(*) FILTER (WHERE heard_on >= \(day) AND ended_on IS NOT NULL) AS answered,
        count(*) FILTER (WHERE ended_on IS NULL AND answer_on < \(today)) AS late,
        count(*) FILTER (WHERE ended_on IS NULL AND answer_on >= \(today)) AS on_time
      FROM \(visibleThreads)
      """)
    return (
      row?.integer("asked") ?? 0, row?.integer("answered") ?? 0, row?.integer("late") ?? 0, row?.integer("on_time") ?? 0
    )
  }

  private func threads(_ condition: SQL, order: SQL, limit: Int) throws -> [ThreadWithSteps] {
    let threads = try rows(
      "SELECT \(Thread.columns) FROM \(visibleThreads) \(condition) ORDER BY \(order) LIMIT \(limit)"
    ).map(Thread.init(row:))
    guard !threads.isEmpty else { return [] }
    var steps: [ThreadID: [ThreadStep]] = [:]
    for step in try rows(
      """
      SELECT thread_id, kind, on_day, side, actor_name, body_name, outcome, \(wordsOfStep) AS step_text, reason, promise_on
      FROM thread_step WHERE district_id = \(viewer.district) AND thread_id IN (\(list: threads.map(\.id))) ORDER BY thread_id, id
      """
    ).map(ThreadStep.init(row:)) { steps[step.thread, default: []].append(step) }
    return threads.map { ThreadWithSteps(thread: $0, steps: steps[$0.id] ?? []) }
  }

  /// What the viewer reads of a step: everything, what was released, or of one's own remark the own words and what was asked.
  private var wordsOfStep: SQL {
    if case .statusLink(let signal) = viewer.principal {
      return "CASE WHEN record_id = \(signal) OR kind = 'asked' THEN step_text ELSE coalesce(public_text, '') END"
    }
    return readsOriginalWords ? "step_text" : "coalesce(public_text, '')"
  }
}
