// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Two areas that lie beside each other.
public struct Neighbours: Hashable, Sendable {
  /// The number of the one area, always the lower.
  public let first: Int
  /// The number of the other area.
  public let second: Int
  /// How much of their borders runs along the other, in metres: the shorter of the two counts.
  public let borderInMetres: Double
}

/// Why the neighbours of areas cannot be told.
public enum NeighboursUntold: Error, Equatable, Sendable {
  /// So many pieces of border lie near each other, or over each other, that no division into areas can be meant.
  case tooCrowded(pairLimit: Int)
}

extension Neighbours {
  /// Most pairs of pieces of border that are compared: a few seconds of work.
  public static let pairLimit = 10_000_000

  /// The pairs of areas that have a border in common, in order of their numbers.
  ///
  /// A piece of border is in common where the border of the other area is within `tolerance`; the vertices need not be
  /// the same, since borders are often simplified area by area.
  ///
  /// - Parameters:
  ///   - tolerance: in metres; 0 takes identical lines only, 10 suits simplified borders of CBS.
  ///   - leastBorder: in metres. Areas that meet in a corner have up to a few times the tolerance in common; keep this
  ///     above four times the tolerance.
  /// - Returns: each pair once; areas that overlap by more than the tolerance are found where their borders cross only.
  /// - Throws: when the areas, or the tolerance, would have more than `pairLimit` pairs compared.
  /// - Complexity: near O(*n*) for *n* places, see `SegmentGrid`, as long as the tolerance is not far above the length
  ///   of a piece of border; never more than O(*n* + `pairLimit`).
  public static func all(
    among shapes: [Shape], tolerance: Double = 10, leastBorder: Double = 50
  ) throws(NeighboursUntold) -> [Neighbours] {
    let borders = try CommonBorders(shapes, tolerance: max(0, tolerance))
    return borders.lengths.keys.filter { $0.from < $0.along }.sorted { ($0.from, $0.along) < ($1.from, $1.along) }
      .compactMap { pair in
        let back = borders.lengths[CommonBorders.Pair(from: pair.along, along: pair.from)] ?? 0
        let length = min(borders.lengths[pair] ?? 0, back)
        guard length >= leastBorder, length > 0 else { return nil }
        return Neighbours(first: pair.from, second: pair.along, borderInMetres: length)
      }
  }
}

/// How far the border of each area runs along that of each other.
private struct CommonBorders {
  struct Pair: Hashable {
    let from: Int
    let along: Int
  }
  private(set) var lengths: [Pair: Double] = [:]
  private var pairsLeft = Neighbours.pairLimit

  init(_ shapes: [Shape], tolerance: Double) throws(NeighboursUntold) {
    var segments: [Segment] = []
    for (area, shape) in shapes.enumerated() {
      for ring in shape.rings { segments += pieces(of: ring.positions, ring: area) }
    }
    let grid = SegmentGrid(segments)
    for segment in segments { try measure(segment, grid, tolerance) }
  }

  private mutating func measure(
    _ segment: Segment, _ grid: SegmentGrid, _ tolerance: Double
  ) throws(NeighboursUntold) {
    let metric = Metric(latitude: (segment.from.latitude + segment.to.latitude) / 2)
    let reach = (
      x: Int(min(tolerance / max(metric.east, 1e-3), 1e7)) + 1, y: Int(min(tolerance / metric.north, 1e7)) + 1
    )
    var stretches: [Int: [ClosedRange<Double>]] = [:]
    var seen: Set<Int> = []
    var pairsLeft = pairsLeft
    grid.near(segment, reach: reach) { index in
      pairsLeft -= 1
      let other = grid.segments[index]
      guard other.ring != segment.ring, other.west <= segment.east + reach.x, segment.west <= other.east + reach.x,
        other.south <= segment.north + reach.y, segment.south <= other.north + reach.y, seen.insert(index).inserted
      else { return }
      if let stretch = Stretch(metric, segment).within(tolerance, of: other) {
        stretches[other.ring, default: []].append(stretch)
      }
    }
    self.pairsLeft = pairsLeft
    guard pairsLeft >= 0 else { throw .tooCrowded(pairLimit: Neighbours.pairLimit) }
    let length = metric.distance(segment.from, segment.to)
    for (area, found) in stretches {
      lengths[Pair(from: segment.ring, along: area), default: 0] += length * total(found)
    }
  }

  /// The length of stretches together, where they overlap only once.
  private func total(_ stretches: [ClosedRange<Double>]) -> Double {
    var (sum, end) = (0.0, 0.0)
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where stretch.upperBound > end {
      sum += stretch.upperBound - max(stretch.lowerBound, end)
      end = stretch.upperBound
    }
    return sum
  }
}

/// A segment in metres, in search of the stretch that is near another.
private struct Stretch {
  private let metric: Metric
  private let from: Coordinate
  private let x: Double
  private let y: Double

  init(_ metric: Metric, _ segment: Segment) {
    (self.metric, from) = (metric, segment.from)
    x = Double(segment.to.x - segment.from.x) * metric.east
    y = Double(segment.to.y - segment.from.y) * metric.north
  }

  /// From where to where, in shares of its length, the segment lies within `tolerance` of another.
  ///
  /// All points near a segment form a strip with round ends, which is convex; so the stretch runs from the first to the
  /// last place in one of the two circles and the strip.
  func within(_ tolerance: Double, of other: Segment) -> ClosedRange<Double>? {
    let (start, end) = (metres(other.from), metres(other.to))
    let found = [inCircle(start, tolerance), inCircle(end, tolerance), inStrip(start, end, tolerance)].compactMap { $0 }
    guard let low = found.map(\.lowerBound).min(), let high = found.map(\.upperBound).max() else { return nil }
    return low...high
  }

  private func metres(_ place: Coordinate) -> (x: Double, y: Double) {
    (Double(place.x - from.x) * metric.east, Double(place.y - from.y) * metric.north)
  }

  private func inCircle(_ centre: (x: Double, y: Double), _ radius: Double) -> ClosedRange<Double>? {
    let square = x * x + y * y
    guard square > 0 else { return nil }
    let middle = (x * centre.x + y * centre.y) / square
    let (dx, dy) = (centre.x - middle * x, centre.y - middle * y)
    let rest = radius * radius - dx * dx - dy * dy
    guard rest >= 0 else { return nil }
    let half = (rest / square).squareRoot()
    return clipped(middle - half, middle + half)
  }

  /// Where the segment lies beside the other and not farther from its line than the tolerance.
  private func inStrip(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double), _ tolerance: Double)
    -> ClosedRange<Double>?
  {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return nil }
    let (ux, uy) = (dx / length, dy / length)
    // A hundredth of a millimetre more, so that identical lines are found with a tolerance of 0 as well.
    let room = tolerance + 1e-5
    let along = solve(at: -(start.x * ux + start.y * uy), slope: x * ux + y * uy, 0...length)
    let beside = solve(at: -(start.y * ux - start.x * uy), slope: y * ux - x * uy, -room...room)
    guard let along, let beside else { return nil }
    return clipped(max(along.lowerBound, beside.lowerBound), min(along.upperBound, beside.upperBound))
  }

  /// For which shares `at + share · slope` lies in the range.
  private func solve(at: Double, slope: Double, _ range: ClosedRange<Double>) -> ClosedRange<Double>? {
    if abs(slope) < 1e-12 { return range.contains(at) ? 0...1 : nil }
    let (one, other) = ((range.lowerBound - at) / slope, (range.upperBound - at) / slope)
    return clipped(min(one, other), max(one, other))
  }

  private func clipped(_ from: Double, _ to: Double) -> ClosedRange<Double>? {
    let (low, high) = (max(from, 0), min(to, 1))
    return low <= high ? low...high : nil
  }
}
