// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// An answer over HTTP as curl writes it: a status line, headers, an empty line, the body.
struct HTTPAnswer {
  /// The status: 200.
  let status: Int
  /// The body, unpacked.
  let body: [UInt8]
  /// The headers by name in lower case; of one that comes twice the last.
  private let headers: [String: String]

  /// Takes apart what curl wrote; notices in between (status 100 to 199) are passed over.
  ///
  /// - Returns: nil when it does not begin with a status line.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while true {
      guard let end = HTTPAnswer.endOfHead(rest) else { return nil }
      let lines = rest[..<end.lowerBound].split(separator: 0x0A).map {
        String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
      }
      guard let first = lines.first, let status = HTTPAnswer.status(first) else { return nil }
      rest = rest[end.upperBound...]
      if (100..<200).contains(status) { continue }
      (self.status, body) = (status, Array(rest))
      headers = HTTPAnswer.headers(lines.dropFirst())
      return
    }
  }

  /// The value of a header, named in lower case; nil when there is none or it could not be sent back as it is.
  func header(_ name: String) -> String? {
    headers[name].flatMap { value in
      value.utf8.count <= 2_000 && value.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? value : nil
    }
  }

  /// How many seconds the service asks to wait: a number, or a day and time; nil when it does not say.
  func secondsToWait(now: Moment) -> Int? {
    guard let text = header("retry-after") else { return nil }
    if !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(text) }
    return HTTPAnswer.moment(text).map { max(0, Int(($0.milliseconds - now.milliseconds + 999) / 1000)) }
  }

  private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var line = bytes.startIndex
    while let end = bytes[line...].firstIndex(of: 0x0A) {
      let text = bytes[line..<end]
      if text.isEmpty || Array(text) == [0x0D] { return line..<(end + 1) }
      line = end + 1
    }
    return nil
  }

  private static func status(_ line: String) -> Int? {
    let parts = line.split(separator: " ")
    guard line.hasPrefix("HTTP/"), parts.count > 1, let status = Int(parts[1]), (100...599).contains(status) else {
      return nil
    }
    return status
  }

  private static func headers(_ lines: ArraySlice<String>) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers[line[..<colon].lowercased()] = String(value)
    }
    return headers
  }

  /// Reads `Wed, 21 Oct 2026 07:28:00 GMT` (RFC 9110, 5.6.7); nil for the older forms.
  static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let number = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: String(parts[2])),
      let day = Day(year: year, month: month + 1, day: number)
    else { return nil }
    return Moment("\(day.text)T\(parts[4]).000Z")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
