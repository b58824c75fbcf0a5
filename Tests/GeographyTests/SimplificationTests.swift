// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@testable import Geography

@Suite struct `Simplification of borders` {
  @Test func `a place on a straight border goes`() throws {
    let border = try shape([ring((0, 0), (5_000, 3), (10_000, 0), (10_000, 10_000), (0, 10_000))])

    #expect(Simplification.simplified([border], tolerance: 1) == [try shape([square(0, 0, 10_000)])])
    #expect(Simplification.simplified([border], tolerance: 0.1)[0].positionCount == 5)
    #expect(Simplification.simplified([border], tolerance: 0) == [border])
  }

  @Test func `neighbours keep one border`() throws {
    var random = SplitMix64(seed: 71)
    let shapes = try town(4, steps: 12, &random)

    let simple = Simplification.simplified(shapes, tolerance: 20)

    #expect(simple.reduce(0) { $0 + $1.positionCount } < shapes.reduce(0) { $0 + $1.positionCount } / 2)
    // Inside the town each piece of border is there twice, once in each direction.
    #expect(lonePieces(simple) == outerPieces(simple))
    #expect(abs(area(simple) / area(shapes) - 1) < 0.02)
  }

  @Test func `an area and the hole around it keep one border`() throws {
    var random = SplitMix64(seed: 72)
    let lake = star(200, radius: 20_000, &random)
    let around = try shape([square(-50_000, -50_000, 100_000), lake.reversed()])

    let simple = Simplification.simplified([around, try shape([lake])], tolerance: 300)

    #expect(Set(simple[0].polygons[0].holes[0].positions) == Set(simple[1].rings[0].positions))
    #expect(simple[1].positionCount < 150)
  }

  @Test func `no place left out lies farther from the new border than the tolerance`() throws {
    var random = SplitMix64(seed: 73)
    for tolerance in [5.0, 50, 500] {
      let shape = try shape([star(300, radius: 20_000, &random)])
      let simple = Simplification.simplified([shape], tolerance: tolerance)[0]
      for place in shape.rings[0].positions {
        // At the equator a millionth of a degree is 11 cm in both directions, at most 0.111 32 m.
        #expect(distance(place, simple.rings[0].closed) * 0.1105 <= tolerance * 1.01)
      }
    }
  }

  @Test func `small parts and holes stay`() throws {
    let islands = try shape([square(0, 0, 9_000), square(10, 10, 9).reversed()], [square(20_000, 0, 9)])

    #expect(Simplification.simplified([islands], tolerance: 1_000)[0].rings.count == 3)
  }

  @Test func `shapes stay valid whatever the tolerance`() throws {
    var random = SplitMix64(seed: 74)
    for round in 0..<60 {
      let rings = [star(60, radius: 5_000, &random)]
      let tangled = [randomRing(12, side: 9_000, &random)]
      guard let repaired = try? Outline([round % 2 == 0 ? rings : tangled]).repaired().shape else { continue }
      for tolerance in [3.0, 100, 1e5] {
        let simple = Simplification.simplified([repaired], tolerance: tolerance)
        #expect(simple[0].outline.faults.isEmpty)
        #expect(simple[0].positionCount <= repaired.positionCount)
      }
    }
  }

  @Test func `the same areas give the same borders in any order`() throws {
    var random = SplitMix64(seed: 75)
    let shapes = try town(3, steps: 9, &random)

    let forth = Simplification.simplified(shapes, tolerance: 30)
    let back = Simplification.simplified(shapes.reversed(), tolerance: 30)

    #expect(forth == back.reversed())
  }

  @Test(.timeLimit(.minutes(1))) func `a shape that is wrong at every tolerance stays as it was`() throws {
    let bowTie = Shape(trusted: [
      Polygon(outer: Ring([at(0, 0), at(9_000, 9_000), at(9_000, 0), at(0, 9_000)]), holes: [])
    ])
    let border = try shape([ring((-9_000, 0), (-5_000, 3), (0, 0), (0, 9_000), (-9_000, 9_000))])

    let simple = Simplification.simplified([bowTie, border], tolerance: 1)

    #expect(simple[0] == bowTie)
    #expect(simple[1].outline.faults.isEmpty)
  }

  @Test func `long lines are cut at fixed places`() {
    let line = (0...10_000).map { at($0, 0) }

    #expect(Simplification.thinned(line, tolerance: 1) == [at(0, 0), at(4_096, 0), at(8_192, 0), at(10_000, 0)])
  }
}

private func area(_ shapes: [Shape]) -> Double { shapes.reduce(0) { $0 + $1.areaInSquareMetres } }

/// Pieces of border that are not there in the other direction as well.
private func lonePieces(_ shapes: [Shape]) -> Set<[Coordinate]> {
  let all = Set(shapes.flatMap(\.rings).flatMap { zip($0.closed, $0.closed.dropFirst()).map { [$0, $1] } })
  return all.filter { !all.contains([$0[1], $0[0]]) }
}

/// The pieces of the border around all shapes together.
private func outerPieces(_ shapes: [Shape]) -> Set<[Coordinate]> {
  let outline = Outline(shapes.flatMap { $0.outline.polygons })
  let whole = (try? outline.repaired().shape) ?? shapes[0]
  return Set(whole.rings.flatMap { zip($0.closed, $0.closed.dropFirst()).map { [$0, $1] } })
}
