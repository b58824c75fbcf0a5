// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Statistics
import Testing

@Suite struct `Numbers in files of figures` {
  /// The values of `cells`, one a row, nil for refused ones.
  private func values(_ cells: [String]) throws -> [Double?] {
    let text =
      "area;indicator;year;value\n"
      + cells.enumerated().map { "WK\(100_000 + $0);x;2022;\"\($1)\"\n" }.joined()
    let (rows, _) = try figures(text)
    let byArea = Dictionary(uniqueKeysWithValues: rows.map { ($0.area ?? "", $0.value) })
    return cells.indices.map { byArea["WK\(100_000 + $0)"] ?? nil }
  }

  @Test func `Dutch and English numbers are read by what they must be`() throws {
    #expect(try values(["1.234,5", "1.234"]) == [1234.5, 1234])
    #expect(try values(["1,234.5", "1.234"]) == [1234.5, 1.234])
    #expect(try values(["12,5", "1,234"]) == [12.5, 1.234])
    #expect(try values(["12.5", "1,234"]) == [12.5, 1234])
    #expect(try values(["1.234.567", "1.234"]) == [1_234_567, 1234])
    #expect(try values(["1,234,567", "1.234"]) == [1_234_567, 1.234])
    #expect(try values(["0.100", "-0,5"]) == [0.1, -0.5])
  }

  @Test func `a number that can be two things is refused when no other cell decides`() throws {
    #expect(try values(["1.234", "17"]) == [nil, 17])
    #expect(try values(["1,234", "900"]) == [nil, 900])
    #expect(try values(["12.5", "12,5", "1.234"]) == [12.5, 12.5, nil])
    let report = try figures("area;indicator;year;value\nGM0606;x;2022;1.234\n").report
    #expect(report.refused.map(\.reason) == [.ambiguousNumber])
    #expect(report.refused.map(\.line) == [2])
  }

  @Test func `blanks, signs and thousands with spaces are read`() throws {
    #expect(try values(["  457400", "-0.5 ", "+3", "\u{2212}2", ".5"]) == [457400, -0.5, 3, -2, 0.5])
    #expect(try values(["1 234 567", "1\u{A0}234,5", "1\u{202F}234"]) == [1_234_567, 1234.5, 1234])
    #expect(try values(["7.5e-05", "2e3"]) == [7.5e-05, 2000])
    #expect(try values(["27.009999999999998", "4.270599604867483"]) == [27.009999999999998, 4.270599604867483])
  }

  @Test(arguments: [
    "1.2.3", "1,2,3", "12.34,5.6", "1.23,4.5", "5.", "5,", "--1", "1-", "1 23", "12 3456", "1..2", "1,.2", "e5", "1e",
    "1e999", "0x10", "inf", "½", "1\u{A0}", "€ 5", "1234 567", "01.234.567", "1.234 567",
    "1234567890123456789012345678901234567890123",
  ]) func `this is no number`(cell: String) throws {
    #expect(try values([cell, "12.5"]).last == 12.5)
    #expect(try values([cell]) == [nil])
  }

  @Test func `random numbers are read as the library reads them, in both styles`() throws {
    var random = SplitMix64(seed: 7)
    var (dutch, english, expected): ([String], [String], [Double?]) = ([], [], [])
    for _ in 0..<2_000 {
      let whole = Int.random(in: 0...99_999_999, using: &random) >> Int.random(in: 0...26, using: &random)
      let digits = String(Int.random(in: 0...99_999, using: &random))
      let sign = Bool.random(using: &random) ? "-" : ""
      let isGrouped = Bool.random(using: &random)
      expected.append(Double("\(sign)\(whole).\(digits)") ?? .nan)
      english.append(sign + (isGrouped ? grouped(whole, ",") : "\(whole)") + "." + digits)
      dutch.append(sign + (isGrouped ? grouped(whole, ".") : "\(whole)") + "," + digits)
    }

    #expect(try values(english + ["0.5"]).dropLast() == expected[...])
    #expect(try values(dutch + ["0,5"]).dropLast() == expected[...])
  }

  private func grouped(_ number: Int, _ sign: String) -> String {
    number < 1000 ? "\(number)" : grouped(number / 1000, sign) + sign + String(String(1000 + number % 1000).dropFirst())
  }
}

@Suite struct `Periods of figures` {
  private func period(_ text: String) throws -> FigureRow? {
    try figures("area,indicator,year,value\nGM0606,x,\(text),1\n").figures.first
  }

  @Test func `years, quarters and months are read in the ways of CBS`() throws {
    let expected: [(String, FigurePeriod.Part)] = [
      ("2024", .year), ("2024JJ00", .year), ("2024KW01", .quarter(1)), ("2024MM12", .month(12)),
      ("2024 1e kwartaal", .quarter(1)), ("2024 maart", .month(3)), ("2024SJ00", .other("SJ00")),
    ]
    for (text, part) in expected {
      #expect(try period(text)?.period == FigurePeriod(year: 2024, part: part), "\(text)")
    }
  }

  @Test func `a star or the word makes the figures provisional`() throws {
    for text in ["2024*", "2024**", "2024 (voorlopig)", "2024 2e kwartaal*"] {
      #expect(try period(text)?.status == .provisional, "\(text)")
    }
    #expect(try period("2024")?.status == .final)
  }

  @Test(arguments: ["24", "1899", "2201", "2024KW05", "2024MM00", "2024JJ01", "2022.0", "2022/23", "20x4", "2024 foo"])
  func `this is no period`(text: String) throws { #expect(try period(text) == nil) }

  @Test func `the code is read back as the same period`() throws {
    for part in [FigurePeriod.Part.year, .quarter(4), .month(1), .month(11), .other("HJ02")] {
      let given = FigurePeriod(year: 2024, part: part)
      #expect(try period(given.code)?.period == given)
    }
  }
}
