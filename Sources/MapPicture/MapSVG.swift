// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A drawing as SVG: the areas in reading order, then the outline of the district and, hidden from readers, the words.
///
/// Written piece by piece: a town has hundreds of shapes.
struct MapSVG: HTML {
  let sheet: MapSheet
  let labels: MapLabels
  let drawing: MapDrawing
  let words: MapWords
  /// The id of the figure, before the ids of the patterns.
  let id: String

  func write(to writer: inout HTMLWriter) {
    let count = sheet.plots.count { $0.entry.number != nil }
    svg(
      .class("pactwerk-chart pactwerk-map"), .viewBox(Double(sheet.size.width), Double(sheet.height)),
      .role(hasParts ? "group" : "img"), .label(words(.pictureName(indicator: drawing.indicator.name, areas: count)))
    ) {
      MapAreas(of: self)
      MapWordsOnSheet(labels: labels, size: sheet.size)
    }.write(to: &writer)
  }

  /// Whether readers and keyboards get to each area; else the table says all.
  var hasParts: Bool { sheet.plots.count <= sheet.size.linkLimit }

  /// The id of the pattern for this reason.
  func pattern(_ absence: MapValue.Absence) -> String {
    id + (sheet.size == .wide ? "-wide-" : "-narrow-") + absence.key.description
  }
}

/// Patterns, areas and outline.
private struct MapAreas: HTML {
  let picture: MapSVG

  init(of picture: MapSVG) { self.picture = picture }

  func write(to writer: inout HTMLWriter) {
    let tints = Set(picture.sheet.plots.map(\.entry.tint))
    for absence in MapValue.Absence.allCases where tints.contains(.none(absence)) { pattern(absence, &writer) }
    for plot in picture.sheet.plots { write(plot, &writer) }
    guard !picture.sheet.rim.isEmpty else { return }
    for style: StaticString in ["casing", "rim"] {
      writer.raw("<path aria-hidden=\"true\" class=\"")
      writer.raw(style)
      writer.raw("\" d=\"")
      writer.text(picture.sheet.rim)
      writer.raw("\"/>")
    }
  }

  private func pattern(_ absence: MapValue.Absence, _ writer: inout HTMLWriter) {
    writer.raw("<pattern id=\"")
    writer.text(picture.pattern(absence))
    writer.raw("\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\"><path class=\"")
    writer.raw(absence.style)
    writer.raw("\" d=\"")
    writer.raw(absence.strokes)
    writer.raw("\"/></pattern>")
  }

  private func write(_ plot: MapSheet.Plot, _ writer: inout HTMLWriter) {
    let (area, said) = (plot.entry.area, plot.entry.area.said)
    let value = said.map { picture.words.full($0, picture.drawing.indicator) }
    let name = value.map { picture.words(.area(name: area.name, value: $0)) } ?? area.name
    guard picture.hasParts, let address = area.address else {
      return path(plot, name: picture.hasParts && said != nil ? name : nil, &writer)
    }
    writer.raw("<a href=\"")
    writer.text(address.text(languagePrefix: writer.languagePrefix))
    writer.raw("\" aria-label=\"")
    writer.text(name)
    writer.raw("\">")
    path(plot, name: nil, isInLink: true, &writer)
    writer.raw("</a>")
  }

  private func path(_ plot: MapSheet.Plot, name: String?, isInLink: Bool = false, _ writer: inout HTMLWriter) {
    writer.raw("<path class=\"area ")
    writer.raw(plot.entry.tint.style)
    if case .none(let absence) = plot.entry.tint {
      writer.raw("\" fill=\"url(#")
      writer.text(picture.pattern(absence))
      writer.raw(")")
    }
    if let name {
      writer.raw("\" role=\"img\" aria-label=\"")
      writer.text(name)
    } else if !isInLink {
      writer.raw("\" aria-hidden=\"true")
    }
    writer.raw("\" d=\"")
    writer.text(plot.path)
    writer.raw("\"/>")
  }
}

/// The labels and the scale bar.
private struct MapWordsOnSheet: HTML {
  let labels: MapLabels
  let size: MapSize

  func write(to writer: inout HTMLWriter) {
    writer.raw("<g class=\"labels\" aria-hidden=\"true\">")
    for label in labels.labels {
      var line = 0.0
      for name in label.name { text(name, label, isName: true, &line, &writer) }
      if let value = label.value { text(value, label, isName: false, &line, &writer) }
    }
    if let bar = labels.scaleBar { write(bar, &writer) }
    writer.raw("</g>")
  }

  private func text(
    _ text: String, _ label: MapLabels.Label, isName: Bool, _ line: inout Double, _ writer: inout HTMLWriter
  ) {
    let lines = Double(label.name.count + (label.value == nil ? 0 : 1))
    let middle = label.box.centre.y + (line + 0.5 - lines / 2) * size.lineHeight
    line += 1
    writer.raw(isName ? "<text class=\"b " : "<text class=\"")
    writer.raw(label.tint.style)
    write(x: label.box.centre.x, y: middle + size.typeSize * 0.34, &writer)
    writer.text(text)
    writer.raw("</text>")
  }

  private func write(_ bar: ScaleBar, _ writer: inout HTMLWriter) {
    let start = bar.box.centre.x - bar.length / 2
    writer.raw("<path class=\"axis\" fill=\"none\" d=\"M")
    writer.number(start)
    writer.raw(" ")
    writer.number(bar.box.maxY - 8)
    writer.raw("v6h")
    writer.number(bar.length)
    writer.raw("v-6\"/><text class=\"ground")
    write(x: bar.box.centre.x, y: bar.box.maxY - 10, &writer)
    writer.text(bar.words)
    writer.raw("</text>")
  }

  private func write(x: Double, y: Double, _ writer: inout HTMLWriter) {
    writer.raw("\" x=\"")
    writer.text(String(Int(x.rounded())))
    writer.raw("\" y=\"")
    writer.text(String(Int(y.rounded())))
    writer.raw("\">")
  }
}
