// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import HTML
import JSONText

/// The same areas over a base map that somebody else serves: hidden until a script shows it, and fetched only after the
/// visitor chose it. The drawing and its table stay what everybody reads.
public struct MapOnTiles: HTML {
  /// What it says; `name` is what readers hear of the map itself.
  public struct Words: Sendable {
    let heading, warning, show, name, zoomIn, zoomOut, failed, attribution: String

    /// The words, in the language of the page.
    public init(
      heading: String, warning: String, show: String, name: String, zoomIn: String, zoomOut: String, failed: String,
      attribution: String
    ) {
      (self.heading, self.warning, self.show, self.name) = (heading, warning, show, name)
      (self.zoomIn, self.zoomOut, self.failed, self.attribution) = (zoomIn, zoomOut, failed, attribution)
    }
  }

  private let areas: JSON
  private let tiles: String
  private let words: Words

  /// A map over squares from this address, with `{z}`, `{x}` and `{y}` in it.
  public init(_ drawing: MapDrawing, tiles: String, words: Words, mapWords: MapWords) {
    areas = .list(MapPlan(drawing).entries.map { MapOnTiles.area($0, drawing, mapWords) })
    (self.tiles, self.words) = (tiles, words)
  }

  /// Writes it.
  public func write(to writer: inout HTMLWriter) {
    div(
      .class("pactwerk-ground pactwerk-noprint pactwerk-stack"), .flag("hidden"), .named("data-tiles", tiles),
      .named("data-areas", String(decoding: areas.bytes, as: UTF8.self)), .named("data-zoom-in", words.zoomIn),
      .named("data-zoom-out", words.zoomOut), .named("data-failed", words.failed)
    ) {
      h3 { words.heading }
      p(.class("pactwerk-small")) { words.warning }
      tag("button", .type("button"), .class("pactwerk-button")) { words.show }
      div(.class("pactwerk-ground__map pactwerk-map"), .role("region"), .label(words.name), .flag("hidden")) {
        Nothing()
      }
      p(.class("pactwerk-small pactwerk-soft"), .flag("hidden")) { words.attribution }
      p(.role("status")) { "" }
    }.write(to: &writer)
  }

  /// What is said of an area, its tint, and its parts as lists of rings of latitude and longitude.
  private static func area(_ entry: MapPlan.Entry, _ drawing: MapDrawing, _ words: MapWords) -> JSON {
    let area = entry.area
    let name = area.said.map { words(.area(name: area.name, value: words.full($0, drawing.indicator))) } ?? area.name
    let parts = area.shape.polygons.map { polygon in
      JSON.list(polygon.rings.map { ring in JSON.list(ring.positions.map(place)) })
    }
    return [.text(name), .text(entry.tint.style.description), .list(parts)]
  }

  private static func place(_ place: Coordinate) -> JSON {
    [.decimal(Double(place.latitudeInMillionths) / 1e6), .decimal(Double(place.longitudeInMillionths) / 1e6)]
  }
}
