// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What somebody says about the columns of a table: what kind of rows it holds, and which column is what.
public struct ColumnChoice: Equatable, Sendable {
  /// The kind of rows.
  public let kind: ImportKind
  /// The heading in the file for each column of the kind that is read, by the column's name.
  public let headings: [String: String]
  /// Whether the key of a row is made from what stands in it, for a table without a column of keys.
  public let makesKeys: Bool

  /// This choice; a column that is not among `headings` is not read.
  public init(_ kind: ImportKind, _ headings: [String: String], makesKeys: Bool = false) {
    (self.kind, self.headings, self.makesKeys) = (kind, headings, makesKeys)
  }

  /// The place of each chosen column in a header; nil when one of the headings is not there.
  func places(in header: [String]) -> [String: Int]? {
    let known = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
    var places: [String: Int] = [:]
    for (column, heading) in headings {
      guard let place = known[heading] else { return nil }
      places[column] = place
    }
    return places
  }
}
