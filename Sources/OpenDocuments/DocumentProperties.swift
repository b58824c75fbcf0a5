// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What a document says about itself.
public struct DocumentProperties: Equatable, Sendable {
  /// The title, also shown in the title bar of a reader.
  public var title: String
  /// The language by BCP 47: `nl`, or with a country `nl-NL`. Screen readers speak by it.
  public var language: String
  /// Who made it; nil to leave that out.
  public var author: String?
  /// The day it was made, `2026-03-01`; nil to leave that out.
  public var day: String?

  /// These properties.
  public init(title: String, language: String = "nl-NL", author: String? = nil, day: String? = nil) {
    (self.title, self.language, self.author, self.day) = (title, language, author, day)
  }

  /// The language and the country apart; `none` where no country is given, as ODF writes it.
  var locale: (language: String, country: String) {
    let parts = language.split(separator: "-", maxSplits: 1).map { String($0) }
    return (parts.first ?? "nl", parts.count > 1 ? parts[1] : "none")
  }
}
