// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import TestMaterial
import Testing

@testable import MapPicture

@Suite struct `Boxes on a sheet` {
  private let box = SheetBox(minX: 10, minY: 10, maxX: 20, maxY: 20)

  @Test func `a line through the inside crosses, one along the side does not`() {
    func crosses(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double) -> Bool {
      box.isCrossed(from: SheetPoint(x: x, y: y), to: SheetPoint(x: endX, y: endY))
    }

    #expect(crosses(0, 15, 30, 15) && crosses(15, 0, 15, 30) && crosses(0, 0, 30, 30) && crosses(15, 15, 16, 16))
    #expect(!crosses(10, 0, 10, 30) && !crosses(0, 20, 30, 20) && !crosses(0, 12, 12, 0) && !crosses(21, 0, 21, 30))
  }

  @Test func `fuzz: agrees with walking along the line in small steps`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<fuzzRounds(500) {
      func point() -> SheetPoint {
        SheetPoint(x: .random(in: 0...30, using: &random), y: .random(in: 0...30, using: &random))
      }
      let (from, to) = (point(), point())
      let deepest = (0...2_000).map { step in
        let share = Double(step) / 2_000
        let (x, y) = (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
        return min(x - 10, 20 - x, y - 10, 20 - y)
      }.max()!
      // Within a step of the side either answer will do.
      if abs(deepest) > 0.03 { #expect(box.isCrossed(from: from, to: to) == (deepest > 0)) }
    }
  }

  @Test func `an area holds a box that lies inside and not around a hole`() {
    func square(_ low: Double, _ high: Double) -> [SheetPoint] {
      [(low, low), (high, low), (high, high), (low, high)].map { SheetPoint(x: $0.0, y: $0.1) }
    }

    #expect(SheetRings(rings: [square(0, 30)]).hold(box))
    #expect(!SheetRings(rings: [square(0, 15)]).hold(box))
    #expect(!SheetRings(rings: [square(0, 30), square(14, 16)]).hold(box))
    #expect(!SheetRings(rings: [square(0, 30), square(5, 25)]).hold(box))
    #expect(!SheetRings(rings: [square(0, 30), square(5, 25)]).meet(box))
    #expect(SheetRings(rings: [square(14, 16)]).meet(box))
  }
}
