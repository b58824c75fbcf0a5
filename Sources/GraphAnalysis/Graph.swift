// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Who is tied to whom: an undirected, simple graph over the nodes 0 ..< `nodeCount`.
///
/// Rows are compressed: the neighbours of node *v* are `neighbours[offsets[v] ..< offsets[v + 1]]`, ascending,
/// so every tie stands in two rows. Memory: 4 bytes per node and 8 per tie.
public struct Graph: Equatable, Sendable {
  /// `offsets[node]`: where the node's row starts; one more than there are nodes.
  let offsets: [Int32]
  /// The rows one after another: both ends of every tie.
  let neighbours: [Int32]

  /// How many given ties ran from a node to itself and were dropped.
  public let droppedSelfTies: Int
  /// How many given ties repeated an earlier one, in either direction, and were merged with it.
  public let mergedDuplicateTies: Int

  /// A graph of `nodeCount` nodes and the given ties; self-ties and repeats are left out and counted.
  ///
  /// - Parameter edges: pairs of node indices; the direction has no meaning.
  /// - Precondition: both ends lie in 0 ..< `nodeCount`, and there are fewer than 2³⁰ nodes and ties.
  /// - Complexity: O(*n* + *m* log *d*) for *n* nodes, *m* ties and the highest degree *d*.
  public init(nodeCount: Int, edges: [(Int, Int)]) {
    precondition((0..<1 << 30).contains(nodeCount) && edges.count < 1 << 30, "too large for 32-bit rows")
    var rows = Rows(nodeCount: nodeCount, edges: edges)
    rows.sortAndMerge()
    offsets = rows.offsets
    neighbours = rows.neighbours
    droppedSelfTies = rows.selfTies
    mergedDuplicateTies = edges.count - rows.selfTies - rows.neighbours.count / 2
  }

  /// The number of nodes *n*, isolates included.
  public var nodeCount: Int { offsets.count - 1 }

  /// The number of different ties *m*.
  public var tieCount: Int { neighbours.count / 2 }

  /// The number of ties of a node.
  public func degree(of node: Int) -> Int {
    Int(offsets[node + 1] - offsets[node])
  }

  /// The nodes tied to a node, ascending.
  public func neighbours(of node: Int) -> ArraySlice<Int32> {
    neighbours[Int(offsets[node])..<Int(offsets[node + 1])]
  }

  /// The graph that is left without some nodes; who stays keeps order and is numbered anew from 0.
  ///
  /// - Complexity: O(*n* + *m* log *d*).
  public func removing(_ nodes: Set<Int>) -> Graph {
    let staying = (0..<nodeCount).filter { !nodes.contains($0) }
    var number = [Int](repeating: -1, count: nodeCount)
    for (new, old) in staying.enumerated() { number[old] = new }
    let ties = staying.flatMap { node in
      neighbours(of: node).filter { node < $0 && number[Int($0)] >= 0 }.map { (number[node], number[Int($0)]) }
    }
    return Graph(nodeCount: staying.count, edges: ties)
  }
}

/// The rows of a graph while it is built.
private struct Rows {
  var offsets: [Int32]
  var neighbours: [Int32]
  var selfTies = 0

  /// Counts the ends of every node, then writes each tie into both rows.
  init(nodeCount: Int, edges: [(Int, Int)]) {
    var next = [Int32](repeating: 0, count: nodeCount + 1)
    for (a, b) in edges {
      precondition((0..<nodeCount).contains(a) && (0..<nodeCount).contains(b), "a tie to an unknown node")
      if a == b { selfTies += 1 } else { (next[a + 1], next[b + 1]) = (next[a + 1] + 1, next[b + 1] + 1) }
    }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    offsets = next
    neighbours = [Int32](repeating: 0, count: 2 * (edges.count - selfTies))
    for (a, b) in edges where a != b {
      neighbours[Int(next[a])] = Int32(b)
      next[a] += 1
      neighbours[Int(next[b])] = Int32(a)
      next[b] += 1
    }
  }

  /// Sorts every row and closes the gaps that repeated ties leave.
  mutating func sortAndMerge() {
    var end = 0
    var start = 0
    for node in 0..<(offsets.count - 1) {
      let stop = Int(offsets[node + 1])
      neighbours[start..<stop].sort()
      let row = end
      for position in start..<stop where end == row || neighbours[end - 1] != neighbours[position] {
        neighbours[end] = neighbours[position]
        end += 1
      }
      offsets[node + 1] = Int32(end)
      start = stop
    }
    neighbours.removeLast(neighbours.count - end)
  }
}
