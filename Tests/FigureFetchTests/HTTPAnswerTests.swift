// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics
import TestMaterial
import Testing

@testable import FigureFetch

@Suite struct `An answer over HTTP` {
  private func answer(_ text: String) -> HTTPAnswer? { HTTPAnswer(Array(text.utf8)) }

  @Test func `status, headers and body are taken apart`() {
    let answer = answer("HTTP/2 200 \r\nETag: W/\"a\"\r\nX:y\r\n\r\n{\r\n\r\n}")

    #expect(answer?.status == 200)
    #expect(answer?.header("etag") == "W/\"a\"")
    #expect(answer?.header("x") == "y")
    #expect(answer?.header("z") == nil)
    #expect(answer.map { String(decoding: $0.body, as: UTF8.self) } == "{\r\n\r\n}")
  }

  @Test func `notices in between are passed over`() {
    #expect(answer("HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 404 Not\r\n\r\n")?.status == 404)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\n", "<html>\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\r\n\r\n"])
  func `what is no answer is nil`(text: String) { #expect(answer(text) == nil) }

  @Test func `a header that could not be sent back is none`() {
    #expect(answer("HTTP/1.1 200 OK\r\nETag: \u{1}\r\n\r\n")?.header("etag") == nil)
    #expect(answer("HTTP/1.1 200 OK\r\nETag: \(String(repeating: "a", count: 2_001))\r\n\r\n")?.header("etag") == nil)
  }

  @Test(arguments: [
    ("7", 7), ("Sun, 01 Mar 2026 09:30:10 GMT", 10), ("Sun, 01 Mar 2025 09:30:10 GMT", 0), ("soon", nil), ("-1", nil),
    ("9999999999", nil), ("Sun, 31 Feb 2026 09:30:10 GMT", nil), ("Sun, 01 Mar 2026 25:30:10 GMT", nil),
  ])
  func `how long to wait is a number or a moment`(text: String, seconds: Int?) throws {
    let now = try #require(Moment("2026-03-01T09:30:00.000Z"))

    #expect(answer("HTTP/1.1 429 X\r\nRetry-After: \(text)\r\n\r\n")?.secondsToWait(now: now) == seconds)
  }

  @Test func `random bytes are no answer, and never a crash`() {
    var random = SplitMix64(seed: 7)
    let whole = Array("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nRetry-After: 7\r\n\r\n{}".utf8)
    for _ in 0..<fuzzRounds(2_000) {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let answer = HTTPAnswer(bytes)
      #expect(answer.map { $0.body.count <= bytes.count } ?? true)
    }
    for length in whole.indices.dropLast(2) { #expect(HTTPAnswer(Array(whole[..<length])) == nil) }
  }
}
