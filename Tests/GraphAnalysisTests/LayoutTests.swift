// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Statistics
import Testing

@Suite struct `A layout` {
  @Test func `of nobody, one and two`() {
    #expect(Graph.empty.placed() == [])
    #expect(Graph(nodeCount: 1, edges: []).placed() == [LayoutPoint(x: 0.5, y: 0.5)])
    let two = Graph.chain(2).placed()
    #expect(two[0].distance(to: two[1]) > 0.9)
  }

  @Test func `stays in the unit square, with everyone in a place of their own`() {
    for graph in Graph.randomSmall + [.karate, .star(leaves: 40), .ring(60), .random(nodes: 700, draws: 900, seed: 2)] {
      let places = graph.placed()

      #expect(places.count == graph.nodeCount)
      #expect(places.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
      #expect(Set(places.map { [$0.x, $0.y] }).count == graph.nodeCount)
    }
  }

  @Test func `is the same for the same random words`() {
    for graph in [Graph.karate, .random(nodes: 600, draws: 1_200, seed: 6)] {
      #expect(graph.placed(seed: 4) == graph.placed(seed: 4))
      #expect(graph.placed(seed: 4) != graph.placed(seed: 5))
    }
  }

  @Test func `puts who is tied closer than who is not`() {
    for graph in [Graph.karate, .planted(blocks: 5, size: 30, seed: 1), .planted(blocks: 12, size: 60, seed: 2)] {
      let places = graph.placed()
      let tied = graph.meanDistance(places) { $0 }
      let untied = graph.meanDistance(places) { !$0 }

      #expect(tied < 0.6 * untied)
    }
  }

  @Test func `keeps communities apart`() {
    let graph = Graph.planted(blocks: 5, size: 30, seed: 1)
    let places = graph.placed()
    let centres = (0..<5).map { block in LayoutPoint.middle(of: places[block * 30..<block * 30 + 30]) }

    let own = (0..<150).count { node in
      let distances = centres.map { places[node].distance(to: $0) }
      return distances.min() == distances[node / 30]
    }
    #expect(own > 140)
  }

  @Test func `hardly moves when computed again from its own places`() {
    for graph in [Graph.karate, .planted(blocks: 5, size: 30, seed: 1), .planted(blocks: 12, size: 60, seed: 2)] {
      let before = graph.placed()
      let after = graph.placed(seed: 99, previous: before)

      let moved = zip(before, after).map { $0.distance(to: $1) }
      #expect(moved.max() ?? 1 < 0.08)
      #expect(moved.reduce(0, +) / Double(moved.count) < 0.03)
    }
  }

  @Test func `keeps people in place when one comes, who stands near those it is tied to`() {
    let graph = Graph.planted(blocks: 5, size: 30, seed: 1)
    let before = graph.placed()
    let larger = Graph(nodeCount: 151, edges: graph.pairs + [(150, 3), (150, 7), (150, 12)])

    let after = larger.placed(previous: before + [nil])

    let moved = zip(before, after).map { $0.distance(to: $1) }
    #expect(moved.reduce(0, +) / 150 < 0.04)
    #expect(after[150].distance(to: .middle(of: [after[3], after[7], after[12]])) < 0.15)
  }

  @Test func `starts anew when less than half is known, and with places that say nothing`() {
    let graph = Graph.karate
    let same = [LayoutPoint?](repeating: LayoutPoint(x: 0.3, y: 0.3), count: 35)
    let few = (0..<35).map { $0 < 5 ? LayoutPoint(x: Double($0) / 5, y: 0.2) : nil }

    for previous in [same, few] {
      let places = graph.placed(previous: previous)
      #expect(places.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
      #expect(Set(places.map { [$0.x, $0.y] }).count == 35)
    }
  }

  @Test func `packs parts side by side without overlap`() {
    // Three rings of 20 and ten nodes alone.
    let rings = (0..<3).flatMap { ring in (0..<20).map { (ring * 20 + $0, ring * 20 + ($0 + 1) % 20) } }
    let graph = Graph(nodeCount: 70, edges: rings)

    let places = graph.placed()

    let boxes = graph.components().map { part in
      (x: part.map { places[$0].x }, y: part.map { places[$0].y })
    }
    for (index, one) in boxes.enumerated() {
      for other in boxes[..<index] {
        let apartX = (one.x.max() ?? 0) < (other.x.min() ?? 0) || (other.x.max() ?? 0) < (one.x.min() ?? 0)
        let apartY = (one.y.max() ?? 0) < (other.y.min() ?? 0) || (other.y.max() ?? 0) < (one.y.min() ?? 0)
        #expect(apartX || apartY)
      }
    }
  }

  @Test func `pushes by squares nearly as by pairs`() {
    // Just below and just above the size from which far nodes push as one.
    let small = Graph.planted(blocks: 10, size: 50, seed: 3)
    let large = Graph(nodeCount: 501, edges: small.pairs + [(500, 0)])

    let spread = [small, large].map { graph in
      let places = graph.placed()
      return graph.meanDistance(places) { $0 } / graph.meanDistance(places) { !$0 }
    }
    #expect((spread[0] - spread[1]).magnitude < 0.1)
  }
}

extension Graph {
  fileprivate func placed(seed: UInt64 = 1, previous: [LayoutPoint?] = []) -> [LayoutPoint] {
    var fixed = SplitMix64(seed: 1)
    var random = SplitMix64(seed: seed)
    return layout(communities: communities(using: &fixed).number, previous: previous, using: &random)
  }

  fileprivate var pairs: [(Int, Int)] {
    (0..<nodeCount).flatMap { a in neighbours(of: a).filter { a < $0 }.map { (a, Int($0)) } }
  }

  /// Blocks with many ties within and few between.
  fileprivate static func planted(blocks: Int, size: Int, seed: UInt64) -> Graph {
    var random = SplitMix64(seed: seed)
    let within = (0..<blocks * size * 3).map { index in
      let block = index % blocks * size
      return (block + random.below(size), block + random.below(size))
    }
    let between = (0..<blocks * 4).map { _ in (random.below(blocks * size), random.below(blocks * size)) }
    return Graph(nodeCount: blocks * size, edges: within + between)
  }

  /// The mean distance of the pairs that are tied, or of those that are not.
  fileprivate func meanDistance(_ places: [LayoutPoint], _ counts: (Bool) -> Bool) -> Double {
    var (sum, count) = (0.0, 0.0)
    for a in 0..<nodeCount {
      let row = Set(neighbours(of: a))
      for b in 0..<a where counts(row.contains(Int32(b))) {
        sum += places[a].distance(to: places[b])
        count += 1
      }
    }
    return sum / count
  }
}

extension LayoutPoint {
  fileprivate func distance(to other: LayoutPoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  fileprivate static func middle(of points: some Collection<LayoutPoint>) -> LayoutPoint {
    LayoutPoint(
      x: points.reduce(0) { $0 + $1.x } / Double(points.count), y: points.reduce(0) { $0 + $1.y } / Double(points.count)
    )
  }
}
