// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Numbers as people and programs write them in the Netherlands: `1.234,5` and `1,234.5`, `1 234`, `-0.100`.
enum FigureNumber {
  /// Which sign parts whole and fraction.
  enum Style: Sendable {
    /// `1.234,5`.
    case comma
    /// `1,234.5`.
    case point
  }

  /// What the cell alone says.
  enum Reading: Equatable {
    /// No number.
    case none
    /// A number that is the same in both styles.
    case plain(Double)
    /// A number that can only be in this style.
    case sure(Double, Style)
    /// `1.234` or `1,234`: a thousand or a fraction, as the other cells decide.
    case either(point: Double, comma: Double)

    /// The number, when `style` is what the other cells say; nil when there is none or it stays open.
    func value(in style: Style?) -> Double? {
      switch self {
      case .none: nil
      case .plain(let value), .sure(let value, _): value
      case .either(let point, let comma): style.map { $0 == .point ? point : comma }
      }
    }
  }

  /// Reads trimmed text.
  ///
  /// - Complexity: O(*n*) for *n* bytes; longer than 40 bytes is no number.
  static func read(_ text: String) -> Reading {
    guard let first = text.utf8.first, text.utf8.count <= 40, canStart(first) else { return .none }
    var digits = Digits()
    for byte in text.utf8 where !digits.take(byte) { return .none }
    return digits.reading(of: text)
  }

  private static func canStart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x2C || byte == 0xE2
  }
}

/// The parts of a number while its bytes pass.
private struct Digits {
  private enum Sign { case point, comma, space }
  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var count = 0
  private var startsWithZero = false
  private var first = 0
  private var groups: [(sign: Sign, digits: Int)] = []
  private var exponentAt: Int?
  private var passed = 0
  private var wide: [UInt8] = []

  /// Takes one byte; false when it cannot stand there.
  mutating func take(_ byte: UInt8) -> Bool {
    defer { passed += 1 }
    if exponentAt != nil { return (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B }
    switch byte {
    case 0x30...0x39: digit(byte - 0x30)
    case 0x2E: return part(.point)
    case 0x2C: return part(.comma)
    case 0x20: return part(.space)
    case 0x2D, 0x2B:
      guard passed == 0 else { return false }
      isNegative = byte == 0x2D
    case 0x45, 0x65:
      guard count > 0 else { return false }
      exponentAt = passed
    case 0xE2, 0x88, 0x92, 0xC2, 0xA0, 0x80, 0xAF: return takeWide(byte)
    default: return false
    }
    return wide.isEmpty
  }

  /// The minus sign U+2212 in front, and the spaces U+00A0 and U+202F between thousands.
  private mutating func takeWide(_ byte: UInt8) -> Bool {
    wide.append(byte)
    switch wide {
    case [0xE2, 0x88, 0x92]:
      wide = []
      isNegative = true
      return passed == 2
    case [0xC2, 0xA0], [0xE2, 0x80, 0xAF]:
      wide = []
      return part(.space)
    default: return [[0xE2], [0xE2, 0x88], [0xE2, 0x80], [0xC2]].contains(wide)
    }
  }

  private mutating func digit(_ digit: UInt8) {
    if count == 0 { startsWithZero = digit == 0 }
    if count < 18 { mantissa = mantissa * 10 + UInt64(digit) }
    count += 1
    if groups.isEmpty { first += 1 } else { groups[groups.count - 1].digits += 1 }
  }

  private mutating func part(_ sign: Sign) -> Bool {
    groups.append((sign, 0))
    return wide.isEmpty
  }

  func reading(of text: String) -> FigureNumber.Reading {
    guard count > 0, wide.isEmpty else { return .none }
    if let exponentAt { return scientific(text, exponentAt) }
    guard let last = groups.last else { return value(decimals: 0, text).map { .plain($0) } ?? .none }
    let others = groups.dropLast()
    let isGrouped = (1...3).contains(first) && !startsWithZero && others.allSatisfy { $0.digits == 3 }
    guard last.digits > 0, others.isEmpty || (isGrouped && !others.contains { $0.sign != others[0].sign }) else {
      return .none
    }
    let couldGroup = (1...3).contains(first) && !startsWithZero && last.digits == 3
    if last.sign == .space {
      guard couldGroup, others.allSatisfy({ $0.sign == .space }) else { return .none }
      return value(decimals: 0, text).map { .plain($0) } ?? .none
    }
    let style: FigureNumber.Style = last.sign == .point ? .point : .comma
    if let other = others.first {
      if other.sign != last.sign { return sure(last.digits, style, text) }
      return couldGroup ? sure(0, style == .point ? .comma : .point, text) : .none
    }
    guard couldGroup else { return sure(last.digits, style, text) }
    guard let whole = value(decimals: 0, text), let fraction = value(decimals: 3, text) else { return .none }
    return style == .point ? .either(point: fraction, comma: whole) : .either(point: whole, comma: fraction)
  }

  private func sure(_ decimals: Int, _ style: FigureNumber.Style, _ text: String) -> FigureNumber.Reading {
    value(decimals: decimals, text).map { .sure($0, style) } ?? .none
  }

  /// The number with this many decimals: exact division for what fits 53 bits, the library's reading for the rest.
  private func value(decimals: Int, _ text: String) -> Double? {
    if count <= 15, decimals <= 15 {
      let value = Double(mantissa) / Digits.powers[decimals]
      return isNegative ? -value : value
    }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    let written = (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self) + "e-\(decimals)"
    return Double(written).flatMap { $0.isFinite ? $0 : nil }
  }

  /// `1.2e-05`, as programs write small numbers: always with a point.
  private func scientific(_ text: String, _ exponentAt: Int) -> FigureNumber.Reading {
    guard groups.count <= 1, groups.first.map({ $0.sign == .point }) ?? true, let value = Double(text),
      value.isFinite
    else { return .none }
    return groups.isEmpty ? .plain(value) : .sure(value, .point)
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
