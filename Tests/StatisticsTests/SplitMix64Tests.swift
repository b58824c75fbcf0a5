// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Testing

@Suite struct `The SplitMix64 generator` {
  @Test func `gives the published words for seed 42`() {
    var random = SplitMix64(seed: 42)

    let words = (0..<3).map { _ in random.next() }

    #expect(words == [0xbdd7_3226_2feb_6e95, 0x28ef_e333_b266_f103, 0x4752_6757_130f_9f52])
  }

  @Test func `serves the standard library's functions too`() {
    var once = SplitMix64(seed: 7)
    var again = SplitMix64(seed: 7)

    #expect(Int.random(in: 0..<1000, using: &once) == Int.random(in: 0..<1000, using: &again))
  }
}
