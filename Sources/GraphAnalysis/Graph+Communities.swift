// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// A division of the nodes into groups that have more ties within than chance would give.
///
/// Says where recorded ties lie close together, not who belongs together; another seed may draw a border elsewhere.
public struct Communities: Equatable, Sendable {
  /// `number[node]`: the community of the node, from 0; communities are numbered by their first node.
  public let number: [Int]
  /// How many communities there are; a node without ties is one by itself.
  public let count: Int
  /// The share of ties within communities beyond what the degrees alone would give, −0.5 ... 1; 0 without ties.
  public let modularity: Double

  /// The nodes of every community, ascending.
  ///
  /// - Complexity: O(*n*).
  public var members: [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (node, community) in number.enumerated() { members[community].append(node) }
    return members
  }
}

extension Graph {
  /// Communities by the Louvain method: nodes move to the neighbouring community that raises modularity most, then
  /// communities become nodes, until nothing moves; then nodes are looked at again, from the communities that were
  /// found, up to ten times. Every community hangs together. Of a network of up to 5,000 nodes it is the best of five
  /// runs, since a single one now and then stays well below (the karate club at 0.39 instead of 0.42).
  ///
  /// Gains are compared in whole numbers, so the same random words give the same communities on every machine.
  ///
  /// - Parameter random: chooses the order in which nodes are looked at.
  /// - Complexity: about O(*m*) time in practice; O(*n* + *m*) space.
  /// - Note: a heuristic: modularity is near the highest, not the highest, and misses groups that are small
  ///   against the whole (Fortunato & Barthélemy, PNAS 104(1), 2007).
  ///
  /// Source: Blondel, Guillaume, Lambiotte & Lefebvre, "Fast unfolding of communities in large networks",
  /// J. Stat. Mech. P10008, 2008, doi:10.1088/1742-5468/2008/10/P10008; only neighbours of who moved are looked
  /// at again, and rounds are repeated, as in Traag, Waltman & van Eck, Scientific Reports 9:5233, 2019.
  public func communities(using random: inout some RandomSource) -> Communities {
    let rows = WeightedRows(self)
    var best = division(rows, using: &random)
    guard nodeCount <= 5_000 else { return best }
    for _ in 1..<5 {
      let other = division(rows, using: &random)
      if other.modularity > best.modularity { best = other }
    }
    return best
  }

  /// The division that one run finds.
  private func division(_ rows: WeightedRows, using random: inout some RandomSource) -> Communities {
    var number = [Int32](0..<Int32(nodeCount))
    for _ in 0..<10 {
      guard improve(&number, rows, using: &random) else { break }
      number = connectedParts(of: number)
    }
    let communities = number.map(Int.init)
    return Communities(
      number: communities, count: 1 + (communities.max() ?? -1), modularity: modularity(of: communities))
  }

  /// One round, from single nodes up to whole communities; true when something moved.
  private func improve(_ number: inout [Int32], _ rows: WeightedRows, using random: inout some RandomSource) -> Bool {
    var moving = LocalMoving(rows, from: number)
    var hasMoved = moving.run(rows, using: &random)
    var count = moving.renumber()
    number = moving.community
    var level = rows.merged(by: number, count: count)
    while true {
      moving = LocalMoving(level, from: [Int32](0..<Int32(count)))
      guard moving.run(level, using: &random) else { return hasMoved }
      hasMoved = true
      count = moving.renumber()
      for node in number.indices { number[node] = moving.community[Int(number[node])] }
      level = level.merged(by: moving.community, count: count)
    }
  }

  /// The modularity of a division: Σ over communities of (ties within ÷ *m*) − (sum of degrees ÷ 2*m*)².
  ///
  /// - Parameter communities: the community of every node, any whole numbers.
  /// - Returns: −0.5 ... 1; 0 for a graph without ties.
  /// - Precondition: there is a community for every node.
  /// - Complexity: O(*n* + *m*).
  ///
  /// Source: Newman & Girvan, "Finding and evaluating community structure in networks", Physical Review E 69,
  /// 026113, 2004, doi:10.1103/PhysRevE.69.026113.
  public func modularity(of communities: [Int]) -> Double {
    precondition(communities.count == nodeCount, "a community for every node")
    guard tieCount > 0 else { return 0 }
    var ends = 0
    var degrees: [Int: Int] = [:]
    for node in 0..<nodeCount {
      degrees[communities[node], default: 0] += degree(of: node)
      for neighbour in neighbours(of: node) where communities[Int(neighbour)] == communities[node] { ends += 1 }
    }
    // Whole numbers are added up first, so that the order of the dictionary has no say.
    let squares = degrees.values.reduce(0.0) { $0 + Double($1) * Double($1) }
    let all = Double(neighbours.count)
    return Double(ends) / all - squares / (all * all)
  }

  /// Communities cut where they do not hang together, which only raises modularity, numbered by their first node.
  private func connectedParts(of communities: [Int32]) -> [Int32] {
    var number = [Int32](repeating: -1, count: nodeCount)
    var count: Int32 = 0
    var found: [Int32] = []
    for start in 0..<nodeCount where number[start] < 0 {
      number[start] = count
      found.append(Int32(start))
      while let node = found.popLast() {
        for neighbour in neighbours(of: Int(node))
        where number[Int(neighbour)] < 0 && communities[Int(neighbour)] == communities[start] {
          number[Int(neighbour)] = count
          found.append(neighbour)
        }
      }
      count += 1
    }
    return number
  }
}
