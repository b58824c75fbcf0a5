// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A row of the wide drawing with the heights and places it needs.
struct WideRow: Sendable {
  let slot: CouplingLayout.Slot
  let height: Double
  /// Where the intervention stands whose missing voice is boxed here.
  let voicelessHeight: Double?
  /// Where words and boxes at the neighbourhood's side end.
  let wordsEnd: Double, boxEnd: Double
  /// The item whose name is repeated here, and the number of its goal.
  let repeated: (item: CouplingDrawing.Item, goal: Int?)?
  /// The goals whose lines end at a repeated name of this item, when no line reaches it here.
  let comesBackWith: [Int]
}

extension WideCoupling {
  /// The rows from the top.
  var rows: [WideRow] {
    let repeated = lines.lines.filter { $0.route == .repeated }
    let reached = Set(lines.lines.filter { $0.route != .repeated }.map(\.link.item))
    return layout.bands.enumerated().flatMap { index, band in
      band.slots.enumerated().map { number, slot in
        let height = lines.height(of: .init(band: index, slot: number))
        let line = repeated.first { $0.level == height }
        return WideRow(
          slot: slot, height: height,
          voicelessHeight: slot.voiceless.flatMap { layout.interventions[$0.id] }.map(lines.height(of:)),
          wordsEnd: lines.wordsEnd(inBand: index), boxEnd: lines.wordsEnd(inBand: index, boxes: true),
          repeated: line.flatMap(item(of:)),
          comesBackWith: slot.item.map { reached.contains($0.id) ? [] : goals(of: repeated, to: $0.id) } ?? [])
      }
    }
  }

  private func item(of line: WideLine) -> (item: CouplingDrawing.Item, goal: Int?)? {
    guard let place = layout.items[line.link.item] else { return nil }
    let band = layout.bands[place.band]
    return band.slots[place.slot].item.map { ($0, band.goal.number) }
  }

  private func goals(of lines: [WideLine], to item: String) -> [Int] {
    Set(lines.filter { $0.link.item == item }.compactMap { layout.bands[$0.band].goal.number }).sorted()
  }
}
