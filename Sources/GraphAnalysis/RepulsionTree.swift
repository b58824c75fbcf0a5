// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Squares within squares that hold bodies, so that a far square can push as one body at its centre of mass.
///
/// O(*n* log *n*) to build and O(log *n*) for a push when bodies are spread; O(*n*) space.
///
/// Source: Barnes & Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986,
/// doi:10.1038/324446a0.
struct RepulsionTree {
  private struct Square {
    /// The first of its four quarters, which stand together; −1 for a square that is not divided.
    var quarters: Int32 = -1
    /// The body in an undivided square; −1 for none or for several in one place.
    var body: Int32 = -1
    var mass = 0.0
    /// Sums of mass times place, then the centre of mass.
    var x = 0.0, y = 0.0
    let width: Double
  }

  private var squares: [Square]
  private var stack: [Int32] = []

  /// A square acts as one body when it is narrower than this share of its distance.
  private static let opening = 0.9
  /// Bodies that are still together after so many halvings stay together.
  private static let depthLimit = 40

  init(x: [Double], y: [Double], masses: [Double]) {
    let (startX, startY) = (x.min() ?? 0, y.min() ?? 0)
    let width = max((x.max() ?? 0) - startX, (y.max() ?? 0) - startY, 1e-9)
    squares = [Square(width: width)]
    squares.reserveCapacity(3 * x.count)
    for body in x.indices {
      insert(Int32(body), x, y, masses, centreX: startX + width / 2, centreY: startY + width / 2)
    }
    for index in squares.indices where squares[index].mass > 0 {
      squares[index].x /= squares[index].mass
      squares[index].y /= squares[index].mass
    }
  }

  private mutating func insert(
    _ body: Int32, _ x: [Double], _ y: [Double], _ masses: [Double], centreX: Double, centreY: Double
  ) {
    var (index, centreX, centreY) = (0, centreX, centreY)
    let (bodyX, bodyY, mass) = (x[Int(body)], y[Int(body)], masses[Int(body)])
    for depth in 0...RepulsionTree.depthLimit {
      let isEmpty = squares[index].mass == 0
      let resident = squares[index].body
      squares[index].mass += mass
      squares[index].x += mass * bodyX
      squares[index].y += mass * bodyY
      if isEmpty { return squares[index].body = body }
      if squares[index].quarters < 0 {
        squares[index].body = -1
        guard depth < RepulsionTree.depthLimit, resident >= 0 else { return }
        divide(index, resident, x, y, masses, centreX, centreY)
      }
      let quarter = squares[index].width / 4
      let (isEnd, isLow) = (bodyX >= centreX, bodyY >= centreY)
      index = Int(squares[index].quarters) + (isEnd ? 1 : 0) + (isLow ? 2 : 0)
      centreX += isEnd ? quarter : -quarter
      centreY += isLow ? quarter : -quarter
    }
  }

  /// Gives a square its quarters and its resident a place in one of them.
  private mutating func divide(
    _ index: Int, _ resident: Int32, _ x: [Double], _ y: [Double], _ masses: [Double], _ centreX: Double,
    _ centreY: Double
  ) {
    let first = squares.count
    squares.append(contentsOf: repeatElement(Square(width: squares[index].width / 2), count: 4))
    squares[index].quarters = Int32(first)
    let (bodyX, bodyY, mass) = (x[Int(resident)], y[Int(resident)], masses[Int(resident)])
    let place = first + (bodyX >= centreX ? 1 : 0) + (bodyY >= centreY ? 2 : 0)
    squares[place].body = resident
    squares[place].mass = mass
    squares[place].x = mass * bodyX
    squares[place].y = mass * bodyY
  }

  /// The push on a body of mass 1 at a place, away from all others.
  mutating func push(on body: Int, x: Double, y: Double) -> (x: Double, y: Double) {
    var (sumX, sumY) = (0.0, 0.0)
    stack.append(0)
    while let index = stack.popLast() {
      let square = squares[Int(index)]
      guard square.mass > 0, square.body != Int32(body) else { continue }
      let (dx, dy) = (x - square.x, y - square.y)
      let distance = dx * dx + dy * dy + ForceLayout.softening
      if square.quarters < 0 || square.width * square.width < RepulsionTree.opening * RepulsionTree.opening * distance {
        sumX += dx * square.mass / distance
        sumY += dy * square.mass / distance
      } else {
        for quarter in 0..<4 { stack.append(square.quarters + Int32(quarter)) }
      }
    }
    return (sumX, sumY)
  }
}
