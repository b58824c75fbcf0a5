// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Design

@Suite struct `A catalogue` {
  @Test func `is built from several files per language`() throws {
    let first: [Language: [UInt8]] = [
      .nl: Array(#"{"a.title": "Hé", "a.more": "x\ny \u00e9 \ud83d\ude00 \"q\" \/ \\"}"#.utf8),
      .en: Array(#" { "a.title" : "Hey" } "#.utf8),
    ]

    let catalogue = try Catalogue([first, [.nl: Array("{}".utf8)], [.nl: Array(#"{"b.title":"B"}"#.utf8)]])

    #expect(catalogue.keys(in: .nl) == ["a.title", "a.more", "b.title"])
    #expect(catalogue.keys(in: .en) == ["a.title"])
    #expect(catalogue.text("a.more", in: .nl) == "x\ny é 😀 \"q\" / \\")
    #expect(catalogue.text("b.title", in: .en) == nil)
  }

  @Test func `refuses a key that stands twice, in one file or in two`() {
    let one: [Language: [UInt8]] = [.nl: Array(#"{"a":"1"}"#.utf8)]
    let twice: [Language: [UInt8]] = [.nl: Array(#"{"a":"1","a":"2"}"#.utf8)]

    #expect(throws: Catalogue.Invalid.duplicateKey(.nl, "a")) { try Catalogue([one, one]) }
    #expect(throws: Catalogue.Invalid.duplicateKey(.nl, "a")) { try Catalogue([twice]) }
  }

  @Test(arguments: [
    ("", 0), ("[]", 0), (#"{"a":1}"#, 5), (#"{"a":"b",}"#, 9), (#"{"a":"b"} x"#, 10), (#"{"a":"b"#, 7),
    (#"{"a":"\x"}"#, 8), (#"{"a":"\ud83d"}"#, 12), (#"{"a":"\u12"#, 8), ("{\"a\":\"\n\"}", 7),
  ])
  func `says where a file is malformed`(text: String, offset: Int) {
    #expect(throws: Catalogue.Invalid.malformed(.en, offset: offset)) {
      try Catalogue([[.en: Array(text.utf8)]])
    }
  }

  @Test func `refuses bytes that are no UTF-8`() {
    #expect(throws: Catalogue.Invalid.malformed(.nl, offset: 8)) {
      try Catalogue([[.nl: Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)]])
    }
  }

  @Test func `survives every single byte changed and every cut`() {
    let file = Array(#"{"a.title": "H\u00e9 {name}", "b_one": "x"}"#.utf8)

    for index in file.indices {
      _ = try? Catalogue([[.nl: Array(file[..<index])]])
      for byte in [UInt8(0), 0x22, 0x5C, 0x7B, 0x7D, 0xC3, 0xFF] {
        var changed = file
        changed[index] = byte
        _ = try? Catalogue([[.nl: changed]])
      }
    }
  }
}

@Suite struct `The texts of the design` {
  @Test func `have the same keys and placeholders in both languages`() throws {
    let catalogue = try Catalogue([DesignTexts.sources])

    #expect(catalogue.keys(in: .nl) == catalogue.keys(in: .en))
    for key in catalogue.keys(in: .nl) where key.utf8.starts(with: "design.date.clock".utf8) == false {
      #expect(placeholders(key, .nl, catalogue) == placeholders(key, .en, catalogue), "\(key)")
    }
  }

  @Test func `all belong to the design and say something`() throws {
    let catalogue = try Catalogue([DesignTexts.sources])

    for key in catalogue.keys(in: .nl) {
      #expect(key.hasPrefix("design."))
      #expect(catalogue.text(key, in: .nl)?.isEmpty == false)
      #expect(catalogue.text(key, in: .en)?.isEmpty == false)
    }
  }

  /// A key is used when it stands in the source, or its stem before the last part does (`design.month.` + number).
  @Test func `are all used`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appending(path: "Sources/Design").resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let swift = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    let code = try swift.map { try String(contentsOf: $0, encoding: .utf8) }.joined()

    let catalogue = try Catalogue([DesignTexts.sources])

    #expect(!swift.isEmpty)
    for key in catalogue.keys(in: .nl) {
      let base = key.replacing(/_(one|other)$/, with: "")
      let stem = base.replacing(/[^.]*$/, with: "")
      #expect(code.contains("\"\(base)\"") || code.contains("\"\(stem)\\("), "\(key)")
    }
  }

  private func placeholders(_ key: String, _ language: Language, _ catalogue: Catalogue) -> Set<String> {
    Set(
      (catalogue.templates(in: language)[key]?.parts ?? []).compactMap {
        if case .placeholder(let name) = $0 { name } else { nil }
      })
  }
}
