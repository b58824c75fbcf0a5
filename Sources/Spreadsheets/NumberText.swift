// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Numbers as a spreadsheet shows them: at most 15 digits, so that 0.1 + 0.2 is `0.3`.
enum NumberText {
  /// What stands in the file as a number, for a reader; nil when it is none.
  ///
  /// Whole numbers stay as they stand: a program other than a spreadsheet may have written a long key as a number.
  static func read(_ text: String) -> (value: Double, text: String)? {
    guard text.utf8.allSatisfy(isPartOfNumber), let value = Double(text), value.isFinite else { return nil }
    return (value, isPlainWhole(text) ? text : self.text(value))
  }

  /// The value with at most 15 digits and no more than needed, without a power of ten unless it is very large or
  /// very small.
  static func text(_ value: Double) -> String {
    var (digits, point) = decimal(value.magnitude)
    round(&digits, &point)
    guard let first = digits.first else { return "0" }
    let sign = value < 0 ? "-" : ""
    guard (-8...21).contains(point) else {
      let rest = digits.dropFirst().isEmpty ? "" : "." + text(digits.dropFirst())
      return sign + text([first]) + rest + "e" + String(point - 1)
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text(digits[...]) }
    if point >= digits.count { return sign + text(digits[...]) + String(repeating: "0", count: point - digits.count) }
    return sign + text(digits[..<point]) + "." + text(digits[point...])
  }

  /// The digits of the shortest decimal that reads back as `value`, without zeros in front, and how many of them
  /// stand before the point (fewer than none for 0.01).
  private static func decimal(_ value: Double) -> (digits: [UInt8], point: Int) {
    var (digits, point, exponent): ([UInt8], Int?, Int) = ([], nil, 0)
    let parts = value.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == 0x2E { point = digits.count } else { digits.append(byte - 0x30) }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    let zeros = digits.prefix { $0 == 0 }.count
    return (Array(digits.dropFirst(zeros)), (point ?? digits.count) - zeros + exponent)
  }

  private static func round(_ digits: inout [UInt8], _ point: inout Int) {
    if digits.count > 15 {
      let roundsUp = digits[15] >= 5
      digits.removeLast(digits.count - 15)
      if roundsUp {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.indices.last {
          digits[last] += 1
        } else {
          digits = [1]
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  private static func isPlainWhole(_ text: String) -> Bool {
    let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, digits.count <= 40, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return first != 0x30 || (digits.count == 1 && text.utf8.count == 1)
  }
}
