// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// What the marks mean, above the picture.
struct CouplingLegend: HTML {
  let words: CouplingWords
  /// Whether an autonomous item stands at a line, where there is no room for the words.
  let namesAutonomous: Bool

  func write(to writer: inout HTMLWriter) {
    ul(.class("pactwerk-legend")) {
      for mark in CouplingPhrase.Mark.allCases where mark != .autonomous || namesAutonomous {
        li {
          Mark(mark)
          words(.legend(mark))
        }
      }
    }.write(to: &writer)
  }
}

/// A mark beside its word, hidden from readers.
struct Mark: HTML {
  static let programme = Mark(.intervention)
  static let community = Mark(.initiative)

  private let mark: CouplingPhrase.Mark
  init(_ mark: CouplingPhrase.Mark) { self.mark = mark }

  func write(to writer: inout HTMLWriter) {
    switch mark {
    case .intervention:
      svg(.class("pactwerk-mark pactwerk-p"), .viewBox(14, 14), .hidden) { square }.write(to: &writer)
    case .initiative:
      svg(.class("pactwerk-mark pactwerk-w"), .viewBox(14, 14), .hidden) { disc }.write(to: &writer)
    case .signal:
      svg(.class("pactwerk-mark"), .viewBox(14, 14), .hidden) {
        shape("circle", .class("pactwerk-w"), .number("cx", 7), .number("cy", 7), .number("r", 6.8))
        shape("circle", .number("cx", 7), .number("cy", 7), .number("r", 3.2), .named("fill", "#fff"))
      }.write(to: &writer)
    case .bridge: bridge.write(to: &writer)
    case .proposal: proposal.write(to: &writer)
    case .gap: gap.write(to: &writer)
    case .autonomous:
      svg(.class("pactwerk-mark"), .viewBox(14, 14), .hidden) {
        shape("circle", .class("pactwerk-w"), .number("cx", 7), .number("cy", 7), .number("r", 6.8))
        shape("circle", .number("cx", 7), .number("cy", 7), .number("r", 4.8), .named("fill", "#fff"))
      }.write(to: &writer)
    }
  }

  private var square: some HTML {
    shape("rect", .number("x", 0.5), .number("y", 0.5), .number("width", 13), .number("height", 13))
  }

  private var disc: some HTML {
    shape("circle", .number("cx", 7), .number("cy", 7), .number("r", 6.8))
  }

  private var bridge: some HTML {
    svg(.class("pactwerk-mark"), .viewBox(24, 14), .hidden) {
      shape(
        "rect", .class("pactwerk-p"), .number("x", 0.5), .number("y", 0.5), .number("width", 13),
        .number("height", 13))
      shape("circle", .number("cx", 16.4), .number("cy", 7), .number("r", 7.9), .named("fill", "#fff"))
      shape("circle", .class("pactwerk-w"), .number("cx", 16.9), .number("cy", 7), .number("r", 6.6))
    }
  }

  private var proposal: some HTML {
    svg(.number("width", 34), .number("height", 10), .viewBox(34, 10), .hidden) {
      shape(
        "line", .number("x1", 0), .number("y1", 5), .number("x2", 34), .number("y2", 5),
        .named("stroke", "currentColor"), .number("stroke-width", 2.5), .named("stroke-dasharray", "7 5"))
    }
  }

  private var gap: some HTML {
    svg(.number("width", 34), .number("height", 16), .viewBox(34, 16), .hidden) {
      shape(
        "rect", .number("x", 1), .number("y", 1), .number("width", 32), .number("height", 14),
        .named("fill", "none"), .named("stroke", "currentColor"), .number("stroke-width", 1.5),
        .named("stroke-dasharray", "4 3"))
    }
  }
}
