// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// One actor in the middle, its ties, and the ties among those it is tied to: the programme's side at the start, the
/// neighbourhood at the end, everyone in a fixed place.
///
/// The sentence, the legend, the wide and the narrow drawing, the source and the table are made from one layout.
public struct EgoPicture: HTML {
  private let layout: EgoLayout
  private let words: NetworkWords
  private let id: String

  /// A picture whose heading has this id, unique on its page.
  ///
  /// - Parameters:
  ///   - centre: the actor in the middle.
  ///   - neighbours: who it is tied to, in the order of the picture and the table: alphabetical. Who has no tie to
  ///     the centre is left out.
  ///   - ties: the ties of the centre and those among the neighbours; others are left out, and of two between the
  ///     same actors the first counts.
  /// - Complexity: O(*n* + *m*).
  public init(centre: PictureActor, neighbours: [PictureActor], ties: [PictureTie], words: NetworkWords, id: String) {
    layout = EgoLayout(centre: centre, neighbours: neighbours, ties: ties)
    (self.words, self.id) = (words, id)
  }

  /// Writes the figure; the same bytes each time.
  public func write(to writer: inout HTMLWriter) {
    div(.class("pactwerk-figure pactwerk-graph"), .role("group"), .labelledBy(id)) {
      h2(.class("pactwerk-figure__sentence"), .id(id)) { sentence }
      if !layout.neighbours.isEmpty { content }
    }.write(to: &writer)
  }

  /// The conclusion in one sentence.
  public var sentence: String { words(phrase(.sentence)) }

  private func phrase(_ part: NetworkPhrase.Part) -> NetworkPhrase {
    .ego(part, name: layout.centre.name, lines: layout.activeLines, among: layout.among.count)
  }

  @HTMLBuilder private var content: some HTML {
    NetworkLegend(
      actors: layout.neighbours.map(\.actor), ties: layout.neighbours.map(\.tie) + layout.among.map(\.tie),
      words: words)
    WideEgo(layout: layout, words: words, name: words(phrase(.pictureName)))
    NarrowEgo(layout: layout, words: words, name: words(phrase(.pictureName)))
    p(.class("pactwerk-figure__source")) { words(phrase(.source)) }
    table
  }

  private var table: NetworkTable {
    let rows = layout.neighbours.map { neighbour in
      let actor = neighbour.actor
      let about = [words(.kind(actor.kind)), words(.side(actor.side)), actor.note].filter { !$0.isEmpty }
      let hurts = neighbour.tie.hurtsWhenLost ? ", " + words(.hurts) : ""
      return NetworkTable.Row(
        name: actor.name, address: actor.address,
        cells: [
          about.joined(separator: ", "), words.tie(neighbour.tie) + hurts, known(by: actor).joined(separator: ", "),
        ])
    }
    return NetworkTable(
      heading: words(phrase(.caption)), columns: [.who, .what, .line, .knows], rows: rows, words: words)
  }

  private func known(by actor: PictureActor) -> [String] {
    (layout.known[actor.id] ?? []).map { words.name(layout.neighbours[$0.other].actor.name, of: $0.tie) }
  }
}
