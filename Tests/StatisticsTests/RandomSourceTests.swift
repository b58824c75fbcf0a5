// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@Suite struct `Random source` {
  @Test func `unit numbers for seed 42 are as published`() {
    var random = SplitMix64(seed: 42)

    for expected in [0.7415648788, 0.1599103929, 0.2786011302] {
      // Printed digits are cut off, not rounded.
      #expect(abs(random.unit() - expected) < 1e-10)
    }
  }

  @Test func `unit numbers stay below one`() {
    var highest = Words([.max])

    #expect(highest.unit() < 1)
  }

  @Test func `a bounded number rejects the words that would favour low numbers`() {
    // 2⁶⁴ = 3 · 6148914691236517205 + 1, so exactly one word is too many for a bound of 3.
    var random = Words([0, 1, 2])

    #expect(random.below(3) == 1)
    #expect(random.below(3) == 2)
  }

  @Test func `a bound of one leaves no choice`() {
    var random = SplitMix64(seed: 1)

    #expect(random.below(1) == 0)
  }

  @Test(arguments: [3, 7, 10]) func `bounded numbers are equally likely`(bound: Int) {
    var random = SplitMix64(seed: 42)
    var counts = [Int](repeating: 0, count: bound)

    for _ in 0..<(1000 * bound) { counts[random.below(bound)] += 1 }

    // 27.877 is the 99.9 % point of chi-square with 9 degrees of freedom.
    #expect(chiSquare(counts, expected: 1000) < 27.877)
  }

  @Test func `every order of four comes equally often`() {
    var random = SplitMix64(seed: 42)
    var counts: [[Int]: Int] = [:]

    for _ in 0..<24_000 { counts[random.shuffled(1...4), default: 0] += 1 }

    #expect(counts.count == 24)
    // 49.728 is the 99.9 % point of chi-square with 23 degrees of freedom.
    #expect(chiSquare(Array(counts.values), expected: 1000) < 49.728)
  }

  @Test(arguments: [0, 1, 2, 50]) func `a shuffle keeps every element once`(count: Int) {
    var random = SplitMix64(seed: 3)

    #expect(random.shuffled(0..<count).sorted() == Array(0..<count))
  }

  private func chiSquare(_ counts: [Int], expected: Double) -> Double {
    counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }
}

/// A source that gives the words it was given.
private struct Words: RandomSource {
  private var words: [UInt64]

  init(_ words: [UInt64]) { self.words = words }

  mutating func next() -> UInt64 { words.removeFirst() }
}
