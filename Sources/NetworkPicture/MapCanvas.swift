// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A layout on a drawing of some size: where everything stands in its pixels.
struct MapCanvas {
  /// The two drawings.
  enum Size { case wide, narrow }

  let layout: MapLayout
  let size: Size
  let width: Double
  let height: Double
  /// The size of a shape.
  let radius: Double
  /// Where the places are drawn: the corner, and how wide and high.
  let frame: (x: Double, y: Double, width: Double, height: Double)
  /// `points[node]`, in pixels.
  let points: [Point]
  /// The line around each outlined group.
  let outlines: [(group: Int, path: String)]
  /// Where names of groups and actors stand.
  private(set) var groupLabels: [MapLabel] = []
  private(set) var labels: [MapLabel] = []

  init(_ layout: MapLayout, size: Size, words: NetworkWords) {
    (self.layout, self.size) = (layout, size)
    let count = layout.nodes.count
    let step = count <= 40 ? 0 : count <= 150 ? 1 : 2
    width = size == .wide ? 1000 : 288
    let room: Double = size == .wide ? [460, 640, 760][step] : [320, 400, 460][step]
    let radius = size == .wide ? [10, 7.5, 5.5][step] : [7.5, 4.5, 3][step]
    let inset = size == .wide ? (x: 60.0, y: 44.0) : (x: 16.0, y: 30.0)
    let used = MapCanvas.used(
      ratio: layout.ratio, width: width - 2 * inset.x, height: room - 2 * inset.y, stretch: size == .wide ? 1.5 : 3)
    height = max(room / 2, used.height + 2 * inset.y)
    let frame = ((width - used.width) / 2, (height - used.height) / 2, used.width, used.height)
    let points = layout.places.map {
      Point(x: frame.0 + $0.x * used.width, y: frame.1 + $0.y * used.height)
    }
    outlines = layout.outlined.map { group in
      (group.number, GroupOutline.path(group.members.map { points[$0] }, margin: radius * 2.2))
    }
    (self.radius, self.frame, self.points) = (radius, frame, points)
    placeLabels(words)
  }

  /// The room that places take when one direction may be stretched so many times as much as the other.
  static func used(
    ratio: Double, width: Double, height: Double, stretch: Double
  ) -> (width: Double, height: Double) {
    (min(width, height * ratio * stretch), min(height, width * stretch / ratio))
  }

  /// Groups first, then as far as they fit organisations, places and groups of people, those with the most lines first, and
  /// then persons by alphabet: which person is named says nothing about how many lines somebody has.
  private mutating func placeLabels(_ words: NetworkWords) {
    var room = LabelRoom(
      width: width, height: height, nodes: points, radius: radius, scale: size == .wide ? 1 : 17.0 / 16)
    for group in layout.outlined {
      let members = group.members.map { points[$0] }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
      guard let first = members.first, let last = members.last else { continue }
      let upper = Point(x: first.x, y: first.y - radius * 2.2 - 6)
      let lower = Point(x: last.x, y: last.y + radius * 2.2 + 17)
      let middle = members[members.count / 2]
      if let label = room.label(words(.group(group.number + 1)), at: [upper, lower, middle]) {
        groupLabels.append(label)
      }
    }
    let order = layout.nodes.indices.map { (rank: rank($0), node: $0) }.sorted { $0 < $1 }
    for (_, node) in order.prefix(60) where labels.count < (size == .wide ? 15 : 6) {
      if let label = room.label(layout.nodes[node].actor.name, beside: node) { labels.append(label) }
    }
  }

  /// Lower goes first; all persons are alike.
  private func rank(_ node: Int) -> Int {
    layout.nodes[node].actor.kind == .person ? 1 : -layout.lines(of: node)
  }
}
