// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A reproducible stream of random 64-bit words: the only randomness an analysis may use.
///
/// It comes in as an argument, so that the same seed gives the same result on every machine.
public protocol RandomSource {
  /// The next word; all 2⁶⁴ values are equally likely.
  mutating func next() -> UInt64
}

extension RandomSource {
  /// A number in 0 ..< 1, from the upper 53 bits of one word.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number in 0 ..< `n`, every one equally likely.
  ///
  /// Words beyond the largest multiple of `n` are rejected, so there is no bias; fewer than two words on average.
  /// - Precondition: `n` is at least 1.
  public mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "below(_:) needs a positive bound")
    let range = UInt64(n)
    let excess = (0 &- range) % range
    var word = next()
    while word < excess { word = next() }
    return Int(word % range)
  }

  /// The elements in random order, every order equally likely.
  ///
  /// - Complexity: O(*n*) time; *n* − 1 bounded draws.
  ///
  /// Source: Fisher & Yates, from the end (Durstenfeld, "Algorithm 235: Random permutation", CACM 7(7), 1964).
  public mutating func shuffled<C: Collection>(_ collection: C) -> [C.Element] {
    var elements = Array(collection)
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
    return elements
  }
}
