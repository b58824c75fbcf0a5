// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A line of the wide drawing with its place.
struct WideLine {
  /// How a line gets from its own row to its item.
  enum Route: Hashable {
    /// By a bend, within its goal.
    case bend
    /// Up or down at this place, to another goal.
    case channel(Double)
    /// Not at all: the item's name stands in this row once more.
    case repeated
  }

  let link: CouplingDrawing.Link
  /// The band of its intervention.
  let band: Int
  /// The height at which it is level.
  let level: Double
  /// The heights of its ends.
  let start: Double, end: Double
  var route: Route

  /// How far it goes up or down to its item.
  var span: Double { (end - level).magnitude }
  /// The heights it takes at the neighbourhood's end, with some room.
  var range: ClosedRange<Double> { min(level, end) - 6...max(level, end) + 6 }
  /// Where its words begin at the programme's end.
  var wordsStart: Double { start == level ? WideMeasures.wordsStart : WideMeasures.level.start + 4 }

  /// The path from bank to bank.
  var path: String {
    let left = WideMeasures.banks.programme
    let right = WideMeasures.banks.community
    var path = "M\(coordinate(left)) \(coordinate(start))"
    if start != level { path += bend(from: left, start, to: WideMeasures.level.start, level) }
    guard end != level, route != .repeated else { return path + "H\(coordinate(right))" }
    guard case .channel(let channel) = route else {
      let from = WideMeasures.level.end
      return path + "H\(coordinate(from))" + bend(from: from, level, to: right, end)
    }
    return path + rise(at: channel, to: right)
  }

  private func bend(from x: Double, _ y: Double, to endX: Double, _ endY: Double) -> String {
    let middle = coordinate((x + endX) / 2)
    return "C\(middle) \(coordinate(y)) \(middle) \(coordinate(endY)) \(coordinate(endX)) \(coordinate(endY))"
  }

  /// Level to the channel, along it with round corners, and level to the bank.
  private func rise(at channel: Double, to right: Double) -> String {
    let corner = end > level ? 12.0 : -12.0
    let x = coordinate(channel)
    return "H\(coordinate(channel - 12))Q\(x) \(coordinate(level)) \(x) \(coordinate(level + corner))"
      + "V\(coordinate(end - corner))Q\(x) \(coordinate(end)) \(coordinate(channel + 12)) \(coordinate(end))"
      + "H\(coordinate(right))"
  }
}

/// A coordinate with at most one decimal.
func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  guard tenths % 10 != 0 else { return String(tenths / 10) }
  return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + "." + String(tenths.magnitude % 10)
}
