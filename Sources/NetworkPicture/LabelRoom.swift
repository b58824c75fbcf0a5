// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PictureParts

/// A text with its place in a drawing.
struct MapLabel {
  /// Where the text stands against its place.
  enum Anchor: String { case start, middle, end }

  let text: String
  let place: Point
  let anchor: Anchor
}

/// The room that is left for texts: they may not meet each other, the edge, or more than a few shapes.
struct LabelRoom {
  private struct Box {
    let x: Double, y: Double, width: Double, height: Double

    func meets(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  private let width: Double
  private let height: Double
  private let nodes: [Point]
  private let radius: Double
  private let scale: Double
  private var taken: [Box] = []

  /// - Parameter scale: the size of the type against 16 pixels.
  init(width: Double, height: Double, nodes: [Point], radius: Double, scale: Double) {
    (self.width, self.height, self.nodes, self.radius, self.scale) = (width, height, nodes, radius, scale)
  }

  /// A text in the middle above one of these places, or nil when there is no room at any of them.
  mutating func label(_ text: String, at places: [Point]) -> MapLabel? {
    choose(places.map { MapLabel(text: text, place: $0, anchor: .middle) }, node: nil, isStrong: true)
  }

  /// A name beside, above or below its node, where it meets the fewest other shapes; nil when there is no room.
  mutating func label(_ name: String, beside node: Int) -> MapLabel? {
    let text = TextWidth.cut(name, to: width * 0.45)
    let (x, y, away) = (nodes[node].x, nodes[node].y, radius + 5)
    return choose(
      [
        MapLabel(text: text, place: Point(x: x + away, y: y + 5), anchor: .start),
        MapLabel(text: text, place: Point(x: x - away, y: y + 5), anchor: .end),
        MapLabel(text: text, place: Point(x: x, y: y - away), anchor: .middle),
        MapLabel(text: text, place: Point(x: x, y: y + away + 11), anchor: .middle),
      ], node: node, isStrong: false)
  }

  /// Shapes that a text may meet: fewer where there is room.
  private var metLimit: Int { nodes.count <= 40 ? 0 : nodes.count <= 150 ? 1 : 2 }

  private mutating func choose(_ candidates: [MapLabel], node: Int?, isStrong: Bool) -> MapLabel? {
    var best: (label: MapLabel, box: Box, met: Int)?
    for label in candidates {
      let box = box(of: label, isStrong: isStrong)
      // Another font than the page's may be wider; a name at the edge would be cut.
      let slack = box.width * 0.1
      guard box.x >= slack, box.y >= 0, box.x + box.width + slack <= width, box.y + box.height <= height,
        !taken.contains(where: box.meets)
      else { continue }
      let met = nodes.indices.count { $0 != node && box.meets(shape($0)) }
      if met <= metLimit, met < best?.met ?? Int.max { best = (label, box, met) }
    }
    guard let best else { return nil }
    taken.append(best.box)
    if let node { taken.append(shape(node)) }
    return best.label
  }

  private func box(of label: MapLabel, isStrong: Bool) -> Box {
    let wide = TextWidth.of(label.text, isStrong ? .strong : .regular) * scale
    let start =
      switch label.anchor {
      case .start: label.place.x
      case .middle: label.place.x - wide / 2
      case .end: label.place.x - wide
      }
    return Box(x: start, y: label.place.y - 14 * scale, width: wide, height: 19 * scale)
  }

  private func shape(_ node: Int) -> Box {
    Box(x: nodes[node].x - radius, y: nodes[node].y - radius, width: 2 * radius, height: 2 * radius)
  }
}
