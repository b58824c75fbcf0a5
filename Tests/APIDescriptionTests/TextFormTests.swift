// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import Foundation
import Testing

@Suite struct `The form of a text` {
  static let forms: [TextForm] = [
    .key, .code, TextForm(.signs(.digits, 4...4), .sign("-"), .signs(.digits, 3...9)),
    TextForm(.signs(.hexadecimal, 2...200)), TextForm(.signs(.printable, 1...120)),
  ]

  @Test func `is the pattern that the specification has`() {
    #expect(TextForm.key.pattern == "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
  }

  @Test(arguments: ["0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55"]) func `takes a key`(text: String) {
    #expect(TextForm.key.matches(text))
    #expect(!TextForm.key.matches(text.uppercased()))
    #expect(!TextForm.key.matches(text + "0"))
    #expect(!TextForm.key.matches(String(text.dropLast())))
    #expect(!TextForm.key.matches(""))
  }

  @Test func `agrees with its pattern on random text`() throws {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let signs = Array("0123456789abcdef-._ABCxyzé \n\u{7F}\u{0301}".unicodeScalars)
    for form in `The form of a text`.forms {
      let pattern = try NSRegularExpression(pattern: form.pattern)
      for _ in 0..<400 {
        var text = ""
        for _ in 0..<next(12) { text.unicodeScalars.append(signs[next(signs.count)]) }
        let range = NSRange(location: 0, length: text.utf16.count)
        let isMatch = pattern.firstMatch(in: text, range: range).map { $0.range == range } ?? false
        #expect(form.matches(text) == isMatch, "\(form.pattern) \(text.debugDescription)")
      }
    }
  }
}
