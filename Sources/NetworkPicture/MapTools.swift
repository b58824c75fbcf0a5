// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The controls of the map, hidden until the script shows them: it enhances, and the table has everything without it.
struct MapTools: HTML {
  let id: String
  let isDrawn: Bool
  let words: NetworkWords

  func write(to writer: inout HTMLWriter) {
    div(.class("pactwerk-graph__tools"), .role("group"), .label(words(.tool(.tools))), .flag("hidden")) {
      p(.class("pactwerk-graph__status"), .role("status")) { Nothing() }
      if !isDrawn { command("all", words(.tool(.drawAll))) }
      div(.class("pactwerk-graph__controls")) {
        div(.class("pactwerk-graph__search")) {
          label(.for(id + "-zoek")) { words(.tool(.search)) }
          input(.class("pactwerk-input"), .type("search"), .id(id + "-zoek"), .named("autocomplete", "off"))
        }
        div(.class("pactwerk-graph__buttons")) {
          arrow("left", .left, "M9 3 4 8l5 5")
          arrow("up", .up, "M3 10l5-5 5 5")
          arrow("down", .down, "M3 6l5 5 5-5")
          arrow("right", .right, "M7 3l5 5-5 5")
          arrow("in", .zoomIn, "M8 3v10M3 8h10")
          arrow("out", .zoomOut, "M3 8h10")
          command("reset", words(.tool(.reset)))
          a(.class("pactwerk-button"), .named("data-act", "open"), .href(.fragment(id)), .flag("hidden")) {
            words(.tool(.open))
          }
        }
      }
      p(.class("pactwerk-small pactwerk-soft"), .id(id + "-uitleg")) { words(.tool(.hint)) }
    }.write(to: &writer)
  }

  private func command(_ act: String, _ text: String) -> some HTML {
    button(.class("pactwerk-button"), .type("button"), .named("data-act", act)) { text }
  }

  private func arrow(_ act: String, _ tool: NetworkPhrase.Tool, _ path: String) -> some HTML {
    button(.class("pactwerk-button"), .type("button"), .named("data-act", act), .label(words(.tool(tool)))) {
      svg(.number("width", 16), .number("height", 16), .viewBox(16, 16), .hidden) {
        shape(
          "path", .named("d", path), .named("fill", "none"), .named("stroke", "currentColor"),
          .number("stroke-width", 2.5))
      }
    }
  }
}
