// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Which bytes and characters XML 1.0 (fifth edition) allows, and where.
enum XMLCharacters {
  /// Whether a character may stand in a document at all (production 2).
  static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a byte is a space, tab, line feed or carriage return (production 3).
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether a name may begin with this character, the colon left out (production 4 of XML Namespaces).
  static func startsName(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether this character may stand further on in a name, the colon left out.
  static func continuesName(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsName(scalar)
    }
  }

  /// Whether `text` is a name with at most one prefix.
  static func isQualifiedName(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        guard let first = part.first else { return false }
        return startsName(first.value) && part.dropFirst().allSatisfy { continuesName($0.value) }
      }
  }

  /// The character at `place` of well-formed UTF-8 and how many bytes it takes.
  static func scalar(_ bytes: [UInt8], at place: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    func more(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | more(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3) }
    return ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
  }

  /// The first place from `start` at which no well-formed UTF-8 or no allowed character stands; nil when all is well.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func firstFault(in bytes: [UInt8], from start: Int) -> (place: Int, reason: XMLFault.Reason)? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        guard byte >= 0x20 || isSpace(byte) else { return (place, .invalidCharacter) }
        place += 1
        continue
      }
      let width = width(of: bytes, at: place)
      guard width > 0 else { return (place, .wrongEncoding) }
      guard isAllowed(scalar(bytes, at: place).value) else { return (place, .invalidCharacter) }
      place += width
    }
    return nil
  }

  /// How many bytes the character takes that begins at `place` with a byte above 0x7F; 0 when it is no UTF-8: overlong,
  /// a surrogate, beyond U+10FFFF or cut off (table 3-7 of the Unicode Standard).
  private static func width(of bytes: [UInt8], at place: Int) -> Int {
    let second: ClosedRange<UInt8>
    let width: Int
    switch bytes[place] {
    case 0xC2...0xDF: (second, width) = (0x80...0xBF, 2)
    case 0xE0: (second, width) = (0xA0...0xBF, 3)
    case 0xED: (second, width) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, width) = (0x80...0xBF, 3)
    case 0xF0: (second, width) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, width) = (0x80...0xBF, 4)
    case 0xF4: (second, width) = (0x80...0x8F, 4)
    default: return 0
    }
    guard place + width <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for offset in 2..<max(width, 2) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
    return width
  }
}
