// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Ring {
  /// The signed area in square metres on the ellipsoid: positive anticlockwise.
  ///
  /// Sums strips between each piece of border and the equator. A piece is taken as straight in longitude and in area
  /// to the equator, which for pieces under 10 km differs from a straight line on the map by under one part in 10⁵.
  /// - Complexity: O(*n*) for *n* places.
  public var signedAreaInSquareMetres: Double {
    guard let base = positions.first else { return 0 }
    // Strips are counted from the first place: between there and the equator they would only cost digits.
    let zero = Ellipsoid.areaToEquator(latitude: base.latitude)
    let heights = positions.map { Ellipsoid.areaToEquator(latitude: $0.latitude) - zero }
    var sum = 0.0
    for index in positions.indices {
      let next = index + 1 == positions.count ? 0 : index + 1
      let width = Double(positions[index].x - positions[next].x) * .pi / 180e6
      sum += width * (heights[index] + heights[next]) / 2
    }
    return sum
  }
}

extension Polygon {
  /// The area in square metres, holes taken off.
  public var areaInSquareMetres: Double { rings.reduce(0) { $0 + $1.signedAreaInSquareMetres } }
}

extension Shape {
  /// The area in square metres on the ellipsoid of WGS84, holes taken off.
  ///
  /// - Note: the area inside this border, water included; CBS publishes land and water apart, from a finer border.
  public var areaInSquareMetres: Double { polygons.reduce(0) { $0 + $1.areaInSquareMetres } }

  /// The smallest box around the shape.
  public var box: Box {
    polygons.reduce(Box(around: polygons[0].outer.positions[0])) { box, polygon in
      Box(polygon.outer.positions).map(box.union) ?? box
    }
  }
}

/// Where a place lies as seen from a ring.
enum Side { case inside, border, outside }

/// Where a place lies as seen from a ring without closing place, by the even-odd rule.
///
/// Source: Shimrat, "Algorithm 112: Position of point relative to polygon", CACM 5(8), 1962, with exact arithmetic.
func side(of place: Coordinate, in positions: [Coordinate]) -> Side {
  var (isInside, previous) = (false, positions.last ?? place)
  for next in positions {
    defer { previous = next }
    let (low, high) = previous < next ? (previous, next) : (next, previous)
    if place.x < low.x || place.x > high.x { continue }
    let turn = turn(low, high, place)
    if turn == 0, min(low.y, high.y) <= place.y, place.y <= max(low.y, high.y) { return .border }
    // The ray runs north; the western end of a piece belongs to it, the eastern does not.
    if place.x < high.x, turn < 0 { isInside.toggle() }
  }
  return isInside ? .inside : .outside
}

/// Twice the signed area of a ring without closing place, in square millionths of a degree.
func shoelace(_ positions: [Coordinate]) -> Int {
  guard let base = positions.first else { return 0 }
  var (sum, previous) = (0, base)
  for next in positions {
    // A ring that runs around the world many times may overflow on the way; that of a simple ring fits.
    sum &+= (previous.x - base.x) * (next.y - base.y) - (next.x - base.x) * (previous.y - base.y)
    previous = next
  }
  return sum
}
