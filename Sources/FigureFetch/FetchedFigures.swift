// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Figures as they came, for `importFigures`.
public struct FetchedFigures: Sendable {
  /// The pages with figures, each a document of its own, with names to tell them apart.
  public let files: [(name: String, bytes: [UInt8])]
  /// The documents with titles, units, names of areas and statuses, for `FigureContext.companions`.
  public let companions: [[UInt8]]
  /// The table.
  public let table: String
  /// The rows of all pages.
  public let rows: Int
  /// How many requests were sent; 0 when everything was there already.
  public let requests: Int
  /// When the oldest of the pages was fetched or last found unchanged.
  public let asOf: Moment
  /// The areas that the table does not have.
  public let missing: [String]
}
