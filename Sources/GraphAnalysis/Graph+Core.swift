// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Graph {
  /// The core number of every node: the largest *k* such that it belongs to a group in which all have *k* ties
  /// within the group.
  ///
  /// - Returns: `core[node]`, from 0 (isolates) to the highest degree.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space, by a bucket queue.
  /// - Note: a high number says somebody sits in a dense circle, not that the circle reaches others.
  ///
  /// Source: Seidman, "Network structure and minimum degree", Social Networks 5, 1983; Batagelj & Zaveršnik,
  /// "An O(m) algorithm for cores decomposition of networks", arXiv:cs/0310049, 2003.
  public func coreNumbers() -> [Int] {
    var buckets = DegreeBuckets((0..<nodeCount).map { degree(of: $0) })
    for position in 0..<nodeCount {
      let node = buckets.order[position]
      for neighbour in neighbours(of: node) where buckets.degree[Int(neighbour)] > buckets.degree[node] {
        buckets.lower(Int(neighbour))
      }
    }
    return buckets.degree
  }
}

/// Nodes ordered by how many ties they have left; taking one tie off moves a node to the bucket before.
private struct DegreeBuckets {
  /// `degree[node]`: the ties left; at the end the core number.
  var degree: [Int]
  /// The nodes, by ties left.
  var order: [Int]
  /// `place[node]`: the node's position in `order`.
  private var place: [Int]
  /// `start[d]`: where the nodes with *d* ties begin in `order`.
  private var start: [Int]

  init(_ degrees: [Int]) {
    degree = degrees
    start = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for count in degrees { start[count + 1] += 1 }
    for count in 1..<start.count { start[count] += start[count - 1] }
    order = [Int](repeating: 0, count: degrees.count)
    place = order
    var next = start
    for (node, count) in degrees.enumerated() {
      order[next[count]] = node
      place[node] = next[count]
      next[count] += 1
    }
  }

  /// Swaps the node with the first of its bucket, which then begins one further.
  mutating func lower(_ node: Int) {
    let count = degree[node]
    let other = order[start[count]]
    order.swapAt(place[node], start[count])
    place[other] = place[node]
    place[node] = start[count]
    start[count] += 1
    degree[node] = count - 1
  }
}
