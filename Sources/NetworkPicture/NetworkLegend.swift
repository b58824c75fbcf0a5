// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// What the shapes and lines of a picture mean and how many there are, above it; only what occurs.
struct NetworkLegend: HTML {
  let actors: [PictureActor]
  let ties: [PictureTie]
  let words: NetworkWords
  /// How many groups have a line around them.
  var outlines = 0
  /// Whether sides are told by colour and hole.
  var tellsSides = false

  func write(to writer: inout HTMLWriter) {
    ul(.class("pactwerk-legend")) {
      for kind in PictureActor.Kind.allCases {
        entry(.kind(kind), actors.count { $0.kind == kind }) { ActorShape.mark(kind) }
      }
      if tellsSides {
        for side in [Side.programme, .community, nil] {
          entry(.side(side), actors.count { $0.side == side }) { sideMark(side) }
        }
      }
      for state in PictureTie.State.allCases {
        entry(.state(state), ties.count { $0.state == state }) { line(PictureTie("", "", state: state).classes) }
      }
      entry(.quiet, ties.count(where: \.isQuiet)) { line("thin") }
      entry(.hurts, ties.count { $0.hurtsWhenLost && !tellsSides }) { line("line lost") }
      entry(.outline, outlines) { outline }
    }.write(to: &writer)
  }

  private func sideMark(_ side: Side?) -> some HTML {
    svg(.class("pactwerk-mark pactwerk-graph__mark"), .viewBox(14, 14), .hidden) {
      shape(
        "path", .classes(ActorShape.fill(side)),
        .named("d", ActorShape.path(.person, x: 7, y: 7, radius: 6)))
      if side == .programme {
        shape("path", .class("fpaper"), .named("d", ActorShape.dot(x: 7, y: 7, radius: 6)))
      }
    }
  }

  private func entry<C: HTML>(
    _ mark: NetworkPhrase.Mark, _ count: Int, @HTMLBuilder _ picture: () -> C
  ) -> AnyHTML {
    guard count > 0 else { return AnyHTML(Nothing()) }
    let picture = picture()
    return AnyHTML(
      li {
        picture
        words(.legend(mark, count))
      })
  }

  private func line(_ classes: String) -> some HTML {
    svg(
      .class("pactwerk-chart pactwerk-graph__line"), .number("width", 34), .number("height", 10), .viewBox(34, 10),
      .hidden
    ) {
      shape("path", .classes(classes), .named("d", "M1 5H33"))
    }
  }

  private var outline: some HTML {
    svg(
      .class("pactwerk-chart pactwerk-graph__line"), .number("width", 34), .number("height", 16), .viewBox(34, 16),
      .hidden
    ) {
      shape("path", .class("hull hull-1"), .named("d", "M8 1.5h18a6.5 6.5 0 0 1 0 13h-18a6.5 6.5 0 0 1 0 -13z"))
    }
  }
}
