// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A ground of an area: a tint of ink for a class, from light to dark, or a pattern where there is no number.
///
/// The tints of the style sheet are 8, 25, 45, 68 and 90 % ink on paper: each differs from the next by at least 1.4 : 1,
/// and text on it (ink on the first three, paper on the others) by at least 4.5 : 1.
enum Tint: Hashable, Sendable {
  /// One of five, 1 the lightest.
  case ink(Int)
  /// No number, for this reason.
  case none(MapValue.Absence)
  /// A neighbour, outside the classes.
  case ground

  /// The tints of so many classes, as far apart as they can be while the darkest stays for five.
  static func scale(_ count: Int) -> [Tint] {
    switch count {
    case ...1: [.ink(2)]
    case 2: [.ink(1), .ink(3)]
    case 3: [.ink(1), .ink(3), .ink(4)]
    case 4: [.ink(1), .ink(2), .ink(3), .ink(4)]
    default: (1...5).map { .ink($0) }
    }
  }

  /// The class in the style sheet.
  var style: StaticString {
    switch self {
    case .ink(1): "t1"
    case .ink(2): "t2"
    case .ink(3): "t3"
    case .ink(4): "t4"
    case .ink: "t5"
    case .none: "t0"
    case .ground: "ground"
    }
  }
}

extension MapValue.Absence {
  /// What the id of its pattern ends with.
  var key: StaticString {
    switch self {
    case .tooFew: "few"
    case .notMeasured: "none"
    case .secret: "secret"
    }
  }

  /// The class of its pattern.
  var style: StaticString { self == .tooFew ? "hatch dots" : "hatch" }

  /// The lines of its pattern in a square of 10: dots, upward lines, or lines both ways.
  var strokes: StaticString {
    switch self {
    case .tooFew: "M2.5 1.2v2.6M7.5 6.2v2.6"
    case .notMeasured: "M-2 2L2-2M0 10L10 0M8 12L12 8"
    case .secret: "M-2 2L2-2M0 10L10 0M8 12L12 8M-2 8L2 12M0 0L10 10M8-2L12 2"
    }
  }
}
