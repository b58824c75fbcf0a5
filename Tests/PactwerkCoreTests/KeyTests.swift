// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Testing

@Suite struct `Hexadecimal digits` {
  @Test func `are two a byte, in lower case`() {
    #expect(Hexadecimal.text([0x00, 0x0F, 0xA9, 0xFF]) == "000fa9ff")
    #expect(Hexadecimal.text([UInt8]()) == "")
  }

  @Test func `give the bytes back, in either case`() {
    let all = (0...255).map { UInt8($0) }

    #expect(Hexadecimal.bytes(Hexadecimal.text(all)) == all)
    #expect(Hexadecimal.bytes(Hexadecimal.text(all).uppercased()) == all)
  }

  @Test(arguments: ["0", "abc", "0g", "é", " 00", "0x00"]) func `are nothing else`(text: String) {
    #expect(Hexadecimal.bytes(text) == nil)
  }
}

@Suite struct `A key` {
  @Test func `is a UUID of version 7 that begins with its moment`() throws {
    let moment = try #require(Moment("2026-03-01T09:30:00.000Z"))

    let key = Identifier<AnyRecord>(at: moment, high: 0xFFFF, low: .max)

    #expect(key.text == "019ca8bb-b5c0-7fff-bfff-ffffffffffff")
    #expect(RecordID(untrusted: key.text) == key)
  }

  @Test(arguments: [
    "", "019ca8bb", "019CA8BB-B5C0-7FFF-BFFF-FFFFFFFFFFFF", "019ca8bb-b5c0-7fff-bfff-fffffffffff'",
    "../../../../../../etc/passwd-and-more--",
  ])
  func `from outside is refused in any other form`(text: String) {
    #expect(RecordID(untrusted: text) == nil)
  }

  @Test func `sorts at or after the first of its moment`() {
    let moment = Moment(milliseconds: 1_795_000_000_000)

    #expect(RecordID.first(at: moment) <= RecordID(at: moment, high: 0, low: 1))
    #expect(RecordID(at: Moment(milliseconds: moment.milliseconds - 1), high: 0xFFF, low: .max) < .first(at: moment))
  }
}
