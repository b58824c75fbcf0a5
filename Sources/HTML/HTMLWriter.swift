// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Where a page is written to: UTF-8 bytes, with every text escaped byte by byte.
///
/// Escaping works on bytes, never on characters: a quote followed by a combining mark is one
/// character that equals no quote, and would slip through.
public struct HTMLWriter: Sendable {
  /// The page so far.
  public private(set) var bytes: [UInt8] = []
  /// What stands before the path of a page's address: empty for Dutch, `/en` for English.
  public let languagePrefix: String

  /// An empty page, whose links stay in one language.
  public init(languagePrefix: String = "", reserving capacity: Int = 16_384) {
    self.languagePrefix = languagePrefix
    bytes.reserveCapacity(capacity)
  }

  /// Writes mark-up that stands in the source code.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text, escaped for element content and for attribute values in double quotes.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer {
        switch byte {
        case 0x26: raw("&amp;")
        case 0x3C: raw("&lt;")
        case 0x3E: raw("&gt;")
        case 0x22: raw("&quot;")
        case 0x27: raw("&#39;")
        case 0x00: raw("\u{FFFD}")
        default: bytes.append(byte)
        }
      }
    }
  }

  /// Writes a number with at most two decimals, as pictures need it.
  public mutating func number(_ value: Double) {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return text("0") }
    let whole = Int64(hundredths)
    let rest = Int(whole.magnitude % 100)
    if whole < 0 { bytes.append(0x2D) }
    text(String(whole.magnitude / 100))
    guard rest != 0 else { return }
    bytes.append(0x2E)
    bytes.append(0x30 + UInt8(rest / 10))
    if rest % 10 != 0 { bytes.append(0x30 + UInt8(rest % 10)) }
  }
}

extension HTML {
  /// The mark-up as text: for tests and small pieces.
  public func rendered(languagePrefix: String = "") -> String {
    var writer = HTMLWriter(languagePrefix: languagePrefix)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
