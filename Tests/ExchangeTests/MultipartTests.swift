// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkWeb
import Statistics
import Testing

@Suite struct `A form with a file` {
  static let whole = Array(
    ("--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--grens\r\n"
      + "Content-Disposition: form-data; name=\"f\"; filename=\"x\u{301}.csv\"\r\nContent-Type: text/csv\r\n\r\n"
      + "id,label\r\n\r\n--gren\r\n--grens--\r\n").utf8)

  @Test func `gives its values and its files`() throws {
    let fields = try #require(Fields(multipart: Self.whole, boundary: "grens"))

    #expect(fields.text("a") == "1")
    #expect(fields.files["f"]?.name == "x\u{301}.csv")
    #expect(fields.files["f"]?.bytes == Array("id,label\r\n\r\n--gren".utf8))
  }

  @Test func `that is cut off anywhere is none`() {
    let end = Self.whole.count - 4
    for length in 0..<end {
      #expect(Fields(multipart: Array(Self.whole.prefix(length)), boundary: "grens") == nil, "\(length)")
    }
  }

  @Test func `keeps the bytes of a file as they are`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let content = (0..<Int(random.next() % 300)).map { _ in
        [0x0D, 0x0A, 0x2D, 0x67, 0x00, 0xFF][Int(random.next() % 6)] as UInt8
      }
      let head = "--g9\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\n"
      let body = Array(head.utf8) + content + Array("\r\n--g9--\r\n".utf8)

      #expect(try #require(Fields(multipart: body, boundary: "g9")).files["f"]?.bytes == content)
    }
  }

  @Test func `that was damaged is read or refused, and never more`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<3_000 {
      var bytes = Self.whole
      for _ in 0...Int(random.next() % 6) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Self.whole.prefix(place).suffix(20), at: place)
        }
      }
      let fields = Fields(multipart: bytes, boundary: "grens")
      let size = fields.map { $0.files.values.reduce(0) { $0 + $1.bytes.count } } ?? 0
      #expect(size <= bytes.count)
    }
  }

  @Test(arguments: ["", String(repeating: "x", count: 71)]) func `needs a boundary of 1 to 70 signs`(boundary: String) {
    #expect(Fields(multipart: Self.whole, boundary: boundary) == nil)
  }
}
