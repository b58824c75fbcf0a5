// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of meetings, agenda items and decisions.
public enum AlignmentMigrations {
  /// In order.
  public static let all = [
    Migration(
      "alignment", 1,
      [
        """
        CREATE TABLE meeting (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, body_id TEXT NOT NULL, on_day TEXT NOT NULL, at_time TEXT,
          place TEXT NOT NULL, UNIQUE (district_id, id),
          FOREIGN KEY (district_id, body_id) REFERENCES body (district_id, id) ON DELETE CASCADE)
        """,
        """
        CREATE TABLE agenda_item (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, body_id TEXT NOT NULL, meeting_id TEXT, thread_id TEXT,
          title TEXT NOT NULL, side TEXT NOT NULL CHECK (side IN ('programme', 'community')), proposed_on TEXT NOT NULL,
          proposed_by TEXT, decided_on TEXT, UNIQUE (district_id, id),
          FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, body_id) REFERENCES body (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, meeting_id) REFERENCES meeting (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, thread_id) REFERENCES thread (district_id, id) ON DELETE CASCADE)
        """,
        "CREATE INDEX agenda_item_by_day ON agenda_item (district_id, proposed_on)",
        """
        CREATE TABLE decision (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, agenda_item_id TEXT NOT NULL, thread_id TEXT,
          outcome TEXT NOT NULL CHECK (outcome IN ('yes', 'partly', 'no')), decision_text TEXT NOT NULL, reason TEXT NOT NULL,
          level TEXT NOT NULL CHECK (level IN ('district', 'city', 'state')), promise_on TEXT, decided_on TEXT NOT NULL,
          side TEXT NOT NULL CHECK (side IN ('programme', 'community')), seat_id TEXT, decided_by TEXT, UNIQUE (district_id, id),
          FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE,
          FOREIGN KEY (district_id, agenda_item_id) REFERENCES agenda_item (district_id, id) ON DELETE CASCADE)
        """,
      ])
  ]
}
