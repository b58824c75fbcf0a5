// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A depth-first numbering of every component, the ground for articulation points and bridges.
///
/// Keeps its own stack, so that a chain of any length cannot overflow the thread's.
/// O(*n* + *m*) time, O(*n*) space.
///
/// Source: Hopcroft & Tarjan, "Efficient algorithms for graph manipulation", CACM 16(6), 1973,
/// doi:10.1145/362248.362272.
struct DepthFirstSearch {
  /// `discovery[node]`: when the node was first met, from 0.
  private(set) var discovery: [Int32]
  /// `low[node]`: the earliest discovery that its subtree reaches with one tie outside the tree.
  private(set) var low: [Int32]
  /// `parent[node]`: the node it was met from; −1 for the root of a component.
  private(set) var parent: [Int32]
  private var clock: Int32 = 0

  init(_ graph: Graph) {
    discovery = [Int32](repeating: -1, count: graph.nodeCount)
    low = discovery
    parent = discovery
    var next = graph.offsets
    for root in 0..<graph.nodeCount where discovery[root] < 0 {
      visit(from: Int32(root), in: graph, next: &next)
    }
  }

  /// - Parameter next: per node, the position of the neighbour to look at next.
  private mutating func visit(from root: Int32, in graph: Graph, next: inout [Int32]) {
    var stack = [root]
    discover(root)
    while let top = stack.last {
      let node = Int(top)
      guard next[node] < graph.offsets[node + 1] else {
        stack.removeLast()
        if let above = stack.last { low[Int(above)] = min(low[Int(above)], low[node]) }
        continue
      }
      let neighbour = graph.neighbours[Int(next[node])]
      next[node] += 1
      if discovery[Int(neighbour)] < 0 {
        parent[Int(neighbour)] = top
        discover(neighbour)
        stack.append(neighbour)
      } else if neighbour != parent[node] {
        low[node] = min(low[node], discovery[Int(neighbour)])
      }
    }
  }

  private mutating func discover(_ node: Int32) {
    discovery[Int(node)] = clock
    low[Int(node)] = clock
    clock += 1
  }
}
