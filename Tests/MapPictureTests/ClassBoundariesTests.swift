// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import TestMaterial
import Testing

@testable import MapPicture

@Suite struct `Classes of a map` {
  @Test func `nine numbers make three classes of three between round numbers`() {
    let classes = ClassBoundaries(of: [12, 18, 22, 31, 34, 39, 52, 58, 77], decimals: 0)

    // Between 22 and 31 lies 30, between 39 and 52 lies 50.
    #expect(classes.values == [30, 50])
    #expect([12, 22, 29.9, 30, 49.9, 50, 77].map(classes.index(of:)) == [0, 0, 0, 1, 1, 2, 2])
  }

  @Test func `decimals are kept and a boundary is a number as written`() {
    let classes = ClassBoundaries(of: [1.21, 1.26, 1.64, 1.71], decimals: 1)

    #expect(classes.values == [1.5])
  }

  @Test(arguments: [[], [43], [43, 43, 43, 43, 43], [42.6, 43.4, 43]] as [[Double]])
  func `what is written the same is one class`(numbers: [Double]) {
    #expect(ClassBoundaries(of: numbers, decimals: 0).values.isEmpty)
  }

  @Test func `equal numbers are never parted`() {
    #expect(ClassBoundaries(of: [0, 0, 0, 0, 0, 0, 0, 0, 0, 5], decimals: 0).values == [5])
    #expect(ClassBoundaries(of: [1, 9, 9, 9, 9, 9, 9, 9, 9, 9], decimals: 0).values == [5])
  }

  @Test func `numbers below zero get round boundaries too`() {
    #expect(ClassBoundaries(of: [-37, -21, 4, 18], decimals: 0).values == [0])
    #expect(ClassBoundaries(of: [-97, -84, -62, -61], decimals: 0).values == [-80])
  }

  @Test func `a hundred numbers make five classes of about twenty`() {
    let classes = ClassBoundaries(of: (1...100).map(Double.init), decimals: 0)

    #expect(classes.values == [20, 40, 60, 80])
  }

  @Test func `chosen boundaries are taken as they are, or refused`() {
    #expect(ClassBoundaries([20, 40])?.values == [20, 40])
    for wrong in [[], [1, 2, 3, 4, 5], [2, 1], [1, 1], [.nan], [.infinity]] as [[Double]] {
      #expect(ClassBoundaries(wrong) == nil)
    }
  }

  @Test func `fuzz: every class has a number, and none is larger than the window allows`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<fuzzRounds(1_000) {
      let decimals = Int.random(in: 0...2, using: &random)
      let spread = [3.0, 50, 4_000, 1e9].randomElement(using: &random)!
      let numbers = (0..<Int.random(in: 0...130, using: &random)).map { _ in
        MapPlan.written(Double.random(in: -spread / 3...spread, using: &random), decimals: decimals)
      }
      let classes = ClassBoundaries(of: numbers, decimals: decimals)
      let counts = Dictionary(grouping: numbers, by: classes.index(of:)).mapValues(\.count)

      #expect(zip(classes.values, classes.values.dropFirst()).allSatisfy { $0 < $1 })
      #expect(classes.values.count < ClassBoundaries.classLimit)
      #expect(numbers.isEmpty || counts.count == classes.values.count + 1)
      #expect((Set(numbers).count > 1) == !classes.values.isEmpty)
      if Set(numbers).count == numbers.count, let largest = counts.values.max() {
        #expect(Double(largest) <= Double(numbers.count) / Double(counts.count) * 1.5 + 1)
      }
    }
  }

  @Test func `hostile numbers do no harm`() {
    let classes = ClassBoundaries(of: [.nan, .infinity, -.infinity, 1e300, 5, 6], decimals: 6)

    #expect(classes.values.count == 1)
  }
}
