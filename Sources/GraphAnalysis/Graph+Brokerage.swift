// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How often a node stands between two others that are not tied, by the groups of the three.
public struct Brokerage: Equatable, Sendable, Encodable {
  /// All three in one group.
  public internal(set) var coordinator = 0
  /// The two others in one group, the node in another.
  public internal(set) var itinerant = 0
  /// One of the others in the node's group, the other outside it; gatekeepers included, as ties have no direction.
  public internal(set) var representative = 0
  /// Three different groups.
  public internal(set) var liaison = 0
}

extension Graph {
  /// The brokerage roles of every node: counts of pairs of neighbours that are not tied to each other.
  ///
  /// - Parameter groups: `groups[node]`; nil is a node without a group.
  /// - Returns: per node; nil for a node without a group. Pairs with such a node are not counted either.
  /// - Precondition: as many groups as nodes.
  /// - Complexity: O(Σ degree²) time, O(*n*) space.
  /// - Note: counts chances to mediate, not mediation; no significance is given, the approximation of the paper
  ///   does not hold for small networks.
  ///
  /// Source: Gould & Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks",
  /// Sociological Methodology 19, 1989, doi:10.2307/270949.
  public func brokerage(groups: [Int?]) -> [Brokerage?] {
    precondition(groups.count == nodeCount, "one group per node")
    var tiedTo = [Int](repeating: -1, count: nodeCount)
    var roles = groups.map { $0.map { _ in Brokerage() } }
    for first in 0..<nodeCount {
      guard let firstGroup = groups[first] else { continue }
      for neighbour in neighbours(of: first) { tiedTo[Int(neighbour)] = first }
      for broker in neighbours(of: first).map(Int.init) {
        guard let ownGroup = groups[broker] else { continue }
        for second in neighbours(of: broker).map(Int.init) where second > first && tiedTo[second] != first {
          guard let secondGroup = groups[second] else { continue }
          roles[broker]?.count(firstGroup, ownGroup, secondGroup)
        }
      }
    }
    return roles
  }
}

extension Brokerage {
  fileprivate mutating func count(_ first: Int, _ own: Int, _ second: Int) {
    switch (first == own, second == own, first == second) {
    case (true, true, _): coordinator += 1
    case (false, false, true): itinerant += 1
    case (false, false, false): liaison += 1
    default: representative += 1
    }
  }
}
