// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The way spreadsheets write characters that XML does not allow: `_x000D_`, and `_x005F_` for an underscore that
/// would be misread.
///
/// Source: ECMA-376 part 1, section 22.9.2.19 (ST_Xstring).
enum EscapedText {
  /// The text with these made characters, control characters left out and every line end a line feed.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func read(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == 0x5F || $0 == 0x0D }) else { return text }
    var (result, place): ([UInt8], Int) = ([], 0)
    while place < bytes.count {
      guard let scalar = escape(bytes, place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value) {
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
      place += 7
    }
    return String(decoding: withLineFeeds(result), as: UTF8.self)
  }

  /// The character of an escape that begins at `place`; nil for any other byte, and for half a surrogate pair.
  private static func escape(_ bytes: [UInt8], _ place: Int) -> Unicode.Scalar? {
    guard place + 7 <= bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A, place > 0, bytes[place - 1] == 0x0D { continue }
      result.append(byte == 0x0D ? 0x0A : byte)
    }
    return result
  }
}
