// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A line around points: their convex hull, with room and round corners.
enum GroupOutline {
  /// The path around the points, at `margin` from them.
  ///
  /// - Complexity: O(*n* log *n*).
  static func path(_ points: [Point], margin: Double) -> String {
    let corners = hull(points)
    guard let first = corners.first else { return "" }
    let r = number(margin)
    guard corners.count > 1 else {
      let across = number(margin * 2)
      return "M\(number(first.x - margin)) \(number(first.y))a\(r) \(r) 0 1 1 \(across) 0a\(r) \(r) 0 1 1 -\(across) 0z"
    }
    var path = ""
    for (index, corner) in corners.enumerated() {
      let before = corners[(index + corners.count - 1) % corners.count]
      let after = corners[(index + 1) % corners.count]
      let (from, to) = (outward(before, corner), outward(corner, after))
      let start = "\(number(corner.x + from.x * margin)) \(number(corner.y + from.y * margin))"
      let end = "\(number(corner.x + to.x * margin)) \(number(corner.y + to.y * margin))"
      path += "\(index == 0 ? "M" : "L")\(start)A\(r) \(r) 0 0 1 \(end)"
    }
    return path + "z"
  }

  /// The direction away from the hull at the side from one corner to the next.
  private static func outward(_ a: Point, _ b: Point) -> Point {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    return Point(x: dy / length, y: -dx / length)
  }

  /// The corners of the convex hull, clockwise as a reader sees it.
  ///
  /// Source: Andrew, "Another efficient algorithm for convex hulls in two dimensions", IPL 9(5), 1979,
  /// doi:10.1016/0020-0190(79)90072-3.
  static func hull(_ points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let upper = chain(sorted)
    let lower = chain(sorted.reversed())
    let all = Array(upper.dropLast()) + lower.dropLast()
    return all.isEmpty ? Array(sorted.prefix(1)) : all
  }

  private static func chain(_ points: [Point]) -> [Point] {
    var chain: [Point] = []
    for point in points where chain.last != point {
      while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 { chain.removeLast() }
      chain.append(point)
    }
    return chain
  }

  /// Positive for a turn to the right as a reader sees it, with y downwards.
  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}
