// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// One level of the Louvain method: nodes move from community to community while modularity rises.
struct LocalMoving {
  /// `community[node]`: where the node is now.
  private(set) var community: [Int32]
  /// `strength[community]`: the sum of the strengths of its nodes.
  private var strength: [Int]
  /// `ties[community]`: ties from the node that is looked at; 0 between two looks.
  private var ties: [Int32]
  private let total: Int

  /// - Parameter start: the community of every node before the first move, less than the number of nodes.
  init(_ rows: WeightedRows, from start: [Int32]) {
    community = start
    strength = [Int](repeating: 0, count: start.count)
    for node in start.indices { strength[Int(start[node])] += rows.strength[node] }
    ties = [Int32](repeating: 0, count: rows.strength.count)
    total = rows.total
  }

  /// Moves nodes until none gains; true when one moved.
  ///
  /// Ends because every move raises the modularity, and there are only so many divisions.
  mutating func run(_ rows: WeightedRows, using random: inout some RandomSource) -> Bool {
    var queue = random.shuffled([Int32](0..<Int32(community.count)))
    var waits = [Bool](repeating: true, count: community.count)
    var hasMoved = false
    // Who must be looked at again stands in a second list, so that no list grows without bound.
    while !queue.isEmpty {
      var again: [Int32] = []
      for node in queue {
        waits[Int(node)] = false
        guard let new = move(Int(node), rows) else { continue }
        hasMoved = true
        for position in Int(rows.offsets[Int(node)])..<Int(rows.offsets[Int(node) + 1]) {
          let neighbour = rows.neighbours[position]
          guard !waits[Int(neighbour)], community[Int(neighbour)] != new else { continue }
          waits[Int(neighbour)] = true
          again.append(neighbour)
        }
      }
      queue = again
    }
    return hasMoved
  }

  /// Moves a node to the community where it gains most; nil when it is best where it is.
  ///
  /// The gain of a community is *k*(in) · 2*m* − *k* · Σ, the terms of modularity without what all have in common.
  private mutating func move(_ node: Int, _ rows: WeightedRows) -> Int32? {
    let row = Int(rows.offsets[node])..<Int(rows.offsets[node + 1])
    let old = community[node]
    let own = rows.strength[node]
    strength[Int(old)] -= own
    for position in row { ties[Int(community[Int(rows.neighbours[position])])] += rows.weights[position] }
    var best = old
    var bestGain = Int(ties[Int(old)]) * total - own * strength[Int(old)]
    ties[Int(old)] = 0
    for position in row {
      let other = community[Int(rows.neighbours[position])]
      guard ties[Int(other)] != 0 else { continue }
      let gain = Int(ties[Int(other)]) * total - own * strength[Int(other)]
      if gain > bestGain { (best, bestGain) = (other, gain) }
      ties[Int(other)] = 0
    }
    strength[Int(best)] += own
    guard best != old else { return nil }
    community[node] = best
    return best
  }

  /// Numbers the communities from 0 in the order of their first node; answers how many there are.
  mutating func renumber() -> Int {
    var number = [Int32](repeating: -1, count: community.count)
    var count: Int32 = 0
    for node in community.indices {
      let old = Int(community[node])
      if number[old] < 0 { (number[old], count) = (count, count + 1) }
      community[node] = number[old]
    }
    return Int(count)
  }
}
