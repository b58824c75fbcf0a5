// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Geography
import Statistics
import TestMaterial
import Testing

@Suite struct `Stored shape` {
  @Test func `a small square is twelve signs`() throws {
    // Version, 1 part, 1 ring, 4 places; steps (0, 0), (9, 0), (0, 9), (−9, 0): doubled 18 = S, −9 becomes 17 = R.
    #expect(try shape([square(0, 0, 9)]).stored == "1BBEAASAASRA")
    #expect(try Shape(stored: "1BBEAASAASRA") == shape([square(0, 0, 9)]))
  }

  @Test func `comes back the same`() throws {
    var random = SplitMix64(seed: 41)
    for side in [3, 50, 10_000, 90_000_000] {
      for _ in 0..<50 {
        let parts = (0..<3).map { _ in [randomRing(7, side: side, &random)] }
        guard let shape = try? Outline(parts).repaired().shape else { continue }
        #expect(try Shape(stored: shape.stored) == shape)
      }
    }
  }

  @Test func `takes about seven signs a place of a town`() throws {
    var random = SplitMix64(seed: 42)
    let shapes = try town(6, steps: 4, &random)

    let signs = shapes.reduce(0) { $0 + $1.stored.utf8.count }

    #expect(signs < 9 * shapes.reduce(0) { $0 + $1.positionCount })
  }

  @Test(
    arguments: [
      ("", .unknownVersion), ("2BBEAASAASRA", .unknownVersion), ("1", .wrongLength), ("1BBEAASAASR", .wrongLength),
      ("1BBEAASAASRAA", .wrongLength), ("1BBEAASAAS!A", .unknownSign(byte: 10)), ("1BB\u{E9}", .unknownSign(byte: 3)),
      ("1________", .outOfRange), ("1BB99999E", .outOfRange), ("1BBE999999AASAASRA", .outOfRange),
      ("1A", .invalid(Fault(.noArea, part: 0, ring: 0))),
      ("1BBEAASSRASR", .invalid(Fault(.crossing, part: 0, ring: 0, place: at(5, 5)))),
    ] as [(String, StoredShapeFault)])
  func `a wrong text is refused`(text: String, fault: StoredShapeFault) {
    #expect(throws: fault) { try Shape(stored: text) }
  }

  @Test func `a text cut anywhere is refused`() throws {
    var random = SplitMix64(seed: 43)
    let text = try town(1, steps: 9, &random)[0].stored
    for length in 0..<text.utf8.count {
      #expect(throws: StoredShapeFault.self) { try Shape(stored: String(text.prefix(length))) }
    }
  }

  @Test func `fuzz: any text is a valid shape or refused`() throws {
    var random = SplitMix64(seed: 44)
    let text = Array(try shape([square(0, 0, 90), square(10, 10, 9).reversed()]).stored.utf8)
    for _ in 0..<fuzzRounds(3_000) {
      var bytes = text
      for _ in 0...Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 1..<bytes.count, using: &random)] = UInt8.random(in: 0x2D...0x7A, using: &random)
      }
      guard let shape = try? Shape(stored: String(decoding: bytes, as: UTF8.self)) else { continue }
      #expect(shape.outline.faults.isEmpty)
    }
  }
}
