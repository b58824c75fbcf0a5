// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What an import did to one record; a file that is read twice leaves everything `unchanged`.
public enum ImportEffect: String, Sendable, Hashable {
  /// The record was not there.
  case added
  /// The record was there and something of it is now different.
  case changed
  /// The record was there and says the same.
  case unchanged
}
