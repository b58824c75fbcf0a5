// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of signals, questions back and the weekly count of who told.
public enum SignalsMigrations {
  /// In order.
  public static let all = [
    Migration(
      "signals", 1,
      [
        """
        CREATE TABLE signal (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, thread_id TEXT, reference TEXT NOT NULL, token_digest TEXT UNIQUE,
          signal_text TEXT NOT NULL, text_language TEXT, area_code TEXT, theme TEXT,
          channel TEXT NOT NULL CHECK (channel IN ('form', 'behalf', 'gathering', 'paper', 'import')),
          observed_on TEXT NOT NULL CHECK (length(observed_on) = 10), received_on TEXT NOT NULL CHECK (length(received_on) = 10),
          received_at TEXT NOT NULL, withdrawn_on TEXT, version BIGINT NOT NULL,
          UNIQUE (district_id, id), UNIQUE (district_id, reference),
          FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, thread_id) REFERENCES thread (district_id, id) ON DELETE CASCADE)
        """,
        "CREATE INDEX signal_by_thread ON signal (district_id, thread_id)",
        "CREATE INDEX signal_by_day ON signal (district_id, received_on, id)",
        """
        CREATE TABLE signal_question (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, thread_id TEXT NOT NULL, signal_id TEXT NOT NULL, question TEXT NOT NULL,
          asked_by TEXT NOT NULL, asked_on TEXT NOT NULL, answer TEXT, answered_on TEXT,
          FOREIGN KEY (district_id, signal_id) REFERENCES signal (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, thread_id) REFERENCES thread (district_id, id) ON DELETE CASCADE)
        """,
        """
        CREATE TABLE counting_key (week TEXT NOT NULL PRIMARY KEY, secret TEXT NOT NULL)
        """,
        """
        CREATE TABLE reporter_week (
          signal_id TEXT NOT NULL PRIMARY KEY REFERENCES signal (id) ON DELETE CASCADE, district_id TEXT NOT NULL, week TEXT NOT NULL,
          reporter_digest TEXT NOT NULL)
        """,
      ]),
    Migration(
      "signals", 2,
      ["ALTER TABLE signal ADD COLUMN source_state TEXT", "ALTER TABLE signal ADD COLUMN source_category TEXT"]),
  ]
}
