// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Statistics
import Testing

@Suite struct `Writing CSV` {
  func text(_ rows: [[String]], _ style: CSVWriter.Style = .plain) -> String {
    String(decoding: CSVWriter.write(header: ["a", "b"], rows: rows, style: style), as: UTF8.self)
  }

  @Test func `cells are quoted where they must be`() {
    #expect(text([["x", "one, \"two\""], ["", "3\n4"]]) == "a,b\r\nx,\"one, \"\"two\"\"\"\r\n,\"3\n4\"\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-x", "'-x"), ("@sum", "'@sum"), ("'=1", "''=1"), ("-3-4", "'-3-4"),
    ("-3", "-3"), ("-0.5", "-0.5"), ("2026-03-01", "2026-03-01"), ("'t Veld", "'t Veld"), ("a=b", "a=b"),
    ("=\u{301}x", "'=\u{301}x"),
  ]) func `a cell that a spreadsheet would run is neutralised`(cell: String, written: String) {
    #expect(text([[cell, "y"]]) == "a,b\r\n\(written),y\r\n")
  }

  @Test func `for Excel there is a byte order mark and a semicolon`() {
    let written = CSVWriter.write(header: ["a", "b"], rows: [["-0,5", "x;y"]], style: .excel)

    #expect(written == [0xEF, 0xBB, 0xBF] + bytes("a;b\r\n\"-0,5\";\"x;y\"\r\n"))
  }

  @Test(arguments: [CSVWriter.Style.plain, .excel]) func `every text comes back byte for byte`(style: CSVWriter.Style)
    throws
  {
    let parts = [
      "=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\r", "\n", "é", "e\u{301}", "🏡", "3", " ", "\u{301}", "x",
    ]
    var random = SplitMix64(seed: 7)
    let rows = (0..<500).map { _ in
      (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in parts.randomElement(using: &random) }
          .joined()
      }
    }

    let table = try CSVTable(CSVWriter.write(header: ["a", "b"], rows: rows, style: style), limits: .standard)

    #expect(table.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  @Test func `an empty cell alone on its row is not lost`() throws {
    let written = CSVWriter.write(header: ["a"], rows: [[""], ["x"]])

    #expect(try CSVTable(written, limits: .standard).rows.map(\.cells) == [[""], ["x"]])
  }

  @Test(arguments: [CSVWriter.Style.plain, .excel]) func `a first name that begins as a byte order mark is not lost`(
    style: CSVWriter.Style
  ) throws {
    let written = CSVWriter.write(header: ["\u{FEFF}a", "b"], rows: [["\u{FEFF}", ""]], style: style)
    let table = try CSVTable(written, limits: .standard)

    #expect(table.header == ["\u{FEFF}a", "b"])
    #expect(table.rows.map(\.cells) == [["\u{FEFF}", ""]])
  }
}
