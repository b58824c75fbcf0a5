// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Moments as other systems write them.
enum MomentText {
  /// The day in the Netherlands of `2026-03-01T09:30:00.123+01:00`, with or without fraction, with a space for the `T`,
  /// and a zone of `Z`, `+01`, `+0100` or `+01:00`. Without a zone, or as a day alone, it is the day that stands there.
  /// Nil for anything else.
  static func localDay(_ text: String) -> Day? {
    if let day = DayText.day(text) { return day }
    let bytes = Array(text.utf8.prefix(41))
    guard (16...40).contains(bytes.count), bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A,
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)), let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60
    else { return nil }
    var place = 16
    if place < bytes.count, bytes[place] == 0x3A {
      guard place + 3 <= bytes.count, let second = number(bytes[place + 1..<place + 3]), second <= 60 else {
        return nil
      }
      place += 3
      if place < bytes.count, bytes[place] == 0x2E || bytes[place] == 0x2C {
        place += 1
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
      }
    }
    if place == bytes.count { return day }
    guard let offset = offsetInMinutes(bytes[place...]) else { return nil }
    let minutes = Int64(day.number) * 1440 + Int64(hour * 60 + minute - offset)
    return Moment(milliseconds: minutes * 60_000).localDay
  }

  private static func offsetInMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.count == 1, bytes.first == 0x5A { return 0 }
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard digits.count == 2 || digits.count == 4, bytes.count <= 6, let hours = number(digits[..<2]), hours <= 18,
      let minutes = digits.count == 2 ? 0 : number(digits[2...]), minutes < 60
    else { return nil }
    return (sign == 0x2D ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
