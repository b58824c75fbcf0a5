// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Writes calendars that every calendar program reads.
///
/// Times are those of the Netherlands, with the rule of summer time that has held since 1996. The one hour a year that
/// comes twice is written in UTC the second time, since a local time means the first.
///
/// Source: RFC 5545, "Internet Calendaring and Scheduling Core Object Specification"; RFC 7986 for `NAME`.
public struct ICalendar: Sendable {
  /// The media type of the file.
  public static let mediaType = "text/calendar; charset=utf-8"

  private var bytes: [UInt8] = []

  /// A whole calendar.
  ///
  /// - Parameters:
  ///   - entries: the entries, each with a key of its own.
  ///   - name: what the calendar is called.
  ///   - writtenOn: the moment at which it is written (`DTSTAMP`).
  /// - Complexity: O(*n*) for *n* bytes written.
  public static func write(_ entries: [CalendarEntry], name: String, writtenOn: Moment) -> [UInt8] {
    var calendar = ICalendar()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", "-//Pactwerk//Pactwerk//NL")
    calendar.line("CALSCALE", "GREGORIAN")
    calendar.line("METHOD", "PUBLISH")
    calendar.text("NAME", name)
    calendar.text("X-WR-CALNAME", name)
    calendar.addTimeZone()
    for entry in entries { calendar.add(entry, writtenOn) }
    calendar.line("END", "VCALENDAR")
    return calendar.bytes
  }

  private static let zone = "Europe/Amsterdam"

  private mutating func addTimeZone() {
    line("BEGIN", "VTIMEZONE")
    line("TZID", ICalendar.zone)
    for (part, name, start, from, to, month) in [
      ("DAYLIGHT", "CEST", "19960331T020000", "+0100", "+0200", "3"),
      ("STANDARD", "CET", "19961027T030000", "+0200", "+0100", "10"),
    ] {
      line("BEGIN", part)
      line("DTSTART", start)
      line("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
      line("TZNAME", name)
      line("TZOFFSETFROM", from)
      line("TZOFFSETTO", to)
      line("END", part)
    }
    line("END", "VTIMEZONE")
  }

  private mutating func add(_ entry: CalendarEntry, _ writtenOn: Moment) {
    line("BEGIN", "VEVENT")
    text("UID", entry.key)
    line("DTSTAMP", ICalendar.utc(writtenOn))
    switch entry.time {
    case .moments(let start, let end):
      time("DTSTART", start)
      time("DTEND", end)
    case .days(let first, let last):
      line("DTSTART;VALUE=DATE", ICalendar.compact(first.text))
      // The end of whole days is the day after the last.
      line("DTEND;VALUE=DATE", ICalendar.compact((last + 1).text))
    }
    text("SUMMARY", entry.title)
    if let description = entry.description { text("DESCRIPTION", description) }
    if let place = entry.place { text("LOCATION", place) }
    if let address = entry.address { line("URL", ICalendar.printable(address)) }
    if !entry.categories.isEmpty {
      line("CATEGORIES", entry.categories.map(ICalendar.escaped).joined(separator: ","))
    }
    line("STATUS", entry.status.rawValue)
    line("SEQUENCE", String(entry.revision))
    line("END", "VEVENT")
  }

  private mutating func time(_ name: String, _ moment: Moment) {
    let (time, before) = (moment.localTime, (moment - 3600).localTime)
    guard time != before else { return line(name, ICalendar.utc(moment)) }
    let rest = ((moment.milliseconds / 1000) % 60 + 60) % 60
    let clock = [time.hour, time.minute, Int(rest)].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    line(name + ";TZID=" + ICalendar.zone, ICalendar.compact(moment.localDay.text) + "T" + clock)
  }

  /// `20260301T093000Z`.
  private static func utc(_ moment: Moment) -> String {
    compact(String(Substring(moment.text.utf8.prefix(19)))) + "Z"
  }

  /// The text without hyphens and colons.
  private static func compact(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
  }

  private mutating func text(_ name: String, _ value: String) { line(name, ICalendar.escaped(value)) }

  /// A text with its backslashes, semicolons, commas and line ends escaped, and without control characters.
  private static func escaped(_ text: String) -> String {
    var (bytes, last): ([UInt8], UInt8) = ([], 0)
    for byte in text.utf8 {
      switch byte {
      case 0x5C, 0x3B, 0x2C: bytes += [0x5C, byte]
      case 0x0A where last == 0x0D: break
      case 0x0A, 0x0D: bytes += [0x5C, 0x6E]
      case 0x09: bytes.append(byte)
      case 0..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address without spaces and control characters, which could begin a line of their own.
  private static func printable(_ address: String) -> String {
    String(decoding: address.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
  }

  /// Writes one line, folded so that no part of it has more than 75 bytes and none is cut inside a character.
  private mutating func line(_ name: String, _ value: String) {
    var room = 75
    for scalar in (name + ":" + value).unicodeScalars {
      guard let encoded = UTF8.encode(scalar) else { continue }
      if encoded.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [0x0D, 0x0A]
  }
}
