// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Geography
import Statistics
import Testing

@Suite struct `Shape measures` {
  /// The corners of a square kilometre near Schiedam, to whole millionths of a degree.
  private let block = ring(
    (4_400_000, 51_900_000), (4_414_529, 51_900_000), (4_414_529, 51_908_988), (4_400_000, 51_908_988))

  @Test func `a square kilometre has its area and length`() throws {
    let shape = try shape([block])

    #expect(abs(shape.areaInSquareMetres - 1_000_000) < 200)
    #expect(abs(shape.lengthInMetres - 4_000) < 1)
    #expect(shape.rings[0].doubledSignedArea == 2 * 14_529 * 8_988)
  }

  @Test func `a degree around the equator and at 60 north agree with the ellipsoid`() throws {
    // Metres of a degree at the equator: east 2π·6378137/360, north 111 132.954 − 559.822·cos 2φ (+ 1.175·cos 4φ).
    let equator = try shape([square(0, 0, 1_000)])
    #expect(abs(equator.lengthInMetres / 2 - 111.319_49 - 110.574_27) < 0.001)
    let north = try shape([square(0, 60_000_000, 1_000)])
    #expect(abs(north.lengthInMetres / 2 - 55.799_98 - 111.412_28) < 0.003)
  }

  @Test func `the whole earth has 510 million square kilometres`() throws {
    // One quarter of it, in strips, since a piece is taken as straight in area to the equator.
    let east = (0...180).map { at(90_000_000, -90_000_000 + $0 * 1_000_000) }
    let west = (0...180).map { at(0, 90_000_000 - $0 * 1_000_000) }

    #expect(abs(try shape([closed(east + west)]).areaInSquareMetres * 4 / 510_065_621.724e6 - 1) < 1e-9)
  }

  @Test func `holes are taken off`() throws {
    let whole = try shape([square(0, 0, 3_000)])
    let holed = try shape([square(0, 0, 3_000), square(1_000, 1_000, 1_000).reversed()])

    #expect(abs(holed.areaInSquareMetres / whole.areaInSquareMetres - 8.0 / 9) < 1e-9)
  }

  @Test func `the box lies around all parts`() throws {
    #expect(try shape([square(0, 0, 9)], [square(50, 40, 9)]).box == Box([at(0, 0), at(59, 49)]))
  }

  @Test func `a place lies inside, on the border or outside`() throws {
    let shape = try shape([square(0, 0, 100), square(20, 20, 20).reversed()], [square(25, 25, 10)])

    #expect([at(10, 10), at(0, 0), at(100, 50), at(20, 30), at(30, 30), at(25, 25)].allSatisfy(shape.contains))
    #expect(![at(22, 22), at(-1, 0), at(101, 100), at(50, 101)].contains(where: shape.contains))
  }

  @Test func `contains agrees with counting crossings`() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<50 {
      let ring = star(Int.random(in: 3...40, using: &random), radius: 1_000, &random)
      guard let shape = try? shape([ring]) else { continue }
      for _ in 0..<100 {
        let (x, y) = (Int.random(in: -1_000...1_000, using: &random), Int.random(in: -1_000...1_000, using: &random))
        if distance(at(x, y), ring) < 1e-6 { continue }
        #expect(shape.contains(at(x, y)) == isInside(Double(x), Double(y), ring))
      }
    }
  }
}
