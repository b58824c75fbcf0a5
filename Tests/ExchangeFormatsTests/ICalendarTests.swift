// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore
import Statistics
import Testing

@Suite struct `A calendar` {
  func text(_ meetings: [CalendarEntry], name: String = "Wijk") throws -> String {
    let moment = try #require(Moment("2026-02-01T08:00:00.000Z"))
    return String(decoding: ICalendar.write(meetings, name: name, writtenOn: moment), as: UTF8.self)
  }

  func meeting(_ start: String, title: String = "Carrousel") throws -> CalendarEntry {
    let start = try #require(Moment(start))
    return try CalendarEntry(key: "1@x", time: .moments(start: start, end: start + 5400), title: title)
  }

  @Test func `has the local time of summer and winter, and the rule between them`() throws {
    let winter = try text([try meeting("2026-03-01T09:30:00.000Z")])
    let summer = try text([try meeting("2026-06-01T22:30:00.000Z")])

    #expect(
      winter.contains(
        "\r\nDTSTART;TZID=Europe/Amsterdam:20260301T103000\r\nDTEND;TZID=Europe/Amsterdam:20260301T120000\r\n"))
    #expect(summer.contains("\r\nDTSTART;TZID=Europe/Amsterdam:20260602T003000\r\n"))
    #expect(winter.contains("\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"))
    #expect(winter.contains("\r\nDTSTAMP:20260201T080000Z\r\n"))
    #expect(winter.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && winter.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test func `writes the hour that comes twice in UTC the second time`() throws {
    #expect(
      try text([try meeting("2026-10-25T00:30:00.000Z")]).contains("DTSTART;TZID=Europe/Amsterdam:20261025T023000"))
    #expect(try text([try meeting("2026-10-25T01:30:00.000Z")]).contains("DTSTART:20261025T013000Z"))
  }

  @Test func `ends whole days the day after`() throws {
    let day = try #require(Day("2026-02-28"))
    let written = try text([try CalendarEntry(key: "2@x", time: .days(first: day, last: day), title: "Feest")])

    #expect(written.contains("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\n"))
  }

  @Test func `escapes what would mean something, and cannot be made to write a line of its own`() throws {
    let start = try #require(Moment("2026-03-01T09:30:00.000Z"))
    let meeting = try CalendarEntry(
      key: " 3@x\r\nX:1 ", time: .moments(start: start, end: start + 60), title: "a, b; c\\d\r\ne\rf\ng\u{7}",
      address: "https://x.nl/a\r\nX-EVIL:1", categories: ["a,b", "c"], status: .cancelled, revision: 2)
    let written = try text([meeting], name: "N\nBEGIN:VEVENT")

    #expect(written.contains("\r\nSUMMARY:a\\, b\\; c\\\\d\\ne\\nf\\ng\r\n"))
    #expect(written.contains("\r\nUID:3@x\\nX:1\r\n"))
    #expect(written.contains("\r\nURL:https://x.nl/aX-EVIL:1\r\n"))
    #expect(written.contains("\r\nCATEGORIES:a\\,b,c\r\nSTATUS:CANCELLED\r\nSEQUENCE:2\r\n"))
    #expect(written.components(separatedBy: "\r\n").filter { $0.hasPrefix("BEGIN:VEVENT") }.count == 1)
  }

  @Test func `folds every line at 75 bytes, between characters`() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let parts = ["a", "é", "🏡", "e\u{301}", ",", "\n", " "]
      let title = (0..<Int.random(in: 0...120, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let written = try text([try meeting("2026-03-01T09:30:00.000Z", title: title)])
      let lines = Array(written.utf8).split(separator: 0x0A)

      #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 0x0D && String(validating: $0, as: UTF8.self) != nil })
      // By bytes: a space before a combining mark is one character with it.
      let unfolded = lines.dropFirst().reduce(Array(lines[0])) { text, line in
        line.first == 0x20 ? text.dropLast() + line.dropFirst() : text + line
      }
      let escaped = title.replacing(",", with: "\\,").replacing("\n", with: "\\n")
      #expect(unfolded.split(separator: 0x0D).contains { $0.elementsEqual(("SUMMARY:" + escaped).utf8) })
    }
  }

  @Test func `has no meeting without a key, nor one that ends before it starts`() throws {
    let start = try #require(Moment("2026-03-01T09:30:00.000Z"))

    #expect(throws: CalendarEntry.Invalid.emptyKey) {
      try CalendarEntry(key: " ", time: .moments(start: start, end: start + 1), title: "x")
    }
    #expect(throws: CalendarEntry.Invalid.endsBeforeStart) {
      try CalendarEntry(key: "1", time: .moments(start: start, end: start), title: "x")
    }
    #expect(throws: CalendarEntry.Invalid.endsBeforeStart) {
      try CalendarEntry(key: "1", time: .days(first: start.localDay, last: start.localDay - 1), title: "x")
    }
  }
}
