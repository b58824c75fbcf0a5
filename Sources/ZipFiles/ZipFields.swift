// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Whole numbers as a zip file has them: without sign, lowest byte first.
struct ZipFields {
  private let bytes: ArraySlice<UInt8>

  /// The `count` bytes from `start`, or nil when the file has no such place.
  init?(_ bytes: [UInt8], at start: Int, count: Int) {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
    self.bytes = bytes[start..<start + count]
  }

  /// Two bytes at `offset`.
  func short(_ offset: Int) -> Int { number(offset, 2) }
  /// Four bytes at `offset`.
  func long(_ offset: Int) -> Int { number(offset, 4) }
  /// Eight bytes at `offset`; nil when they do not fit an `Int`.
  func wide(_ offset: Int) -> Int? {
    let (low, high) = (long(offset), long(offset + 4))
    return high < 0x8000_0000 ? high << 32 | low : nil
  }

  private func number(_ offset: Int, _ count: Int) -> Int {
    var value = 0
    for place in (0..<count).reversed() { value = value << 8 | Int(bytes[bytes.startIndex + offset + place]) }
    return value
  }
}

extension [UInt8] {
  /// Adds the lowest two bytes of `value`.
  mutating func append(short value: Int) { append(value, count: 2) }
  /// Adds the lowest four bytes of `value`.
  mutating func append(long value: Int) { append(value, count: 4) }

  private mutating func append(_ value: Int, count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }
}
