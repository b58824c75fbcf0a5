// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension Shape {
  /// A place well inside the largest part, for a name or a figure on the map: about the one farthest from all borders.
  ///
  /// Within 2 % of the size of the part; the first place of the border when the part is too narrow to have a place of
  /// whole millionths of a degree inside.
  /// - Complexity: O(*n* · *c*) for *n* places and *c* squares looked at, which are a few dozen and at most 400.
  ///
  /// Source: the search by quarters of Garcia-Castellanos & Lombardo, "Poles of inaccessibility", *Scottish
  /// Geographical Journal* 123(3), 2007, in the best-first order of a branch and bound.
  public var labelPlace: Coordinate {
    let largest = polygons.max { $0.areaInSquareMetres < $1.areaInSquareMetres } ?? polygons[0]
    return PoleSearch(largest).pole ?? largest.outer.positions[0]
  }
}

/// The search for the place of one part that is farthest from its border.
private struct PoleSearch {
  /// A square of which only the middle is looked at.
  private struct Square {
    let x: Double
    let y: Double
    let half: Double
    /// From the middle to the border in millionths of a degree of latitude; negative outside.
    let distance: Double
    /// No place of the square can be farther from the border than this.
    var most: Double { distance + half * 2.0.squareRoot() }
  }

  private let polygon: Polygon
  private let box: Box
  /// A degree of longitude in degrees of latitude.
  private let narrowing: Double

  init(_ polygon: Polygon) {
    self.polygon = polygon
    box = Box(polygon.outer.positions) ?? Box(around: polygon.outer.positions[0])
    let metric = Metric(latitude: (box.southWest.latitude + box.northEast.latitude) / 2)
    narrowing = max(metric.east / metric.north, 1e-3)
  }

  /// The place, or nil when no place was found that lies inside.
  var pole: Coordinate? {
    var waiting = firstSquares
    var best: (place: Coordinate, distance: Double)?
    let size = max(Double(box.northEast.x - box.southWest.x) * narrowing, Double(box.northEast.y - box.southWest.y))
    for _ in 0..<400 {
      guard let next = waiting.indices.max(by: { waiting[$0].most < waiting[$1].most }) else { break }
      let square = waiting.remove(at: next)
      if square.most <= (best?.distance ?? 0) + size / 50 { break }
      let place = Coordinate(x: Int((square.x / narrowing).rounded()), y: Int(square.y.rounded()))
      if square.distance > best?.distance ?? 0, isInside(place) { best = (place, square.distance) }
      // Squares under a millionth hold no further places.
      if square.half > 0.5 { waiting += quarters(of: square).filter { $0.most > (best?.distance ?? 0) + size / 50 } }
    }
    return best?.place ?? polygon.outer.positions.indices.lazy.compactMap(besideCorner).first
  }

  /// Squares over the box, at most sixteen along its longer side.
  private var firstSquares: [Square] {
    let width = Double(box.northEast.x - box.southWest.x) * narrowing
    let height = Double(box.northEast.y - box.southWest.y)
    let side = max(min(width, height), max(width, height) / 16, 1)
    var squares: [Square] = []
    for column in 0...Int(width / side) {
      for row in 0...Int(height / side) {
        let x = Double(box.southWest.x) * narrowing + (Double(column) + 0.5) * side
        squares.append(square(x, Double(box.southWest.y) + (Double(row) + 0.5) * side, side / 2))
      }
    }
    return squares
  }

  private func quarters(of square: Square) -> [Square] {
    let half = square.half / 2
    return [(-half, -half), (half, -half), (-half, half), (half, half)].map {
      self.square(square.x + $0.0, square.y + $0.1, half)
    }
  }

  private func square(_ x: Double, _ y: Double, _ half: Double) -> Square {
    Square(x: x, y: y, half: half, distance: distance(x, y))
  }

  /// From a point to the border; negative outside.
  private func distance(_ x: Double, _ y: Double) -> Double {
    var (nearest, isInside) = (Double.infinity, false)
    for ring in polygon.rings {
      guard var from = ring.positions.last else { continue }
      for to in ring.positions {
        let (ax, ay) = (Double(from.x) * narrowing - x, Double(from.y) - y)
        let (dx, dy) = (Double(to.x) * narrowing - x - ax, Double(to.y) - y - ay)
        if (ay > 0) != (ay + dy > 0), ax - dx * ay / dy > 0 { isInside.toggle() }
        let along = min(max(-(ax * dx + ay * dy) / max(dx * dx + dy * dy, 1e-9), 0), 1)
        let (nx, ny) = (ax + along * dx, ay + along * dy)
        nearest = min(nearest, nx * nx + ny * ny)
        from = to
      }
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
  }

  private func isInside(_ place: Coordinate) -> Bool {
    side(of: place, in: polygon.outer.positions) == .inside
      && !polygon.holes.contains { side(of: place, in: $0.positions) != .outside }
  }

  /// A place inside next to a corner of the border, for parts that the squares are too coarse for.
  private func besideCorner(_ index: Int) -> Coordinate? {
    guard index < 1_000 else { return nil }
    let corner = polygon.outer.positions[index]
    return [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)].lazy
      .map { Coordinate(x: corner.x + $0.0, y: corner.y + $0.1) }.first(where: isInside)
  }
}
