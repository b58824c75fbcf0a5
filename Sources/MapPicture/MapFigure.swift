// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A map of one indicator: the sentence, the legend, the wide and the narrow drawing, the source and the table.
///
/// Both drawings and the table come from one plan. Without areas only the sentence is left.
///
/// What is not known is never tinted: it has a pattern of its own with the word for why. A number that is provisional
/// or estimated has a mark on the map and the word in its name and in the table.
public struct MapFigure: HTML {
  private let drawing: MapDrawing
  private let sentence: String
  private let words: MapWords
  private let id: String
  private let plan: MapPlan
  private let sheets: [MapSheet]

  /// A map under a sentence that says what it shows, and of whom; its heading has this id, unique on its page.
  ///
  /// - Complexity: O(*n* log *n*) for *n* places in all borders: worth keeping when the figures do not change.
  public init(_ drawing: MapDrawing, sentence: String, words: MapWords, id: String) {
    (self.drawing, self.sentence, self.words, self.id) = (drawing, sentence, words, id)
    let plan = MapPlan(drawing)
    self.plan = plan
    sheets = plan.box.map { box in [MapSize.wide, .narrow].map { MapSheet(plan, box, size: $0) } } ?? []
  }

  /// Writes the figure; the same bytes each time.
  public func write(to writer: inout HTMLWriter) {
    div(.class("pactwerk-figure"), .role("group"), .labelledBy(id)) {
      h2(.class("pactwerk-figure__sentence"), .id(id)) { sentence }
      if !sheets.isEmpty { content }
    }.write(to: &writer)
  }

  @HTMLBuilder private var content: some HTML {
    let sides = sheets.map { MapSide(sheet: $0, drawing: drawing, words: words, id: id) }
    MapLegend(plan: plan, drawing: drawing, words: words)
    for side in sides { side }
    p(.class("pactwerk-figure__source")) { drawing.source }
    MapTable(plan: plan, drawing: drawing, words: words, hasNumbers: sides.contains(where: \.needsTable))
  }
}

/// One drawing with what explains its numbers.
private struct MapSide: HTML {
  let sheet: MapSheet
  let drawing: MapDrawing
  let words: MapWords
  let id: String
  private let labels: MapLabels

  init(sheet: MapSheet, drawing: MapDrawing, words: MapWords, id: String) {
    (self.sheet, self.drawing, self.words, self.id) = (sheet, drawing, words, id)
    labels = MapLabels(sheet) { words.short($0, drawing.indicator) }
  }

  /// Whether so many areas have only a number that the table explains them.
  var needsTable: Bool { labels.numbered.count > sheet.size.listLimit }

  func write(to writer: inout HTMLWriter) {
    div(.class(sheet.size == .wide ? "pactwerk-wide" : "pactwerk-narrow")) {
      MapSVG(sheet: sheet, labels: labels, drawing: drawing, words: words, id: id)
      if needsTable {
        note(words(.numbersInTable))
      } else if !labels.numbered.isEmpty {
        ul(.class("pactwerk-map-list")) { for entry in labels.numbered { line(entry) } }
      }
      if labels.withoutNumber > 0 { note(words(.withoutNumber(labels.withoutNumber))) }
    }.write(to: &writer)
  }

  private func note(_ words: String) -> some HTML { p(.class("pactwerk-small")) { words } }

  private func line(_ entry: MapPlan.Entry) -> some HTML {
    let value = words.full(entry.area.said ?? .missing(.notMeasured), drawing.indicator)
    return li {
      strong { String(entry.number ?? 0) }
      " " + words(.area(name: entry.area.name, value: value))
    }
  }
}
