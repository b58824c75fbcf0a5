// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Graph {
  /// The share of pairs of nodes that cannot reach each other: Borgatti's F, 0 (all together) ... 1 (all apart).
  ///
  /// The denominator is the number of pairs of *this* graph: after `removing(_:)`, of those who stay. Some
  /// programs keep the number from before.
  /// - Returns: nil for fewer than two nodes.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: Borgatti, "Identifying sets of key players in a social network", Computational & Mathematical
  /// Organization Theory 12, 2006, doi:10.1007/s10588-006-7084-x.
  public func fragmentation() -> Double? {
    guard nodeCount > 1 else { return nil }
    let joined = components().reduce(0) { $0 + $1.count * ($1.count - 1) }
    return 1 - Double(joined) / orderedPairs
  }

  /// The same, with a pair at *d* steps counting for 1/*d* of a joined pair: Borgatti's DF, 0 (all tied) ... 1.
  ///
  /// The denominator is the number of pairs of *this* graph: after `removing(_:)`, of those who stay.
  /// - Returns: nil for fewer than two nodes.
  /// - Complexity: O(*n*(*n* + *m*)) at most; 64 searches run at a time, so mostly far less. O(*n*) space.
  ///
  /// Source: as ``fragmentation()``.
  public func distanceWeightedFragmentation() -> Double? {
    guard nodeCount > 1 else { return nil }
    // The largest distances first: small terms are added before large ones.
    let nearness = pairsByDistance().enumerated().reversed().reduce(0.0) { sum, level in
      sum + Double(level.element) / Double(level.offset + 1)
    }
    return 1 - nearness / orderedPairs
  }

  private var orderedPairs: Double { Double(nodeCount) * Double(nodeCount - 1) }

  /// `pairs[d - 1]`: the ordered pairs of nodes at distance *d*.
  func pairsByDistance() -> [Int] {
    var search = ManySourceSearch(self)
    for start in stride(from: 0, to: nodeCount, by: 64) {
      search.run(from: start..<min(start + 64, nodeCount), in: self)
    }
    return search.pairs
  }
}
