// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Breadth-first search from up to 64 nodes at once: bit *i* of a word belongs to the *i*-th of them.
///
/// Only counts are kept, in whole numbers, so the result does not depend on the order of the search.
///
/// Source: Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4), 2014,
/// doi:10.14778/2735496.2735507.
struct ManySourceSearch {
  /// `pairs[d - 1]`: the pairs (source, node) at distance *d*, over all runs so far.
  private(set) var pairs: [Int] = []
  /// `seen[node]`: the sources that have reached the node.
  private var seen: [UInt64]
  /// `fresh[node]`: the sources that reached it in the last step.
  private var fresh: [UInt64]
  /// `coming[node]`: the sources that reach it in this step.
  private var coming: [UInt64]

  init(_ graph: Graph) {
    seen = [UInt64](repeating: 0, count: graph.nodeCount)
    fresh = seen
    coming = seen
  }

  mutating func run(from sources: Range<Int>, in graph: Graph) {
    for node in seen.indices { seen[node] = 0 }
    for (bit, source) in sources.enumerated() {
      seen[source] = 1 << UInt64(bit)
      fresh[source] = seen[source]
    }
    var active = sources.map(Int32.init)
    var distance = 0
    while !active.isEmpty {
      active = step(from: active, in: graph)
      let reached = settle(active)
      if reached > 0, distance == pairs.count { pairs.append(0) }
      if reached > 0 { pairs[distance] += reached }
      distance += 1
    }
  }

  /// Passes every fresh bit on to the neighbours that have not seen it; answers who got something.
  private mutating func step(from active: [Int32], in graph: Graph) -> [Int32] {
    var touched: [Int32] = []
    graph.neighbours.withUnsafeBufferPointer { neighbours in
      seen.withUnsafeBufferPointer { seen in
        coming.withUnsafeMutableBufferPointer { coming in
          for node in active {
            let bits = fresh[Int(node)]
            fresh[Int(node)] = 0
            for position in Int(graph.offsets[Int(node)])..<Int(graph.offsets[Int(node) + 1]) {
              let neighbour = Int(neighbours[position])
              let new = bits & ~seen[neighbour]
              if new != 0, coming[neighbour] == 0 { touched.append(Int32(neighbour)) }
              coming[neighbour] |= new
            }
          }
        }
      }
    }
    return touched
  }

  /// Makes what came in fresh for the next step; answers how many bits that were.
  private mutating func settle(_ touched: [Int32]) -> Int {
    var reached = 0
    for node in touched.lazy.map(Int.init) {
      fresh[node] = coming[node]
      seen[node] |= coming[node]
      coming[node] = 0
      reached += fresh[node].nonzeroBitCount
    }
    return reached
  }
}
