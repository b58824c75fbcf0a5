// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Geography
import Statistics
import Testing

@Suite struct `Neighbours of areas` {
  @Test func `a town of three by three areas has twelve borders`() throws {
    var random = SplitMix64(seed: 61)

    let found = try Neighbours.all(among: try town(3, &random))

    #expect(
      pairs(found) == [
        [0, 1], [0, 3], [1, 2], [1, 4], [2, 5], [3, 4], [3, 6], [4, 5], [4, 7], [5, 8], [6, 7], [7, 8],
      ])
  }

  @Test func `the border is measured in metres`() throws {
    let west = try shape([square(4_400_000, 51_900_000, 10_000)])
    let east = try shape([square(4_410_000, 51_905_000, 10_000)])

    let found = try #require(try Neighbours.all(among: [west, east], tolerance: 0).first)

    #expect(abs(found.borderInMetres - 556.4) < 0.5)
  }

  @Test func `areas that do not share vertices or leave a gap are found within the tolerance`() throws {
    let west = try shape([square(4_400_000, 51_900_000, 10_000)])
    // 100 millionths to the east are 6.9 m.
    let east = try shape([
      ring((4_410_100, 51_901_234), (4_420_000, 51_900_000), (4_420_000, 51_910_000), (4_410_100, 51_908_765))
    ])

    #expect(try Neighbours.all(among: [west, east], tolerance: 5).isEmpty)
    #expect(try pairs(Neighbours.all(among: [west, east], tolerance: 8)) == [[0, 1]])
  }

  @Test func `areas that meet in a corner are none`() throws {
    let corner = try [shape([square(0, 0, 9_000)]), shape([square(9_000, 9_000, 9_000)])]

    #expect(try Neighbours.all(among: corner).isEmpty)
  }

  @Test func `an area in the hole of another is one`() throws {
    let lake = try [
      shape([square(0, 0, 90_000), square(30_000, 30_000, 9_000).reversed()]), shape([square(30_000, 30_000, 9_000)]),
    ]

    #expect(try pairs(Neighbours.all(among: lake)) == [[0, 1]])
  }

  @Test func `nothing has none`() throws {
    #expect(try Neighbours.all(among: []).isEmpty)
    #expect(try Neighbours.all(among: [try shape([square(0, 0, 9)])]).isEmpty)
  }

  @Test func `areas that all lie over each other are refused in time`() throws {
    var random = SplitMix64(seed: 63)
    let area = try shape([star(500, radius: 10_000, &random)])

    #expect(throws: NeighboursUntold.tooCrowded(pairLimit: 10_000_000)) {
      try Neighbours.all(among: Array(repeating: area, count: 2_000))
    }
  }

  @Test func `agrees with walking along all borders`() throws {
    var random = SplitMix64(seed: 62)
    for _ in 0..<3 {
      // The areas are moved a little one by one, so that borders overlap or leave gaps.
      let shapes = try town(3, steps: 2, &random).map { try moved($0, upTo: 150, &random) }

      let found = try Neighbours.all(among: shapes, tolerance: 10, leastBorder: 0.001)

      let lengths = Dictionary(uniqueKeysWithValues: found.map { ([$0.first, $0.second], $0.borderInMetres) })
      for one in shapes.indices {
        for other in shapes.indices where one < other {
          let walked = min(walk(shapes[one], shapes[other], 10), walk(shapes[other], shapes[one], 10))
          #expect(abs((lengths[[one, other]] ?? 0) - walked) < 12 + walked * 0.03)
        }
      }
    }
  }
}

private func pairs(_ found: [Neighbours]) -> [[Int]] { found.map { [$0.first, $0.second] } }

private func moved(_ shape: Shape, upTo most: Int, _ random: inout SplitMix64) throws -> Shape {
  let (dx, dy) = (Int.random(in: -most...most, using: &random), Int.random(in: -most...most, using: &random))
  return try Shape(
    Outline(
      shape.outline.polygons.map {
        $0.map { $0.map { at(Int($0.longitudeInMillionths) + dx, Int($0.latitudeInMillionths) + dy) } }
      }))
}

/// How many metres of one border lie within the tolerance of another, step by step.
private func walk(_ one: Shape, _ other: Shape, _ tolerance: Double) -> Double {
  let metre = (x: 6_378_137 * Double.pi / 180e6 * cos(51.91 * .pi / 180) * 1.002, y: 111_266.0 / 1e6)
  func metres(_ place: Coordinate) -> (Double, Double) {
    (Double(place.longitudeInMillionths) * metre.x, Double(place.latitudeInMillionths) * metre.y)
  }
  let border = other.rings[0].closed.map(metres)
  var sum = 0.0
  for (from, to) in zip(one.rings[0].closed.map(metres), one.rings[0].closed.dropFirst().map(metres)) {
    let length = hypot(to.0 - from.0, to.1 - from.1)
    let steps = max(1, Int(length / 4))
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let (x, y) = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1))
      let isNear = zip(border, border.dropFirst()).contains { start, end in
        let (dx, dy) = (end.0 - start.0, end.1 - start.1)
        let along = min(max(((x - start.0) * dx + (y - start.1) * dy) / (dx * dx + dy * dy), 0), 1)
        return hypot(x - start.0 - along * dx, y - start.1 - along * dy) <= tolerance
      }
      if isNear { sum += length / Double(steps) }
    }
  }
  return sum
}
