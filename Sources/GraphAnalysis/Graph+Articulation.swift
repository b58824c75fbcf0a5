// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Graph {
  /// The nodes whose departure would split the network: its articulation points.
  ///
  /// - Returns: node indices, ascending; empty for a graph without ties.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space; the search keeps its own stack.
  /// - Note: says who joins recorded ties, not who matters; unrecorded ties are unseen.
  ///
  /// Source: Hopcroft & Tarjan, "Efficient algorithms for graph manipulation", CACM 16(6), 1973,
  /// doi:10.1145/362248.362272.
  public func articulationPoints() -> [Int] {
    let search = DepthFirstSearch(self)
    var rootChildren = [Int](repeating: 0, count: nodeCount)
    var splits = [Bool](repeating: false, count: nodeCount)
    for child in 0..<nodeCount where search.parent[child] >= 0 {
      let node = Int(search.parent[child])
      if search.parent[node] < 0 {
        rootChildren[node] += 1
      } else if search.low[child] >= search.discovery[node] {
        splits[node] = true
      }
    }
    return (0..<nodeCount).filter { splits[$0] || rootChildren[$0] > 1 }
  }

  /// The ties that are the only line between two parts of the network.
  ///
  /// - Returns: pairs with the lower index first, ascending.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space; the search keeps its own stack.
  /// - Note: as with articulation points, unrecorded ties are unseen.
  ///
  /// Source: Tarjan, "A note on finding the bridges of a graph", Information Processing Letters 2(6), 1974,
  /// doi:10.1016/0020-0190(74)90003-9.
  public func bridges() -> [Bridge] {
    let search = DepthFirstSearch(self)
    return (0..<nodeCount).compactMap { child -> Bridge? in
      let node = Int(search.parent[child])
      guard node >= 0, search.low[child] > search.discovery[node] else { return nil }
      return Bridge(min(node, child), max(node, child))
    }
    .sorted()
  }
}

/// A tie without which its two ends could not reach each other.
public struct Bridge: Hashable, Comparable, Sendable {
  /// The end with the lower index.
  public let a: Int
  /// The end with the higher index.
  public let b: Int

  init(_ a: Int, _ b: Int) {
    self.a = a
    self.b = b
  }

  /// By first end, then by second.
  public static func < (left: Bridge, right: Bridge) -> Bool {
    (left.a, left.b) < (right.a, right.b)
  }
}
