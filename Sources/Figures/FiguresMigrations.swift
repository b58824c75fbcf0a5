// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of figures: shared by all districts, like the areas they are about.
///
/// Figures are facts of others and many, so their keys are numbers and codes, not records of a district.
public enum FiguresMigrations {
  /// In order.
  public static let all = [
    Migration(
      "figures", 1,
      [
        """
        CREATE TABLE figure_source (
          number BIGINT NOT NULL PRIMARY KEY, file_name TEXT NOT NULL, file_digest TEXT NOT NULL, form TEXT NOT NULL,
          title TEXT, publisher TEXT, table_code TEXT, account_id TEXT, hat TEXT NOT NULL,
          imported_at TEXT NOT NULL CHECK (length(imported_at) = 24), figures_read BIGINT NOT NULL,
          figures_added BIGINT NOT NULL, figures_changed BIGINT NOT NULL, rows_refused BIGINT NOT NULL, undone_at TEXT)
        """,
        """
        CREATE TABLE figure_indicator (
          number BIGINT NOT NULL PRIMARY KEY, indicator_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, unit TEXT,
          model_on TEXT)
        """,
        """
        CREATE TABLE figure (
          area_code TEXT NOT NULL, period_code TEXT NOT NULL CHECK (length(period_code) = 8),
          indicator_number BIGINT NOT NULL REFERENCES figure_indicator (number) ON DELETE RESTRICT,
          breakdown TEXT NOT NULL, amount DOUBLE PRECISION,
          status TEXT NOT NULL CHECK (status IN ('final', 'provisional', 'estimated', 'secret', 'missing')),
          sample_size BIGINT, source_number BIGINT NOT NULL REFERENCES figure_source (number) ON DELETE RESTRICT,
          CHECK ((amount IS NULL) = (status IN ('secret', 'missing'))),
          PRIMARY KEY (area_code, period_code, indicator_number, breakdown))
        """,
        "CREATE INDEX figure_by_source ON figure (source_number)",
        """
        CREATE TABLE figure_before (
          source_number BIGINT NOT NULL REFERENCES figure_source (number) ON DELETE RESTRICT, area_code TEXT NOT NULL,
          period_code TEXT NOT NULL, indicator_number BIGINT NOT NULL, breakdown TEXT NOT NULL, amount DOUBLE PRECISION,
          status TEXT NOT NULL, sample_size BIGINT, from_source BIGINT NOT NULL,
          PRIMARY KEY (source_number, area_code, period_code, indicator_number, breakdown))
        """,
      ]),
    Migration("figures", 2, ["CREATE INDEX figure_before_by_origin ON figure_before (from_source)"]),
  ]
}
