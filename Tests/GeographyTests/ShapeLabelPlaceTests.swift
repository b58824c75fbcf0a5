// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Statistics
import Testing

@Suite struct `Label place` {
  @Test func `lies in the middle of a square`() throws {
    let place = try shape([square(4_400_000, 51_900_000, 10_000)]).labelPlace

    #expect(abs(place.latitudeInMillionths - 51_905_000) < 3_500)
    #expect(abs(place.longitudeInMillionths - 4_405_000) < 500)
  }

  @Test func `lies in the largest part and not in a hole`() throws {
    let lake = try shape([square(0, 0, 9_000), square(1_000, 1_000, 7_000).reversed()], [square(20_000, 0, 1_000)])

    let place = lake.labelPlace

    #expect(lake.contains(place))
    #expect(place.longitudeInMillionths < 9_000)
  }

  @Test func `agrees with looking everywhere`() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<8 {
      let ring = star(12, radius: 60, &random)
      guard let shape = try? shape([ring]) else { continue }
      let best =
        (-60...60).flatMap { x in (-60...60).map { at(x, $0) } }
        .filter(shape.contains).map { distance($0, ring) }.max() ?? 0

      #expect(distance(shape.labelPlace, ring) > best - 4)
    }
  }

  @Test func `always lies in the shape`() throws {
    var random = SplitMix64(seed: 32)
    for round in 0..<120 {
      let side = [2, 5, 30, 100_000][round % 4]
      let ring = randomRing(Int.random(in: 3...9, using: &random), side: side, &random)
      guard let shape = try? Outline([[ring]]).repaired().shape else { continue }
      #expect(shape.contains(shape.labelPlace), "\(ring)")
    }
  }

  @Test func `of a sliver is a place of its border`() throws {
    let sliver = try shape([ring((0, 0), (1_000, 1), (2_000, 0))].map { Array($0.reversed()) })

    #expect(sliver.contains(sliver.labelPlace))
  }
}
