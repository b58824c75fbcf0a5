// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A ring whose pieces are sorted into upright strips, to tell many times whether a place lies inside.
///
/// - Complexity: building O(*n*) for most rings; a question takes as long as there are pieces in its strip.
struct RingIndex {
  private let positions: [Coordinate]
  private let west: Int
  private let stripWidth: Int
  private var starts: [Int32]
  private var entries: [Int32]
  /// The box around the ring.
  let box: Box

  /// The index of a ring without closing place; it must have places.
  init(_ positions: [Coordinate]) {
    self.positions = positions
    box = Box(positions) ?? Box(around: Coordinate(x: 0, y: 0))
    west = box.southWest.x
    let width = box.northEast.x - west + 1
    let across = positions.indices.reduce(0) {
      $0 + abs(positions[$1].x - positions[$1 == 0 ? positions.count - 1 : $1 - 1].x)
    }
    // No more strips than keep the entries at about two for each piece.
    let strips = max(1, min(positions.count / 2, positions.count * width / max(across, 1), width))
    stripWidth = (width + strips - 1) / strips
    starts = [Int32](repeating: 0, count: strips + 1)
    entries = []
    fill(strips)
  }

  private mutating func fill(_ strips: Int) {
    var counts = [Int32](repeating: 0, count: strips + 1)
    for index in positions.indices { for strip in self.strips(of: index) { counts[strip + 1] += 1 } }
    for strip in 1...strips { counts[strip] += counts[strip - 1] }
    starts = counts
    entries = [Int32](repeating: 0, count: Int(counts[strips]))
    for index in positions.indices {
      for strip in self.strips(of: index) {
        entries[Int(counts[strip])] = Int32(index)
        counts[strip] += 1
      }
    }
  }

  private func strips(of index: Int) -> ClosedRange<Int> {
    let (from, to) = piece(index)
    return (min(from.x, to.x) - west) / stripWidth...(max(from.x, to.x) - west) / stripWidth
  }

  private func piece(_ index: Int) -> (from: Coordinate, to: Coordinate) {
    (positions[index], positions[index + 1 == positions.count ? 0 : index + 1])
  }

  /// Where the middle of a segment lies, exact: the middle is counted in half millionths.
  func side(ofMiddle from: Coordinate, _ to: Coordinate) -> Side {
    let (x, y) = (from.x + to.x, from.y + to.y)
    guard 2 * west <= x, x <= 2 * box.northEast.x else { return .outside }
    let strip = (x / 2 - (x < 0 && x % 2 != 0 ? 1 : 0) - west) / stripWidth
    var isInside = false
    for entry in entries[Int(starts[strip])..<Int(starts[strip + 1])] {
      let (start, end) = piece(Int(entry))
      let (low, high) = start < end ? (start, end) : (end, start)
      if x < 2 * low.x || x > 2 * high.x { continue }
      let turn = (high.x - low.x) * (y - 2 * low.y) - (high.y - low.y) * (x - 2 * low.x)
      if turn == 0, 2 * min(low.y, high.y) <= y, y <= 2 * max(low.y, high.y) { return .border }
      if x < 2 * high.x, turn < 0 { isInside.toggle() }
    }
    return isInside ? .inside : .outside
  }

  /// Where another ring lies that does not cross this one: judged by the first middle of a piece, or first place,
  /// that is not on the border; `.border` when there is none.
  func side(of ring: [Coordinate]) -> Side {
    for index in ring.indices {
      let side = side(ofMiddle: ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
      if side != .border { return side }
    }
    return ring.lazy.map { self.side(ofMiddle: $0, $0) }.first { $0 != .border } ?? .border
  }
}
