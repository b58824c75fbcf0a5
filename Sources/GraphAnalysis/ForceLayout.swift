// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Bodies that push each other away and ties that pull them together, until they cool down.
///
/// Push is *m*₁*m*₂ ÷ *d* and pull *d*², with the ideal length of a tie as 1; a group pulls its bodies to its middle.
struct ForceLayout {
  /// A tie between two bodies.
  struct Tie {
    let a: Int, b: Int
    /// How hard it pulls, against 1 for an ordinary tie.
    let pull: Double
  }

  private var x: [Double]
  private var y: [Double]
  private let ties: [Tie]
  private let masses: [Double]
  /// The group of every body, from 0; nil for no groups.
  private let groups: [Int]?
  private var forceX: [Double]
  private var forceY: [Double]

  /// Above this many bodies, far ones push as one.
  private static let exactLimit = 500

  /// How hard a group pulls a body to its middle, per ideal length.
  private static let cohesion = 1.0

  init(_ points: [LayoutPoint], ties: [Tie], masses: [Double]? = nil, groups: [Int]? = nil) {
    (x, y, self.ties, self.groups) = (points.map(\.x), points.map(\.y), ties, groups)
    self.masses = masses ?? [Double](repeating: 1, count: points.count)
    forceX = [Double](repeating: 0, count: points.count)
    forceY = forceX
  }

  /// Where the bodies are now.
  var points: [LayoutPoint] { zip(x, y).map { LayoutPoint(x: $0, y: $1) } }

  /// Moves the bodies, in each step less far, from `heat` down to nearly nothing.
  ///
  /// - Parameter mobility: per body a factor for its step, 0 for one that stays; nil for 1.
  mutating func run(steps: Int, from heat: Double, mobility: [Double]? = nil) {
    for step in 0..<steps {
      if x.count > ForceLayout.exactLimit { pushByTree() } else { pushPairs() }
      pullTies()
      pullGroups()
      move(atMost: heat * Double(steps - step) / Double(steps), mobility)
    }
  }

  private mutating func pushPairs() {
    for a in x.indices {
      let (ax, ay, mass) = (x[a], y[a], masses[a])
      var (sumX, sumY) = (0.0, 0.0)
      for b in (a + 1)..<x.count {
        let (dx, dy) = (ax - x[b], ay - y[b])
        let push = mass * masses[b] / (dx * dx + dy * dy + ForceLayout.softening)
        sumX += dx * push
        sumY += dy * push
        forceX[b] -= dx * push
        forceY[b] -= dy * push
      }
      forceX[a] += sumX
      forceY[a] += sumY
    }
  }

  private mutating func pushByTree() {
    var tree = RepulsionTree(x: x, y: y, masses: masses)
    for body in x.indices {
      let push = tree.push(on: body, x: x[body], y: y[body])
      forceX[body] += push.x * masses[body]
      forceY[body] += push.y * masses[body]
    }
  }

  private mutating func pullTies() {
    for tie in ties {
      let (dx, dy) = (x[tie.b] - x[tie.a], y[tie.b] - y[tie.a])
      let pull = tie.pull * (dx * dx + dy * dy).squareRoot()
      forceX[tie.a] += dx * pull
      forceY[tie.a] += dy * pull
      forceX[tie.b] -= dx * pull
      forceY[tie.b] -= dy * pull
    }
  }

  private mutating func pullGroups() {
    guard let groups, let last = groups.max() else { return }
    var sums = [(x: Double, y: Double, count: Double)](repeating: (0, 0, 0), count: last + 1)
    for (body, group) in groups.enumerated() {
      sums[group] = (sums[group].x + x[body], sums[group].y + y[body], sums[group].count + 1)
    }
    for (body, group) in groups.enumerated() {
      forceX[body] += (sums[group].x / sums[group].count - x[body]) * ForceLayout.cohesion
      forceY[body] += (sums[group].y / sums[group].count - y[body]) * ForceLayout.cohesion
    }
  }

  /// A heavy body takes smaller steps for the same force, and no body one longer than `limit`.
  private mutating func move(atMost limit: Double, _ mobility: [Double]?) {
    for body in x.indices {
      let length = (forceX[body] * forceX[body] + forceY[body] * forceY[body]).squareRoot() / masses[body]
      if length > 0 {
        let step = (mobility?[body] ?? 1) * min(length, limit) / length / masses[body]
        x[body] += forceX[body] * step
        y[body] += forceY[body] * step
      }
      (forceX[body], forceY[body]) = (0, 0)
    }
  }

  /// Keeps the push between two bodies in one place finite.
  static let softening = 1e-4
}
