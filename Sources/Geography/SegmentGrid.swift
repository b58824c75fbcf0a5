// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Segments sorted into the cells of a grid, so that those near each other are found without comparing all.
///
/// At most as many cells as segments; rows and columns are so many that the segments together pass the fewest cells.
/// - Complexity: building O(*n*) time and space for *n* segments.
///
/// Source: the uniform grid of Franklin et al., "Uniform grids: a technique for intersection detection on serial and
/// parallel machines", Auto-Carto 9, 1989.
struct SegmentGrid {
  /// The segments, in the order given.
  let segments: [Segment]
  private let origin: (x: Int, y: Int)
  private let columns: Int
  private let rows: Int
  private let columnWidth: Double
  private let rowHeight: Double
  /// `entries[starts[cell]..<starts[cell + 1]]`: indices of the segments that pass a cell.
  private var starts: [Int32]
  private var entries: [Int32] = []

  /// The grid of these segments.
  init(_ segments: [Segment]) {
    self.segments = segments
    let west = segments.reduce(Int.max) { min($0, $1.west) }
    let south = segments.reduce(Int.max) { min($0, $1.south) }
    let width = Double(max(1, segments.reduce(Int.min) { max($0, $1.east) } - (segments.isEmpty ? 0 : west)))
    let height = Double(max(1, segments.reduce(Int.min) { max($0, $1.north) } - (segments.isEmpty ? 0 : south)))
    let across = segments.reduce(1) { $0 + Double($1.east - $1.west) / width }
    let upright = segments.reduce(1) { $0 + Double($1.north - $1.south) / height }
    // Segments pass about count + across · columns + upright · rows cells; for a given number of cells that is least
    // with the share below. Many long segments get fewer cells, so that a grid keeps under 8 entries a segment.
    let count = Double(max(1, segments.count))
    let cells = max(1, min(count, 49 * count * count / (4 * across * upright)))
    columns = Int(min(max(1, (cells * upright / across).squareRoot()), min(cells, width)))
    rows = Int(min(max(1, cells / Double(columns)), height))
    origin = segments.isEmpty ? (0, 0) : (west, south)
    (columnWidth, rowHeight) = (width / Double(columns), height / Double(rows))
    starts = [Int32](repeating: 0, count: columns * rows + 1)
    fill()
  }

  private mutating func fill() {
    var counts = [Int32](repeating: 0, count: columns * rows + 1)
    for segment in segments { cells(along: segment) { counts[$0 + 1] += 1 } }
    for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
    starts = counts
    var entries = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    for (index, segment) in segments.enumerated() {
      cells(along: segment) { cell in
        entries[Int(counts[cell])] = Int32(index)
        counts[cell] += 1
      }
    }
    self.entries = entries
  }

  /// Visits all pairs of segments that pass one cell and whose boxes meet; a pair with several cells in common comes
  /// more than once.
  ///
  /// - Parameter budget: the pairs that may be looked at; those that were are taken off.
  /// - Returns: false when `visit` stopped it, or when more pairs would have to be looked at than the budget or
  ///   `pairLimit` has room for.
  func pairs(within budget: inout Int, _ visit: (Segment, Segment) -> Bool) -> Bool {
    let most = min(budget, pairLimit)
    var left = most
    defer { budget -= most - max(left, 0) }
    // West, south, east and north with the last two negative, so that one comparison of four tells whether boxes meet.
    var lows: [SIMD4<Int32>] = []
    for cell in 0..<starts.count - 1 {
      let inside = entries[Int(starts[cell])..<Int(starts[cell + 1])]
      left -= inside.count * (inside.count - 1) / 2
      guard left >= 0 else { return false }
      lows.removeAll(keepingCapacity: true)
      for (number, entry) in inside.enumerated() {
        let one = segments[Int(entry)]
        let low = SIMD4(Int32(one.west), Int32(one.south), Int32(-one.east), Int32(-one.north))
        let high = SIMD4(Int32(one.east), Int32(one.north), Int32(-one.west), Int32(-one.south))
        for other in 0..<number where all(lows[other] .<= high) {
          guard visit(one, segments[Int(inside[inside.startIndex + other])]) else { return false }
        }
        lows.append(low)
      }
    }
    return true
  }

  /// Pairs that may be looked at for this many segments: room for any real border and under a second.
  var pairLimit: Int { min(100_000_000, 1_000 * segments.count + 1_000_000) }

  /// Visits the segments that may lie within `reach` millionths of a degree of a segment; some more than once.
  func near(_ segment: Segment, reach: (x: Int, y: Int) = (1, 1), _ visit: (Int) -> Void) {
    cells(along: segment, reach: reach) { cell in
      for entry in entries[Int(starts[cell])..<Int(starts[cell + 1])] { visit(Int(entry)) }
    }
  }

  /// Visits each cell that comes within reach of a segment, row by row.
  private func cells(along segment: Segment, reach: (x: Int, y: Int) = (1, 1), _ visit: (Int) -> Void) {
    let (low, high) = segment.from.y <= segment.to.y ? (segment.from, segment.to) : (segment.to, segment.from)
    let height = Double(high.y - low.y)
    let slope = height > 0 ? Double(high.x - low.x) / height : 0
    let bottom = row(low.y - reach.y)
    let top = row(high.y + reach.y)
    for row in bottom...max(bottom, top) {
      var (west, east) = (segment.west, segment.east)
      if height > 0, bottom < top {
        // The part of the segment in this row, a little longer than exact.
        let from = max(0, Double(row) * rowHeight - Double(reach.y + 1) + Double(origin.y - low.y))
        let to = min(height, Double(row + 1) * rowHeight + Double(reach.y + 1) + Double(origin.y - low.y))
        let (one, other) = (Double(low.x) + slope * min(from, height), Double(low.x) + slope * max(to, 0))
        west = max(west, Int(min(one, other).rounded(.down)) - 1)
        east = min(east, Int(max(one, other).rounded(.up)) + 1)
      }
      let first = column(west - reach.x)
      for column in first...max(first, column(east + reach.x)) { visit(row * columns + column) }
    }
  }

  private func column(_ x: Int) -> Int { min(max(0, Int(Double(x - origin.x) / columnWidth)), columns - 1) }
  private func row(_ y: Int) -> Int { min(max(0, Int(Double(y - origin.y) / rowHeight)), rows - 1) }
}
