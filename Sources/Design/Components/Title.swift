// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// Who sees a page: said under its title in one sentence.
public enum PageAudience: Sendable, Hashable {
  /// Everybody.
  case everyone
  /// Whoever has the private link.
  case linkHolder
  /// The people named: "het netwerkteam en de wijkregisseur".
  case only(String)

  func words(_ t: Texts) -> String {
    switch self {
    case .everyone: t("design.audience.everyone")
    case .linkHolder: t("design.audience.link_holder")
    case .only(let who): t("design.audience.only", ["who": who])
    }
  }
}

/// The top of a page: small line above, the one `h1`, states, the lead, who sees this.
public func titleBlock(
  eyebrow: [String] = [], title: String, badges: [Badge] = [], lead: (any HTML)? = nil, audience: PageAudience? = nil,
  _ t: Texts
) -> some HTML {
  titleBlock(eyebrow: eyebrow, title: title, badges: badges, lead: lead, audience: audience, t) { Nothing() }
}

/// The top of a page, with the buttons that belong under the lead.
public func titleBlock<C: HTML>(
  eyebrow: [String] = [], title: String, badges: [Badge] = [], lead: (any HTML)? = nil, audience: PageAudience? = nil,
  _ t: Texts, @HTMLBuilder below: () -> C
) -> some HTML {
  let below = below()
  return div(.class("pactwerk-title")) {
    if !eyebrow.isEmpty { eyebrowLine(eyebrow) }
    h1 { title }
    if !badges.isEmpty {
      div(.class("pactwerk-row")) { each(badges) { badge in statusBadge(badge) } }
    }
    if let lead { p(.class("pactwerk-lead")) { AnyHTML(lead) } }
    audience.map { audienceLine($0, t) }
    below
  }
}

/// The small line above a title: kind, place, date, parted by dots.
public func eyebrowLine(_ words: [String]) -> some HTML {
  p(.class("pactwerk-eyebrow")) {
    each(words.enumerated()) { index, word in
      if index > 0 {
        " "
        span(.hidden) { "·" }
        " "
      }
      word
    }
  }
}

/// Who sees this, with an eye.
public func audienceLine(_ audience: PageAudience, _ t: Texts) -> some HTML {
  p(.class("pactwerk-audience")) {
    drawing(.eye)
    span { audience.words(t) }
  }
}
