// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Statistics
import Testing

@Suite struct `Map projection` {
  private let box = Box([at(4_400_000, 51_900_000), at(4_420_000, 51_910_000)])!

  @Test func `the box fits in the middle with its margin`() {
    let map = MapProjection(box, width: 400, height: 300, margin: 10)

    // 20 000 millionths east are 1 376 m, 10 000 north 1 113 m: the height decides.
    #expect(map.tenths(at(4_400_000, 51_910_000)).y == 100)
    #expect(map.tenths(at(4_400_000, 51_900_000)).y == 2_900)
    let (west, east) = (map.tenths(box.southWest).x, map.tenths(box.northEast).x)
    #expect(west + east == 4_000)
    #expect(abs(Double(east - west) / 2_800 - 1_376.4 / 1_112.6) < 0.002)
    #expect(abs(map.unitsPerMetre - 280 / 1_112.6) < 0.001)
  }

  @Test func `a square is a short path`() throws {
    let map = MapProjection(Box([at(0, 0), at(1_000, 1_000)])!, width: 12, height: 12, margin: 1)

    #expect(map.path(try shape([square(0, 0, 1_000)])) == "M1 11l10 0 0-10-10 0z")
    #expect(
      map.path(try shape([square(0, 0, 500), square(100, 100, 100).reversed()]))
        == "M1 11l5 0 0-5-5 0zM2 10l0-1 1 0 0 1z")
    #expect(map.text(at(250, 250)) == ("3.5", "8.5"))
  }

  @Test func `what is smaller than a tenth becomes a dot`() throws {
    let map = MapProjection(Box([at(0, 0), at(1_000_000, 1_000_000)])!, width: 10, height: 10)

    #expect(map.path(try shape([square(500_000, 500_000, 10)])) == "M5 5h.1v.1h-.1z")
  }

  @Test func `places outside the sheet stay numbers`() {
    let map = MapProjection(Box([at(0, 0), at(1, 1)])!, width: 90_000, height: 90_000)

    #expect(map.tenths(at(-180_000_000, 90_000_000)) == (-10_000_000, -10_000_000))
  }

  @Test func `a box without size is drawn`() {
    let map = MapProjection(Box([at(7, 7)])!, width: 10, height: 10)

    #expect(map.tenths(at(7, 7)).x >= 0)
  }

  @Test func `steps lead back to every place`() throws {
    var random = SplitMix64(seed: 81)
    let shapes = try town(3, steps: 3, &random)
    let whole = shapes.dropFirst().reduce(shapes[0].box) { $0.union($1.box) }
    let map = MapProjection(whole, width: 640, height: 480, margin: 8)
    for shape in shapes {
      let expected = shape.rings[0].positions.map { map.tenths($0) }
      let drawn = followed(map.path(shape))
      #expect(drawn.count == expected.count)
      #expect(zip(drawn, expected).allSatisfy { $0 == $1 })
      #expect(drawn.allSatisfy { (80...6_320).contains($0.x) && (80...4_720).contains($0.y) })
    }
  }
}

/// The places of a path with one ring, in tenths: numbers are parted by a blank or the minus sign of the next.
private func followed(_ path: String) -> [(x: Int, y: Int)] {
  let numbers = path.replacing("-", with: " -").split { "Mlz ".contains($0) }.map { Int((Double($0)! * 10).rounded()) }
  var places = [(x: numbers[0], y: numbers[1])]
  for index in stride(from: 2, to: numbers.count, by: 2) {
    let last = places[places.count - 1]
    places.append((last.x + numbers[index], last.y + numbers[index + 1]))
  }
  return places
}
