// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PictureParts
import Testing

@testable import CouplingPicture

@Suite struct `The layout of a koppelkaart` {
  private func drawing(_ seed: UInt64) -> CouplingDrawing {
    var dice = Dice(state: seed)
    return .crowded(
      goals: 1 + dice.below(9), interventions: dice.below(20), items: dice.below(20), links: dice.below(25), seed: seed)
  }

  @Test func `gives each line a row of its own and each record one place`() {
    for seed in 0..<100 {
      let drawing = drawing(UInt64(seed))

      let layout = CouplingLayout(drawing, words: .dutch)

      let slots = layout.bands.flatMap(\.slots)
      let known = drawing.links.filter { layout.interventions[$0.intervention] != nil && layout.items[$0.item] != nil }
      let items = Set(drawing.goals.flatMap(\.items).map(\.id))
      let interventions = Set(drawing.goals.flatMap(\.interventions).map(\.id))
      #expect(slots.count { $0.link != nil } == known.count)
      #expect(slots.compactMap(\.item?.id).count == items.count && Set(layout.items.keys) == items)
      #expect(slots.compactMap(\.intervention?.id).count == interventions.count)
      #expect(layout.bands.allSatisfy { !$0.slots.isEmpty })
    }
  }

  @Test func `boxes nothing in the row of a line`() {
    for seed in 0..<100 {
      let slots = CouplingLayout(drawing(UInt64(seed)), words: .dutch).bands.flatMap(\.slots)

      #expect(
        slots.filter { $0.link != nil }.allSatisfy {
          $0.voiceless == nil && !$0.isPlaceless && !$0.saysAutonomous && $0.missing.isEmpty && $0.standsWith.isEmpty
        })
    }
  }

  @Test func `shows each gap by a box or by a line that is under way`() {
    for seed in 0..<100 {
      let drawing = drawing(UInt64(seed))
      let slots = CouplingLayout(drawing, words: .dutch).bands.flatMap(\.slots)

      for id in drawing.gaps.interventions {
        let isUnderWay = drawing.links.contains { $0.intervention == id && $0.state != .bridge }
        #expect(slots.count { $0.voiceless?.id == id } == (isUnderWay ? 0 : 1))
      }
      for id in drawing.gaps.items {
        let isUnderWay = drawing.links.contains { $0.item == id }
        #expect(slots.count { $0.isPlaceless && $0.item?.id == id } == (isUnderWay ? 0 : 1))
      }
    }
  }

  @Test func `lets lines to other goals run side by side without meeting`() {
    for seed in 0..<100 {
      let lines = WideLines(CouplingLayout(drawing(UInt64(seed)), words: .dutch)).lines
      let channels = lines.compactMap { line -> (Double, ClosedRange<Double>)? in
        guard case .channel(let x) = line.route else { return nil }
        return (x, line.range)
      }

      for (index, one) in channels.enumerated() {
        for other in channels[..<index] { #expect(one.0 != other.0 || !one.1.overlaps(other.1)) }
      }
      #expect(Set(channels.map(\.0)).count <= WideMeasures.channels)
    }
  }

  @Test func `keeps the box of a voice clear of what stands across`() {
    for seed in 0..<100 {
      let layout = CouplingLayout(drawing(UInt64(seed)), words: .dutch)
      let voice = WideMeasures.boxStart + WideMeasures.boxWidth("nog geen stem uit de wijk")

      for row in WideCoupling(layout, words: .dutch).rows where row.slot.voiceless != nil {
        let place = row.slot.isPlaceless ? row.boxEnd - WideMeasures.boxWidth("nog geen plek") : WideMeasures.width
        let words = row.slot.saysAutonomous ? row.wordsEnd - TextWidth.of("bewust zelfstandig") : WideMeasures.width
        #expect(voice < place && voice < words)
      }
    }
  }
}

@Suite struct `A coordinate` {
  @Test(arguments: [(0.0, "0"), (12.04, "12"), (12.05, "12.1"), (-0.5, "-0.5"), (699.96, "700")])
  func `has at most one decimal`(value: Double, text: String) {
    #expect(coordinate(value) == text)
  }
}
