// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage

/// The tables of lists that wait for a yes, and of what an undo had to leave.
public enum ExchangeMigrations {
  /// In order.
  public static let all = [
    Migration(
      "exchange", 1,
      [
        """
        CREATE TABLE import_upload (
          id TEXT NOT NULL PRIMARY KEY, district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
          account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, file_name TEXT NOT NULL, content BYTEA NOT NULL,
          expires_at TEXT NOT NULL CHECK (length(expires_at) = 24))
        """,
        "CREATE INDEX import_upload_by_account ON import_upload (account_id, district_id, id)",
        """
        CREATE TABLE import_kept (
          batch_id TEXT NOT NULL, sequence BIGINT NOT NULL, reason TEXT NOT NULL CHECK (reason IN ('changed', 'used', 'gone')),
          PRIMARY KEY (batch_id, sequence),
          FOREIGN KEY (batch_id, sequence) REFERENCES import_row (batch_id, sequence) ON DELETE CASCADE)
        """,
      ]),
    Migration(
      "exchange", 2,
      [
        """
        CREATE TABLE import_choice (
          district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE, header_key TEXT NOT NULL,
          list_kind TEXT NOT NULL, chosen_on TEXT NOT NULL CHECK (length(chosen_on) = 10),
          PRIMARY KEY (district_id, header_key))
        """,
        // A column without a heading is the key that is made from the row.
        """
        CREATE TABLE import_choice_column (
          district_id TEXT NOT NULL, header_key TEXT NOT NULL, column_name TEXT NOT NULL, heading TEXT,
          PRIMARY KEY (district_id, header_key, column_name),
          FOREIGN KEY (district_id, header_key) REFERENCES import_choice (district_id, header_key) ON DELETE CASCADE)
        """,
      ]),
  ]
}
