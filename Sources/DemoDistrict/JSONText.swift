// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A JSON value that keeps the order of its members, so that the text is the same every time.
indirect enum JSONText {
  case null
  case number(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// A text, or null.
  static func optional(_ value: String?) -> JSONText { value.map(JSONText.text) ?? .null }
  /// A day, or null.
  static func day(_ value: Day?) -> JSONText { optional(value?.text) }
  /// A list of texts.
  static func texts(_ values: [String]) -> JSONText { .list(values.map(JSONText.text)) }

  /// The value on one line.
  var line: String {
    switch self {
    case .null: "null"
    case .number(let number): String(number)
    case .text(let text): JSONText.quoted(text)
    case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.0) + ": " + $0.1.line }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }
}
