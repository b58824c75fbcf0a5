// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A straight line between two places, the western (then southern) one first.
struct Edge: Hashable {
  let low: Coordinate
  let high: Coordinate

  init(_ one: Coordinate, _ other: Coordinate) { (low, high) = one < other ? (one, other) : (other, one) }
}

/// Edges that have at most ends in common, and how often the rings they come from run around each side of them.
///
/// Each edge is kept as two darts, there and back: the darts of edge *e* are 2*e* (from west to east) and 2*e* + 1.
/// The number on the left of a dart is the winding number there; from one dart of a place to the next on its left only
/// the next dart's own weight is crossed, so one number for each connected piece gives all others.
///
/// Source: the doubly connected edge list of Muller & Preparata, "Finding the intersection of two convex polyhedra",
/// *Theor. Comp. Sci.* 7, 1978. One file, as it is one structure.
struct Arrangement {
  /// Where each dart starts.
  private var origins: [Coordinate] = []
  /// How much larger the number on the left of a dart is than on its right.
  private var weights: [Int] = []
  /// `around[starts[v]..<starts[v + 1]]`: the darts from place `v`, anticlockwise from the west.
  private var around: [Int] = []
  private var starts: [Int] = []
  /// The number of the place where each dart starts.
  private var places: [Int] = []
  /// Where each dart stands in `around`.
  private var slots: [Int] = []
  /// The winding number on the left of each dart.
  private var left: [Int] = []

  /// The arrangement of these edges; the weight is how often on balance rings pass from west to east, and such as
  /// cancel out are left away. At each place the weights of rings cancel out as well.
  ///
  /// - Complexity: O(*n* log *n*) for *n* edges in one piece; each further piece costs the edges in one strip.
  init(_ edges: [Edge: Int]) {
    let kept = edges.filter { $0.value != 0 }.sorted { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }
    origins = kept.flatMap { [$0.key.low, $0.key.high] }
    weights = kept.flatMap { [$0.value, -$0.value] }
    around = origins.indices.sorted { comesBefore($0, $1) }
    places = [Int](repeating: 0, count: origins.count)
    slots = places
    for (slot, dart) in around.enumerated() {
      if slot == 0 || origins[around[slot - 1]] != origins[dart] { starts.append(slot) }
      (places[dart], slots[dart]) = (starts.count - 1, slot)
    }
    starts.append(around.count)
    number()
  }

  /// Darts are sorted by place, then anticlockwise from the west (the west itself coming first).
  private func comesBefore(_ one: Int, _ other: Int) -> Bool {
    let origin = origins[one]
    if origin != origins[other] { return origin < origins[other] }
    let (first, second) = (origins[one ^ 1], origins[other ^ 1])
    let (firstIsNorth, secondIsNorth) = (isNorth(first, of: origin), isNorth(second, of: origin))
    return firstIsNorth == secondIsNorth ? turn(origin, first, second) > 0 : secondIsNorth
  }

  private func isNorth(_ place: Coordinate, of origin: Coordinate) -> Bool {
    place.y > origin.y || place.y == origin.y && place.x > origin.x
  }

  /// Gives each dart the winding number on its left, one connected piece after the other from its western end.
  private mutating func number() {
    left = [Int](repeating: 0, count: origins.count)
    var isNumbered = [Bool](repeating: false, count: max(0, starts.count - 1))
    let strips = EdgeStrips(
      stride(from: 0, to: origins.count, by: 2).map { (origins[$0], origins[$0 + 1], weights[$0]) })
    for start in isNumbered.indices where !isNumbered[start] {
      // Places are sorted, so this one lies westernmost of its piece: its last dart has the outside on its left.
      var waiting = [
        (dart: around[starts[start + 1] - 1], number: strips.number(westOf: origins[around[starts[start]]]))
      ]
      while let (dart, number) = waiting.popLast() {
        guard !isNumbered[places[dart]] else { continue }
        isNumbered[places[dart]] = true
        spread(number, from: dart)
        for next in around[starts[places[dart]]..<starts[places[dart] + 1]] where !isNumbered[places[next ^ 1]] {
          waiting.append((next ^ 1, left[next] - weights[next]))
        }
      }
    }
  }

  /// Numbers the darts around a place, one of which has `number` on its left.
  private mutating func spread(_ number: Int, from dart: Int) {
    let range = starts[places[dart]]..<starts[places[dart] + 1]
    var number = number
    var slot = slots[dart]
    for _ in range {
      left[around[slot]] = number
      slot = slot + 1 == range.upperBound ? range.lowerBound : slot + 1
      number += weights[around[slot]]
    }
  }

  private func isBorder(_ dart: Int, _ isLand: (Int) -> Bool) -> Bool {
    isLand(left[dart]) && !isLand(left[dart ^ 1])
  }

  /// The border of the land, land on the left; `isLand` tells which winding numbers are land.
  func border(where isLand: (Int) -> Bool) -> [(from: Coordinate, to: Coordinate)] {
    origins.indices.filter { isBorder($0, isLand) }.map { (origins[$0], origins[$0 ^ 1]) }
  }

  /// The land as parts with holes, from west to east.
  ///
  /// - Complexity: O(*n*), and for *h* holes apart from the border O(*h* · (*p* + *s*)) with *p* parts and *s* edges in
  ///   a strip.
  func polygons(where isLand: (Int) -> Bool) -> [Polygon] {
    let isBorder = origins.indices.map { self.isBorder($0, isLand) }
    var isDone = [Bool](repeating: false, count: origins.count)
    var parts: [(outer: [Coordinate], holes: [[Coordinate]])] = []
    var loose: [[Coordinate]] = []
    for slot in around.indices where isBorder[around[slot]] && !isDone[around[slot]] {
      let rings = simpleRings(walk(from: around[slot], isBorder, &isDone))
      let holes = rings.filter { shoelace($0) < 0 }
      // The border of one piece of land runs around at most one part, or else only around holes in another.
      if let outer = rings.first(where: { shoelace($0) > 0 }) {
        parts.append((outer, holes))
      } else {
        loose += holes
      }
    }
    let indices = loose.isEmpty ? [] : parts.map { RingIndex($0.outer) }
    let areas = indices.isEmpty ? [] : parts.map { shoelace($0.outer) }
    for hole in loose {
      let around = indices.indices.filter { indices[$0].box.contains(hole[0]) && indices[$0].side(of: hole) == .inside }
      if let smallest = around.min(by: { areas[$0] < areas[$1] }) { parts[smallest].holes.append(hole) }
    }
    return parts.map { Polygon(outer: Ring($0.outer), holes: $0.holes.map(Ring.init)) }
  }

  /// The places along the border of one piece of land, which stays on the left.
  private func walk(from start: Int, _ isBorder: [Bool], _ isDone: inout [Bool]) -> [Coordinate] {
    var way: [Coordinate] = []
    var dart = start
    repeat {
      isDone[dart] = true
      way.append(origins[dart])
      // On from the end: the first border to the right of the way back, so that land that only touches is another.
      let range = starts[places[dart ^ 1]]..<starts[places[dart ^ 1] + 1]
      var slot = slots[dart ^ 1]
      repeat { slot = (slot == range.lowerBound ? range.upperBound : slot) - 1 } while !isBorder[around[slot]]
      dart = around[slot]
    } while dart != start
    return way
  }

  /// The way cut wherever it comes back to a place.
  private func simpleRings(_ way: [Coordinate]) -> [[Coordinate]] {
    var rings: [[Coordinate]] = []
    var open: [Coordinate] = []
    var positions: [Coordinate: Int] = [:]
    for place in way {
      if let position = positions[place] {
        rings.append(Array(open[position...]))
        for closed in open[position...] { positions[closed] = nil }
        open.removeSubrange(position...)
      }
      positions[place] = open.count
      open.append(place)
    }
    return rings + [open]
  }
}

/// Weighted edges in upright strips.
private struct EdgeStrips {
  private let edges: [(low: Coordinate, high: Coordinate, weight: Int)]
  private let west: Int
  private let width: Int
  private var strips: [[Int32]]

  init(_ edges: [(low: Coordinate, high: Coordinate, weight: Int)]) {
    self.edges = edges
    let west = edges.reduce(Int.max) { min($0, $1.low.x) }
    let span = edges.isEmpty ? 1 : edges.reduce(Int.min) { max($0, $1.high.x) } - west + 1
    let across = edges.reduce(0) { $0 + $1.high.x - $1.low.x }
    // No more strips than keep the entries at about two for each edge.
    let count = max(1, min(edges.count / 2, edges.count * span / max(across, 1), span))
    (self.west, width) = (west, (span + count - 1) / count)
    strips = Array(repeating: [], count: count)
    for (index, edge) in edges.enumerated() {
      for strip in (edge.low.x - west) / width...(edge.high.x - west) / width { strips[strip].append(Int32(index)) }
    }
  }

  /// The winding number just west of a place, from the edges that a ray to the south crosses there.
  func number(westOf place: Coordinate) -> Int {
    strips[(place.x - west) / width].reduce(0) { sum, index in
      let edge = edges[Int(index)]
      guard edge.low.x < place.x, place.x <= edge.high.x, turn(edge.low, edge.high, place) > 0 else { return sum }
      return sum + edge.weight
    }
  }
}
