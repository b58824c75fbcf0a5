// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore

/// What a problem says to somebody in a browser.
func problemBody(_ problem: Problem, back: Address?, requestID: String, _ t: Texts) -> some HTML {
  div(.class("pactwerk-narrow-page pactwerk-stack")) {
    shapesApart()
    h1 { t("problem.\(problem.type).title") }
    p(.class("pactwerk-lead")) { t("problem.\(problem.type).detail") }
    ul(.class("pactwerk-stack pactwerk-stack--sm")) {
      if let back { li { a(.href(back)) { t("problem.to_page") } } }
      li { a(.href(SiteAddress.front)) { t("problem.to_front") } }
      li { a(.href(SiteAddress.signIn)) { t("problem.to_sign_in") } }
    }
    if problem.status >= 500 { p(.class("pactwerk-small pactwerk-soft")) { t("problem.request", ["id": requestID]) } }
  }
}

private func shapesApart() -> some HTML {
  svg(.named("width", "120"), .named("height", "44"), .viewBox(120, 44), .hidden) {
    shape("rect", .class("pactwerk-p"), .number("x", 1), .number("y", 9), .number("width", 26), .number("height", 26))
    shape(
      "line", .number("x1", 34), .number("y1", 22), .number("x2", 86), .number("y2", 22),
      .named("stroke", "currentColor"),
      .named("stroke-width", "2.5"), .named("stroke-dasharray", "3 7"))
    shape("circle", .class("pactwerk-w"), .number("cx", 104), .number("cy", 22), .number("r", 14))
  }
}
