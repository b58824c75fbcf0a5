// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Geography

@Suite struct `Shape measures` {
  /// The corners of a square kilometre near Schiedam, to whole millionths of a degree.
  private let block = ring(
    (4_400_000, 51_900_000), (4_414_529, 51_900_000), (4_414_529, 51_908_988), (4_400_000, 51_908_988))

  @Test func `a square kilometre has its area`() throws {
    let shape = try shape([block])

    #expect(abs(shape.areaInSquareMetres - 1_000_000) < 200)
  }

  @Test func `a degree at the equator and at 60 north agrees with the ellipsoid`() {
    // Metres of a degree at the equator: east 2π·6378137/360, north 111 132.954 − 559.822·cos 2φ (+ 1.175·cos 4φ).
    let (equator, north) = (Metric(latitude: 0), Metric(latitude: 60))
    #expect(abs(equator.east * 1e6 - 111_319.49) < 0.01 && abs(equator.north * 1e6 - 110_574.27) < 1)
    #expect(abs(north.east * 1e6 - 55_799.98) < 1 && abs(north.north * 1e6 - 111_412.28) < 1)
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
}
