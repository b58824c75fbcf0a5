// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Spreadsheets
import Statistics
import Testing

@Suite struct `A number in a cell` {
  @Test(arguments: [
    ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("1.1000000000000001", "1.1"), ("12.999999999999998", "13"),
    ("3", "3"), ("-0", "0"), ("0.0", "0"), ("-2.50", "-2.5"), ("1E3", "1000"), ("1.5e-5", "0.000015"), ("1e21", "1e21"),
    ("1e-8", "0.00000001"),
    ("1e20", "100000000000000000000"), ("1.2345678901234568E+16", "12345678901234600"),
    ("99999999999999.99", "100000000000000"),
    ("1.5e-12", "1.5e-12"), ("-1e300", "-1e300"), ("5e-324", "5e-324"), ("007", "7"),
    ("12345678901234567", "12345678901234567"), ("999999.9999999999", "1000000"), ("0.9999999999999999", "1"),
  ]) func `has at most 15 digits and no noise`(value: String, text: String) throws {
    #expect(try shown(value) == text)
  }

  @Test func `agrees with what C prints with 15 digits`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let value = Double.random(in: -1...1, using: &random) * pow(10, Double(Int.random(in: -6...12, using: &random)))
      let expected = Double(String(format: "%.15g", value)) ?? .nan
      let text = try #require(try shown(value.description))
      // One step in the last digit apart: half-way is decided on the shortest digits, not on the binary value.
      #expect(abs((Double(text) ?? .nan) - expected) <= abs(expected) * 1e-14)
      #expect(text.drop { "-0.".contains($0) }.filter(\.isNumber).count <= 15)
    }
  }

  @Test func `has zeros in front when its format is zeros only`() throws {
    #expect(try shown("606", code: "0000") == "0606")
    #expect(try shown("12345", code: "0000") == "12345")
    #expect(try shown("1.5", code: "0000") == "1.5")
    #expect(try shown("7", code: String(repeating: "0", count: 40))?.utf8.count == 40)
    #expect(try shown("7", code: String(repeating: "0", count: 41)) == "7")
    #expect(try shown("7", code: String(repeating: "0", count: 900_000)) == "7")
    #expect(try shown("5", code: "0") == "5")
  }
}

@Suite struct `A day or time in a cell` {
  @Test(arguments: [
    ("46082", "2026-03-01"), ("46082.0", "2026-03-01"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"),
    ("61", "1900-03-01"), ("2958465", "9999-12-31"), ("36526", "2000-01-01"), ("46082.75", "2026-03-01"),
    ("45351", "2024-02-29"), ("73050", "2099-12-31"), ("73110", "2100-03-01"), ("0", "0"), ("-1", "-1"),
    ("2958466", "2958466"),
  ]) func `is counted from 1900`(value: String, text: String) throws {
    #expect(try shown(value, builtIn: 14) == text)
  }

  @Test func `agrees with counting the days of the calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let start = try #require(calendar.date(from: DateComponents(year: 1899, month: 12, day: 30)))
    for number in stride(from: 61, to: 2_958_466, by: 29_989) {
      let day = try #require(calendar.date(byAdding: .day, value: number, to: start))
      let parts = calendar.dateComponents([.year, .month, .day], from: day)
      let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(try shown(String(number), builtIn: 14) == text)
      #expect(
        try shown(String(number - 1462), builtIn: 14, properties: "date1904=\"1\"")
          == (number < 1462 ? String(number - 1462) : text))
    }
  }

  @Test func `is counted from 1904 when the workbook says so`() throws {
    #expect(try shown("0", builtIn: 14, properties: "date1904=\"1\"") == "1904-01-01")
    #expect(try shown("44620.5", builtIn: 22, properties: "date1904=\"true\"") == "2026-03-01T12:00")
    #expect(try shown("46082", builtIn: 14, properties: "date1904=\"0\"") == "2026-03-01")
  }

  @Test(arguments: [
    (22, "46082.395833333336", "2026-03-01T09:30"), (22, "46082", "2026-03-01"),
    (22, "46082.39589120370", "2026-03-01T09:30:05"),
    (22, "46081.99999999999", "2026-03-01"), (20, "0.395833333333333", "09:30"), (20, "46082.395833333336", "09:30"),
    (46, "1.0416666666666667", "25:00"), (21, "0", "00:00"), (22, "0.5", "0.5"), (2, "46082.5", "46082.5"),
    (10, "0.25", "0.25"),
  ]) func `has a time when its format has`(format: Int, value: String, text: String) throws {
    #expect(try shown(value, builtIn: format) == text)
  }

  @Test(arguments: [
    "dd\\-mm\\-yyyy", "d mmm yyyy;@", "[$-413]d mmmm yyyy;@", "yyyy/mm/dd", "mmm\\-yy", "mmmm",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "DD-MM-YYYY", "&quot;uur&quot; d/m", "[Red]dd", "m/d",
  ]) func `is a day by these formats`(code: String) throws {
    #expect(try shown("46082.5", code: code) == "2026-03-01")
  }

  @Test(arguments: ["yyyy-mm-dd hh:mm", "dd-mm-yyyy h:mm AM/PM", "d/m/yy h:mm;@", "yyyy\\-mm\\-dd\\Thh:mm:ss.000"])
  func `is a moment by these formats`(code: String) throws {
    #expect(try shown("46082.5", code: code) == "2026-03-01T12:00")
  }

  @Test(arguments: ["hh:mm", "h:mm AM/PM", "h:mm:ss", "mm:ss", "[$-413]hh:mm", "a/p h"])
  func `is a time by these formats`(
    code: String
  ) throws {
    #expect(try shown("46082.5", code: code) == "12:00")
  }

  @Test(arguments: ["[h]:mm", "[mm]:ss", "[ss]", "[H]:mm"]) func `is a duration by these formats`(code: String) throws {
    #expect(try shown("1.5", code: code) == "36:00")
  }

  @Test(arguments: [
    "General", "0.00", "#,##0", "0%", "0.00E+00", "[Red]-0.0", "0 &quot;dagen&quot;", "0\\d", "_-* #,##0.00_-",
    "[$€-413] #,##0.00",
    "0;dd-mm-yyyy", "@", "&quot;", "\\", "[", "", "?/?", "0_d",
  ]) func `is none by these formats`(code: String) throws {
    #expect(try shown("46082.5", code: code) == "46082.5")
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026-03-01T00:00:00", "2026-03-01"),
    ("2026-03-01T09:30:00.000Z", "2026-03-01T09:30"),
    ("2026-03-01T09:30:05", "2026-03-01T09:30:05"), ("2026-03-01T", "2026-03-01T"), ("2026-03-01T9", "2026-03-01T9"),
    ("Tarwe", "Tarwe"),
  ]) func `may be written out`(value: String, text: String) throws {
    #expect(try sheet("<row><c t=\"d\"><v>\(value)</v></c></row>").rows.first?.cells == [text])
  }
}

@Suite struct `A text in a cell` {
  @Test(arguments: [
    ("a_x000A_b", "a\nb"), ("a_x000D__x000A_b", "a\nb"), ("a_x000D_b", "a\nb"), ("_x005F_x000A_", "_x000A_"),
    ("a_b_c", "a_b_c"),
    ("_x00", "_x00"), ("_x00G0_", "_x00G0_"), ("_x0000__x0007_a", "a"), ("_x20AC_", "€"), ("_xD800_", "_xD800_"),
    ("_x000a_", "\n"),
    ("e\u{301}", "e\u{301}"), ("_", "_"),
  ]) func `has its escaped characters back`(value: String, text: String) throws {
    let cells = try sheet("<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>", texts: "<si><t>\(value)</t></si>").rows
      .first?.cells
    #expect(cells?.first == text)
  }
}
