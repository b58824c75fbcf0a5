// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// How many metres a millionth of a degree is near one latitude, on the ellipsoid of WGS84.
///
/// Meant for distances of a town: over 50 km from the latitude the metres to the east are wrong by under 1 %.
/// Source: radii of curvature in the meridian and the prime vertical, e.g. Snyder, *Map Projections: A Working
/// Manual*, USGS Professional Paper 1395, 1987, formulas 4-18 and 4-20.
struct Metric {
  /// Metres in a millionth of a degree to the east.
  let east: Double
  /// Metres in a millionth of a degree to the north.
  let north: Double

  /// The measures at a latitude in degrees.
  init(latitude: Double) {
    let angle = latitude * .pi / 180
    let root = 1 - Ellipsoid.squaredEccentricity * sin(angle) * sin(angle)
    let primeVertical = Ellipsoid.semiMajorAxis / root.squareRoot()
    let meridian = primeVertical * (1 - Ellipsoid.squaredEccentricity) / root
    (east, north) = (primeVertical * cos(angle) * .pi / 180e6, meridian * .pi / 180e6)
  }

  /// Metres between two places.
  func distance(_ from: Coordinate, _ to: Coordinate) -> Double {
    let (dx, dy) = (Double(to.x - from.x) * east, Double(to.y - from.y) * north)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Metres between a place and the nearest point of a straight line from `start` to `end`.
  func distance(_ place: Coordinate, fromLine start: Coordinate, _ end: Coordinate) -> Double {
    let (dx, dy) = (Double(end.x - start.x) * east, Double(end.y - start.y) * north)
    let (px, py) = (Double(place.x - start.x) * east, Double(place.y - start.y) * north)
    let square = dx * dx + dy * dy
    let along = square > 0 ? min(max((px * dx + py * dy) / square, 0), 1) : 0
    let (rx, ry) = (px - along * dx, py - along * dy)
    return (rx * rx + ry * ry).squareRoot()
  }
}

/// The ellipsoid of WGS84.
enum Ellipsoid {
  /// Radius at the equator in metres.
  static let semiMajorAxis = 6_378_137.0
  /// The square of the first eccentricity.
  static let squaredEccentricity = 0.006_694_379_990_141_4

  /// The part of the northern half below a latitude, as the area in square metres of a strip one radian wide.
  ///
  /// Source: Snyder 1987, formula 3-12 times a²/2.
  static func areaToEquator(latitude: Double) -> Double {
    let eccentricity = squaredEccentricity.squareRoot()
    let sine = sin(latitude * .pi / 180)
    let rest = sine / (1 - squaredEccentricity * sine * sine) + atanh(eccentricity * sine) / eccentricity
    return semiMajorAxis * semiMajorAxis / 2 * (1 - squaredEccentricity) * rest
  }
}
