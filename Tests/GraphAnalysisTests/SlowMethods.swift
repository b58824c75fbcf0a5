// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis

/// The same measures, straight from their definitions and without any cleverness.
extension Graph {
  func areTied(_ a: Int, _ b: Int) -> Bool {
    neighbours(of: a).contains(Int32(b))
  }

  /// All ties, the lower index first.
  var allTies: [(Int, Int)] {
    (0..<nodeCount).flatMap { a in (0..<nodeCount).filter { a < $0 && areTied(a, $0) }.map { (a, $0) } }
  }

  /// By letting every tie pull the label of its ends down until nothing moves.
  func slowComponents() -> [[Int]] {
    var label = Array(0..<nodeCount)
    var moved = true
    while moved {
      moved = false
      for (a, b) in allTies where label[a] != label[b] {
        (label[a], label[b]) = (min(label[a], label[b]), min(label[a], label[b]))
        moved = true
      }
    }
    return Set(label).sorted().map { lowest in (0..<nodeCount).filter { label[$0] == lowest } }
  }

  /// By removing every node in turn: those without whom others of their component lose each other.
  func slowArticulationPoints() -> [Int] {
    (0..<nodeCount).filter { node in
      let isIsolate = neighbours(of: node).isEmpty
      return removing([node]).slowComponents().count > slowComponents().count - (isIsolate ? 1 : 0)
    }
  }

  /// By removing every tie in turn.
  func slowBridges() -> [[Int]] {
    allTies.filter { tie in
      let others = allTies.filter { $0 != tie }
      return Graph(nodeCount: nodeCount, edges: others).slowComponents().count > slowComponents().count
    }
    .map { [$0, $1] }
  }

  /// Steps between every two nodes, after Floyd and Warshall; nil where there is no way.
  func slowDistances() -> [[Int?]] {
    var steps = (0..<nodeCount).map { a in (0..<nodeCount).map { a == $0 ? 0 : areTied(a, $0) ? 1 : nil as Int? } }
    for via in 0..<nodeCount {
      for a in 0..<nodeCount {
        for b in 0..<nodeCount {
          guard let first = steps[a][via], let second = steps[via][b] else { continue }
          steps[a][b] = min(steps[a][b] ?? .max, first + second)
        }
      }
    }
    return steps
  }

  /// By writing out every shortest path.
  func slowBetweenness() -> [Double] {
    let steps = slowDistances()
    var score = [Double](repeating: 0, count: nodeCount)
    for a in 0..<nodeCount {
      for b in (a + 1)..<max(nodeCount, a + 1) where steps[a][b] != nil {
        let paths = shortestPaths(from: a, to: b, steps: steps)
        for node in paths.joined() where node != a && node != b { score[node] += 1 / Double(paths.count) }
      }
    }
    return score
  }

  private func shortestPaths(from a: Int, to b: Int, steps: [[Int?]]) -> [[Int]] {
    guard a != b, let distance = steps[a][b] else { return [[b]] }
    return neighbours(of: a).map(Int.init).filter { steps[$0][b] == distance - 1 }
      .flatMap { shortestPaths(from: $0, to: b, steps: steps) }.map { [a] + $0 }
  }

  /// By taking away, for every k, whoever has fewer than k ties, until all have k.
  func slowCoreNumbers() -> [Int] {
    var core = [Int](repeating: 0, count: nodeCount)
    for k in 1..<max(nodeCount, 2) {
      var staying = Set(0..<nodeCount)
      while let weak = staying.first(where: { node in staying.count { areTied(node, $0) } < k }) {
        staying.remove(weak)
      }
      for node in staying { core[node] = k }
    }
    return core
  }

  /// Burt's formula, term by term.
  func slowConstraint(of i: Int) -> Double? {
    func p(_ a: Int, _ b: Int) -> Double { areTied(a, b) ? 1 / Double(degree(of: a)) : 0 }
    guard degree(of: i) > 0 else { return nil }
    return neighbours(of: i).map(Int.init).reduce(0.0) { sum, j in
      let through = (0..<nodeCount).filter { $0 != i && $0 != j }.reduce(0.0) { $0 + p(i, $1) * p($1, j) }
      return sum + (p(i, j) + through) * (p(i, j) + through)
    }
  }

  func slowEffectiveSize(of node: Int) -> Double? {
    let around = neighbours(of: node).map(Int.init)
    guard !around.isEmpty else { return nil }
    let ties = around.reduce(0) { sum, a in sum + around.count { $0 > a && areTied(a, $0) } }
    return Double(around.count) - 2 * Double(ties) / Double(around.count)
  }

  /// [coordinator, itinerant, representative, liaison] over all pairs of nodes.
  func slowBrokerage(of broker: Int, groups: [Int]) -> [Int] {
    var counts = [0, 0, 0, 0]
    for a in 0..<nodeCount {
      for b in 0..<a where a != broker && b != broker {
        guard areTied(a, broker), areTied(b, broker), !areTied(a, b) else { continue }
        let different = Set([groups[a], groups[b], groups[broker]]).count
        let role = different == 1 ? 0 : different == 3 ? 3 : groups[a] == groups[b] ? 1 : 2
        counts[role] += 1
      }
    }
    return counts
  }

  func slowFragmentation() -> Double? {
    share { $0 == nil ? 0 : 1 }
  }

  func slowDistanceWeightedFragmentation() -> Double? {
    share { $0.map { 1 / Double($0) } ?? 0 }
  }

  private func share(_ nearness: (Int?) -> Double) -> Double? {
    guard nodeCount > 1 else { return nil }
    let steps = slowDistances()
    let pairs = (0..<nodeCount).flatMap { a in (0..<nodeCount).filter { $0 != a }.map { (a, $0) } }
    return 1 - pairs.reduce(0) { $0 + nearness(steps[$1.0][$1.1]) } / Double(pairs.count)
  }
}

/// Whether two lists of numbers are alike, position by position, and undefined in the same places.
func agree(_ left: [Double?], _ right: [Double?], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { a, b in
      guard let a, let b else { return a == nil && b == nil }
      return abs(a - b) <= tolerance * max(1, abs(b))
    }
}
