// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A value of JSON (RFC 8259) that is going to be written; the members of an object keep their order.
public enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  /// A finite number; anything else is written as null, as JSON has no word for it.
  case decimal(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Sendable, Equatable {
    /// The name within the object.
    public let name: String
    /// What stands under it.
    public let value: JSON

    /// A value under a name.
    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  /// The value as UTF-8, without spaces.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// The value of a member; nil for what is no object or has no such member.
  public subscript(_ name: String) -> JSON? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .decimal(let number): bytes += JSON.written(number).utf8
    case .text(let text): JSON.quote(text, to: &bytes)
    case .list(let values): JSON.write(values, between: (0x5B, 0x5D), to: &bytes) { $0.write(to: &$1) }
    case .object(let members):
      JSON.write(members, between: (0x7B, 0x7D), to: &bytes) { member, bytes in
        JSON.quote(member.name, to: &bytes)
        bytes.append(0x3A)
        member.value.write(to: &bytes)
      }
    }
  }

  /// The shortest text that is read back as the same number; a whole one without a point.
  private static func written(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    return number.magnitude < 1e15 ? Int(exactly: number).map(String.init) ?? String(number) : String(number)
  }

  private static func write<Part>(
    _ parts: [Part], between ends: (UInt8, UInt8), to bytes: inout [UInt8], _ write: (Part, inout [UInt8]) -> Void
  ) {
    bytes.append(ends.0)
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(part, &bytes)
    }
    bytes.append(ends.1)
  }
}

extension JSON {
  /// A text between quotes, with what JSON does not take escaped.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    quote(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20: bytes += Array("\\u00".utf8) + [digit(byte >> 4), digit(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// A list, in order.
  public init(arrayLiteral values: JSON...) { self = .list(values) }
  /// An object, its members in the order given.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { Member($0.0, $0.1) }) }
}
