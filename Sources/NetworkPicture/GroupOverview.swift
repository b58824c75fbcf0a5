// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// A network too large to draw one by one: a circle for each group, as large as its number of actors, and a line between
/// two groups, as thick as their number of ties.
struct GroupOverview: HTML {
  let layout: MapLayout
  let size: MapCanvas.Size
  let words: NetworkWords
  let name: String

  /// Groups that are drawn: the largest.
  private static let limit = 24

  private struct Bubble {
    let number: Int
    let count: Int
    let point: Point
    let radius: Double
  }

  func write(to writer: inout HTMLWriter) {
    let bubbles = bubbles
    svg(
      .classes("pactwerk-chart pactwerk-graph__svg " + (size == .wide ? "pactwerk-wide" : "pactwerk-narrow")),
      .viewBox(width, height), .role("img"), .label(name)
    ) {
      for bundle in layout.bundles { line(bundle, bubbles) }
      for bubble in bubbles {
        shape(
          "circle", .class("bubble"), .number("cx", bubble.point.x), .number("cy", bubble.point.y),
          .number("r", bubble.radius))
      }
      for bubble in bubbles { text(bubble) }
    }.write(to: &writer)
  }

  private var width: Double { size == .wide ? 1000 : 288 }
  private var height: Double { size == .wide ? 620 : 380 }

  /// Circles at the middle of their members, stretched over the drawing and then pushed apart where they overlap.
  private var bubbles: [Bubble] {
    let drawn = layout.groups.sorted { ($1.members.count, $0.number) < ($0.members.count, $1.number) }
      .prefix(GroupOverview.limit)
    let largest = Double(drawn.first?.members.count ?? 1).squareRoot()
    let most = size == .wide ? 52.0 : 30
    let radii = drawn.map { max(size == .wide ? 14 : 9, most * Double($0.members.count).squareRoot() / largest) }
    var points = stretched(drawn.map(middle(of:)), inset: most + 8)
    for _ in 0..<200 { pushApart(&points, radii, inset: 8) }
    return zip(drawn, zip(points, radii)).map { group, drawing in
      Bubble(number: group.number, count: group.members.count, point: drawing.0, radius: drawing.1)
    }
  }

  private func middle(of group: MapLayout.Group) -> Point {
    let share = 1 / Double(group.members.count)
    return group.members.reduce(into: Point(x: 0, y: 0)) { sum, node in
      sum.x += layout.places[node].x * share
      sum.y += layout.places[node].y * share
    }
  }

  private func stretched(_ points: [Point], inset: Double) -> [Point] {
    let (startX, startY) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
    let (spanX, spanY) = ((points.map(\.x).max() ?? 0) - startX, (points.map(\.y).max() ?? 0) - startY)
    return points.map { point in
      Point(
        x: inset + (spanX > 0 ? (point.x - startX) / spanX : 0.5) * (width - 2 * inset),
        y: inset + (spanY > 0 ? (point.y - startY) / spanY : 0.5) * (height - 2 * inset))
    }
  }

  private func pushApart(_ points: inout [Point], _ radii: [Double], inset: Double) {
    for a in points.indices {
      for b in points.indices where a < b {
        let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y)
        let distance = (dx * dx + dy * dy).squareRoot()
        let overlap = radii[a] + radii[b] + 10 - distance
        guard overlap > 0 else { continue }
        let (x, y) = distance > 0 ? (dx / distance * overlap / 2, dy / distance * overlap / 2) : (overlap / 2, 0)
        (points[a].x, points[a].y) = (points[a].x - x, points[a].y - y)
        (points[b].x, points[b].y) = (points[b].x + x, points[b].y + y)
      }
      points[a].x = min(width - inset - radii[a], max(inset + radii[a], points[a].x))
      points[a].y = min(height - inset - radii[a], max(inset + radii[a], points[a].y))
    }
  }

  private func line(_ bundle: MapLayout.Bundle, _ bubbles: [Bubble]) -> AnyHTML {
    guard let a = bubbles.first(where: { $0.number == bundle.a }),
      let b = bubbles.first(where: { $0.number == bundle.b })
    else { return AnyHTML(Nothing()) }
    return AnyHTML(
      shape(
        "path", .class("bundle"), .number("stroke-width", min(9, 0.8 + Double(bundle.count).squareRoot() * 0.7)),
        .named("d", "M\(number(a.point.x)) \(number(a.point.y))L\(number(b.point.x)) \(number(b.point.y))")))
  }

  private func text(_ bubble: Bubble) -> some HTML {
    tag("g") {
      tag(
        "text", .class("b halo"), .number("x", bubble.point.x), .number("y", bubble.point.y + (size == .wide ? -1 : 6)),
        .named("text-anchor", "middle")
      ) { size == .wide ? words(.group(bubble.number + 1)) : String(bubble.number + 1) }
      if size == .wide {
        tag(
          "text", .class("soft halo"), .number("x", bubble.point.x), .number("y", bubble.point.y + 17),
          .named("text-anchor", "middle")
        ) { String(bubble.count) }
      }
    }
  }
}
