// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// What changes on a thread when a step is taken; what is nil stays as it was.
public struct ThreadMove: Sendable {
  public var stage: Thread.Stage?
  public var dueSide: Side?
  public var title: String?
  public var answerOn: Day?
  public var holder: (account: AccountID, name: String)?
  public var level: ActingLevel?
  public var ended = false
  public var reopened = false

  /// Nothing changes but the version.
  public init() {}
}

extension Writer {
  /// Opens a thread for something that was heard; it gets a number and a day before which there is an answer.
  public func openThread(title: String, areaCode: String?, answerOn: Day, heardOn: Day) throws -> ThreadID {
    let district = try district()
    let id: ThreadID = newID()
    let year = heardOn.year
    guard
      let counter = try row(
        """
        INSERT INTO thread_counter (district_id, counter_year, last_number) VALUES (\(district), \(year), 1)
        ON CONFLICT (district_id, counter_year) DO UPDATE SET last_number = thread_counter.last_number + 1
        RETURNING last_number
        """)?.integer("last_number")
    else { throw StorageError.failed("no thread number") }
    let digits = String(counter)
    let number = "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    try insertRecord(RecordRef(kind: "thread", id: RecordID(id.text)))
    try execute(
      """
      INSERT INTO thread (id, district_id, number, title, area_code, stage, due_side, level, answer_on, heard_on, version, changed_at)
      VALUES (\(id), \(district), \(number), \(title), \(areaCode), 'heard', 'community', 'district', \(answerOn), \(heardOn), 1, \(now))
      """)
    return id
  }

  /// Appends a step and moves the thread with it.
  ///
  /// - Parameter version: the version the viewer saw; nil for steps that stand beside each other, like another remark.
  /// - Throws: `Refused.changedMeanwhile` when somebody else moved it first.
  public func take(
    _ step: ThreadStep, version: Int?, record: RecordID? = nil, publicText: String? = nil,
    move: ThreadMove = ThreadMove()
  ) throws {
    let district = try district()
    let seen: SQL = version.map { "AND version = \($0)" } ?? ""
    let ended: SQL =
      move.ended ? ", ended_on = \(step.day)" : move.reopened ? ", ended_on = NULL, reopened_on = \(step.day)" : ""
    let taken: SQL = move.stage == .takenUp ? ", taken_up_on = coalesce(taken_up_on, \(step.day))" : ""
    let touched = try execute(
      """
      UPDATE thread SET version = version + 1, changed_at = \(now), stage = coalesce(\(move.stage), stage),
        due_side = coalesce(\(move.dueSide), due_side), title = coalesce(\(move.title), title),
        answer_on = coalesce(\(move.answerOn), answer_on), level = coalesce(\(move.level), level),
        holder_account = coalesce(\(move.holder?.account), holder_account), holder_name = coalesce(\(move.holder?.name), holder_name)
        \(ended) \(taken)
      WHERE district_id = \(district) AND id = \(step.thread) \(seen)
      """)
    guard touched == 1 else { throw Refused.changedMeanwhile }
    try append(step, record: record, publicText: publicText)
  }

  /// Appends a step, and what was done to the history; the thread itself stays as it is.
  public func append(_ step: ThreadStep, record: RecordID? = nil, publicText: String? = nil) throws {
    try execute(
      """
      INSERT INTO thread_step (id, district_id, thread_id, kind, on_day, side, actor_name, body_name, outcome, step_text, reason,
        public_text, promise_on, record_id, recorded_at)
      VALUES (\(newID() as RecordID), \(try district()), \(step.thread), \(step.kind), \(step.day), \(step.taker), \(step.actorName),
        \(step.bodyName), \(step.outcome), \(step.text), \(step.reason), \(publicText), \(step.promiseOn), \(record), \(now))
      """)
    try append(
      Change(step.kind.rawValue, RecordRef(kind: "thread", id: RecordID(step.thread.text)), ["text": step.text]))
  }

  /// Releases a redacted version: a public title, and public words for what the giver said. Names and numbers are out of both.
  public func release(_ thread: ThreadID, title: String, words: String, version: Int) throws {
    try viewer.require(.release)
    let title = try Words.required(title, field: "title", limit: 120)
    let words = try Words.required(words, field: "words", limit: 2_000)
    let district = try district()
    let touched = try execute(
      """
      UPDATE thread SET public_title = \(title), released_on = coalesce(released_on, \(today)), version = version + 1, changed_at = \(now)
      WHERE district_id = \(district) AND id = \(thread) AND version = \(version)
      """)
    guard touched == 1 else { throw Refused.changedMeanwhile }
    try execute(
      "UPDATE thread_step SET public_text = \(words) WHERE district_id = \(district) AND thread_id = \(thread) AND kind = 'heard'"
    )
    try append(
      Change("released", RecordRef(kind: "thread", id: RecordID(thread.text)), ["title": title, "words": words]))
  }

  /// Takes the public version away again.
  public func withdrawRelease(_ thread: ThreadID) throws {
    try viewer.require(.release)
    let touched = try execute(
      "UPDATE thread SET released_on = NULL, version = version + 1 WHERE district_id = \(try district()) AND id = \(thread) AND released_on IS NOT NULL"
    )
    guard touched == 1 else { throw Refused.notFound }
    try append(Change("releaseWithdrawn", RecordRef(kind: "thread", id: RecordID(thread.text))))
  }
}
