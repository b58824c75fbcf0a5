// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Where a page is written to: UTF-8 bytes, with every text escaped byte by byte.
///
/// Escaping works on bytes, never on characters: a quote followed by a combining mark is one
/// character that equals no quote, and would slip through.
public struct HTMLWriter: Sendable {
  /// The page so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether something secret was written, such as the token of a form: such a page is not compressed together with what
  /// somebody typed.
  public internal(set) var carriesSecret = false
  /// What stands before the path of a page's address: empty for Dutch, `/en` for English.
  public let languagePrefix: String

  /// An empty page, whose links stay in one language.
  public init(languagePrefix: String = "", reserving capacity: Int = 24_576) {
    self.languagePrefix = languagePrefix
    bytes.reserveCapacity(capacity)
  }

  /// Writes mark-up that stands in the source code.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Copies what another writer wrote.
  mutating func copy(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  /// Writes text, escaped for element content and for attribute values in double quotes.
  ///
  /// What needs no escaping is copied in stretches: nearly every text is one stretch.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for (place, byte) in buffer.enumerated() {
        guard let replacement = HTMLWriter.escaped(byte) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<place]))
        raw(replacement)
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  @inline(__always) private static func escaped(_ byte: UInt8) -> StaticString? {
    guard byte <= 0x3E else { return nil }
    switch byte {
    case 0x26: return "&amp;"
    case 0x3C: return "&lt;"
    case 0x3E: return "&gt;"
    case 0x22: return "&quot;"
    case 0x27: return "&#39;"
    case 0x00: return "\u{FFFD}"
    default: return nil
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
