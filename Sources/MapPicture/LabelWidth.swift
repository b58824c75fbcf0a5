// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How wide a label is, estimated on the wide side by kinds of letters of Source Sans 3.
enum LabelWidth {
  /// The width in pixels at this size of type; strong type (660) is some 4 % wider.
  static func of(_ text: String, size: Double, isStrong: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) } * size * (isStrong ? 1.04 : 1)
  }

  /// In parts of the type size.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}": 0.2
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "’", "(", ")", "-", "|", "!", "/": 0.34
    case "m", "w", "M", "W", "%", "@": 0.84
    case "0"..."9": 0.51
    case "A"..."Z": 0.64
    case "\u{300}"..."\u{36F}": 0
    case ..."\u{17F}": 0.56
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}": 1
    case "\u{10000}"...: 1.25
    default: 0.65
    }
  }
}
