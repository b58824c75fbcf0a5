// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

/// A goal's name at the top of its band, and a dashed box beside it when nothing crosses there.
struct WideGoal: HTML {
  let band: CouplingLayout.Band
  let top: Double
  let words: CouplingWords

  func write(to writer: inout HTMLWriter) {
    title.write(to: &writer)
    if band.lacksBridge { GapBox(x: start + width + 14, y: top + 21, words: tagWords).write(to: &writer) }
  }

  private var tagWords: String { words(.gap(.noBridge)) }
  private var tagRoom: Double { band.lacksBridge ? WideMeasures.boxWidth(tagWords) + 14 : 0 }
  private var number: String { band.goal.number.map(String.init) ?? "" }
  private var numberWidth: Double { number.isEmpty ? 0 : TextWidth.of(number) + 7 }
  private var name: String {
    TextWidth.cut(band.goal.name, to: WideMeasures.goalRoom - tagRoom, .strong)
  }
  private var width: Double { numberWidth + TextWidth.of(name, .strong) }
  /// Where number and name begin, so that they and the box stand in the middle together.
  private var start: Double { (WideMeasures.middle - (width + tagRoom) / 2).rounded() }

  /// Number and name are two texts: in one, a name from right to left would swap them.
  private var title: some HTML {
    Linked(address: band.goal.address, name: name == band.goal.name ? nil : band.goal.label) {
      shape(
        "rect", .class("hit"), .number("x", 370), .number("y", top + 6), .number("width", 380),
        .number("height", 28))
      if !number.isEmpty {
        tag("text", .class("halo soft"), .number("x", start), .number("y", top + 26)) { number + " " }
      }
      tag("text", .class("halo b"), .number("x", start + numberWidth), .number("y", top + 26)) { name }
    }
  }
}

extension CouplingDrawing.Goal {
  /// "1 Nederlandse taal".
  var label: String { number.map { "\($0) \(name)" } ?? name }
}

/// A link, when there is an address; with its whole name where the picture cuts it.
struct Linked<Content: HTML>: HTML {
  let address: Address?
  let name: String?
  let content: Content

  init(address: Address?, name: String?, @HTMLBuilder content: () -> Content) {
    (self.address, self.name, self.content) = (address, name, content())
  }

  func write(to writer: inout HTMLWriter) {
    guard let address else {
      return tag("g") {
        whole; content
      }.write(to: &writer)
    }
    tag("a", .href(address), .named("aria-label", ifAny: name)) {
      whole; content
    }.write(to: &writer)
  }

  private var whole: (some HTML)? { name.map { text in title { text } } }
}

/// A dashed box with words, for what is missing.
struct GapBox: HTML {
  let x: Double, y: Double
  let words: String

  func write(to writer: inout HTMLWriter) {
    let width = WideMeasures.boxWidth(words)
    shape(
      "rect", .class("gap"), .number("x", x), .number("y", y - 13), .number("width", width), .number("height", 26)
    ).write(to: &writer)
    tag("text", .number("x", x + width / 2), .number("y", y + 5), .named("text-anchor", "middle")) { words }
      .write(to: &writer)
  }
}
