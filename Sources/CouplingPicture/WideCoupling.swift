// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The koppelkaart for wide screens and paper: two banks, a band per goal, and the lines between.
///
/// The links are in reading order per side: goals, interventions, items. The lines and their words are for the eye;
/// readers have them in the table.
struct WideCoupling: HTML {
  let layout: CouplingLayout
  let lines: WideLines
  let words: CouplingWords

  init(_ layout: CouplingLayout, words: CouplingWords) {
    (self.layout, lines, self.words) = (layout, WideLines(layout), words)
  }

  func write(to writer: inout HTMLWriter) { picture.write(to: &writer) }

  private var picture: some HTML {
    svg(
      .class("pactwerk-chart pactwerk-wide"), .viewBox(WideMeasures.width, lines.height), .role("group"),
      .label(words(.pictureName))
    ) {
      banks
      tag("g", .hidden) {
        for line in lines.lines { line.shapeOfPath }
        for line in lines.lines { line.marks(words, wordsEnd: lines.wordsEnd(inBand: line.band)) }
      }
      goals
      interventions
      items
    }
  }

  private var banks: some HTML {
    tag("g") {
      shape(
        "rect", .class("bank-p"), .number("x", 0), .number("y", 0), .number("width", WideMeasures.banks.programme),
        .number("height", lines.height))
      shape(
        "rect", .class("bank-w"), .number("x", WideMeasures.banks.community), .number("y", 0),
        .number("width", WideMeasures.width - WideMeasures.banks.community), .number("height", lines.height))
      tag("text", .class("tp b"), .number("x", 326), .number("y", 30), .named("text-anchor", "end")) {
        words(.bank(.programme))
      }
      tag("text", .class("tw b"), .number("x", 794), .number("y", 30)) { words(.bank(.community)) }
      for top in lines.tops {
        shape(
          "line", .class("grid"), .number("x1", 0), .number("y1", top), .number("x2", WideMeasures.width),
          .number("y2", top))
      }
    }
  }

  private var goals: some HTML {
    tag("g") {
      for (band, top) in zip(layout.bands, lines.tops) { WideGoal(band: band, top: top, words: words) }
    }
  }

  private var interventions: some HTML {
    tag("g") {
      for row in rows { WideIntervention(row: row, words: words) }
    }
  }

  private var items: some HTML {
    tag("g") {
      for row in rows { WideItem(row: row, words: words) }
    }
  }
}
