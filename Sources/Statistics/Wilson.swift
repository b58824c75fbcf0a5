// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A range that is meant to hold an unknown value; both limits belong to it.
public struct Interval: Equatable, Sendable {
  /// The lowest value that the data allow.
  public let lower: Double
  /// The highest value that the data allow.
  public let upper: Double

  /// A range from `lower` to `upper`, in the unit of the value.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// The interval for a share of which `successes` out of `n` were seen, within 0...1.
///
/// - Parameter z: the normal quantile; the default gives 95 %.
/// - Returns: nil where there is no share: `n` below 1, or `successes` outside 0...`n`.
/// - Note: says how far chance may have moved the share; not whether the `n` were well chosen.
///
/// Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927,
/// doi:10.1080/01621459.1927.10502953.
public func wilson(successes: Int, of n: Int, z: Double = 1.959964) -> Interval? {
  guard n > 0, (0...n).contains(successes) else { return nil }
  let count = Double(n)
  let share = Double(successes) / count
  let centre = share + z * z / (2 * count)
  let reach = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
  let scale = 1 + z * z / count
  return Interval(lower: max(0, (centre - reach) / scale), upper: min(1, (centre + reach) / scale))
}
