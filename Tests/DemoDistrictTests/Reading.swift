// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import DemoDistrict
import PactwerkCore

/// The day on which the tests look.
let monday = Day(year: 2026, month: 9, day: 21) ?? Day(number: 0)

/// The example with which most tests work.
let example = ExampleDistrict(seed: 7, today: monday)

/// The rows of a CSV file by column name; a plain reader for the tests, quotes as in RFC 4180.
func rows(_ csv: String) -> [[String: String]] {
  var lines: [[String]] = []
  var (line, cell, isQuoted): ([String], [UInt8], Bool) = ([], [], false)
  func text() -> String { String(decoding: cell, as: UTF8.self) }
  let bytes = Array(csv.utf8)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let isEscaped = isQuoted && byte == 0x22 && index + 1 < bytes.count && bytes[index + 1] == 0x22
    switch byte {
    case 0x22 where isEscaped:
      cell.append(byte)
      index += 1
    case 0x22: isQuoted.toggle()
    case 0x2C where !isQuoted:
      line.append(text())
      cell = []
    case 0x0A where !isQuoted:
      lines.append(line + [text()])
      (line, cell) = ([], [])
    default: cell.append(byte)
    }
    index += 1
  }
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

/// The sentences of a text: what lies between full stops, question marks, exclamation marks and line ends.
func sentences(_ text: String) -> [String] {
  text.split { ".?!\n".contains($0) }.map(String.init)
}
