// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A part of a graph with its layout, cut to its own box; parts are packed side by side.
struct PlacedPart {
  let nodes: [Int]
  /// Places within the box, from (0, 0).
  private let points: [LayoutPoint]
  private let width: Double
  private let height: Double

  /// The part with as much room for a node as in any other part.
  ///
  /// - Parameter points: places in any unit.
  init(nodes: [Int], points: [LayoutPoint]) {
    let (startX, startY) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
    let (width, height) = ((points.map(\.x).max() ?? 0) - startX, (points.map(\.y).max() ?? 0) - startY)
    // A chain has hardly any height; its room is not taken from its length.
    let area = max(width, height / 4) * max(height, width / 4)
    let scale = area > 0 ? (Double(nodes.count) / area).squareRoot() : 1
    self.nodes = nodes
    self.points = points.map { LayoutPoint(x: ($0.x - startX) * scale, y: ($0.y - startY) * scale) }
    (self.width, self.height) = (width * scale, height * scale)
  }

  /// The room between two parts.
  private static let gap = 1.0

  /// The places of all nodes in the unit square: the largest part at the start, the others in rows beside it.
  ///
  /// - Complexity: O(*n* + *c* log *c*) for *c* parts.
  static func packed(_ parts: [PlacedPart], nodeCount: Int) -> [LayoutPoint] {
    let ordered = parts.sorted { ($1.nodes.count, $0.nodes.first ?? 0) < ($0.nodes.count, $1.nodes.first ?? 0) }
    guard let largest = ordered.first else { return [] }
    let area = ordered.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let isMost = 2 * largest.nodes.count >= nodeCount
    let height = isMost ? largest.height + gap : (area * 0.7).squareRoot()
    let rest = isMost ? ordered.dropFirst() : ordered[...]
    var corners = isMost ? [LayoutPoint(x: 0, y: 0)] : []
    let start = isMost ? largest.width + 1.5 * gap : 0
    corners += rows(rest, height: max(height, area.squareRoot() / 2), start: start)
    return fitted(ordered, corners: corners, nodeCount: nodeCount)
  }

  /// The corners of parts in rows, in the narrowest column that is not higher than `height`.
  private static func rows(_ parts: ArraySlice<PlacedPart>, height: Double, start: Double) -> [LayoutPoint] {
    var width = parts.map { $0.width + gap }.max() ?? 0
    while true {
      let (corners, bottom) = rows(parts, width: width, start: start)
      if bottom <= height || width > 1e9 { return corners }
      width *= 1.1
    }
  }

  private static func rows(
    _ parts: ArraySlice<PlacedPart>, width: Double, start: Double
  ) -> (corners: [LayoutPoint], bottom: Double) {
    var corners: [LayoutPoint] = []
    var (x, y, bottom) = (0.0, 0.0, 0.0)
    for part in parts {
      if x > 0, x + part.width + gap > width + 1e-9 { (x, y) = (0, bottom) }
      corners.append(LayoutPoint(x: start + x, y: y))
      x += part.width + gap
      bottom = max(bottom, y + part.height + gap)
    }
    return (corners, bottom)
  }

  /// All places, moved and scaled alike in both directions, in the middle of the unit square.
  private static func fitted(_ parts: [PlacedPart], corners: [LayoutPoint], nodeCount: Int) -> [LayoutPoint] {
    var places = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: nodeCount)
    for (part, corner) in zip(parts, corners) {
      for (node, point) in zip(part.nodes, part.points) {
        places[node] = LayoutPoint(x: corner.x + point.x, y: corner.y + point.y)
      }
    }
    let (width, height) = (places.map(\.x).max() ?? 0, places.map(\.y).max() ?? 0)
    let side = max(width, height)
    guard side > 0 else { return places.map { _ in LayoutPoint(x: 0.5, y: 0.5) } }
    return places.map {
      LayoutPoint(
        x: min(1, ($0.x + (side - width) / 2) / side), y: min(1, ($0.y + (side - height) / 2) / side))
    }
  }
}
