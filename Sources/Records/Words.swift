// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What people typed, made fit to keep.
public enum Words {
  /// A text without spaces around it and with plain line ends; refused when empty or too long, counted in characters as a reader does.
  public static func required(_ text: String, field: String, limit: Int) throws(Refused) -> String {
    let text = trimmed(text)
    guard !text.isEmpty else { throw Refused.invalid(field: field, reason: "words.missing") }
    guard text.count <= limit else { throw Refused.invalid(field: field, reason: "words.too_long") }
    return text
  }

  /// The same, nil when nothing was typed.
  public static func optional(_ text: String?, field: String, limit: Int) throws(Refused) -> String? {
    guard let text, !trimmed(text).isEmpty else { return nil }
    return try required(text, field: field, limit: limit)
  }

  /// A text without spaces around it, with plain line ends, without control characters.
  public static func trimmed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.replacing("\r\n", with: "\n").utf8 where byte >= 0x20 || byte == 0x0A || byte == 0x09 {
      bytes.append(byte)
    }
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    guard let first = bytes.firstIndex(where: { !blank($0) }), let last = bytes.lastIndex(where: { !blank($0) }) else {
      return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// The first words of a text on one line, at most `limit` characters, for a title.
  ///
  /// Works on bytes up to where it is cut: a page shows many of them.
  public static func beginning(of text: String, limit: Int = 70) -> String {
    let line = isOneLine(text) ? text : oneLine(text)
    guard line.utf8.count > limit, line.count > limit else { return line }
    let cut = line.prefix(limit)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
  }

  /// Whether a text has single spaces between its words and no other blanks: nearly every short one.
  private static func isOneLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if byte < 0x20 || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    return previous != 0x20
  }

  private static func oneLine(_ text: String) -> String {
    let words = text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }
}
