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

  /// This choice; a column that is not among `headings` is not read. Keys are made for kinds that can do without.
  public init(_ kind: ImportKind, _ headings: [String: String], makesKeys: Bool = false) {
    (self.kind, self.headings, self.makesKeys) = (kind, headings, makesKeys && kind.canMakeKeys)
  }

  /// The columns that must be there and were not chosen, by name; somebody in the network needs a key or a name.
  public var missing: [String] {
    if kind == .networkNodes { return headings["id"] == nil && headings["label"] == nil ? ["label"] : [] }
    let columns = kind.columns.enumerated().filter { place, column in
      column.isRequired && headings[column.name] == nil && !(makesKeys && place == 0)
    }
    return columns.map(\.element.name)
  }

  /// What a header is known by: the same headings in the same order have the same key, 32 hexadecimal digits.
  public static func key(of header: [String]) -> String {
    var digest = ContentDigest()
    for heading in header { digest.add(heading) }
    return digest.text
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

extension ImportKind {
  /// Whether rows can do without a key of their own: nothing else names them by it.
  public var canMakeKeys: Bool { self == .signals || self == .initiatives }
}
