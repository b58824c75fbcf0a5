// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PictureParts

/// A bar that says how long some round distance is, in a corner of a drawing where no area with a value lies.
struct ScaleBar {
  /// "500 m", "2 km".
  let words: String
  /// Its length in pixels.
  let length: Double
  /// Bar and words together.
  let box: SheetBox

  /// Nil when every corner is taken.
  init?(_ sheet: MapSheet) {
    let size = sheet.size
    let metres = ScaleBar.metres(upTo: size.scaleBar / sheet.unitsPerMetre)
    guard metres > 0 else { return nil }
    words = metres % 1_000 == 0 ? "\(metres / 1_000) km" : "\(metres) m"
    length = Double(metres) * sheet.unitsPerMetre
    let width = max(length, TextWidth.of(words, size: size.typeSize)) + 4
    let (left, right) = (6.0, sheet.sheet.maxX - width - 6)
    let (top, bottom) = (4.0, sheet.sheet.maxY - size.lineHeight - 14)
    let corners = [(left, bottom), (right, bottom), (left, top), (right, top)].map { x, y in
      SheetBox(minX: x, minY: y, maxX: x + width, maxY: y + size.lineHeight + 10)
    }
    let taken = sheet.plots.filter { $0.entry.area.role != .neighbour }
    guard let free = corners.first(where: { box in !taken.contains { $0.rings.meet(box) } }) else { return nil }
    box = free
  }

  /// The largest 1, 2 or 5 times a power of ten that is at most so long; 0 below a metre.
  static func metres(upTo most: Double) -> Int {
    var (best, power) = (0, 1)
    while power <= 1_000_000, Double(power) <= most {
      best = [power, 2 * power, 5 * power].last { Double($0) <= most } ?? power
      power *= 10
    }
    return best
  }
}
