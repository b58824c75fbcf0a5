// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Geography
import Statistics
import TestMaterial
import Testing

@Suite struct `Outline repair` {
  @Test func `a valid outline stays as it is`() throws {
    let outline = Outline([[square(0, 0, 100), square(20, 20, 10).reversed()]])

    let repair = try outline.repaired()

    #expect(repair.mended.isEmpty)
    #expect(repair.shape.outline == outline)
  }

  @Test func `a bow tie is cut in two`() throws {
    let repair = try Outline([[ring((0, 0), (100, 100), (100, 0), (0, 100))]]).repaired()

    #expect(repair.mended == [Fault(.crossing, part: 0, ring: 0, place: at(50, 50))])
    #expect(
      repair.shape.polygons.map(\.outer.positions) == [
        [at(0, 0), at(50, 50), at(0, 100)], [at(50, 50), at(100, 0), at(100, 100)],
      ])
  }

  @Test func `a figure eight is cut where it touches itself`() throws {
    let eight = ring((0, 0), (50, 50), (100, 0), (100, 100), (50, 50), (0, 100))

    let repair = try Outline([[eight]]).repaired()

    #expect(repair.mended.map(\.kind) == [.touching])
    #expect(repair.shape.polygons.count == 2)
    #expect(doubledArea(repair.shape) == 2 * 5_000)
  }

  @Test func `a hole drawn as part of the outer ring becomes a hole`() throws {
    let keyhole = ring((0, 0), (100, 0), (100, 100), (0, 100), (0, 0), (20, 40), (40, 40), (40, 20))

    let repair = try Outline([[keyhole]]).repaired()

    #expect(repair.shape.polygons.count == 1)
    #expect(repair.shape.polygons[0].holes.map { Set($0.positions) } == [Set(keyhole[5...7] + [at(0, 0)])])
  }

  @Test func `a spike is cut off`() throws {
    let repair = try Outline([[ring((0, 0), (100, 0), (150, 0), (100, 0), (100, 100), (0, 100))]]).repaired()

    #expect(repair.mended == [Fault(.spike, part: 0, ring: 0, place: at(150, 0))])
    #expect(repair.shape == (try shape([square(0, 0, 100)])))
  }

  @Test func `a spike at the start, longer than one piece, is cut off`() throws {
    let outline = Outline([[ring((-60, 0), (-20, 0), (0, 0), (100, 0), (100, 100), (0, 100), (0, 0), (-20, 0))]])

    #expect(Set(try outline.repaired().shape.rings[0].positions) == Set(square(0, 0, 100)))
  }

  @Test func `repeated places go and an open ring is closed`() throws {
    let outline = Outline([[[at(0, 0), at(100, 0), at(100, 0), at(100, 100), at(0, 100)]]])

    let repair = try outline.repaired()

    #expect(Set(repair.mended.map(\.kind)) == [.repeatedPosition, .notClosed])
    #expect(repair.shape == (try shape([square(0, 0, 100)])))
  }

  @Test func `rings are turned as RFC 7946 has them`() throws {
    let repair = try Outline([[square(0, 0, 100).reversed(), square(20, 20, 10)]]).repaired()

    #expect(repair.mended.map(\.kind) == [.wrongDirection, .wrongDirection])
    #expect(repair.shape.outline.faults.isEmpty)
    #expect(doubledArea(repair.shape) == 2 * 9_900)
  }

  @Test func `a hole that crosses the border takes away what lies inside`() throws {
    let repair = try Outline([[square(0, 0, 100), square(90, 90, 20).reversed()]]).repaired()

    #expect(doubledArea(repair.shape) == 2 * 9_900)
    #expect(repair.shape.rings.count == 1)
  }

  @Test func `a hole outside is dropped`() throws {
    let repair = try Outline([[square(0, 0, 100), square(200, 0, 20).reversed()]]).repaired()

    #expect(repair.mended.map(\.kind) == [.misplacedHole])
    #expect(repair.shape == (try shape([square(0, 0, 100)])))
  }

  @Test func `holes that touch and cut something off make two parts`() throws {
    let diamond = ring((50, 0), (20, 50), (50, 100), (80, 50))
    let outer = ring((0, 0), (50, 0), (100, 0), (100, 100), (50, 100), (0, 100))

    let repair = try Outline([[outer, diamond]]).repaired()

    #expect(repair.mended.map(\.kind) == [.cutInside])
    #expect(repair.shape.polygons.count == 2)
    #expect(doubledArea(repair.shape) == 2 * 10_000 - 2 * 3_000)
  }

  @Test func `parts that overlap become one`() throws {
    let repair = try Outline([[square(0, 0, 100)], [square(50, 0, 100)], [square(10, 10, 10)]]).repaired()

    #expect(repair.shape.polygons.count == 1)
    #expect(doubledArea(repair.shape) == 2 * 15_000)
  }

  @Test func `an island in a lake stays`() throws {
    let outline = Outline([[square(0, 0, 100), square(20, 20, 50).reversed()], [square(30, 30, 10)]])

    #expect(try outline.repaired().mended.isEmpty)
  }

  @Test(
    arguments: [
      [], [[]], [[[at(0, 0)]]], [[square(0, 0, 0)]], [[ring((0, 0), (10, 0), (20, 0))]],
      [[ring((0, 0), (10, 0), (10, 10), (10, 0))]],
    ] as [[[[Coordinate]]]])
  func `what has no area is refused`(polygons: [[[Coordinate]]]) {
    #expect(throws: Unrepairable.noArea) { try Outline(polygons).repaired() }
  }

  @Test func `what is too large or too tangled is refused`() {
    var random = SplitMix64(seed: 5)
    let long = star(Outline.positionLimit + 1, radius: 80e6, &random)
    #expect(throws: Unrepairable.tooManyPositions(limit: 200_000)) { try Outline([[long]]).repaired() }
    let many = Array(repeating: square(0, 0, 9), count: 5_001)
    #expect(throws: Unrepairable.tooManyRings(limit: 5_000)) { try Outline([many]).repaired() }
    let tangled = randomRing(3_000, side: 50_000_000, &random)
    #expect(throws: Unrepairable.tooTangled(crossingLimit: 100_000)) { try Outline([[tangled]]).repaired() }
  }

  @Test func `many tangles share one budget`() throws {
    var random = SplitMix64(seed: 7)
    var budget = RepairBudget()
    let bowTie = Outline([[ring((0, 0), (100, 100), (100, 0), (0, 100))]])
    #expect(try bowTie.repaired(within: &budget).mended.count == 1)
    let tangled = Outline([[randomRing(3_000, side: 50_000_000, &random)]])

    for outline in [tangled, bowTie] {
      #expect(throws: Unrepairable.tooTangled(crossingLimit: 100_000)) { try outline.repaired(within: &budget) }
    }
    #expect(try Outline([[square(0, 0, 9)]]).repaired(within: &budget).mended.isEmpty)
  }

  @Test func `what is still too crowded to be judged when it is cut is refused`() {
    var random = SplitMix64(seed: 6)
    // A hundred and thirty lines from one side of the earth to the other that all pass one small place.
    let places = (0..<130).flatMap { number in
      let angle = Double.pi * Double(number) / 130
      let ends = [0, Double.pi].map { turn in
        at(
          Int(50e6 * cos(angle + turn)) + Int.random(in: -1_000...1_000, using: &random),
          Int(50e6 * sin(angle + turn)) + Int.random(in: -1_000...1_000, using: &random))
      }
      return number % 2 == 0 ? ends : ends.reversed()
    }

    #expect(throws: Unrepairable.tooTangled(crossingLimit: 100_000)) { try Outline([[closed(places)]]).repaired() }
  }

  @Test func `any ring keeps what lies inside an odd number of times`() throws {
    var random = SplitMix64(seed: 1)
    for round in 0..<200 {
      let side = [6, 20, 1_000, 1_000_000][round % 4]
      let ring = randomRing(Int.random(in: 3...14, using: &random), side: side, &random)
      guard let repair = try? Outline([[ring]]).repaired() else { continue }

      #expect(repair.shape.outline.faults.isEmpty, "\(ring)")
      if side < 1_000 { continue }
      for _ in 0..<100 {
        let (x, y) = (Int.random(in: 0...side, using: &random), Int.random(in: 0...side, using: &random))
        let place = at(x, y)
        if distance(place, ring) < 3 { continue }
        #expect(repair.shape.contains(place) == isInside(Double(x), Double(y), ring), "\(ring) \(place)")
      }
    }
  }

  @Test func `any rings give land where more outer rings than holes lie around`() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<120 {
      let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in randomRing(4, side: 10_000, &random) }
      }
      guard let shape = try? Outline(parts).repaired().shape else { continue }
      #expect(shape.outline.faults.isEmpty, "\(parts)")
      for _ in 0..<50 {
        let (x, y) = (Int.random(in: 0...10_000, using: &random), Int.random(in: 0...10_000, using: &random))
        if parts.flatMap({ $0 }).contains(where: { distance(at(x, y), $0) < 3 }) { continue }
        let number = parts.reduce(0) { sum, rings in
          rings.enumerated().reduce(sum) { sum, ring in
            sum + (isInside(Double(x), Double(y), ring.element) ? ring.offset == 0 ? 1 : -1 : 0)
          }
        }
        #expect(shape.contains(at(x, y)) == (number > 0), "\(parts) \(x) \(y)")
      }
    }
  }

  @Test func `fuzz: rings on a coarse grid come out valid or are refused`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<fuzzRounds(200) {
      let side = Int.random(in: 1...12, using: &random)
      let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          randomRing(Int.random(in: 0...9, using: &random), side: side, &random)
        }
      }
      do throws(Unrepairable) {
        let repair = try Outline(parts).repaired()
        #expect(repair.shape.outline.faults.isEmpty, "\(parts)")
        #expect(repair.mended.isEmpty == Outline(parts).faults.isEmpty)
        #expect(try repair.shape.outline.repaired().shape == repair.shape)
      } catch { #expect(error == .noArea) }
    }
  }

  @Test(.timeLimit(.minutes(5))) func `a ring of ten thousand places is mended in time`() throws {
    var random = SplitMix64(seed: 4)
    var ring = star(10_000, radius: 1e6, &random)
    ring.swapAt(500, 501)
    ring[7_000] = ring[2_000]

    let repair = try Outline([[ring]]).repaired()

    #expect(!repair.mended.isEmpty)
  }
}

/// Twice the area in square millionths of a degree.
private func doubledArea(_ shape: Shape) -> Int {
  shape.rings.reduce(0) { sum, ring in
    zip(ring.closed, ring.closed.dropFirst()).reduce(sum) {
      $0 + Int($1.0.longitudeInMillionths) * Int($1.1.latitudeInMillionths)
        - Int($1.1.longitudeInMillionths) * Int($1.0.latitudeInMillionths)
    }
  }
}
