// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The shape of a kind: circle, square, diamond or house, all of about the same area.
enum ActorShape {
  /// The path of a shape around (x, y).
  static func path(_ kind: PictureActor.Kind, x: Double, y: Double, radius r: Double) -> String {
    switch kind {
    case .person: circle(x, y, r)
    case .organisation:
      "M\(number(x - r * 0.9)) \(number(y - r * 0.9))h\(number(r * 1.8))v\(number(r * 1.8))h\(number(-r * 1.8))z"
    case .group:
      "M\(number(x)) \(number(y - r * 1.25))l\(number(r * 1.25)) \(number(r * 1.25))"
        + "l\(number(-r * 1.25)) \(number(r * 1.25))l\(number(-r * 1.25)) \(number(-r * 1.25))z"
    case .place:
      "M\(number(x)) \(number(y - r * 1.25))l\(number(r * 1.1)) \(number(r))v\(number(r * 1.15))"
        + "h\(number(-r * 2.2))v\(number(-r * 1.15))z"
    }
  }

  /// The dot in the shape of who stands on the programme's side, where colour would say it alone.
  static func dot(x: Double, y: Double, radius: Double) -> String { circle(x, y, radius * 0.3) }

  /// The radius is rounded first, so that both halves meet in a round circle.
  private static func circle(_ x: Double, _ y: Double, _ radius: Double) -> String {
    let half = (radius * 10).rounded() / 10
    let (r, across) = (number(half), number(half * 2))
    return "M\(number(x - half)) \(number(y))a\(r) \(r) 0 1 0 \(across) 0a\(r) \(r) 0 1 0 -\(across) 0z"
  }

  /// The class of a filled shape: the colour of a side, ink for none.
  static func fill(_ side: Side?) -> String {
    switch side {
    case .programme: "fp"
    case .community: "fw"
    case nil: "fi"
    }
  }

  /// A mark before its word in the legend, hidden from readers.
  static func mark(_ kind: PictureActor.Kind) -> some HTML {
    svg(.class("pactwerk-mark"), .viewBox(14, 14), .hidden) {
      shape("path", .named("d", path(kind, x: 7, y: kind == .place ? 7.5 : 7, radius: 5.6)))
    }
  }
}

/// A coordinate with at most one decimal.
func number(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  guard tenths % 10 != 0 else { return String(tenths / 10) }
  return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + "." + String(tenths.magnitude % 10)
}
