// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The interface texts in one language: `t("signals.title")`, `t("signals.count", count: 3)`.
///
/// A missing key is written as `⟦key⟧`, which a test over all pages finds.
public struct Texts: Sendable {
  /// The language of every answer.
  public let language: Language
  /// Where the texts come from.
  public let catalogue: Catalogue

  /// The texts of `catalogue` in `language`.
  public init(_ language: Language, _ catalogue: Catalogue) {
    (self.language, self.catalogue) = (language, catalogue)
  }

  /// The text of a key, with each `{name}` replaced by its value. Values are never read for placeholders themselves.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let template = catalogue.text(key, in: language) else { return Texts.missing(key) }
    return Template.parts(template).reduce(into: "") { text, part in
      switch part {
      case .words(let words): text += words
      case .placeholder(let name): text += values[name] ?? Texts.missing(name)
      }
    }
  }

  /// The text of a key in the plural form of `count`: key `signals.count_one` or `signals.count_other`.
  ///
  /// `{count}` is the number as people write it. A form that is not there falls back to `_other`.
  public func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let exact = key + "_" + language.pluralForm(of: count).rawValue
    let isThere = catalogue.text(exact, in: language) != nil
    let all = values.merging(["count": number(count)]) { given, _ in given }
    return self(isThere ? exact : key + "_other", all)
  }

  /// The text of a key with mark-up in the place of its placeholders, each language in its own word order.
  public func markup(_ key: String, _ pieces: [String: any HTML]) -> some HTML {
    MarkedUpText(parts: catalogue.text(key, in: language).map(Template.parts) ?? [.placeholder(key)], pieces: pieces)
  }

  static func missing(_ key: String) -> String { "⟦" + key + "⟧" }
}

/// A text cut at its placeholders.
enum Template {
  enum Part: Sendable, Equatable { case words(String), placeholder(String) }

  static func parts(_ template: String) -> [Part] {
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
