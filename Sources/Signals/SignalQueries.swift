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

  /// The newest signals before a place in the list, newest first, at most `limit`. The cost does not grow with how far back one looks.
  public func signals(before place: SignalPlace?, limit: Int) throws -> [Signal] {
    let earlier: SQL = place.map { "WHERE (received_on, id) < (\($0.day), \($0.id))" } ?? ""
    return try rows(
      "SELECT \(Signal.columns) FROM \(visibleSignals) \(earlier) ORDER BY received_on DESC, id DESC LIMIT \(limit)"
    ).map(Signal.init(row:))
  }

  /// The signals of a thread, oldest first.
  public func signals(of thread: ThreadID) throws -> [Signal] {
    try rows("SELECT \(Signal.columns) FROM \(visibleSignals) WHERE thread_id = \(thread) ORDER BY id").map(
      Signal.init(row:))
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
