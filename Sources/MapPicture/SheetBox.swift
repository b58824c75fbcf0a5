// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A place on a drawing, in pixels from its upper left corner.
struct SheetPoint: Equatable, Sendable {
  var x: Double, y: Double
}

/// An upright rectangle on a drawing.
struct SheetBox: Equatable, Sendable {
  var minX: Double, minY: Double, maxX: Double, maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  init(centre: SheetPoint, width: Double, height: Double) {
    self.init(
      minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
      maxY: centre.y + height / 2)
  }

  /// The smallest box around these points; nil when there are none.
  init?(_ points: some Sequence<SheetPoint>) {
    var box: SheetBox?
    for point in points {
      box = SheetBox(
        minX: min(box?.minX ?? point.x, point.x), minY: min(box?.minY ?? point.y, point.y),
        maxX: max(box?.maxX ?? point.x, point.x), maxY: max(box?.maxY ?? point.y, point.y))
    }
    guard let box else { return nil }
    self = box
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var centre: SheetPoint { SheetPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  func meets(_ other: SheetBox) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ other: SheetBox) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// What both have in common; nil when that is nothing.
  func common(with other: SheetBox) -> SheetBox? {
    let box = SheetBox(
      minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
      maxY: min(maxY, other.maxY))
    return box.width > 0 && box.height > 0 ? box : nil
  }

  /// Whether a straight line passes through the inside.
  ///
  /// Source: Liang & Barsky, "A new concept and method for line clipping", *ACM Transactions on Graphics* 3(1), 1984.
  func isCrossed(from: SheetPoint, to: SheetPoint) -> Bool {
    if max(from.x, to.x) <= minX || min(from.x, to.x) >= maxX || max(from.y, to.y) <= minY || min(from.y, to.y) >= maxY
    {
      return false
    }
    var (enter, leave) = (0.0, 1.0)
    let sides = [
      (from.x - to.x, from.x - minX), (to.x - from.x, maxX - from.x), (from.y - to.y, from.y - minY),
      (to.y - from.y, maxY - from.y),
    ]
    for (step, room) in sides {
      if step == 0 {
        if room <= 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter < leave
  }
}

/// The borders of an area on a drawing.
struct SheetRings: Sendable {
  let rings: [[SheetPoint]]

  /// Whether the whole box lies inside, by the even-odd rule.
  ///
  /// - Complexity: O(*n*) for *n* places.
  func hold(_ box: SheetBox) -> Bool { !isCrossed(box) && contains(box.centre) }

  /// Whether the box and the area have anything in common.
  func meet(_ box: SheetBox) -> Bool { isCrossed(box) || contains(box.centre) }

  private func isCrossed(_ box: SheetBox) -> Bool { edges { box.isCrossed(from: $0, to: $1) } }

  private func contains(_ point: SheetPoint) -> Bool {
    var isInside = false
    _ = edges { from, to in
      if (from.y > point.y) != (to.y > point.y),
        point.x < from.x + (to.x - from.x) * (point.y - from.y) / (to.y - from.y)
      {
        isInside.toggle()
      }
      return false
    }
    return isInside
  }

  /// Whether one of the edges is such.
  private func edges(_ isSuch: (SheetPoint, SheetPoint) -> Bool) -> Bool {
    for ring in rings {
      guard var from = ring.last else { continue }
      for to in ring {
        if isSuch(from, to) { return true }
        from = to
      }
    }
    return false
  }
}
