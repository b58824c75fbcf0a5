// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

extension RandomSource {
  /// A count of independent events of which `mean` are expected: a draw from the Poisson distribution.
  ///
  /// - Parameter mean: events expected; zero, negative or undefined gives 0.
  /// - Precondition: `mean` is not infinite.
  /// - Complexity: O(`mean`) time; one word for every 16 expected events.
  ///
  /// A large mean is drawn in parts of at most 16, since a sum of Poisson counts is one again; a part is drawn by
  /// inversion. Source: Devroye, *Non-Uniform Random Variate Generation*, 1986, section X.3.
  public mutating func poisson(_ mean: Double) -> Int {
    precondition(mean != .infinity, "poisson(_:) needs a finite mean")
    var rest = mean
    var count = 0
    while rest > 0 {
      let part = min(rest, 16)
      count += smallPoisson(part)
      rest -= part
    }
    return count
  }

  /// Inversion for means up to 16, where exp(−mean) is far above rounding.
  private mutating func smallPoisson(_ mean: Double) -> Int {
    var remaining = unit()
    var probability = exp(-mean)
    var count = 0
    // The second condition ends the search where rounding left a little of the last share.
    while remaining >= probability, probability > 0x1p-60 {
      remaining -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }
}
