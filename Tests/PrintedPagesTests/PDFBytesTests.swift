// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import PrintedPages

@Suite struct `The bytes of a PDF` {
  @Test func `dates become spaces of the same length, nothing else changes`() {
    let pdf = "%PDF-1.4\n<</Title (D:x)\n/CreationDate (D:20261124192852+00'00')\n/ModDate (D:20261124192852+00'00')>>"
    let spaces = { String(repeating: " ", count: $0) }

    let bytes = withoutDates(Array(pdf.utf8))

    #expect(bytes.count == pdf.utf8.count)
    #expect(String(decoding: bytes, as: UTF8.self) == "%PDF-1.4\n<</Title (D:x)\n\(spaces(39))\n\(spaces(34))>>")
  }

  @Test func `a date without an end, or far into the file, stays`() {
    for pdf in ["/ModDate (D:2026", String(repeating: " ", count: 20_000) + "/ModDate (D:2026)", ""] {
      #expect(withoutDates(Array(pdf.utf8)) == Array(pdf.utf8))
    }
  }

  @Test func `a whole PDF has a head and an end`() {
    #expect(isWholePDF(Array("%PDF-1.4 … %%EOF\n".utf8)))
    #expect(!isWholePDF(Array("%PDF-1.4 …".utf8)))
    #expect(!isWholePDF(Array("<html>%%EOF".utf8)))
    #expect(!isWholePDF([]))
  }
}
