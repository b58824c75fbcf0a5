// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// Work that is done later, once, whatever the number of servers.
public struct Job: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// What is done: `seal`, `retention`, `arrange`.
  public let kind: String
  /// One job of a kind has this name at a time.
  public let uniqueKey: String
  /// What the job needs to know; empty for nothing.
  public let payload: String
  /// How often it was tried since it last went well.
  public let attempts: Int
}

extension Writer {
  /// Plans a job in the transaction of its cause; one that is planned under this key already stays as it is.
  public func plan(_ kind: String, key: String, payload: String = "", due: Moment) throws {
    try execute(
      """
      INSERT INTO job (id, kind, unique_key, payload, due_at, attempts) VALUES (\(newID() as RecordID), \(kind), \(key), \(payload), \(due), 0)
      ON CONFLICT (kind, unique_key) DO NOTHING
      """)
  }

  /// Takes the next due job on a lease; nobody else takes it until the lease ends. Nil when nothing is due.
  public func lease(worker: String, seconds: Int) throws -> Job? {
    let skip: SQL = dialect == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
    return try row(
      """
      UPDATE job SET leased_until = \(now + seconds), leased_by = \(worker), attempts = attempts + 1
      WHERE id = (SELECT id FROM job WHERE done_at IS NULL AND due_at <= \(now) AND (leased_until IS NULL OR leased_until <= \(now))
        ORDER BY due_at, id LIMIT 1 \(skip))
      RETURNING id, kind, unique_key, payload, attempts
      """
    ).map {
      Job(
        id: $0.id("id"), kind: $0.text("kind"), uniqueKey: $0.text("unique_key"), payload: $0.text("payload"),
        attempts: $0.integer("attempts"))
    }
  }

  /// Marks a leased job as done, if the lease is still this worker's; whether it was.
  public func finish(_ job: Job, worker: String) throws -> Bool {
    try execute(
      "UPDATE job SET done_at = \(now), leased_until = NULL, last_error = NULL WHERE id = \(job.id) AND leased_by = \(worker) AND done_at IS NULL"
    ) == 1
  }

  /// Puts a job back for a next time, if the lease is still this worker's: the same key, a later moment.
  public func postpone(_ job: Job, worker: String, until due: Moment, error: String?) throws {
    try execute(
      """
      UPDATE job SET due_at = \(due), leased_until = NULL, leased_by = NULL, last_error = \(error),
        attempts = \(error == nil ? 0 : job.attempts)
      WHERE id = \(job.id) AND leased_by = \(worker)
      """)
  }
}
