// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of areas, districts, accounts, grants, seats and sessions.
public enum PlacesMigrations {
  /// In order.
  public static let all = [
    Migration("places", 1, areas + districts),
    Migration("places", 2, accounts + sessions),
    Migration("places", 3, borders),
  ]

  private static let areas = [
    """
    CREATE TABLE area (
      code TEXT NOT NULL, edition BIGINT NOT NULL, name TEXT NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('country', 'municipality', 'wijk', 'buurt', 'other')),
      parent_code TEXT, PRIMARY KEY (code, edition))
    """
  ]

  /// A database that was made on the day these came in has them already, in its first step.
  private static let borders = [
    "CREATE INDEX IF NOT EXISTS area_by_parent ON area (parent_code, edition)",
    """
    CREATE TABLE IF NOT EXISTS area_shape (
      area_code TEXT NOT NULL, area_edition BIGINT NOT NULL, shape TEXT NOT NULL, drawn_shape TEXT NOT NULL,
      PRIMARY KEY (area_code, area_edition),
      FOREIGN KEY (area_code, area_edition) REFERENCES area (code, edition) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE IF NOT EXISTS area_neighbour (
      area_code TEXT NOT NULL, area_edition BIGINT NOT NULL, neighbour_code TEXT NOT NULL, border_metres BIGINT NOT NULL,
      PRIMARY KEY (area_code, area_edition, neighbour_code),
      FOREIGN KEY (area_code, area_edition) REFERENCES area (code, edition) ON DELETE CASCADE,
      FOREIGN KEY (neighbour_code, area_edition) REFERENCES area (code, edition) ON DELETE CASCADE)
    """,
  ]

  private static let districts = [
    """
    CREATE TABLE district (
      id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, example_on TEXT,
      answer_term_days BIGINT NOT NULL CHECK (answer_term_days BETWEEN 1 AND 365), desk_address TEXT,
      created_at TEXT NOT NULL CHECK (length(created_at) = 24))
    """,
    """
    CREATE TABLE district_area (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, area_code TEXT NOT NULL,
      area_edition BIGINT NOT NULL, from_on TEXT NOT NULL CHECK (length(from_on) = 10),
      to_on TEXT CHECK (length(to_on) = 10), PRIMARY KEY (district_id, area_code, area_edition, from_on),
      FOREIGN KEY (area_code, area_edition) REFERENCES area (code, edition) ON DELETE RESTRICT)
    """,
    """
    CREATE TABLE district_contact (
      district_id TEXT NOT NULL PRIMARY KEY REFERENCES district (id) ON DELETE CASCADE, name TEXT NOT NULL,
      role_text TEXT NOT NULL, phone TEXT NOT NULL, hours TEXT NOT NULL, side TEXT, place TEXT NOT NULL, place_hours TEXT NOT NULL)
    """,
    """
    CREATE TABLE district_fact (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, fact_key TEXT NOT NULL, label TEXT NOT NULL,
      value_text TEXT NOT NULL, unit TEXT NOT NULL, source TEXT NOT NULL, fact_year BIGINT NOT NULL, fictional_on TEXT,
      PRIMARY KEY (district_id, fact_key))
    """,
    """
    CREATE TABLE district_event (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, event_year BIGINT NOT NULL,
      event_text TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (district_id, event_year, event_text))
    """,
    """
    CREATE TABLE body (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      name TEXT NOT NULL, UNIQUE (district_id, id), UNIQUE (district_id, name))
    """,
  ]

  private static let accounts = [
    """
    CREATE TABLE account (
      id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE CHECK (email = lower(email)), name TEXT NOT NULL,
      employer TEXT NOT NULL CHECK (employer IN ('municipality', 'organisation', 'none')), password_hash TEXT NOT NULL,
      totp_secret TEXT, totp_confirmed_at TEXT, totp_last_step BIGINT, disabled_at TEXT, created_at TEXT NOT NULL)
    """,
    """
    CREATE TABLE recovery_code (
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, code_digest TEXT NOT NULL, used_at TEXT,
      PRIMARY KEY (account_id, code_digest))
    """,
    """
    CREATE TABLE role_grant (
      id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      role TEXT NOT NULL, district_id TEXT REFERENCES district (id) ON DELETE CASCADE, from_on TEXT NOT NULL, to_on TEXT,
      granted_by TEXT, effective_at TEXT, UNIQUE (account_id, role, district_id, from_on))
    """,
    """
    CREATE TABLE seat (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, body_id TEXT NOT NULL,
      account_id TEXT REFERENCES account (id) ON DELETE SET NULL, role TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('programme', 'community')), from_on TEXT NOT NULL, to_on TEXT,
      FOREIGN KEY (district_id, body_id) REFERENCES body (district_id, id) ON DELETE CASCADE)
    """,
    "CREATE INDEX role_grant_by_account ON role_grant (account_id)",
    "CREATE INDEX seat_by_account ON seat (account_id)",
  ]

  private static let sessions = [
    """
    CREATE TABLE session (
      token_digest TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      stage TEXT NOT NULL CHECK (stage IN ('password', 'enrol', 'full')), hat_id TEXT, created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL)
    """,
    """
    CREATE TABLE attempt (
      key_digest TEXT NOT NULL, attempted_at TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (key_digest, attempted_at, id))
    """,
    """
    CREATE TABLE invitation (
      id TEXT NOT NULL PRIMARY KEY, token_digest TEXT NOT NULL UNIQUE, email TEXT NOT NULL, role TEXT NOT NULL,
      district_id TEXT REFERENCES district (id) ON DELETE CASCADE, employer TEXT NOT NULL, invited_by TEXT,
      invited_at TEXT NOT NULL, expires_at TEXT NOT NULL, accepted_at TEXT)
    """,
  ]
}
