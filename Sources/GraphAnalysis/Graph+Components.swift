// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Graph {
  /// The groups of nodes that can reach each other, isolates included.
  ///
  /// - Returns: lists of node indices, ascending, ordered by their first node; empty for an empty graph.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space, and O(*n* log *n*) to put the lists in order.
  public func components() -> [[Int]] {
    parts(without: nil, among: 0..<nodeCount)
  }

  /// What a set of nodes, closed under reaching, falls into when one node is left out.
  ///
  /// - Parameter nodes: where to start searching, ascending.
  func parts(without absent: Int?, among nodes: some Sequence<Int>) -> [[Int]] {
    var seen = [Bool](repeating: false, count: nodeCount)
    if let absent { seen[absent] = true }
    var parts: [[Int]] = []
    for start in nodes where !seen[start] {
      parts.append(reachable(from: start, seen: &seen).sorted())
    }
    return parts
  }

  /// The nodes not seen yet that `start` can reach, itself first; marks them as seen.
  private func reachable(from start: Int, seen: inout [Bool]) -> [Int] {
    seen[start] = true
    var found = [start]
    var head = 0
    while head < found.count {
      for neighbour in neighbours(of: found[head]) where !seen[Int(neighbour)] {
        seen[Int(neighbour)] = true
        found.append(Int(neighbour))
      }
      head += 1
    }
    return found
  }
}
