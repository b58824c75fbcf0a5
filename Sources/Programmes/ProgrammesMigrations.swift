// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of goals and interventions.
public enum ProgrammesMigrations {
  /// In order.
  public static let all = [
    Migration(
      "programmes", 1,
      [
        """
        CREATE TABLE goal (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, goal_set TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL,
          target_year BIGINT, version BIGINT NOT NULL, UNIQUE (district_id, id), UNIQUE (district_id, goal_set, number),
          FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE)
        """,
        """
        CREATE TABLE intervention (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, name TEXT NOT NULL, owner_name TEXT,
          level TEXT NOT NULL CHECK (level IN ('district', 'city', 'state')), from_on TEXT, to_on TEXT, consulted_on TEXT,
          version BIGINT NOT NULL, UNIQUE (district_id, id),
          FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE)
        """,
      ]),
    Migration("programmes", 2, ["ALTER TABLE goal ADD COLUMN indicators TEXT NOT NULL DEFAULT ''"]),
  ]
}
