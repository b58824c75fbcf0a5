// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A network as analysis counts it: undirected, at most one tie between two nodes, none to oneself.
public struct SimpleNetwork: Equatable, Sendable {
  /// A tie by the places of its ends in `ids`.
  public struct Tie: Hashable, Sendable {
    /// The end with the lower place.
    public let low: Int
    /// The end with the higher place.
    public let high: Int
  }

  /// All ids of both files, ascending by code point.
  public let ids: [String]
  /// The ties, ascending by `low`, then `high`.
  public let ties: [Tie]
  /// How many rows tied a node to itself and were left out.
  public let droppedSelfTies: Int
  /// How many rows repeated a tie, in either direction, and were merged.
  public let mergedDuplicates: Int
}

extension EdgeList {
  /// The network that analysis counts, with what was left out.
  ///
  /// - Complexity: O(*m* log *m*) for *m* rows.
  public func simplified() -> SimpleNetwork {
    let all = Set(ties.lazy.flatMap { [$0.source, $0.target] }).union(nodes.lazy.map(\.id))
    let ids = all.sorted(by: Text.precedes)
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var (seen, selfTies): (Set<SimpleNetwork.Tie>, Int) = ([], 0)
    for tie in ties {
      guard let a = places[tie.source], let b = places[tie.target], a != b else {
        selfTies += 1
        continue
      }
      seen.insert(.init(low: min(a, b), high: max(a, b)))
    }
    return SimpleNetwork(
      ids: ids, ties: seen.sorted { ($0.low, $0.high) < ($1.low, $1.high) }, droppedSelfTies: selfTies,
      mergedDuplicates: ties.count - selfTies - seen.count)
  }

  /// What stands in a column of the file of nodes, by id; empty cells are left out.
  ///
  /// - Throws: `missingColumn` when no column has this name, compared without case, spaces, hyphens and underscores.
  public func groups(column: String) throws(Refusals) -> [String: String] {
    guard let index = attributes.firstIndex(where: { Text.key($0) == Text.key(column) }) else {
      throw Refusals(Refusal(column: column, reason: .missingColumn))
    }
    let named = nodes.filter { !$0.values[index].isEmpty }
    return Dictionary(named.map { ($0.id, $0.values[index]) }) { first, _ in first }
  }
}
