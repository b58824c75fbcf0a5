// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A straight piece of border between two places.
struct Segment: Equatable {
  /// The place where it starts.
  let from: Coordinate
  /// The place where it ends.
  let to: Coordinate
  /// Which ring it belongs to.
  var ring = 0
  /// Which piece of that ring it is.
  var index = 0

  var west: Int { min(from.x, to.x) }
  var east: Int { max(from.x, to.x) }
  var south: Int { min(from.y, to.y) }
  var north: Int { max(from.y, to.y) }

  /// What two segments have in common.
  enum Meeting: Equatable {
    /// They cross, both inside; the crossing is rounded to the nearest millionth of a degree.
    case crossing(Coordinate)
    /// An end of one lies on the other.
    case touching(Coordinate)
    /// They run over each other from here to there.
    case overlapping(Coordinate, Coordinate)
  }

  /// What the two have in common, exact; nil when nothing.
  func meeting(_ other: Segment) -> Meeting? {
    guard west <= other.east, other.west <= east, south <= other.north, other.south <= north else { return nil }
    let first = turn(other.from, other.to, from).signum()
    let second = turn(other.from, other.to, to).signum()
    if first == 0, second == 0 { return common(other) }
    if first * second > 0 { return nil }
    let third = turn(from, to, other.from).signum()
    let fourth = turn(from, to, other.to).signum()
    if third * fourth > 0 { return nil }
    if first == 0 { return .touching(from) }
    if second == 0 { return .touching(to) }
    if third == 0 { return .touching(other.from) }
    if fourth == 0 { return .touching(other.to) }
    return .crossing(crossing(other))
  }

  /// What two segments on one line have in common.
  private func common(_ other: Segment) -> Meeting? {
    let start = max(min(from, to), min(other.from, other.to))
    let end = min(max(from, to), max(other.from, other.to))
    if start > end { return nil }
    return start == end ? .touching(start) : .overlapping(start, end)
  }

  /// The crossing of two segments that cross, rounded half up.
  private func crossing(_ other: Segment) -> Coordinate {
    let whole = Int128(turn(other.from, other.to, from) - turn(other.from, other.to, to))
    let part = Int128(turn(other.from, other.to, from))
    func along(_ from: Int, _ to: Int) -> Int {
      let (above, below) = (2 * (Int128(from) * whole + Int128(to - from) * part) + whole, 2 * whole)
      let (quotient, remainder) = above.quotientAndRemainder(dividingBy: below)
      return Int(remainder != 0 && (remainder < 0) != (below < 0) ? quotient - 1 : quotient)
    }
    return Coordinate(x: along(from.x, to.x), y: along(from.y, to.y))
  }
}

/// Positive when the way from `start` by `end` to `place` turns left, negative when right, zero when straight: twice
/// the signed area of the triangle. Exact for all places on earth.
func turn(_ start: Coordinate, _ end: Coordinate, _ place: Coordinate) -> Int {
  (end.x - start.x) * (place.y - start.y) - (end.y - start.y) * (place.x - start.x)
}
