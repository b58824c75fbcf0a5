// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How wide a name is about, in Source Sans 3 at 16 pixels: on the wide side, for room and cutting only.
enum NameWidth {
  /// The width in pixels.
  ///
  /// - Parameter isStrong: whether the text has weight 660.
  static func of(_ text: String, isStrong: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share(of: $1) } * 16 * (isStrong ? 1.05 : 1)
  }

  /// The text when it fits in `room` pixels, or as much of it as fits with an ellipsis.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  static func cut(_ text: String, to room: Double, isStrong: Bool = false) -> String {
    guard of(text, isStrong: isStrong) > room else { return text }
    var rest = room - of("…", isStrong: isStrong)
    var kept = ""
    for character in text {
      rest -= of(String(character), isStrong: isStrong)
      if rest < 0 { break }
      kept.append(character)
    }
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// In shares of the type size.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|": 0.26
    case "f", "r", "t", "-", "(", ")", "/", "J": 0.36
    case "m", "w", "M", "W", "@", "…": 0.84
    case "a"..."z", "0"..."9": 0.54
    case "A"..."Z": 0.62
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{2066}"..."\u{2069}": 0
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{D7A3}", "\u{F900}"..."\u{FFEF}": 1
    case "\u{10000}"...: 1.25
    default: 0.64
    }
  }
}
