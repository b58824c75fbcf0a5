// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import JSONText
import PactwerkCore
import QualitativeData

@testable import FigureFetch
@testable import PactwerkWeb

/// Forms and queries: the first line is the boundary of parts, and the header of cookies.
@Sendable func readForms(_ bytes: [UInt8]) {
  let line = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
  let (first, rest) = (String(decoding: bytes[..<line], as: UTF8.self), bytes[min(line + 1, bytes.endIndex)...])
  if let fields = Fields(multipart: Array(rest), boundary: first) {
    promise(fields.files.values.allSatisfy { $0.name.count <= 200 }, "a long name")
  }
  let fields = Fields(urlEncoded: rest)
  promise(fields.values.values.allSatisfy { !$0.isEmpty }, "a name without a value")
  for name in fields.values.keys { _ = (fields.text(name), fields.integer(name), fields.all(name)) }
  let incoming = Incoming(method: "GET", path: first, query: "", headers: ["cookie": first])
  _ = (incoming.cookie("a"), incoming.isForAPI, incoming.isForPrograms)
}

/// Answers of other services, addresses and links in them.
@Sendable func readHTTP(_ bytes: [UInt8]) {
  if let answer = HTTPAnswer(bytes) {
    promise((100...599).contains(answer.status), "no status")
    promise(answer.secondsToWait(now: Moment(milliseconds: 0)).map { $0 >= 0 } ?? true, "a wait that was over")
    _ = (answer.header("etag"), answer.header("location"))
  }
  let lines = parts(bytes, 2).map { String(decoding: $0, as: UTF8.self) }
  guard let address = WebAddress(lines[0]) else { return }
  promise(WebAddress(address.text) == address, "another address: \(address.text)")
  if lines.count > 1, let next = address.following(lines[1], from: address) {
    promise(WebAddress(next.text) == next, "another address: \(next.text)")
    _ = (next.isInside(address), address.appending(lines[1], query: WebAddress.encoded(lines[1])))
  }
}

/// Days, moments, keys and words: what is read is written the same.
@Sendable func readWords(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let day = Day(text) { promise(day.text == text, "another day") }
  if let moment = Moment(text) { promise(moment.text == text, "another moment") }
  promise(TextForm.key.matches(text) == (RecordID(untrusted: text) != nil), "a key of two minds")
  let number = Parameter("aantal", "", .integer(1...100, standard: 10), example: 10)
  if number.fault(in: text) == nil { promise((1...100).contains(Int(text) ?? 0), "a number out of bounds") }
  if let key = GUID(text) { promise(GUID(key.text) == key, "another key") }
  readDutchWords(text)
}
