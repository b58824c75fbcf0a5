// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The large mark of a step: the shape of who took it, an empty ring for a step to come, an arrow for one taken again.
func largeMark(_ entry: ThreadEntry) -> some HTML {
  svg(.class("pactwerk-thread__mark"), .viewBox(38, 38), .hidden) {
    for part in shapes(entry) { part }
    if entry.state == .reopened {
      tag("g", .named("transform", "translate(8.5 8.5) scale(1.3)"), .named("color", "#fff")) {
        for part in Icon.reopened.shapes { part }
      }
    }
  }
}

private func shapes(_ entry: ThreadEntry) -> [VoidElement] {
  switch (entry.state, entry.owner) {
  case (.todo, _), (_, nil): [circle("paper", 19, 15), circle("ring", 19, 9)]
  case (.reopened, .programme): [square("paper", 1, 36), square("pactwerk-p", 4, 30)]
  case (.reopened, _): [circle("paper", 19, 18), circle("pactwerk-w", 19, 15)]
  case (_, .community): [circle("paper", 19, 17), circle("pactwerk-w", 19, 12)]
  case (_, .programme): [square("paper", 4, 30), square("pactwerk-p", 8, 22)]
  case (_, .together):
    [
      rectangle("paper", 0, 3, 42, 32), rectangle("pactwerk-p", 2, 8, 20, 22), circle("paper", 26, 13.5),
      circle("pactwerk-w", 26.5, 11.5),
    ]
  }
}

private func circle(_ classes: StaticString, _ x: Double, _ radius: Double) -> VoidElement {
  shape("circle", .class(classes), .number("cx", x), .named("cy", "19"), .number("r", radius))
}

private func square(_ classes: StaticString, _ start: Double, _ size: Double) -> VoidElement {
  rectangle(classes, start, start, size, size)
}

private func rectangle(
  _ classes: StaticString, _ x: Double, _ y: Double, _ width: Double, _ height: Double
) -> VoidElement {
  shape(
    "rect", .class(classes), .number("x", x), .number("y", y), .number("width", width), .number("height", height))
}
