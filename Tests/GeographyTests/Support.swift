// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Geography
import Statistics

/// The place at whole millionths of a degree.
func at(_ x: Int, _ y: Int) -> Coordinate { Coordinate(longitudeInMillionths: x, latitudeInMillionths: y)! }

/// A closed ring through these places.
func ring(_ places: (Int, Int)...) -> [Coordinate] { closed(places.map { at($0.0, $0.1) }) }

func closed(_ places: [Coordinate]) -> [Coordinate] { places + places.prefix(1) }

/// An upright square with its south-western corner there, anticlockwise.
func square(_ x: Int, _ y: Int, _ side: Int) -> [Coordinate] {
  ring((x, y), (x + side, y), (x + side, y + side), (x, y + side))
}

func shape(_ polygons: [[Coordinate]]...) throws -> Shape { try Shape(Outline(polygons)) }

extension Outline {
  var kinds: Set<Fault.Kind> { Set(faults.map(\.kind)) }
}

/// Random places in a square of this side.
func randomRing(_ count: Int, side: Int, _ random: inout SplitMix64) -> [Coordinate] {
  closed(
    (0..<count).map { _ in at(Int.random(in: 0...side, using: &random), Int.random(in: 0...side, using: &random)) })
}

/// A star-shaped ring without crossings around (0, 0): `count` places at growing angles.
func star(_ count: Int, radius: Double, _ random: inout SplitMix64) -> [Coordinate] {
  closed(
    (0..<count).map { index in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      let length = radius * Double.random(in: 0.8...1, using: &random)
      return at(Int(length * cos(angle)), Int(length * sin(angle)))
    })
}

/// Whether a point, in millionths of a degree, lies inside a ring by the even-odd rule: the slow obvious way.
func isInside(_ x: Double, _ y: Double, _ ring: [Coordinate]) -> Bool {
  var inside = false
  for (from, to) in zip(ring, ring.dropFirst()) {
    let (ax, ay) = (Double(from.longitudeInMillionths), Double(from.latitudeInMillionths))
    let (bx, by) = (Double(to.longitudeInMillionths), Double(to.latitudeInMillionths))
    if (ay > y) != (by > y), x < ax + (bx - ax) * (y - ay) / (by - ay) { inside.toggle() }
  }
  return inside
}

extension Shape {
  /// Whether the place lies in the shape or on its border.
  func contains(_ place: Coordinate) -> Bool {
    let (x, y) = (Double(place.longitudeInMillionths), Double(place.latitudeInMillionths))
    return rings.contains { distance(place, $0.closed) == 0 }
      || rings.count { isInside(x, y, $0.closed) } % 2 == 1
  }
}

/// The distance between a place and a closed line in millionths of a degree.
func distance(_ place: Coordinate, _ line: [Coordinate]) -> Double {
  let (x, y) = (Double(place.longitudeInMillionths), Double(place.latitudeInMillionths))
  return zip(line, line.dropFirst()).map { from, to in
    let (px, py) = (x - Double(from.longitudeInMillionths), y - Double(from.latitudeInMillionths))
    let (dx, dy) = (
      Double(to.longitudeInMillionths) - Double(from.longitudeInMillionths),
      Double(to.latitudeInMillionths) - Double(from.latitudeInMillionths)
    )
    let square = dx * dx + dy * dy
    let along = square > 0 ? min(max((px * dx + py * dy) / square, 0), 1) : 0
    return hypot(px - along * dx, py - along * dy)
  }.min() ?? .infinity
}

/// A town of `size` × `size` areas between the places of a shaken grid, so that neighbours share their vertices; each
/// side has `steps` places and is about 0.01 degrees long.
func town(_ size: Int, steps: Int = 1, _ random: inout SplitMix64) throws -> [Shape] {
  let count = size * steps + 1
  let grid = (0..<count).map { row in
    (0..<count).map { column in
      let shake = 2_000 / steps
      return at(
        4_400_000 + column * 10_000 / steps + Int.random(in: -shake...shake, using: &random),
        51_900_000 + row * 10_000 / steps + Int.random(in: -shake...shake, using: &random))
    }
  }
  return try (0..<size * size).map { number in
    let (row, column) = (number / size * steps, number % size * steps)
    let south = (0..<steps).map { grid[row][column + $0] }
    let east = (0..<steps).map { grid[row + $0][column + steps] }
    let north = (0..<steps).map { grid[row + steps][column + steps - $0] }
    let west = (0..<steps).map { grid[row + steps - $0][column] }
    return try shape([closed(south + east + north + west)])
  }
}
