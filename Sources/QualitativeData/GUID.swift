// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A key that is the same in every program and every export: 32 hexadecimal digits in five groups.
public struct GUID: Hashable, Sendable, CustomStringConvertible {
  /// In upper case with hyphens, without braces: `5215CC69-B628-4E02-AFB9-9BEEAEE55808`.
  public let text: String

  /// Reads a key in upper or lower case, with or without braces; nil for anything else.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.count == 38, bytes.first == 0x7B, bytes.last == 0x7D { bytes = Array(bytes[1..<37]) }
    guard bytes.count == 36 else { return nil }
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x2D where [8, 13, 18, 23].contains(place): continue
      case 0x30...0x39, 0x41...0x46, 0x61...0x66:
        guard ![8, 13, 18, 23].contains(place) else { return nil }
      default: return nil
      }
    }
    self.text = String(decoding: bytes.map { $0 >= 0x61 ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  public var description: String { text }
}
