// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Reading text by its bytes: never by Character, so that a combining mark cannot hide a quote or a separator.
enum Text {
  /// `text` without spaces, tabs and line ends at its ends; codes from CBS come padded with spaces.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else { return text }
    var (from, to) = (bytes.startIndex, bytes.endIndex)
    while from < to, isBlank(bytes[from]) { from = bytes.index(after: from) }
    while from < to, isBlank(bytes[bytes.index(before: to)]) { to = bytes.index(before: to) }
    return String(text[from..<to])
  }

  /// The letters and digits of a column name or choice in lower case: `Observed on` and `observed_on` are one.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 && byte != 0x5F && byte != 0x2D {
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The values of a cell separated by `|`, trimmed, without empty ones and repetitions.
  static func values(_ cell: String) -> [String] {
    var seen: Set<String> = []
    return cell.utf8.split(separator: 0x7C)
      .map { trimmed(String(Substring($0))) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Whether `left` comes first by code point, which for UTF-8 is the order of the bytes.
  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  /// Whether there are more than `limit` characters as a reader counts them; short texts are not counted.
  static func isLonger(_ text: String, than limit: Int) -> Bool { text.utf8.count > limit && text.count > limit }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
