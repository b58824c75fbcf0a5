// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@Suite struct `Poisson draw` {
  @Test(arguments: [0.2, 3.5, 16, 17.5, 100]) func `has its mean as mean and as variance`(mean: Double) {
    var random = SplitMix64(seed: 42)
    let size = 20_000.0

    let draws = (0..<Int(size)).map { _ in Double(random.poisson(mean)) }

    let average = draws.reduce(0, +) / size
    let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / (size - 1)
    // Four standard errors on either side.
    #expect(abs(average - mean) < 4 * (mean / size).squareRoot())
    #expect(abs(variance - mean) < 4 * ((mean + 2 * mean * mean) / size).squareRoot())
  }

  @Test func `exceeds a limit as often as the tail says`() {
    var random = SplitMix64(seed: 42)
    let size = 50_000

    let share = Double((0..<size).count { _ in random.poisson(2) >= 5 }) / Double(size)

    // P(Y ≥ 5) with mean 2 is .0526530173; four standard errors are .0040.
    #expect(abs(share - 0.0526530173) < 0.0040)
  }

  @Test(arguments: [0, -1, -Double.infinity, .nan]) func `is zero without anything to expect`(mean: Double) {
    var random = SplitMix64(seed: 1)

    #expect(random.poisson(mean) == 0)
  }

  @Test func `follows from the seed`() {
    var once = SplitMix64(seed: 9)
    var again = SplitMix64(seed: 9)

    #expect((0..<50).map { _ in once.poisson(4) } == (0..<50).map { _ in again.poisson(4) })
  }
}
