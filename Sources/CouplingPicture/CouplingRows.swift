// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The rows of the table: lines in the order of the picture, then gaps, then autonomous items.
struct CouplingRows {
  /// A row; nil where there is nothing.
  struct Row {
    let goal: String
    var intervention: String?
    var item: String?
    let state: String
  }

  private let drawing: CouplingDrawing
  private let layout: CouplingLayout
  private let words: CouplingWords
  private var interventions: [String: CouplingDrawing.Intervention] = [:]
  private var items: [String: CouplingDrawing.Item] = [:]

  init(_ drawing: CouplingDrawing, _ layout: CouplingLayout, _ words: CouplingWords) {
    (self.drawing, self.layout, self.words) = (drawing, layout, words)
    for slot in layout.bands.flatMap(\.slots) {
      if let intervention = slot.intervention { interventions[intervention.id] = intervention }
      if let item = slot.item { items[item.id] = item }
    }
  }

  var all: [Row] { lines + goalGaps + interventionGaps + itemGaps + autonomous }

  private var lines: [Row] {
    layout.bands.flatMap { band in
      band.slots.compactMap(\.link).map { link in
        Row(
          goal: band.goal.label, intervention: interventions[link.intervention]?.name,
          item: items[link.item].map(words.name(of:)), state: words(.state(link.state)))
      }
    }
  }

  private var goalGaps: [Row] {
    layout.bands.filter { drawing.gaps.goals.contains($0.goal.id) }.map { band in
      let gaps: [CouplingPhrase.Gap] =
        (band.goal.interventions.isEmpty ? [.noIntervention] : []) + (band.goal.items.isEmpty ? [.noInitiative] : [])
      let said = (gaps.isEmpty ? [.noBridge] : gaps).map { words(.table(.gap($0))) }
      return Row(goal: band.goal.label, state: said.joined(separator: "; "))
    }
  }

  private var interventionGaps: [Row] {
    drawing.gaps.interventions.compactMap { id in
      guard let intervention = interventions[id], let place = layout.interventions[id] else { return nil }
      return Row(
        goal: layout.bands[place.band].goal.label, intervention: intervention.name,
        state: words(.table(.gap(.noVoice))))
    }
  }

  private var itemGaps: [Row] {
    drawing.gaps.items.compactMap { id in
      guard let item = items[id], let place = layout.items[id] else { return nil }
      return Row(
        goal: layout.bands[place.band].goal.label, item: words.name(of: item), state: words(.table(.gap(.noPlace))))
    }
  }

  private var autonomous: [Row] {
    layout.bands.flatMap { band in
      band.slots.compactMap { slot in
        guard slot.saysAutonomous, let item = slot.item else { return nil }
        return Row(goal: band.goal.label, item: words.name(of: item), state: words(.autonomous))
      }
    }
  }
}
