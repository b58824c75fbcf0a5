// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Testing

@Suite struct `A coordinate` {
  @Test func `is rounded to millionths of a degree`() throws {
    let place = try #require(Coordinate(longitude: 4.402_670_4, latitude: -51.918_015_6))

    #expect(place.longitudeInMillionths == 4_402_670)
    #expect(place.latitudeInMillionths == -51_918_016)
    #expect(place.longitude == 4.40267)
    #expect(place.latitude == -51.918016)
  }

  @Test(
    arguments: [
      (180.1, 0), (-181, 0), (0, 90.000_1), (0, -91), (.nan, 0), (0, .nan), (.infinity, 0), (0, -.infinity),
    ] as [(Double, Double)])
  func `lies on earth or is none`(longitude: Double, latitude: Double) {
    #expect(Coordinate(longitude: longitude, latitude: latitude) == nil)
  }

  @Test func `may lie at the ends of the earth`() {
    #expect(Coordinate(longitude: -180, latitude: 90) == at(-180_000_000, 90_000_000))
    #expect(Coordinate(longitudeInMillionths: 180_000_001, latitudeInMillionths: 0) == nil)
    #expect(Coordinate(longitudeInMillionths: .min, latitudeInMillionths: .max) == nil)
  }

  @Test func `is ordered from west to east, then from south to north`() {
    #expect([at(1, 0), at(0, 9), at(0, -9)].sorted() == [at(0, -9), at(0, 9), at(1, 0)])
  }
}

@Suite struct `A box` {
  @Test func `is as small as can be`() throws {
    let box = try #require(Box([at(3, 4), at(-1, 9), at(2, 2)]))

    #expect(box.southWest == at(-1, 2))
    #expect(box.northEast == at(3, 9))
    #expect(Box([]) == nil)
  }

  @Test func `holds its sides and meets what touches it`() throws {
    let box = try #require(Box([at(0, 0), at(10, 10)]))
    let beside = try #require(Box([at(10, 10), at(20, 20)]))
    let apart = try #require(Box([at(11, 0), at(20, 20)]))

    #expect(box.contains(at(10, 0)) && !box.contains(at(11, 0)))
    #expect(box.meets(beside) && beside.meets(box) && !box.meets(apart))
    #expect(box.union(apart) == Box([at(0, 0), at(20, 20)]))
  }
}
