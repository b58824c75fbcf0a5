// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// What stands where nothing is yet: what to do first, and what others did.
public func emptyState(
  title: String, text: String, buttons: [ButtonLink] = [], hint: String? = nil, headings: HeadingLevel = .two
) -> some HTML {
  div(.class("pactwerk-empty")) {
    heading(headings) { title }
    p { text }
    if !buttons.isEmpty {
      buttonRow { each(buttons) { button in buttonLink(button) } }
    }
    if let hint { p(.class("pactwerk-small pactwerk-soft")) { hint } }
  }
}

/// Advice: a sunken block with a line at its side.
public func note<C: HTML>(@HTMLBuilder _ content: () -> C) -> some HTML {
  div(.class("pactwerk-note"), content: content)
}

/// A decision or result that must be seen: a block with ink around it.
public func alert<C: HTML>(@HTMLBuilder _ content: () -> C) -> some HTML {
  div(.class("pactwerk-alert"), content: content)
}

/// A message after an act ("Uw bericht is bewaard"), read out by itself.
public func message<C: HTML>(@HTMLBuilder _ content: () -> C) -> some HTML {
  div(.class("pactwerk-alert"), .role("status"), content: content)
}

/// A surface of its own; with a side, its colour above.
public func card<C: HTML>(of owner: StepOwner? = nil, @HTMLBuilder _ content: () -> C) -> some HTML {
  let side: String =
    switch owner {
    case .programme: " pactwerk-card--p"
    case .community: " pactwerk-card--w"
    case .together, nil: ""
    }
  return div(.classes("pactwerk-card" + side), content: content)
}

/// "Meer weten": opens in place, and always in print.
public func disclosure<C: HTML>(_ words: String, isOpen: Bool = false, @HTMLBuilder _ content: () -> C) -> some HTML {
  let content = content()
  return details(.class("pactwerk-disclosure"), .flag("open", isOpen)) {
    summary { words }
    div { content }
  }
}

/// A part of a page under a heading, with a small addition at the end of its line.
public func pageSection<C: HTML>(
  _ title: String, id: String, beside: (any HTML)? = nil, isFirst: Bool = false, @HTMLBuilder _ content: () -> C
) -> some HTML {
  let content = content()
  return section(.named("class", ifAny: isFirst ? nil : "pactwerk-section"), .labelledBy(id)) {
    div(.class("pactwerk-section__head")) {
      h2(.id(id)) { title }
      if let beside { p(.class("pactwerk-small pactwerk-soft")) { AnyHTML(beside) } }
    }
    content
  }
}
