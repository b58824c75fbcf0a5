// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Where everything of a koppelkaart stands, in rows; both drawings are made from it.
///
/// Each goal is a band of slots. A link has a slot of its own, in the band of its intervention, so that its words and
/// its mark never meet another's. Interventions and items stand at the first of their slots; the line bends there.
struct CouplingLayout {
  /// One row of a band.
  struct Slot {
    /// Stands here on the programme's bank.
    var intervention: CouplingDrawing.Intervention?
    /// Stands here on the neighbourhood's bank.
    var item: CouplingDrawing.Item?
    /// Runs here between the banks.
    var link: CouplingDrawing.Link?
    /// The intervention whose missing voice is boxed here.
    var voiceless: CouplingDrawing.Intervention?
    /// Whether the item here has no place: boxed.
    var isPlaceless = false
    /// Whether the words "bewust zelfstandig" stand beside the item here.
    var saysAutonomous = false
    /// What a whole side of the goal lacks, boxed on its bank.
    var missing: [Side: CouplingPhrase.Gap] = [:]
    /// The goals under which this side is found, where it is empty here.
    var standsWith: [Side: [Int]] = [:]
  }

  /// A goal and its rows.
  struct Band {
    let goal: CouplingDrawing.Goal
    /// Never empty.
    let slots: [Slot]
    /// Whether the goal lacks a bridge while it has both sides and nothing under way.
    let lacksBridge: Bool
    /// Lines from other goals to the items here.
    let incoming: [CouplingDrawing.Link]
  }

  /// A row of the whole picture.
  struct Place: Hashable {
    let band: Int, slot: Int
  }

  let bands: [Band]
  /// Where each intervention and item stands, by id.
  let interventions: [String: Place], items: [String: Place]

  /// Lays out a drawing.
  ///
  /// - Complexity: O(n² + l) within a band of n records, for l links.
  init(_ drawing: CouplingDrawing, words: CouplingWords) {
    let home = Homes(drawing)
    let plans = drawing.goals.indices.map { BandPlan(drawing, band: $0, homes: home, words: words).band() }
    var interventions: [String: Place] = [:]
    var items: [String: Place] = [:]
    for (band, plan) in plans.enumerated() {
      for (slot, row) in plan.slots.enumerated() {
        if let id = row.intervention?.id { interventions[id] = Place(band: band, slot: slot) }
        if let id = row.item?.id { items[id] = Place(band: band, slot: slot) }
      }
    }
    (bands, self.interventions, self.items) = (plans, interventions, items)
  }
}

/// In which band each record stands, and the links of each intervention that can be drawn.
struct Homes {
  private(set) var interventions: [String: Int] = [:]
  private(set) var items: [String: Int] = [:]
  private(set) var links: [String: [CouplingDrawing.Link]] = [:]
  /// The bands that a line to another goal starts in, passes or ends in.
  private(set) var passed: Set<Int> = []
  /// The ids of interventions and items with a line that is no bridge: something is under way there.
  private(set) var underWay: Set<String> = []
  /// The ids of items with a line.
  private(set) var linkedItems: Set<String> = []

  init(_ drawing: CouplingDrawing) {
    for (band, goal) in drawing.goals.enumerated() {
      for intervention in goal.interventions where interventions[intervention.id] == nil {
        interventions[intervention.id] = band
      }
      for item in goal.items where items[item.id] == nil { items[item.id] = band }
    }
    for link in drawing.links {
      guard let start = interventions[link.intervention], let end = items[link.item] else { continue }
      links[link.intervention, default: []].append(link)
      linkedItems.insert(link.item)
      if link.state != .bridge { underWay.insert(link.intervention) }
      if start != end { passed.formUnion(min(start, end)...max(start, end)) }
    }
  }
}
