// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Statistics
import Testing

@Suite struct `Outline faults` {
  @Test(
    arguments: [
      ([[square(0, 0, 9)]], []),
      ([[square(0, 0, 100), square(20, 20, 10).reversed(), square(50, 50, 10).reversed()]], []),
      ([[square(0, 0, 100)], [square(100, 100, 10)]], []),
      ([[square(0, 0, 100), ring((0, 50), (20, 60), (20, 40))]], []),
      ([[square(0, 0, 100), ring((0, 0), (20, 60), (60, 20))]], []),
      ([], [.noArea]),
      ([[]], [.noArea]),
      ([[[at(0, 0), at(1, 0), at(0, 0)]]], [.tooFewPositions]),
      ([[[at(0, 0), at(9, 0), at(9, 9), at(0, 9)]]], [.notClosed]),
      ([[ring((0, 0), (9, 0), (9, 0), (9, 9))]], [.repeatedPosition]),
      ([[ring((0, 0), (0, 0), (0, 0))]], [.repeatedPosition, .noArea]),
      ([[ring((0, 0), (9, 0), (15, 0), (9, 0), (9, 9))]], [.spike]),
      ([[ring((0, 0), (9, 0), (19, 0))]], [.spike, .noArea]),
      ([[ring((0, 0), (9, 9), (9, 0), (0, 9))]], [.crossing]),
      ([[ring((0, 0), (5, 5), (10, 0), (10, 10), (5, 5), (0, 10))]], [.touching]),
      ([[ring((0, 0), (10, 0), (10, 10), (5, 0), (0, 10))]], [.touching]),
      ([[ring((0, 0), (10, 0), (10, 5), (8, 0), (6, 0), (5, 5))]], [.overlapping, .touching]),
      ([[square(0, 0, 9).reversed()]], [.wrongDirection]),
      ([[square(0, 0, 100), square(20, 20, 10)]], [.wrongDirection]),
      ([[square(0, 0, 100), square(200, 20, 10).reversed()]], [.misplacedHole]),
      ([[square(0, 0, 100), square(20, 20, 60).reversed(), square(30, 30, 9).reversed()]], [.misplacedHole]),
      ([[square(0, 0, 100), square(90, 20, 20).reversed()]], [.crossing]),
      ([[square(0, 0, 100), square(90, 20, 10).reversed()]], [.overlapping]),
      ([[square(0, 0, 100)], [square(20, 20, 10)]], [.partsOverlap]),
      ([[square(0, 0, 100)], [square(0, 0, 100)]], [.overlapping]),
      ([[square(0, 0, 100), ring((0, 50), (50, 60), (100, 50), (50, 40))]], [.cutInside]),
    ] as [([[[Coordinate]]], Set<Fault.Kind>)])
  func `are named`(polygons: [[[Coordinate]]], expected: Set<Fault.Kind>) {
    #expect(Outline(polygons).kinds == expected)
  }

  @Test func `crossing through a common vertex is seen`() {
    // Both rings have (50, 0) as a vertex, where the hole goes out of the outer ring.
    let outer = ring((0, 0), (50, 0), (100, 0), (100, 100), (0, 100))
    let hole = ring((50, 0), (40, 40), (60, -20))

    #expect(Outline([[outer, hole]]).kinds.contains(.crossing))
  }

  @Test func `say where and in which ring`() {
    let bowTie = ring((210, 10), (213, 13), (213, 10), (210, 12))

    #expect(
      Outline([[square(0, 0, 100)], [square(200, 0, 90), bowTie]]).faults == [
        Fault(.crossing, part: 1, ring: 1, place: at(211, 11))
      ])
  }

  @Test func `islands in a lake in an island are no faults`() {
    let outline = Outline([
      [square(0, 0, 100), square(10, 10, 80).reversed()], [square(20, 20, 60), square(30, 30, 40).reversed()],
      [square(40, 40, 20)],
    ])

    #expect(outline.faults.isEmpty)
  }

  @Test func `a shape is made of an outline without faults only`() throws {
    #expect(throws: Fault(.crossing, part: 0, ring: 0, place: at(5, 5))) {
      try shape([ring((0, 0), (10, 10), (10, 0), (0, 10))])
    }
    #expect(try shape([square(0, 0, 9)]).outline.polygons == [[square(0, 0, 9)]])
    #expect(try shape([square(0, 0, 9)]).positionCount == 4)
  }

  @Test func `are at most a thousand`() {
    let repeated = square(0, 0, 9) + Array(repeating: at(0, 0), count: 5_000)

    #expect(Outline([[repeated]]).faults.count == Outline.faultLimit)
  }

  @Test func `agree with comparing all pieces of a ring`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let ring = randomRing(Int.random(in: 3...8, using: &random), side: 8, &random)
      #expect(Outline([[ring]]).kinds.subtracting([.wrongDirection]).isEmpty == isSimple(ring), "\(ring)")
    }
  }
}

/// Whether no two pieces of a closed ring have more in common than the place where they follow each other: all pairs.
private func isSimple(_ ring: [Coordinate]) -> Bool {
  let count = ring.count - 1
  if Set(ring).count < count { return false }
  for one in 0..<count {
    for other in one + 1..<count {
      let shared = (ring[one], ring[one + 1], ring[other], ring[other + 1])
      let isNext = other == one + 1 || (one == 0 && other == count - 1)
      if isNext {
        let (start, middle, end) =
          one + 1 == other ? (ring[one], ring[other], ring[other + 1]) : (ring[other], ring[0], ring[1])
        if side(start, middle, end) == 0, dot(start, middle, end) > 0 { return false }
      } else if meets(shared.0, shared.1, shared.2, shared.3) {
        return false
      }
    }
  }
  return true
}

private func side(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Int {
  let (ab, ac) = (vector(a, b), vector(a, c))
  return (ab.x * ac.y - ab.y * ac.x).signum()
}

private func dot(_ start: Coordinate, _ middle: Coordinate, _ end: Coordinate) -> Int {
  let (back, ahead) = (vector(middle, start), vector(middle, end))
  return back.x * ahead.x + back.y * ahead.y
}

private func vector(_ from: Coordinate, _ to: Coordinate) -> (x: Int, y: Int) {
  (Int(to.longitudeInMillionths - from.longitudeInMillionths), Int(to.latitudeInMillionths - from.latitudeInMillionths))
}

private func meets(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate) -> Bool {
  let sides = (side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b))
  if sides.0 * sides.1 < 0, sides.2 * sides.3 < 0 { return true }
  return sides.0 == 0 && dot(a, c, b) <= 0 || sides.1 == 0 && dot(a, d, b) <= 0 || sides.2 == 0 && dot(c, a, d) <= 0
    || sides.3 == 0 && dot(c, b, d) <= 0
}
