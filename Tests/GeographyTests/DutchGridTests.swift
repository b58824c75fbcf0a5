// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Testing

@Suite struct `Dutch grid` {
  /// Checked against PROJ 9 (EPSG:28992 to EPSG:4326, its default path), which lies 0.30 m beside the formula.
  @Test(
    arguments: [
      (155_000, 463_000, 5.387_204, 52.155_172), (87_000, 436_000, 4.398_987, 51.908_340),
      (121_687, 487_484, 4.898_010, 52.374_218), (233_883, 582_065, 6.568_198, 53.219_380),
      (176_330, 317_190, 5.690_030, 50.844_155), (20_000, 370_000, 3.451_196, 51.303_155),
      (270_000, 470_000, 7.069_676, 52.206_096),
    ] as [(Double, Double, Double, Double)])
  func `points known elsewhere are found within half a metre`(x: Double, y: Double, longitude: Double, latitude: Double)
    throws
  {
    let place = try #require(DutchGrid.place(x: x, y: y))

    #expect(abs(place.longitude - longitude) * 68_000 < 0.5)
    #expect(abs(place.latitude - latitude) * 111_200 < 0.5)
  }

  @Test func `the spire of Amersfoort lies where the formula puts it`() {
    #expect(DutchGrid.place(x: 155_000, y: 463_000) == at(5_387_206, 52_155_174))
  }

  @Test(arguments: [
    (4.4, 51.9), (-7_001, 400_000), (300_001, 400_000), (87_000, 288_999), (87_000, 700_000), (.nan, 4e5),
  ])
  func `what lies outside is no point of it`(x: Double, y: Double) {
    #expect(!DutchGrid.isLikely(x: x, y: y))
    #expect(DutchGrid.place(x: x, y: y) == nil)
  }
}
