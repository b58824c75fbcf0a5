// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A JSON value that knows its line; numbers stay text, so that none can be too large to read.
struct JSONValue {
  /// What the value is.
  enum Content {
    case object([(name: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    case number(String)
    case flag(Bool)
    case null
  }

  /// The line on which the value starts, 1-based.
  let line: Int
  /// The value itself.
  let content: Content

  /// Deepest nesting that is read.
  static let depthLimit = 16

  /// The members of an object, in order; nil for other values.
  var members: [(name: String, value: JSONValue)]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a text, or nil.
  var text: String? { if case .text(let text) = content { text } else { nil } }

  /// What stands there in short, for a refusal.
  var shown: String {
    switch content {
    case .object: "{…}"
    case .list: "[…]"
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }
}
