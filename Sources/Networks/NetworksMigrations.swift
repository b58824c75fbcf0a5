// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of people, organisations, ties and initiatives.
public enum NetworksMigrations {
  /// In order.
  public static let all = [Migration("networks", 1, actors + ties + initiatives), Migration("networks", 2, places)]

  private static let actors = [
    """
    CREATE TABLE network_actor (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'group', 'place')), actor_group TEXT NOT NULL,
      layer BIGINT NOT NULL CHECK (layer BETWEEN 1 AND 3), label TEXT, organisation TEXT, from_on TEXT, to_on TEXT,
      draft_until TEXT, entered_by TEXT, version BIGINT NOT NULL, UNIQUE (district_id, id),
      CHECK (kind <> 'person' OR label IS NULL),
      FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE person_identity (
      actor_id TEXT NOT NULL PRIMARY KEY REFERENCES network_actor (id) ON DELETE CASCADE, district_id TEXT NOT NULL,
      name TEXT NOT NULL, contact TEXT, ground TEXT, permission_on TEXT, permission_way TEXT, text_version TEXT, withdrawn_on TEXT)
    """,
  ]

  private static let ties = [
    """
    CREATE TABLE tie (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, a_id TEXT NOT NULL, b_id TEXT NOT NULL, kind TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('self', 'both', 'other', 'assumed')), strength BIGINT CHECK (strength BETWEEN 1 AND 5),
      from_on TEXT, to_on TEXT, rhythm_days BIGINT, version BIGINT NOT NULL, CHECK (a_id < b_id), UNIQUE (district_id, id),
      FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, a_id) REFERENCES network_actor (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, b_id) REFERENCES network_actor (district_id, id) ON DELETE CASCADE)
    """,
    "CREATE INDEX tie_by_ends ON tie (district_id, a_id, b_id)",
    """
    CREATE TABLE contact_moment (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, tie_id TEXT NOT NULL, on_day TEXT NOT NULL CHECK (length(on_day) = 10),
      kind TEXT NOT NULL CHECK (kind IN ('message', 'conversation', 'activity')), UNIQUE (tie_id, on_day, kind),
      FOREIGN KEY (district_id, tie_id) REFERENCES tie (district_id, id) ON DELETE CASCADE)
    """,
  ]

  /// Where actors stand on the map, so that it looks the same at the next visit; 0 to 1.
  private static let places = [
    """
    CREATE TABLE network_place (
      district_id TEXT NOT NULL, actor_id TEXT NOT NULL, x DOUBLE PRECISION NOT NULL, y DOUBLE PRECISION NOT NULL,
      PRIMARY KEY (district_id, actor_id),
      FOREIGN KEY (district_id, actor_id) REFERENCES network_actor (district_id, id) ON DELETE CASCADE)
    """
  ]

  private static let initiatives = [
    """
    CREATE TABLE initiative (
      id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL, name TEXT NOT NULL, from_on TEXT, to_on TEXT, autonomous_on TEXT,
      version BIGINT NOT NULL, UNIQUE (district_id, id),
      FOREIGN KEY (district_id, id) REFERENCES record (district_id, id) ON DELETE CASCADE)
    """,
    """
    CREATE TABLE initiative_carrier (
      district_id TEXT NOT NULL, initiative_id TEXT NOT NULL, actor_id TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT,
      PRIMARY KEY (district_id, initiative_id, actor_id, from_on),
      FOREIGN KEY (district_id, initiative_id) REFERENCES initiative (district_id, id) ON DELETE CASCADE,
      FOREIGN KEY (district_id, actor_id) REFERENCES network_actor (district_id, id) ON DELETE CASCADE)
    """,
  ]
}
