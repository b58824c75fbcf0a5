// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Reader {
  /// The signals the viewer may read as they were given. The one place of this filter: the public reads released threads, never signals.
  public var visibleSignals: SQL {
    if case .statusLink(let id) = viewer.principal {
      return "(SELECT \(Signal.columns) FROM signal WHERE district_id = \(viewer.district) AND id = \(id)) AS signal"
    }
    guard readsOriginalWords else { return "(SELECT \(Signal.columns) FROM signal WHERE 1 = 0) AS signal" }
    return "(SELECT \(Signal.columns) FROM signal WHERE district_id = \(viewer.district)) AS signal"
  }

  /// Signals by the day they came in, newest first, a page at a time; how many there are.
  public func signals(page: Int, size: Int = 20) throws -> (signals: [Signal], count: Int) {
    let signals = try rows(
      "SELECT \(Signal.columns) FROM \(visibleSignals) ORDER BY received_on DESC, id DESC LIMIT \(size) OFFSET \(page * size)"
    ).map(Signal.init(row:))
    return (signals, try integer("SELECT count(*) AS n FROM \(visibleSignals)"))
  }

  /// The signals of a thread, oldest first.
  public func signals(of thread: ThreadID) throws -> [Signal] {
    try rows("SELECT \(Signal.columns) FROM \(visibleSignals) WHERE thread_id = \(thread) ORDER BY id").map(
      Signal.init(row:))
  }

  /// What was heard and nobody took up yet, oldest first: the inbox.
  public func heardThreads(limit: Int = 50) throws -> [ThreadWithSteps] {
    let ids = try rows(
      "SELECT id FROM \(visibleThreads) WHERE stage = 'heard' AND ended_on IS NULL ORDER BY answer_on, number LIMIT \(limit)"
    ).map { $0.id("id") as ThreadID }
    return try threads(ids: ids)
  }

  /// The district and signal behind a status link; nil when there is none. The only read before anything is known of the viewer.
  public func statusLink(token: String) throws -> (signal: RecordID, district: DistrictID)? {
    guard token.utf8.count == 26 else { return nil }
    return try row("SELECT id, district_id FROM signal WHERE token_digest = \(digest(token))").map {
      ($0.id("id"), $0.id("district_id"))
    }
  }

  /// The signal behind the viewer's status link.
  public func ownSignal() throws -> Signal? {
    guard case .statusLink(let id) = viewer.principal else { return nil }
    return try row("SELECT \(Signal.columns) FROM \(visibleSignals) WHERE id = \(id)").map(Signal.init(row:))
  }

  /// The questions back to the giver of a thread's signals, oldest first; for a status link only its own.
  public func questions(of thread: ThreadID) throws -> [SignalQuestion] {
    try rows(
      """
      SELECT id, question, asked_by, asked_on, answer FROM signal_question
      WHERE district_id = \(try district()) AND thread_id = \(thread)
        AND signal_id IN (SELECT id FROM \(visibleSignals)) ORDER BY id
      """
    ).map {
      SignalQuestion(
        id: $0.id("id"), question: $0.text("question"), askedBy: $0.text("asked_by"),
        askedOn: $0.day("asked_on") ?? today,
        answer: $0.optionalText("answer"))
    }
  }
}
