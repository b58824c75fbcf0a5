// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The whole koppelkaart: the sentence, the legend, the wide and the narrow drawing, the source and the table.
///
/// Both drawings and the table come from one layout. Without goals only the sentence is left.
///
/// What is missing gets a dashed box in its place: a missing voice, a missing place, a side without anybody, a goal
/// without a bridge. Where a proposal or a clash already shows that something is under way, that line is the sign
/// and there is no box; the table has every gap of the lists.
public struct CouplingFigure: HTML {
  private let drawing: CouplingDrawing
  private let words: CouplingWords
  private let id: String
  private let layout: CouplingLayout

  /// A koppelkaart whose heading has this id, unique on its page.
  ///
  /// - Complexity: O(g² + l log l) for g records under one goal and l links.
  public init(_ drawing: CouplingDrawing, words: CouplingWords, id: String) {
    (self.drawing, self.words, self.id) = (drawing, words, id)
    layout = CouplingLayout(drawing, words: words)
  }

  /// Writes the figure; the same bytes each time.
  public func write(to writer: inout HTMLWriter) {
    div(.class("pactwerk-figure"), .role("group"), .labelledBy(id)) {
      h2(.class("pactwerk-figure__sentence"), .id(id)) { headline }
      if !drawing.goals.isEmpty { content }
    }.write(to: &writer)
  }

  /// The conclusion in one sentence: for the page's own heading, a mail or a title.
  public var headline: String {
    let totals = drawing.totals
    return words(totals.goals == 0 ? .noGoals : .headline(covered: totals.covered, goals: totals.goals))
  }

  private var namesAutonomous: Bool {
    layout.bands.flatMap(\.slots).contains { $0.item?.isAutonomous == true && !$0.saysAutonomous }
  }

  @HTMLBuilder private var content: some HTML {
    let totals = drawing.totals
    CouplingLegend(words: words, namesAutonomous: namesAutonomous)
    WideCoupling(layout, words: words)
    NarrowCoupling(layout: layout, words: words)
    p(.class("pactwerk-figure__source")) {
      words(.source(placeable: totals.placeable, placed: totals.placed, autonomous: totals.autonomous))
    }
    CouplingTable(drawing: drawing, layout: layout, words: words)
  }
}
