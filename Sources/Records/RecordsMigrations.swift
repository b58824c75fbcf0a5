// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables that every room shares.
public enum RecordsMigrations {
  /// In order.
  public static let all = [
    Migration("records", 1, records + threads + links),
    Migration("records", 2, work + imports),
  ]

  private static let records = [
    """
    CREATE TABLE record (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, kind TEXT NOT NULL,
      source_key TEXT, created_at TEXT NOT NULL CHECK (length(created_at) = 24), UNIQUE (district_id, id))
    """,
    "CREATE UNIQUE INDEX record_by_source ON record (district_id, kind, source_key) WHERE source_key IS NOT NULL",
  ]

  private static let threads = [
    """
    CREATE TABLE thread_counter (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, counter_year BIGINT NOT NULL, last_number BIGINT NOT NULL,
      PRIMARY KEY (district_id, counter_year))
    """,
    """
    CREATE TABLE thread (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL, public_title TEXT,
      area_code TEXT, stage TEXT NOT NULL CHECK (stage IN ('heard', 'takenUp', 'agenda', 'decided', 'done', 'replied')),
      due_side TEXT NOT NULL CHECK (due_side IN ('programme', 'community')),
      level TEXT NOT NULL CHECK (level IN ('district', 'city', 'state')), answer_on TEXT NOT NULL CHECK (length(answer_on) = 10),
      holder_account TEXT, holder_name TEXT, heard_on TEXT NOT NULL, taken_up_on TEXT, ended_on TEXT, reopened_on TEXT,
      released_on TEXT, version BIGINT NOT NULL, changed_at TEXT NOT NULL,
      UNIQUE (district_id, number), UNIQUE (district_id, id),
      FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE)
    """,
    "CREATE INDEX thread_open ON thread (district_id, ended_on, answer_on)",
    """
    CREATE TABLE thread_step (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, thread_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('heard', 'joined', 'takenUp', 'asked', 'answered', 'agenda', 'decided', 'done', 'replied', 'reopened', 'withdrawn')),
      on_day TEXT NOT NULL CHECK (length(on_day) = 10), side TEXT NOT NULL CHECK (side IN ('programme', 'community', 'together')),
      actor_name TEXT, body_name TEXT, outcome TEXT CHECK (outcome IN ('yes', 'partly', 'no')), step_text TEXT NOT NULL,
      reason TEXT, public_text TEXT, promise_on TEXT, record_id TEXT, recorded_at TEXT NOT NULL,
      FOREIGN KEY (district_id, thread_id) REFERENCES thread (district_id, id) ON DELETE CASCADE)
    """,
    "CREATE INDEX thread_step_by_thread ON thread_step (district_id, thread_id, id)",
  ]

  private static let links = [
    """
    CREATE TABLE record_goal (
      district_id TEXT NOT NULL, record_id TEXT NOT NULL, goal_id TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT,
      PRIMARY KEY (district_id, record_id, goal_id, from_on),
      FOREIGN KEY (district_id, record_id) REFERENCES record (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, goal_id) REFERENCES record (district_id, id) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE link (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, intervention_id TEXT NOT NULL, item_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('serves', 'needs', 'conflicts')), proposed_on TEXT NOT NULL,
      proposed_side TEXT NOT NULL CHECK (proposed_side IN ('programme', 'community')), proposed_by TEXT,
      answer_on TEXT, confirmed_on TEXT, confirmed_by TEXT, confirmed_by_name TEXT, from_file_on TEXT, withdrawn_on TEXT,
      withdrawn_by TEXT, resolved_on TEXT, version BIGINT NOT NULL,
      FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, intervention_id) REFERENCES record (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, item_id) REFERENCES record (district_id, id) ON DELETE CASCADE)
    """,
    "CREATE INDEX link_by_district ON link (district_id, intervention_id, item_id)",
  ]

  private static let work = [
    """
    CREATE TABLE job (
      id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, unique_key TEXT NOT NULL, payload TEXT NOT NULL, due_at TEXT NOT NULL,
      attempts BIGINT NOT NULL, leased_until TEXT, leased_by TEXT, done_at TEXT, last_error TEXT, UNIQUE (kind, unique_key))
    """,
    "CREATE INDEX job_due ON job (done_at, due_at)",
    """
    CREATE TABLE outbox (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT REFERENCES district (id) ON DELETE CASCADE, recipient TEXT NOT NULL,
      subject TEXT NOT NULL, body TEXT NOT NULL, created_at TEXT NOT NULL, sent_at TEXT, attempts BIGINT NOT NULL, last_error TEXT)
    """,
    """
    CREATE TABLE computation (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, method TEXT NOT NULL,
      version BIGINT NOT NULL, parameters TEXT NOT NULL, seed TEXT, input_digest TEXT NOT NULL, as_of TEXT NOT NULL,
      result TEXT NOT NULL, warnings TEXT NOT NULL, computed_at TEXT NOT NULL, stale_at TEXT,
      UNIQUE (district_id, method, version, parameters, as_of, input_digest))
    """,
  ]

  private static let imports = [
    """
    CREATE TABLE import_batch (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, file_kind TEXT NOT NULL,
      file_name TEXT NOT NULL, file_digest TEXT NOT NULL, account_id TEXT, hat TEXT NOT NULL, imported_at TEXT NOT NULL,
      rows_read BIGINT NOT NULL, rows_added BIGINT NOT NULL, rows_merged BIGINT NOT NULL, rows_refused BIGINT NOT NULL, undone_at TEXT)
    """,
    """
    CREATE TABLE import_row (
      batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE, sequence BIGINT NOT NULL, line BIGINT NOT NULL,
      change_kind TEXT NOT NULL CHECK (change_kind IN ('added', 'merged')), record_kind TEXT NOT NULL, record_key TEXT NOT NULL,
      before_image TEXT, after_image TEXT NOT NULL, PRIMARY KEY (batch_id, sequence))
    """,
  ]
}
