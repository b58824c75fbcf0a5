// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts

extension WideLine {
  /// The line itself: drawn for a bridge, dashed in the proposer's colour for a proposal, thin for a clash.
  var shapeOfPath: VoidElement { shape("path", .named("d", path), .class(style)) }

  private var style: StaticString {
    switch link.state {
    case .bridge: "line"
    case .proposal(.programme, _): "line dash sp"
    case .proposal(.community, _): "line dash sw"
    case .clash: "thin si"
    }
  }

  /// The two shapes of a bridge, the cross of a clash, or who must answer: at `wordsEnd` when it is the neighbourhood.
  func marks(_ words: CouplingWords, wordsEnd: Double) -> AnyHTML {
    switch link.state {
    case .bridge: AnyHTML(bridge)
    case .clash: AnyHTML(clash(words(.clash)))
    case .proposal(let side, let late):
      AnyHTML(
        answer(
          late.map { words(.late(days: $0)) } ?? words(.waiting(on: side.other)), isLate: late != nil,
          x: side == .community ? wordsStart : wordsEnd, anchor: side == .community ? "start" : "end"))
    }
  }

  private var bridge: some HTML {
    tag("g") {
      shape(
        "rect", .class("fpaper"), .number("x", 543), .number("y", level - 11), .number("width", 38),
        .number("height", 22))
      shape(
        "rect", .class("fp"), .number("x", 547), .number("y", level - 8), .number("width", 16),
        .number("height", 16))
      shape(
        "circle", .class("fw"), .number("cx", 567), .number("cy", level), .number("r", 9),
        .named("stroke", "#fff"), .number("stroke-width", 2))
    }
  }

  private func clash(_ word: String) -> some HTML {
    let room = 44 + TextWidth.of(word, .strong)
    let start = (WideMeasures.middle - room / 2).rounded()
    return tag("g") {
      shape(
        "rect", .class("fpaper"), .number("x", start), .number("y", level - 13), .number("width", room),
        .number("height", 26))
      shape(
        "path", .class("line"),
        .named("d", "M\(coordinate(start + 8)) \(coordinate(level - 8))l16 16m0 -16l-16 16"))
      tag("text", .class("b"), .number("x", start + 34), .number("y", level + 5)) { word }
    }
  }

  private func answer(_ said: String, isLate: Bool, x: Double, anchor: String) -> some HTML {
    tag(
      "text", .class(isLate ? "halo minor b" : "halo minor"), .number("x", x), .number("y", level - 9),
      .named("text-anchor", anchor)
    ) { said }
  }
}
