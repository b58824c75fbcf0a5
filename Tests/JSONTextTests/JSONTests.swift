// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import JSONText
import Testing

@Suite struct `JSON that is written` {
  @Test func `keeps the order of members and has no spaces`() {
    let json: JSON = ["b": 1, "a": [true, .null, .decimal(0.5)], "ë": "x"]

    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":1,"a":[true,null,0.5],"ë":"x"}"#)
  }

  @Test func `escapes what JSON does not take`() {
    #expect(JSON.quoted("a\"b\\c\n\t\r\u{1}\u{1F}é") == #""a\"b\\c\n\t\r\u0001\u001fé""#)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func `has no word for a number that is not finite`(
    number: Double
  ) {
    #expect(JSON.decimal(number).bytes == Array("null".utf8))
  }

  @Test func `is read back by another reader`() throws {
    for number in [0.1, -1e300, Double.leastNonzeroMagnitude, 12, 1_234_567.891] {
      let read = try JSONSerialization.jsonObject(with: Data(JSON.list([.decimal(number)]).bytes)) as? [Double]
      #expect(read == [number])
    }
    for sign in (0...0x2FF).compactMap(Unicode.Scalar.init) {
      let read = try JSONSerialization.jsonObject(with: Data(JSON.list([.text(String(sign))]).bytes)) as? [String]
      #expect(read == [String(sign)])
    }
  }
}
