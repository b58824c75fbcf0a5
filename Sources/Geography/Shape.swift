// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A closed border that neither touches nor crosses itself.
public struct Ring: Hashable, Sendable {
  /// The places, at least three, all different; the first is not repeated at the end.
  public let positions: [Coordinate]

  init(_ positions: [Coordinate]) { self.positions = positions }

  /// The places with the first one again at the end, as files have it.
  public var closed: [Coordinate] { positions + positions.prefix(1) }
}

/// One part of an area: what lies inside the outer ring and in none of the holes.
public struct Polygon: Hashable, Sendable {
  /// The border, anticlockwise.
  public let outer: Ring
  /// Borders of what is left out, clockwise.
  public let holes: [Ring]

  init(outer: Ring, holes: [Ring]) { (self.outer, self.holes) = (outer, holes) }

  /// The outer ring and the holes.
  public var rings: [Ring] { [outer] + holes }
}

/// The land of an area: one part or more, always valid.
///
/// Rings are simple and run as RFC 7946 says, holes lie inside, parts have at most single points in common, and the
/// inside of a part hangs together. It can only be made from an outline that is checked or repaired. Longitudes do not
/// wrap: an area across the 180th meridian must be cut there, as RFC 7946, section 3.1.9 says.
public struct Shape: Hashable, Sendable {
  /// The parts, at least one.
  public let polygons: [Polygon]

  init(trusted polygons: [Polygon]) { self.polygons = polygons }

  /// The shape with this border.
  ///
  /// - Throws: the first thing that is wrong with it.
  /// - Complexity: that of `Outline.faults`.
  public init(_ outline: Outline) throws(Fault) {
    if let fault = outline.faults.first { throw fault }
    self.init(faultless: outline)
  }

  /// The shape of an outline that was found to be without faults.
  init(faultless outline: Outline) {
    polygons = outline.polygons.map { rings in
      let rings = rings.map { Ring(Array($0.dropLast())) }
      return Polygon(outer: rings[0], holes: Array(rings.dropFirst()))
    }
  }

  /// The border as files have it.
  public var outline: Outline { Outline(polygons.map { $0.rings.map(\.closed) }) }

  /// All rings, part by part.
  public var rings: [Ring] { polygons.flatMap(\.rings) }

  /// Places in all rings together, closing ones not counted.
  public var positionCount: Int { polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.positions.count } } }
}
