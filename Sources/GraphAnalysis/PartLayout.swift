// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// The layout of one part of a graph, in which everyone can reach everyone; lengths in ideal lengths of a tie.
struct PartLayout {
  private let communities: [Int]
  private let bodies: Int
  private var ties: [ForceLayout.Tie] = []
  /// Per node of the part its neighbours in the part.
  private var neighbours: [[Int]]

  /// How hard a tie between two communities pulls, against 1 within one.
  private static let pullBetween = 0.15
  private static let steps = 200

  /// - Parameter part: the nodes of the part; from here on they go by their place in it.
  init(_ graph: Graph, part: [Int], communities: [Int]) {
    bodies = part.count
    var place: [Int32: Int] = [:]
    for (index, node) in part.enumerated() { place[Int32(node)] = index }
    neighbours = part.map { graph.neighbours(of: $0).compactMap { place[$0] } }
    var number: [Int: Int] = [:]
    for node in part where number[communities[node]] == nil { number[communities[node]] = number.count }
    self.communities = part.map { number[communities[$0]] ?? 0 }
    for (a, row) in neighbours.enumerated() {
      for b in row where a < b {
        let isWithin = self.communities[a] == self.communities[b]
        ties.append(ForceLayout.Tie(a: a, b: b, pull: isWithin ? 1 : PartLayout.pullBetween))
      }
    }
  }

  /// Places in ideal lengths of a tie, around no centre in particular.
  ///
  /// - Parameter known: earlier places, in any unit; empty for none.
  mutating func points(known: [LayoutPoint?], using random: inout some RandomSource) -> [LayoutPoint] {
    guard bodies > 1 else { return [LayoutPoint(x: 0, y: 0)] }
    let kept = known.count { $0 != nil }
    guard kept > 1, let scaled = scaled(known) else { return fresh(using: &random) }
    var forces = ForceLayout(start(scaled, using: &random), ties: ties, groups: communities)
    guard 2 * kept >= bodies else {
      forces.run(steps: PartLayout.steps, from: heat)
      return forces.points
    }
    let isNew = scaled.map { $0 == nil }
    if kept < bodies { forces.run(steps: 40, from: 1, mobility: isNew.map { $0 ? 1 : 0 }) }
    forces.run(steps: 30, from: 0.5, mobility: isNew.map { $0 ? 1 : 0.1 })
    return forces.points
  }

  /// How far a node may go in the first step.
  private var heat: Double { max(1, Double(bodies).squareRoot() / 8) }

  // MARK: Without earlier places

  private func fresh(using random: inout some RandomSource) -> [LayoutPoint] {
    let centres = centres(using: &random)
    var sizes = [Double](repeating: 0, count: centres.count)
    for community in communities { sizes[community] += 1 }
    let start = communities.map { community in
      let spread = sizes[community].squareRoot()
      return LayoutPoint(
        x: centres[community].x + (random.unit() - 0.5) * spread,
        y: centres[community].y + (random.unit() - 0.5) * spread)
    }
    var forces = ForceLayout(start, ties: ties, groups: communities)
    forces.run(steps: PartLayout.steps, from: heat)
    return PartLayout.lying(forces.points)
  }

  /// Turned so that the longest direction lies level, as pictures are wider than high.
  private static func lying(_ points: [LayoutPoint]) -> [LayoutPoint] {
    let share = 1 / Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } * share, points.reduce(0) { $0 + $1.y } * share)
    let xx = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    let yy = points.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
    let xy = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    let largest = (xx + yy) / 2 + ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
    let length = ((largest - yy) * (largest - yy) + xy * xy).squareRoot()
    let (x, y) = length > 0 ? ((largest - yy) / length, xy / length) : xx >= yy ? (1, 0) : (0, 1)
    return points.map { LayoutPoint(x: $0.x * x + $0.y * y, y: $0.y * x - $0.x * y) }
  }

  /// The centres of the communities: laid out as nodes that weigh what their members weigh together.
  private func centres(using random: inout some RandomSource) -> [LayoutPoint] {
    let count = 1 + (communities.max() ?? 0)
    guard count > 1 else { return [LayoutPoint(x: 0, y: 0)] }
    var sizes = [Double](repeating: 0, count: count)
    for community in communities { sizes[community] += 1 }
    var pulls: [[Int: Double]] = Array(repeating: [:], count: count)
    for tie in ties where communities[tie.a] != communities[tie.b] {
      let (a, b) = (min(communities[tie.a], communities[tie.b]), max(communities[tie.a], communities[tie.b]))
      pulls[a][b, default: 0] += tie.pull
    }
    let between = pulls.enumerated().flatMap { a, row in
      row.sorted { $0.key < $1.key }.map { ForceLayout.Tie(a: a, b: $0.key, pull: $0.value) }
    }
    var forces = ForceLayout(
      spiral(count, radius: Double(bodies).squareRoot(), using: &random), ties: between, masses: sizes)
    forces.run(steps: PartLayout.steps, from: Double(bodies).squareRoot() / 4)
    return forces.points
  }

  /// Points around a centre, each turned by the golden angle from the one before.
  private func spiral(_ count: Int, radius: Double, using random: inout some RandomSource) -> [LayoutPoint] {
    var (x, y) = (1.0, 0.0)
    return (0..<count).map { index in
      (x, y) = (x * -0.7373688780783197 - y * 0.6754902942615238, x * 0.6754902942615238 + y * -0.7373688780783197)
      let distance = radius * ((Double(index) + 0.5 + random.unit() / 4) / Double(count)).squareRoot()
      return LayoutPoint(x: x * distance, y: y * distance)
    }
  }

  // MARK: From earlier places

  /// Earlier places in the unit of the forces: the scale at which pull and push are in balance; nil when the known
  /// nodes stand in one place or have no tie among them.
  private func scaled(_ known: [LayoutPoint?]) -> [LayoutPoint?]? {
    var pull = 0.0
    for tie in ties {
      guard let a = known[tie.a], let b = known[tie.b] else { continue }
      let square = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
      pull += tie.pull * square * square.squareRoot()
    }
    let kept = Double(known.count { $0 != nil })
    guard pull > 1e-12, pull.isFinite else { return nil }
    let scale = cubeRoot(kept * (kept - 1) / 2 / pull)
    return known.map { $0.map { LayoutPoint(x: $0.x * scale, y: $0.y * scale) } }
  }

  /// Newton's method from above, where it falls to the root.
  private func cubeRoot(_ value: Double) -> Double {
    var root = max(1, value)
    for _ in 0..<200 {
      let next = (2 * root + value / (root * root)) / 3
      guard next < root else { break }
      root = next
    }
    return root
  }

  /// Known nodes where they were; a new one near the middle of its neighbours, as soon as one of them has a place.
  private func start(_ known: [LayoutPoint?], using random: inout some RandomSource) -> [LayoutPoint] {
    var places = known
    var queue = known.indices.filter { known[$0] != nil }
    var head = 0
    while head < queue.count {
      for node in neighbours[queue[head]] where places[node] == nil {
        let near = neighbours[node].compactMap { places[$0] }
        let share = 1 / Double(near.count)
        places[node] = LayoutPoint(
          x: near.reduce(0) { $0 + $1.x } * share + random.unit() - 0.5,
          y: near.reduce(0) { $0 + $1.y } * share + random.unit() - 0.5)
        queue.append(node)
      }
      head += 1
    }
    return places.map { $0 ?? LayoutPoint(x: 0, y: 0) }
  }
}
