// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The form of a text from outside: the pattern of the specification and the check of what comes in are made from the same parts.
public struct TextForm: Sendable, Equatable {
  /// A set of signs.
  public enum Signs: Sendable {
    /// `0` to `9`.
    case digits
    /// `0` to `9` and `a` to `f`.
    case hexadecimal
    /// Letters and digits of ASCII, `-`, `_` and `.`.
    case code
    /// Everything but control characters.
    case printable

    fileprivate func contains(_ sign: Unicode.Scalar) -> Bool {
      switch (self, sign) {
      case (.digits, "0"..."9"), (.hexadecimal, "0"..."9"), (.hexadecimal, "a"..."f"): true
      case (.code, "0"..."9"), (.code, "A"..."Z"), (.code, "a"..."z"), (.code, "-"), (.code, "_"), (.code, "."): true
      case (.printable, _): sign.value > 0x1F && !(0x7F...0x9F).contains(sign.value)
      default: false
      }
    }

    fileprivate var pattern: String {
      switch self {
      case .digits: "[0-9]"
      case .hexadecimal: "[0-9a-f]"
      case .code: "[A-Za-z0-9_.-]"
      case .printable: "[^\\u0000-\\u001f\\u007f-\\u009f]"
      }
    }
  }

  /// A stretch of the text. What follows a stretch must not begin with one of its signs.
  public enum Part: Sendable, Equatable {
    /// So many signs of a set.
    case signs(Signs, ClosedRange<Int>)
    /// One sign.
    case sign(Unicode.Scalar)
  }

  private let parts: [Part]

  /// A text of these parts.
  public init(_ parts: Part...) { self.parts = parts }

  /// The key of a record: a UUID in lower case.
  public static let key = TextForm(
    .signs(.hexadecimal, 8...8), .sign("-"), .signs(.hexadecimal, 4...4), .sign("-"), .signs(.hexadecimal, 4...4),
    .sign("-"), .signs(.hexadecimal, 4...4), .sign("-"), .signs(.hexadecimal, 12...12))

  /// The code of an area.
  public static let code = TextForm(.signs(.code, 1...40))

  /// The pattern as ECMA-262 and the specification write it.
  public var pattern: String {
    let body = parts.map { part in
      switch part {
      case .sign(let sign): String(sign)
      case .signs(let signs, let count):
        signs.pattern
          + (count.count == 1 ? "{\(count.lowerBound)}" : "{\(count.lowerBound),\(count.upperBound)}")
      }
    }
    return "^" + body.joined() + "$"
  }

  /// Whether a text has this form.
  public func matches(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    for part in parts {
      switch part {
      case .sign(let sign): guard rest.popFirst() == sign else { return false }
      case .signs(let signs, let count):
        let run = rest.prefix(count.upperBound).prefix { signs.contains($0) }
        guard run.count >= count.lowerBound else { return false }
        rest = rest[run.endIndex...]
      }
    }
    return rest.isEmpty
  }
}
