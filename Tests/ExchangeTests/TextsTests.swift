// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Exchange
import Testing

@Suite struct `The texts of the room` {
  @Test func `are there in both languages`() throws {
    let texts = try Catalogue([ExchangeTexts.sources])

    #expect(texts.keys(in: .nl) == texts.keys(in: .en))
  }

  @Test func `have Dutch sentences of at most fifteen words`() throws {
    let texts = try Catalogue([ExchangeTexts.sources])

    for key in texts.keys(in: .nl) {
      let sentences = (texts.text(key, in: .nl) ?? "").split { ".:".contains($0) }
      #expect(sentences.allSatisfy { $0.split(separator: " ").count <= 15 }, "\(key)")
    }
  }
}
