// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Dependencies of every node, added up over a number of sources.
///
/// Sources are added in blocks and the blocks in order, so that the result is the same in every bit however many
/// blocks are computed at the same time, and no sum has many terms (which keeps rounding small).
struct DependencySums {
  /// Sources added up together, by one worker.
  static let blockSize = 256

  /// `total[node]`: the sum of the dependencies.
  private(set) var total: [Double]
  /// `squares[node]`: the sum of their squares.
  private(set) var squares: [Double]

  private init(nodeCount: Int) {
    total = [Double](repeating: 0, count: nodeCount)
    squares = total
  }

  /// The sums over `sources`, block after block on this thread.
  init(of graph: Graph, sources: [Int]) {
    self.init(nodeCount: graph.nodeCount)
    for start in stride(from: 0, to: sources.count, by: Self.blockSize) {
      add(Self.block(sources, from: start, in: graph))
    }
  }

  /// The sums over `sources`, as many blocks at a time as there are cores.
  init(inParallel graph: Graph, sources: [Int]) async {
    let starts = Array(stride(from: 0, to: sources.count, by: Self.blockSize))
    self = await withTaskGroup(of: (Int, DependencySums).self) { group in
      for (number, start) in starts.enumerated() {
        group.addTask { (number, Self.block(sources, from: start, in: graph)) }
      }
      var sums = DependencySums(nodeCount: graph.nodeCount)
      var early: [Int: DependencySums] = [:]
      var next = 0
      for await (number, block) in group {
        early[number] = block
        while let block = early.removeValue(forKey: next) {
          sums.add(block)
          next += 1
        }
      }
      return sums
    }
  }

  private static func block(_ sources: [Int], from start: Int, in graph: Graph) -> DependencySums {
    var sums = DependencySums(nodeCount: graph.nodeCount)
    var paths = ShortestPaths(graph)
    for source in sources[start..<min(start + blockSize, sources.count)] {
      paths.search(from: source, in: graph)
      sums.add(paths)
    }
    return sums
  }

  private mutating func add(_ paths: borrowing ShortestPaths) {
    let (order, dependency, reached) = (paths.order, paths.dependency, paths.reached)
    total.withUnsafeMutableBufferPointer { total in
      squares.withUnsafeMutableBufferPointer { squares in
        for place in 1..<reached {
          let node = Int(order[place])
          let value = dependency[node]
          total[node] += value
          squares[node] += value * value
        }
      }
    }
  }

  private mutating func add(_ block: DependencySums) {
    for node in total.indices {
      total[node] += block.total[node]
      squares[node] += block.squares[node]
    }
  }
}
