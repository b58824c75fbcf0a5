// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A reader for the one shape the texts have: an object of strings, `{"key": "text"}`, in UTF-8.
struct FlatJSON {
  /// Where the bytes stop being such an object.
  struct Malformed: Error, Equatable {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Keys and texts in the order of the file, doubles included.
  static func pairs(_ bytes: [UInt8]) throws(Malformed) -> [(key: String, text: String)] {
    var reader = FlatJSON(bytes)
    return try reader.object()
  }

  private var malformed: Malformed { Malformed(offset: index) }
  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func object() throws(Malformed) -> [(key: String, text: String)] {
    var pairs: [(key: String, text: String)] = []
    try expect(0x7B)
    if !take(0x7D) {
      repeat {
        let key = try string()
        try expect(0x3A)
        pairs.append((key, try string()))
      } while take(0x2C)
      try expect(0x7D)
    }
    skipSpace()
    guard next == nil else { throw malformed }
    return pairs
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Malformed) {
    guard take(byte) else { throw malformed }
  }

  private mutating func string() throws(Malformed) -> String {
    try expect(0x22)
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case 0x22:
        guard let text = String(validating: text, as: UTF8.self) else { throw malformed }
        return text
      case 0x5C: text.append(contentsOf: try escape().utf8)
      case 0..<0x20: throw malformed
      default: text.append(byte)
      }
    }
    throw malformed
  }

  private mutating func escape() throws(Malformed) -> String {
    guard let byte = next else { throw malformed }
    index += 1
    switch byte {
    case 0x22, 0x2F, 0x5C: return String(UnicodeScalar(byte))
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return String(try scalar())
    default: throw malformed
    }
  }

  private mutating func scalar() throws(Malformed) -> UnicodeScalar {
    var value = try hex()
    if (0xD800..<0xDC00).contains(value) {
      guard index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { throw malformed }
      index += 2
      let low = try hex()
      guard (0xDC00..<0xE000).contains(low) else { throw malformed }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(value) else { throw malformed }
    return scalar
  }

  private mutating func hex() throws(Malformed) -> UInt32 {
    guard index + 4 <= bytes.count else { throw malformed }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw malformed
      }
    }
    index += 4
    return value
  }
}
