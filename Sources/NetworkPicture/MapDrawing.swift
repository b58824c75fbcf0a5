// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// One drawing of the map. Lines and shapes of a kind are one path each, so that hundreds cost a dozen elements.
struct MapDrawing: HTML {
  private let canvas: MapCanvas
  private let words: NetworkWords
  private let name: String

  init(_ canvas: MapCanvas, words: NetworkWords, name: String) {
    (self.canvas, self.words, self.name) = (canvas, words, name)
  }

  func write(to writer: inout HTMLWriter) {
    let frame = canvas.frame
    svg(
      .classes("pactwerk-chart pactwerk-graph__svg " + (canvas.size == .wide ? "pactwerk-wide" : "pactwerk-narrow")),
      .viewBox(canvas.width, canvas.height), .role("img"), .label(name),
      .named("data-frame", [frame.x, frame.y, frame.width, frame.height].map(number).joined(separator: " ")),
      .number("data-radius", canvas.radius)
    ) {
      for outline in canvas.outlines {
        shape("path", .classes("hull hull-\(outline.group % 4 + 1)"), .named("d", outline.path))
      }
      lines
      shapes
      for label in canvas.groupLabels { text(label, "b soft halo") }
      for label in canvas.labels { text(label, "halo") }
    }.write(to: &writer)
  }

  private var lines: AnyHTML {
    var paths: [String: String] = [:]
    for tie in canvas.layout.ties {
      let (a, b) = (canvas.points[tie.a], canvas.points[tie.b])
      let width = tie.tie.isQuiet ? "tie quiet" : "tie"
      paths[width + tie.tie.style, default: ""] += "M\(number(a.x)) \(number(a.y))L\(number(b.x)) \(number(b.y))"
    }
    return AnyHTML(
      tag("g") {
        for (classes, path) in paths.sorted(by: { $0.key < $1.key }) {
          shape("path", .classes(classes), .named("d", path))
        }
      })
  }

  private var shapes: AnyHTML {
    var paths: [String: String] = [:]
    var dots = ""
    for (node, point) in zip(canvas.layout.nodes, canvas.points) {
      paths["node " + ActorShape.fill(node.actor.side), default: ""] += ActorShape.path(
        node.actor.kind, x: point.x, y: point.y, radius: canvas.radius)
      guard node.actor.side == .programme else { continue }
      dots += ActorShape.dot(x: point.x, y: point.y, radius: canvas.radius)
    }
    return AnyHTML(
      tag("g") {
        for (classes, path) in paths.sorted(by: { $0.key < $1.key }) {
          shape("path", .classes(classes), .named("d", path))
        }
        if !dots.isEmpty { shape("path", .class("fpaper"), .named("d", dots)) }
      })
  }

  private func text(_ label: MapLabel, _ classes: String) -> some HTML {
    tag(
      "text", .classes(classes), .number("x", label.place.x), .number("y", label.place.y),
      .named("text-anchor", label.anchor.rawValue)
    ) { label.text }
  }
}
