// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@testable import Geography

@Suite struct `Segments` {
  @Test(
    arguments: [
      ((0, 0, 10, 10), (0, 10, 10, 0), .crossing(at(5, 5))),
      ((0, 0, 3, 3), (0, 2, 3, 0), .crossing(at(1, 1))),
      ((0, 0, 1, 1), (0, 1, 1, 0), .crossing(at(1, 1))),
      ((0, 0, -1, -1), (0, -1, -1, 0), .crossing(at(0, 0))),
      ((0, 0, 10, 0), (5, 0, 5, 9), .touching(at(5, 0))),
      ((5, 9, 5, 0), (0, 0, 10, 0), .touching(at(5, 0))),
      ((0, 0, 10, 0), (10, 0, 20, 7), .touching(at(10, 0))),
      ((0, 0, 10, 0), (10, 0, 20, 0), .touching(at(10, 0))),
      ((0, 0, 10, 0), (15, 0, 5, 0), .overlapping(at(5, 0), at(10, 0))),
      ((0, 0, 10, 0), (11, 0, 20, 0), nil),
      ((0, 0, 10, 0), (0, 1, 10, 1), nil),
      ((0, 0, 10, 10), (6, 5, 10, 0), nil),
    ] as [((Int, Int, Int, Int), (Int, Int, Int, Int), Segment.Meeting?)])
  func `meet or do not`(one: (Int, Int, Int, Int), other: (Int, Int, Int, Int), meeting: Segment.Meeting?) {
    #expect(segment(one).meeting(segment(other)) == meeting)
    #expect(segment(other).meeting(segment(one)) == meeting)
  }

  @Test func `cross exactly from one end of the earth to the other`() {
    let one = segment((-180_000_000, -90_000_000, 180_000_000, 90_000_000))
    let other = segment((-180_000_000, 90_000_000, 179_999_999, -89_999_999))

    #expect(one.meeting(other) == .crossing(at(0, 0)))
  }

  @Test func `the grid finds all pairs that meet`() {
    var random = SplitMix64(seed: 51)
    for side in [10, 1_000, 50_000_000] {
      let segments = (0..<60).map { _ in
        Segment(from: randomPlace(side, &random), to: randomPlace(side / 3 + 1, &random))
      }
      var (found, budget): (Set<[Coordinate]>, Int) = ([], .max)
      let wasComplete = SegmentGrid(segments).pairs(within: &budget) { one, other in
        if one.meeting(other) != nil { found.formUnion([key(one, other), key(other, one)]) }
        return true
      }

      #expect(wasComplete)
      for (index, one) in segments.enumerated() {
        for other in segments[(index + 1)...] where one.meeting(other) != nil {
          #expect(found.contains(key(one, other)))
        }
      }
    }
  }

  @Test func `the grid stops when there are too many pairs`() {
    let fan = (0..<100).map { Segment(from: at(0, $0), to: at(100_000, 100 - $0)) }

    var budget = 1_000
    #expect(!SegmentGrid(fan).pairs(within: &budget) { _, _ in true })
    #expect((0...1_000).contains(budget))
    #expect(SegmentGrid([]).pairs(within: &budget) { _, _ in true })
  }

  @Test func `a strip index agrees with looking at all pieces`() {
    var random = SplitMix64(seed: 52)
    for _ in 0..<50 {
      let ring = Array(randomRing(12, side: 30, &random).dropLast())
      let index = RingIndex(ring)
      for x in -1...31 {
        for y in -1...31 { #expect(index.side(ofMiddle: at(x, y), at(x, y)) == side(of: at(x, y), in: ring)) }
      }
    }
  }
}

@Suite struct `Noding of rings` {
  @Test func `a crossing becomes a place of both`() throws {
    let places = try noded([at(0, 0), at(3, 3), at(3, 0), at(0, 2)])

    #expect(places == [at(0, 0), at(1, 1), at(3, 3), at(3, 0), at(1, 1), at(0, 2)])
  }

  @Test func `afterwards pieces have at most ends in common`() throws {
    var random = SplitMix64(seed: 53)
    for round in 0..<400 {
      let side = [4, 15, 200, 100_000][round % 4]
      let ring = randomRing(Int.random(in: 3...12, using: &random), side: side, &random)
      let places = try noded(Array(ring.dropLast()))
      let all = pieces(of: places, ring: 0)
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...] {
          switch one.meeting(other) {
          case nil: break
          case .touching(let place):
            #expect([one.from, one.to].contains(place) && [other.from, other.to].contains(place))
          case .overlapping: #expect([one.from, one.to].sorted() == [other.from, other.to].sorted())
          case .crossing: Issue.record("\(one) crosses \(other) in \(ring)")
          }
        }
      }
    }
  }

  @Test func `no place moves farther than half a millionth`() throws {
    var random = SplitMix64(seed: 54)
    for _ in 0..<100 {
      let ring = randomRing(8, side: 1_000, &random)
      for place in try noded(Array(ring.dropLast())) { #expect(distance(place, ring) < 0.71) }
    }
  }
}

private func noded(_ ring: [Coordinate]) throws -> [Coordinate] {
  var budget = RepairBudget()
  return try Noding.noded([[ring]], within: &budget)[0][0]
}

private func segment(_ ends: (Int, Int, Int, Int)) -> Segment {
  Segment(from: at(ends.0, ends.1), to: at(ends.2, ends.3))
}

private func randomPlace(_ side: Int, _ random: inout SplitMix64) -> Coordinate {
  at(Int.random(in: -side...side, using: &random), Int.random(in: -side...side, using: &random))
}

private func key(_ one: Segment, _ other: Segment) -> [Coordinate] { [one.from, one.to, other.from, other.to] }
