// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What is told while figures are fetched.
public enum FetchProgress: Equatable, Sendable {
  /// Where a page came from.
  public enum Origin: Equatable, Sendable {
    /// It was fetched.
    case fetched
    /// It was kept, and is new enough.
    case kept
    /// It was kept, and the service says that it did not change.
    case unchanged
  }

  /// A page of a list is there; with the rows of the list so far.
  case page(list: String, number: Int, rows: Int, Origin)
  /// The next attempt comes after so many seconds, because of this.
  case waiting(seconds: Int, FetchFault)
}
