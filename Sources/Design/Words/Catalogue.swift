// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// All interface texts of a build, by language and key. Made once at start from the files of every target.
public struct Catalogue: Sendable {
  /// What is wrong with the files of texts: a mistake of ours, found by the first test or start.
  public enum Invalid: Error, Equatable {
    /// A file is not an object of strings from this byte on.
    case malformed(Language, offset: Int)
    /// Two texts have the same key.
    case duplicateKey(Language, String)
  }

  private var texts: [Language: [String: Template]] = [:]

  /// The texts of several files, one per target and language.
  ///
  /// - Throws: `Invalid` for a malformed file, or a key that stands twice in one language.
  public init(_ sources: [[Language: [UInt8]]]) throws(Invalid) {
    for source in sources {
      for language in Language.allCases {
        guard let bytes = source[language] else { continue }
        try add(Catalogue.pairs(bytes, language), language)
      }
    }
  }

  /// The texts of several dictionaries, for tests.
  ///
  /// - Throws: `Invalid.duplicateKey` for a key that stands twice in one language.
  public init(_ sources: [[Language: [String: String]]]) throws(Invalid) {
    for source in sources {
      for language in Language.allCases {
        let pairs = (source[language] ?? [:]).sorted { $0.key < $1.key }
        try add(pairs.map { (key: $0.key, text: $0.value) }, language)
      }
    }
  }

  /// The keys of a language, plural suffixes included; empty for a language without texts.
  public func keys(in language: Language) -> Set<String> { Set((texts[language] ?? [:]).keys) }

  /// The text as written in the file, placeholders and all; nil for a missing key.
  public func text(_ key: String, in language: Language) -> String? { texts[language]?[key]?.text }

  /// The texts of a language by key, each cut at its placeholders once for all its uses.
  func templates(in language: Language) -> [String: Template] { texts[language] ?? [:] }

  private mutating func add(_ pairs: [(key: String, text: String)], _ language: Language) throws(Invalid) {
    for (key, text) in pairs {
      guard texts[language, default: [:]].updateValue(Template(text), forKey: key) == nil else {
        throw .duplicateKey(language, key)
      }
    }
  }

  private static func pairs(
    _ bytes: [UInt8], _ language: Language
  ) throws(Invalid) -> [(key: String, text: String)] {
    do {
      return try FlatJSON.pairs(bytes)
    } catch {
      throw .malformed(language, offset: error.offset)
    }
  }
}
