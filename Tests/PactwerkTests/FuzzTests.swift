// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Pactwerk
import PactwerkCore
import PactwerkTesting
import PactwerkWeb
import Statistics
import TestMaterial
import Testing

@Suite struct `Random bytes` {
  /// More rounds through `bin/soak`.
  private let rounds = fuzzRounds(2_000)

  @Test func `as a form give values or none, and never a crash`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<rounds {
      let bytes = noise(&random, length: 200, alphabet: "a=b&%+\u{0}é%41%zz--x\r\n\"; name=filename")

      let fields = Fields(urlEncoded: bytes)
      let parts = Fields(multipart: bytes, boundary: "x")

      #expect(fields.values.values.allSatisfy { !$0.isEmpty })
      #expect(parts.map { $0.values.count <= 1_000 } ?? true)
    }
  }

  @Test func `as a request give an answer that is none of a fault`() async throws {
    let marked = try await MarkedDistrict.make()
    var random = SplitMix64(seed: 12)
    for _ in 0..<min(rounds, 20_000) {
      let path =
        "/"
        + String(
          decoding: noise(&random, length: 40, alphabet: "/wijken/merkwijk/draden/en/s/%00%2e%2F.?é"), as: UTF8.self)
      let headers = [
        "cookie": String(decoding: noise(&random, length: 60, alphabet: "__Host-pactwerk=;x "), as: UTF8.self),
        "host": "h",
      ]

      let answer = await marked.edge.answer(
        Incoming(method: random.below(2) == 0 ? "GET" : "POST", path: path, headers: headers))

      #expect(answer.status < 500, "\(path)")
    }
    await marked.test.remove()
  }

  private func noise(_ random: inout SplitMix64, length: Int, alphabet: String) -> [UInt8] {
    let pieces = Array(alphabet.utf8)
    return (0..<random.below(length)).map { _ in
      random.below(8) == 0 ? UInt8(random.below(256)) : pieces[random.below(pieces.count)]
    }
  }
}
