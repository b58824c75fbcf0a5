// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Where one class of a map ends and the next begins; a number on a boundary belongs to the class above it.
public struct ClassBoundaries: Hashable, Sendable {
  /// Most classes: more tints of one ink cannot be told apart with certainty.
  public static let classLimit = 5

  /// The boundaries in the unit of the map, ascending; none when there is one class.
  public let values: [Double]

  private init(trusted values: [Double]) { self.values = values }

  /// Boundaries that somebody chose; nil unless they are one to four finite numbers, each above the one before.
  public init?(_ values: [Double]) {
    guard (1..<ClassBoundaries.classLimit).contains(values.count), values.allSatisfy(\.isFinite),
      zip(values, values.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.values = values
  }

  /// The class of a number: 0 is the lowest.
  public func index(of number: Double) -> Int { values.count { number >= $0 } }

  /// Classes with about as many numbers in each, between round numbers.
  ///
  /// Of *n* numbers, rounded to their decimals, √*n* classes are made, up and at most five: 3 of 5 to 9 numbers, 5 of 17
  /// or more. Around each cut into equal counts lies a window of a quarter class to both sides; the roundest number in
  /// it (a multiple of the largest 5, 2 or 1 times a power of ten) becomes the boundary. Equal numbers are never parted:
  /// where the window holds nothing else, the cut moves to the nearest place where the numbers change, or goes. Every
  /// class holds at least one number; when all are equal there is one class.
  ///
  /// - Note: says how areas compare with each other this time, not what is good or much. To compare maps or years give
  ///   them the same boundaries.
  /// - Complexity: O(*n* log *n*).
  public init(of numbers: [Double], decimals: Int) {
    let power = (0..<min(max(decimals, 0), 6)).reduce(1.0) { product, _ in product * 10 }
    let written = numbers.map { ($0 * power).rounded(.toNearestOrAwayFromZero) }
    let sorted = written.filter { $0.magnitude < 1e15 }.map { Int($0) }.sorted()
    let cuts = EqualCounts(sorted).boundaries
    self.init(trusted: cuts.map { Double($0) / power })
  }
}

/// The cuts of sorted whole numbers.
private struct EqualCounts {
  let sorted: [Int]

  init(_ sorted: [Int]) { self.sorted = sorted }

  private var classCount: Int {
    var count = 1
    while count < ClassBoundaries.classLimit, count * count < sorted.count { count += 1 }
    return count
  }

  var boundaries: [Int] {
    let count = classCount
    let width = sorted.count / (4 * count)
    var found: [Int] = []
    for number in 1..<max(count, 1) {
      let cut = (2 * number * sorted.count + count) / (2 * count)
      guard let gap = gap(around: cut, width: width), gap.low >= found.last ?? Int.min else { continue }
      found.append(EqualCounts.roundest(above: gap.low, upTo: gap.high, near: middle(of: cut)))
    }
    return found
  }

  private func middle(of cut: Int) -> Int { sorted[cut - 1] + (sorted[cut] - sorted[cut - 1]) / 2 }

  /// The numbers at both ends of the window, or of the nearest change of numbers; nil when all are equal.
  private func gap(around cut: Int, width: Int) -> (low: Int, high: Int)? {
    let (first, last) = (max(cut - 1 - width, 0), min(cut + width, sorted.count - 1))
    if sorted[first] < sorted[last] { return (sorted[first], sorted[last]) }
    let before = sorted[..<cut].lastIndex { $0 < sorted[cut] }
    let after = sorted[cut...].firstIndex { $0 > sorted[cut] }
    switch (before, after) {
    case (let before?, let after?) where cut - before <= after - cut: return (sorted[before], sorted[before + 1])
    case (_, let after?): return (sorted[after - 1], sorted[after])
    case (let before?, nil): return (sorted[before], sorted[before + 1])
    case (nil, nil): return nil
    }
  }

  /// The multiple of the largest round step above `low` and up to `high`; of several the one nearest to `middle`.
  static func roundest(above low: Int, upTo high: Int, near middle: Int) -> Int {
    var step = 1_000_000_000_000_000
    var divisors = 0
    while step > 1 {
      let first = floor(low, step) * step + step
      if first <= high {
        let last = floor(high, step) * step
        return min(max(floor(middle + step / 2, step) * step, first), last)
      }
      // 10, 5, 2, 1: halves, then a division by 2.5, then halves again.
      step = divisors % 3 == 1 ? step * 2 / 5 : step / 2
      divisors += 1
    }
    return min(max(middle, low + 1), high)
  }

  /// The quotient rounded down, for negative numbers as well.
  private static func floor(_ number: Int, _ step: Int) -> Int {
    number >= 0 ? number / step : -((-number + step - 1) / step)
  }
}
