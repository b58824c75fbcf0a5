// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// Who took a step, or what a thing is of: a blue square, a brown circle, or both touching.
public enum StepOwner: Sendable, Hashable, CaseIterable {
  case programme, community, together

  /// The owner that is one side alone.
  public init(_ side: Side) { self = side == .programme ? .programme : .community }

  var mark: Mark {
    switch self {
    case .programme: .programme
    case .community: .community
    case .together: .together
    }
  }

  var key: String {
    switch self {
    case .programme: "programme"
    case .community: "community"
    case .together: "together"
    }
  }
}

/// The four shapes that stand before a word.
public enum Mark: Sendable, Hashable, CaseIterable {
  /// Square: an intervention, a step of the programme.
  case programme
  /// Circle: an initiative, a step of the neighbourhood.
  case community
  /// Circle with a hole: a signal.
  case signal
  /// Square and circle touching: what both confirmed.
  case together
}

/// A mark, hidden from readers; the word stands beside it.
@HTMLBuilder public func mark(_ mark: Mark) -> some HTML {
  switch mark {
  case .programme: svg(.class("pactwerk-mark pactwerk-p"), .viewBox(14, 14), .hidden) { square() }
  case .community: svg(.class("pactwerk-mark pactwerk-w"), .viewBox(14, 14), .hidden) { circle("7", "6.8") }
  case .signal:
    svg(.class("pactwerk-mark"), .viewBox(14, 14), .hidden) {
      circle("7", "6.8", .class("pactwerk-w"))
      circle("7", "3.2", .named("fill", "#fff"))
    }
  case .together:
    svg(.class("pactwerk-mark"), .viewBox(24, 14), .hidden) {
      square(.class("pactwerk-p"))
      circle("16.4", "7.9", .named("fill", "#fff"))
      circle("16.9", "6.6", .class("pactwerk-w"))
    }
  }
}

/// A mark with its word in the colour of the track: "programma", "wijk", "samen".
public func trackLabel(_ owner: StepOwner, _ t: Texts) -> some HTML {
  span(.classes(trackClasses(owner))) {
    mark(owner.mark)
    t("design.track.\(owner.key)")
  }
}

/// Marks with what they stand for; `note` is what the legend says besides.
public func legendList(_ items: [(mark: Mark, words: String)], note: String? = nil) -> some HTML {
  ul(.class("pactwerk-legend pactwerk-legend--below")) {
    each(items) { item in
      li {
        mark(item.mark)
        item.words
      }
    }
    if let note { li(.class("pactwerk-soft")) { note } }
  }
}

/// The legend below a list of threads: the three shapes and the six steps.
public func threadLegend(_ t: Texts) -> some HTML {
  let steps = (1...6).map(t.threadStep).joined(separator: ", ")
  return legendList(
    [
      (.community, t("design.legend.community")), (.programme, t("design.legend.programme")),
      (.together, t("design.legend.together")),
    ], note: t("design.legend.steps", ["steps": steps]))
}

private func trackClasses(_ owner: StepOwner) -> String {
  switch owner {
  case .programme: "pactwerk-track pactwerk-track--p"
  case .community: "pactwerk-track pactwerk-track--w"
  case .together: "pactwerk-track"
  }
}

private func square(_ attribute: Attribute = .named("class", ifAny: nil)) -> VoidElement {
  shape(
    "rect", attribute, .named("x", ".5"), .named("y", ".5"), .named("width", "13"), .named("height", "13"))
}

private func circle(
  _ x: String, _ radius: String, _ attribute: Attribute = .named("class", ifAny: nil)
) -> VoidElement {
  shape("circle", attribute, .named("cx", x), .named("cy", "7"), .named("r", radius))
}
