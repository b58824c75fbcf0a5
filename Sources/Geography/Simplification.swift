// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Takes places out of the borders of areas so that neighbours keep the border they share.
///
/// Borders are cut where three or more lines meet; each line between is simplified once, in the same way for the areas
/// on both sides. A line that would make one of its areas invalid is simplified with half the tolerance, then a
/// quarter, and else stays as it was; so it ends after three changes of each line.
///
/// Source: Ramer, "An iterative procedure for the polygonal approximation of plane curves", *Computer Graphics and Image
/// Processing* 1(3), 1972, doi:10.1016/S0146-664X(72)80017-0; Douglas & Peucker, *Cartographica* 10(2), 1973.
public enum Simplification {
  /// The shapes with fewer places; each place left out lies within `tolerance` metres of the new border.
  ///
  /// - Parameter tolerance: in metres; 0 or less changes nothing.
  /// - Returns: as many valid shapes in the same order. Parts and holes that would vanish stay.
  /// - Complexity: O(*n* log *n*) for most borders, at worst O(4096 · *n*), for *n* places.
  /// - Note: only borders with the same vertices on both sides count as shared; others may part or overlap by up to
  ///   twice the tolerance.
  public static func simplified(_ shapes: [Shape], tolerance: Double) -> [Shape] {
    guard tolerance > 0 else { return shapes }
    let lines = BorderLines(shapes)
    var steps = [Int](repeating: 0, count: lines.all.count)
    var drawn = lines.all.map { thinned($0, tolerance: tolerance) }
    var results = shapes
    var waiting = Set(shapes.indices)
    while !waiting.isEmpty {
      var changed: Set<Int> = []
      for area in waiting.sorted() {
        let thinner = lines.ofArea[area].filter { steps[$0] < 3 }
        let outline = lines.outline(of: area, drawn)
        if thinner.isEmpty {
          // No line of it can be drawn finer: it is as it was, whatever may be wrong with that.
          results[area] = shapes[area]
        } else if outline.faults.isEmpty {
          results[area] = Shape(faultless: outline)
        } else {
          changed.formUnion(thinner)
        }
      }
      for line in changed {
        steps[line] += 1
        let halved = tolerance / Double(1 << steps[line])
        drawn[line] = steps[line] == 3 ? lines.all[line] : thinned(lines.all[line], tolerance: halved)
      }
      waiting = Set(shapes.indices.filter { !changed.isDisjoint(with: lines.ofArea[$0]) })
    }
    return results
  }

  /// The line with its ends and those places between that are needed.
  static func thinned(_ line: [Coordinate], tolerance: Double) -> [Coordinate] {
    guard line.count > 2 else { return line }
    let metric = Metric(latitude: line[0].latitude)
    var isKept = [Bool](repeating: false, count: line.count)
    // Long lines are cut at fixed places, since the method takes the square of their length at worst.
    var waiting = stride(from: 0, to: line.count - 1, by: 4096).map { ($0, min($0 + 4096, line.count - 1)) }
    for (start, end) in waiting { (isKept[start], isKept[end]) = (true, true) }
    while let (start, end) = waiting.popLast() {
      var (farthest, most) = (start, tolerance)
      for index in start + 1..<max(end, start + 1) {
        let distance = metric.distance(line[index], fromLine: line[start], line[end])
        if distance > most { (farthest, most) = (index, distance) }
      }
      if farthest == start { continue }
      isKept[farthest] = true
      waiting += [(start, farthest), (farthest, end)]
    }
    return line.indices.filter { isKept[$0] }.map { line[$0] }
  }
}

/// The borders of areas as lines between the places where they part, each line once.
struct BorderLines {
  /// A line of a ring, and whether it runs backwards there.
  private struct Use {
    let line: Int
    let isBackwards: Bool
  }

  /// The lines, ends included.
  private(set) var all: [[Coordinate]] = []
  /// The numbers of the lines around each area.
  private(set) var ofArea: [Set<Int>] = []
  /// `uses[area][part][ring]`: the lines in the order of the ring.
  private var uses: [[[[Use]]]] = []
  private var numbers: [[Coordinate]: Int] = [:]

  init(_ shapes: [Shape]) {
    let knots = Self.knots(shapes)
    for shape in shapes {
      let areaUses = shape.polygons.map { $0.rings.map { ring in lines(of: ring, knots).map { use($0) } } }
      uses.append(areaUses)
      ofArea.append(Set(areaUses.joined().joined().map(\.line)))
    }
  }

  /// The border of an area with lines drawn anew.
  func outline(of area: Int, _ drawn: [[Coordinate]]) -> Outline {
    Outline(
      uses[area].map { part in
        part.map { ring in
          let places = ring.flatMap { use in
            use.isBackwards ? Array(drawn[use.line].reversed().dropLast()) : Array(drawn[use.line].dropLast())
          }
          return places + places.prefix(1)
        }
      })
  }

  /// The places where not every border goes on to the same two places.
  private static func knots(_ shapes: [Shape]) -> Set<Coordinate> {
    var ends: [Coordinate: (Coordinate, Coordinate)] = [:]
    var knots: Set<Coordinate> = []
    for ring in shapes.lazy.flatMap(\.rings) {
      let places = ring.positions
      for index in places.indices {
        let before = places[index == 0 ? places.count - 1 : index - 1]
        let after = places[index + 1 == places.count ? 0 : index + 1]
        let pair = before < after ? (before, after) : (after, before)
        if let known = ends[places[index]] {
          if known != pair { knots.insert(places[index]) }
        } else {
          ends[places[index]] = pair
        }
      }
    }
    return knots
  }

  /// The ring cut at its knots. One with fewer than two is also cut where all that share it would cut it: at its
  /// lowest place and at the place farthest from there, so that it stays a ring.
  private func lines(of ring: Ring, _ knots: Set<Coordinate>) -> [[Coordinate]] {
    let places = ring.positions
    var cuts = places.indices.filter { knots.contains(places[$0]) }
    if cuts.count < 2 {
      let first = cuts.first ?? places.indices.min { places[$0] < places[$1] } ?? 0
      let metric = Metric(latitude: places[first].latitude)
      let far = places.indices.max { one, other in
        let (near, far) = (metric.distance(places[first], places[one]), metric.distance(places[first], places[other]))
        return (near, places[one]) < (far, places[other])
      }
      cuts = [first, far ?? first].sorted()
    }
    return cuts.indices.map { number in
      let (start, end) = (cuts[number], number + 1 == cuts.count ? cuts[0] + places.count : cuts[number + 1])
      return (start...end).map { places[$0 % places.count] }
    }
  }

  private mutating func use(_ line: [Coordinate]) -> Use {
    // The direction that comes first in the order of places stands for both.
    let back = Array(line.reversed())
    let isBackwards = back.lexicographicallyPrecedes(line)
    let key = isBackwards ? back : line
    let number = numbers[key] ?? all.count
    if number == all.count {
      numbers[key] = number
      all.append(key)
    }
    return Use(line: number, isBackwards: isBackwards)
  }
}
