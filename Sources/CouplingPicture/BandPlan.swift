// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PictureParts

/// Puts the records of one goal in rows.
struct BandPlan {
  private typealias Slot = CouplingLayout.Slot
  private let goal: CouplingDrawing.Goal
  private let index: Int
  private let homes: Homes
  private let gaps: CouplingDrawing.Gaps
  private let goals: [CouplingDrawing.Goal]
  private let links: [CouplingDrawing.Link]
  private let words: CouplingWords
  private var slots: [Slot] = []
  private var placed: Set<String> = []

  init(_ drawing: CouplingDrawing, band: Int, homes: Homes, words: CouplingWords) {
    (goal, index, self.homes, gaps) = (drawing.goals[band], band, homes, drawing.gaps)
    (goals, links, self.words) = (drawing.goals, drawing.links, words)
    placeInterventions()
    placeOtherItems()
    placeWhatIsMissing()
    placeReferences()
    if slots.isEmpty { slots.append(Slot()) }
  }

  func band() -> CouplingLayout.Band {
    .init(goal: goal, slots: slots, lacksBridge: lacksBridge, incoming: incoming)
  }

  /// Lines from interventions under other goals to the items here.
  private var incoming: [CouplingDrawing.Link] {
    links.filter { link in
      guard let start = homes.interventions[link.intervention] else { return false }
      return start != index && homes.items[link.item] == index
    }
  }

  private var isGap: Bool { gaps.goals.contains(goal.id) }

  private var lacksBridge: Bool {
    isGap && !goal.interventions.isEmpty && !goal.items.isEmpty && !slots.contains { $0.link != nil }
  }

  /// Lines to other goals pass, or an item has a second line.
  private var isCrowdedAtEnd: Bool {
    let ends = slots.compactMap(\.link?.item).filter { homes.items[$0] == index }
    return homes.passed.contains(index) || Set(ends).count < ends.count
  }

  private mutating func placeInterventions() {
    var seen: Set<String> = []
    for intervention in goal.interventions
    where homes.interventions[intervention.id] == index && seen.insert(intervention.id).inserted {
      place(intervention)
    }
  }

  /// An intervention at the first of its lines, or alone.
  private mutating func place(_ intervention: CouplingDrawing.Intervention) {
    let first = slots.count
    for link in ordered(homes.links[intervention.id] ?? []) {
      let isNew = homes.items[link.item] == index && placed.insert(link.item).inserted
      let item = isNew ? goal.items.first { $0.id == link.item } : nil
      slots.append(Slot(item: item, link: link))
    }
    let isBoxed = gaps.interventions.contains(intervention.id) && !homes.underWay.contains(intervention.id)
    if isBoxed || slots.count == first { slots.append(Slot(voiceless: isBoxed ? intervention : nil)) }
    slots[first].intervention = intervention
  }

  /// Upward lines first and downward ones last, so that few cross; otherwise as they came.
  private func ordered(_ links: [CouplingDrawing.Link]) -> [CouplingDrawing.Link] {
    func rank(_ link: CouplingDrawing.Link) -> Int {
      let band = homes.items[link.item] ?? index
      if band != index { return band < index ? 0 : 3 }
      return placed.contains(link.item) ? 1 : 2
    }
    return links.enumerated().map { (rank($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Items without a line from this goal, in rows where nothing runs between the banks.
  private mutating func placeOtherItems() {
    for item in goal.items where homes.items[item.id] == index && placed.insert(item.id).inserted {
      let isLinked = homes.linkedItems.contains(item.id)
      let isPlaceless = gaps.items.contains(item.id) && !isLinked
      let saysAutonomous = item.isAutonomous && !isLinked
      let note = isPlaceless ? words(.gap(.noPlace)) : saysAutonomous ? words(.autonomous) : references(to: item)
      let hasRoom = hasRoom(for: note, isBox: isPlaceless)
      let row = freeRow { $0.item == nil && ($0.voiceless == nil || hasRoom) }
      slots[row].item = item
      slots[row].isPlaceless = isPlaceless
      slots[row].saysAutonomous = saysAutonomous && !isPlaceless
    }
  }

  /// Whether words or a box at the neighbourhood's end leave room for a missing voice at the programme's.
  private func hasRoom(for note: String, isBox: Bool) -> Bool {
    let start = WideMeasures.boxStart + WideMeasures.boxWidth(words(.gap(.noVoice))) + 16
    let end = isBox ? WideMeasures.boxEnd : WideMeasures.wordsEnd - 2
    let width = isBox ? WideMeasures.boxWidth(note) : TextWidth.of(note)
    return note.isEmpty || start <= (isCrowdedAtEnd ? WideMeasures.level.end - 6 : end) - width
  }

  /// What stands beside an item whose lines all end under other goals.
  private func references(to item: CouplingDrawing.Item) -> String {
    let bands = Set(incoming.filter { $0.item == item.id }.compactMap { homes.interventions[$0.intervention] })
    return bands.isEmpty ? "" : words(.standsWith(goals: bands.sorted().compactMap { goals[$0].number }))
  }

  private mutating func placeWhatIsMissing() {
    guard isGap else { return }
    if goal.interventions.isEmpty {
      slots[freeRow { _ in true }].missing[.programme] = .noIntervention
    }
    if goal.items.isEmpty { slots[freeRow { _ in true }].missing[.community] = .noInitiative }
  }

  /// Where a side is empty because its records stand under an earlier goal.
  private mutating func placeReferences() {
    refer(.programme, to: goal.interventions.map { homes.interventions[$0.id] })
    refer(.community, to: goal.items.map { homes.items[$0.id] })
  }

  private mutating func refer(_ side: Side, to bands: [Int?]) {
    guard !bands.contains(index) else { return }
    let numbers = Set(bands.compactMap { $0 }).sorted().compactMap { goals[$0].number }
    guard !numbers.isEmpty else { return }
    slots[freeRow { $0.missing[side] == nil }].standsWith[side] = numbers
  }

  /// The first row without a line that `isFree`, added when there is none.
  private mutating func freeRow(_ isFree: (Slot) -> Bool) -> Int {
    if let row = slots.firstIndex(where: { $0.link == nil && isFree($0) }) { return row }
    slots.append(Slot())
    return slots.count - 1
  }
}
