// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The interface texts in one language: `t("signals.title")`, `t("signals.count", count: 3)`.
///
/// A missing key is written as `⟦key⟧`, which a test over all pages finds.
public struct Texts: Sendable {
  /// The language of every answer.
  public let language: Language
  private let templates: [String: Template]

  /// The texts of `catalogue` in `language`.
  public init(_ language: Language, _ catalogue: Catalogue) {
    (self.language, templates) = (language, catalogue.templates(in: language))
  }

  /// The text of a key, with each `{name}` replaced by its value. Values are never read for placeholders themselves.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    templates[key]?.filled { values[$0] } ?? Texts.missing(key)
  }

  /// The text of a key in the plural form of `count`: key `signals.count_one` or `signals.count_other`.
  ///
  /// `{count}` is the number as people write it. A form that is not there falls back to `_other`.
  public func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let exact = key + "_" + language.pluralForm(of: count).rawValue
    guard let template = templates[exact] ?? templates[key + "_other"] else { return Texts.missing(key + "_other") }
    return template.filled { values[$0] ?? ($0 == "count" ? number(count) : nil) }
  }

  /// The text of a key, with each placeholder replaced by what `value` gives for it: only what the text names is made.
  func text(_ key: String, _ value: (String) -> String?) -> String {
    templates[key]?.filled(value) ?? Texts.missing(key)
  }

  /// The text of a key with mark-up in the place of its placeholders, each language in its own word order.
  public func markup(_ key: String, _ pieces: [String: any HTML]) -> some HTML {
    MarkedUpText(parts: templates[key]?.parts ?? [.placeholder(key)], pieces: pieces)
  }

  static func missing(_ key: String) -> String { "⟦" + key + "⟧" }
}

/// A text cut at its placeholders.
struct Template: Sendable {
  enum Part: Sendable, Equatable { case words(String), placeholder(String) }

  /// The text as written in the file.
  let text: String
  /// Its words and placeholders in order.
  let parts: [Part]

  init(_ text: String) { (self.text, parts) = (text, Template.parts(text)) }

  /// The text with each placeholder replaced by its value. Most texts have none and cost nothing.
  func filled(_ value: (String) -> String?) -> String {
    if parts.count == 1, case .words(let words) = parts[0] { return words }
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .placeholder(let name): text += value(name) ?? Texts.missing(name)
      }
    }
    return text
  }

  private static func parts(_ template: String) -> [Part] {
    var parts: [Part] = []
    var rest = Array(template.utf8)[...]
    while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
      if open > rest.startIndex { parts.append(.words(String(decoding: rest[..<open], as: UTF8.self))) }
      parts.append(.placeholder(String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    if !rest.isEmpty { parts.append(.words(String(decoding: rest, as: UTF8.self))) }
    return parts
  }
}

private struct MarkedUpText: HTML {
  let parts: [Template.Part]
  let pieces: [String: any HTML]

  func write(to writer: inout HTMLWriter) {
    for part in parts {
      switch part {
      case .words(let words): writer.text(words)
      case .placeholder(let name):
        if let piece = pieces[name] { piece.write(to: &writer) } else { writer.text(Texts.missing(name)) }
      }
    }
  }
}
