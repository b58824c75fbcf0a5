// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import JSONText

/// Writes JSON that is stable and easy to compare: one line per row, fields in a fixed order.
enum JSONWriter {
  /// A value of a row.
  enum Value {
    case text(String)
    case number(Int)
    /// A finite number.
    case decimal(Double)
    case flag(Bool)
    case list([String])
  }

  /// An object of lists, one row per line; rows are already in their order.
  static func document(
    head: [(name: String, value: Value)] = [], lists: [(name: String, rows: [[(name: String, value: Value)]])]
  ) -> [UInt8] {
    var parts = head.map { "  " + member($0.name, $0.value) }
    for (name, rows) in lists {
      let lines = rows.map { "    {" + $0.map { member($0.name, $0.value) }.joined(separator: ", ") + "}" }
      let body = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
      parts.append("  " + quoted(name) + ": " + body)
    }
    return Array(("{\n" + parts.joined(separator: ",\n") + "\n}\n").utf8)
  }

  /// A list of objects, one row per line.
  static func list(_ rows: [[(name: String, value: Value)]]) -> [UInt8] {
    let lines = rows.map { "  {" + $0.map { member($0.name, $0.value) }.joined(separator: ", ") + "}" }
    return Array((lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }

  private static func member(_ name: String, _ value: Value) -> String { quoted(name) + ": " + written(value) }

  private static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }
  }

  /// A text between quotes, with what JSON does not take escaped.
  static func quoted(_ text: String) -> String { JSON.quoted(text) }
}
