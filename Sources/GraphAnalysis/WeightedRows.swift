// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A graph whose ties have weights in whole numbers: what the communities of one level become on the next.
struct WeightedRows {
  /// `offsets[node]`: where the node's row starts; one more than there are nodes.
  let offsets: [Int32]
  /// The rows one after another: both ends of every tie.
  let neighbours: [Int32]
  /// `weights[position]`: how many ties of the first graph the tie at that position stands for.
  let weights: [Int32]
  /// `strength[node]`: the ends of ties at the node, those within it included.
  let strength: [Int]

  /// Twice the number of ties of the first graph.
  var total: Int { strength.reduce(0, +) }

  /// Every tie weighs 1.
  init(_ graph: Graph) {
    (offsets, neighbours) = (graph.offsets, graph.neighbours)
    weights = [Int32](repeating: 1, count: graph.neighbours.count)
    strength = (0..<graph.nodeCount).map(graph.degree(of:))
  }

  private init(offsets: [Int32], neighbours: [Int32], weights: [Int32], strength: [Int]) {
    (self.offsets, self.neighbours, self.weights, self.strength) = (offsets, neighbours, weights, strength)
  }

  /// The graph whose nodes are groups of these; ties within a group only stay in its strength.
  ///
  /// - Parameter group: the group of every node, in 0 ..< `count`.
  /// - Complexity: O(*n* + *m*).
  func merged(by group: [Int32], count: Int) -> WeightedRows {
    var strength = [Int](repeating: 0, count: count)
    for node in group.indices { strength[Int(group[node])] += self.strength[node] }
    var offsets: [Int32] = [0]
    var neighbours: [Int32] = []
    var weights: [Int32] = []
    var place = [Int32](repeating: -1, count: count)
    let (order, starts) = WeightedRows.sorted(group, count: count)
    for new in 0..<count {
      let row = Int32(neighbours.count)
      for node in order[Int(starts[new])..<Int(starts[new + 1])] {
        for position in Int(self.offsets[Int(node)])..<Int(self.offsets[Int(node) + 1]) {
          let other = Int(group[Int(self.neighbours[position])])
          guard other != new else { continue }
          if place[other] < row {
            place[other] = Int32(neighbours.count)
            neighbours.append(Int32(other))
            weights.append(0)
          }
          weights[Int(place[other])] += self.weights[position]
        }
      }
      offsets.append(Int32(neighbours.count))
    }
    return WeightedRows(offsets: offsets, neighbours: neighbours, weights: weights, strength: strength)
  }

  /// The nodes by group, and where each group starts: a counting sort.
  private static func sorted(_ group: [Int32], count: Int) -> (order: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for group in group { starts[Int(group) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int32](repeating: 0, count: group.count)
    for node in group.indices {
      order[Int(next[Int(group[node])])] = Int32(node)
      next[Int(group[node])] += 1
    }
    return (order, starts)
  }
}
