// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Cuts rings at every place where they meet, so that afterwards pieces have at most their ends in common.
///
/// Snap rounding: each place and each crossing, rounded to a millionth of a degree, makes the square of a millionth
/// around it hot, and every piece that passes a hot square is led through its middle. That no new crossings arise is
/// proved by Guibas & Marimont, "Rounding arrangements dynamically", *Int. J. Comp. Geom. Appl.* 8, 1998; after Hobby,
/// "Practical segment intersection with finite precision output", *Computational Geometry* 13, 1999,
/// doi:10.1016/S0925-7721(99)00021-8. All tests are exact.
enum Noding {
  /// The rings (`parts[part][ring][place]`, without closing place), with every meeting as a place of both.
  ///
  /// - Complexity: near O((*n* + *k*) log *n*) for *n* places and *k* crossings.
  static func noded(
    _ parts: [[[Coordinate]]], within budget: inout RepairBudget
  ) throws(Unrepairable) -> [[[Coordinate]]] {
    let segments = parts.lazy.flatMap { $0 }.enumerated().flatMap { pieces(of: $0.element, ring: $0.offset) }
    var hot = Set(segments.map(\.from))
    let wasComplete = SegmentGrid(segments).pairs(within: &budget.pairs) { one, other in
      guard case .crossing(let place) = one.meeting(other), hot.insert(place).inserted else { return true }
      budget.crossings -= 1
      return budget.crossings >= 0
    }
    guard wasComplete else { throw .tooTangled(crossingLimit: Outline.crossingLimit) }
    let grid = SegmentGrid(hot.sorted().map { Segment(from: $0, to: $0) })
    return parts.map { part in part.map { ring in led(ring, through: grid) } }
  }

  private static func led(_ ring: [Coordinate], through hot: SegmentGrid) -> [Coordinate] {
    pieces(of: ring, ring: 0).flatMap { piece in
      var passed: Set<Coordinate> = []
      hot.near(piece) { index in
        let place = hot.segments[index].from
        if passes(piece, place) { passed.insert(place) }
      }
      let (dx, dy) = ((piece.to.x - piece.from.x).signum(), (piece.to.y - piece.from.y).signum())
      // A straight line goes up or down in both directions all the way, and so do the squares it passes.
      let sorted = passed.sorted { (dx * $0.x, dy * $0.y) < (dx * $1.x, dy * $1.y) }
      return sorted.dropLast()
    }
  }

  /// Whether the piece passes the square around a place; its western and southern sides belong to it.
  ///
  /// Counted in half millionths: ends have even coordinates and the sides of squares odd ones.
  static func passes(_ piece: Segment, _ place: Coordinate) -> Bool {
    guard piece.west <= place.x, place.x <= piece.east, piece.south <= place.y, place.y <= piece.north else {
      return false
    }
    func turnTo(_ dx: Int, _ dy: Int) -> Int {
      (piece.to.x - piece.from.x) * (2 * (place.y - piece.from.y) + dy)
        - (piece.to.y - piece.from.y) * (2 * (place.x - piece.from.x) + dx)
    }
    let corner = turnTo(-1, -1)
    let turns = [corner, turnTo(1, -1), turnTo(-1, 1), turnTo(1, 1)]
    if turns.contains(where: { $0 > 0 }), turns.contains(where: { $0 < 0 }) { return true }
    // The line touches the square in a corner; only the south-western one belongs to it.
    return corner == 0 && piece.west < place.x && piece.south < place.y
  }
}
