// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments
import Testing
import ZipFiles

@Suite struct `A document of tables` {
  func lines(_ sheets: [TableDocument.Sheet]) throws -> [String] {
    let file = try TableDocument(properties, sheets).ods()
    let lines = try outline(
      try part("content.xml", of: file), attributes: ["value-type", "value", "date-value", "number-columns-repeated"])
    return Array(lines.drop { $0 != "<spreadsheet>" }.dropFirst())
  }

  @Test func `has typed cells, and texts that are no formulas`() throws {
    let lines = try lines([
      .init(
        name: "a", header: ["x"],
        rows: [
          [.text("=1+1"), .number(0.1), .number(-3), .day("2026-03-01")], [.day("2026-13-01"), .number(.nan), .empty],
        ])
    ])

    #expect(
      lines.drop { $0 != "<table-header-rows>" } == [
        "<table-header-rows>", "<table-row>", "<table-cell value-type=string>", "<p>", "x",
        "<table-cell number-columns-repeated=3>",
        "<table-row>", "<table-cell value-type=string>", "<p>", "=1+1", "<table-cell value-type=float value=0.1>",
        "<p>", "0.1",
        "<table-cell value-type=float value=-3>", "<p>", "-3", "<table-cell value-type=date date-value=2026-03-01>",
        "<p>", "2026-03-01",
        "<table-row>", "<table-cell value-type=string>", "<p>", "2026-13-01", "<table-cell>", "<table-cell>",
        "<table-cell>",
      ])
    #expect(lines.filter { $0.hasPrefix("<table-column") }.count == 4)
  }

  @Test(arguments: [
    ("2024-02-29", true), ("2024-02-31", false), ("2023-02-29", false), ("2026-04-31", false), ("2026-3-1", false),
    ("0000-01-01", false), ("2026-03-01T00:00", false), ("", false),
  ]) func `has days of the calendar only, and anything else as a text`(text: String, isDay: Bool) throws {
    let lines = try lines([.init(name: "a", header: [], rows: [[.day(text)]])])

    #expect(lines.contains("<table-cell value-type=date date-value=\(text)>") == isDay)
    #expect(lines.contains("<table-cell value-type=string>") != isDay)
  }

  @Test func `has sheets with names that a spreadsheet takes, none twice`() throws {
    let names = ["Ken/getallen", "ken-getallen", "", String(repeating: "lang", count: 20), "KEN-GETALLEN", "'a[b]"]
    let file = try TableDocument(properties, names.map { .init(name: $0, header: [], rows: []) }).ods()
    let found = try outline(try part("content.xml", of: file), attributes: ["name"]).filter { $0.hasPrefix("<table ") }

    #expect(
      found
        == [
          "Ken-getallen", "ken-getallen (2)", "Blad 3", String(String(repeating: "lang", count: 8).prefix(31)),
          "KEN-GETALLEN (3)", "-a-b-",
        ]
        .map { "<table name=\($0)>" })
  }

  @Test func `has a sheet with a row even when nothing is given`() throws {
    #expect(try lines([]) == ["<table>", "<table-column>", "<table-row>", "<table-cell>"])
  }

  @Test func `is the same every time and begins with its type`() throws {
    let document = TableDocument(
      properties, [.init(name: "a", header: ["b"], rows: [[.number(1e300)], [.number(1e15)]])])
    #expect(try document.ods() == document.ods())
    #expect(
      String(decoding: try document.ods()[30..<84], as: UTF8.self)
        == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
  }

  @Test func `of fifty thousand cells is written in one pass`() throws {
    let rows = (0..<5_000).map { row in (0..<10).map { TableDocument.Cell.number(Double(row * $0)) } }
    let file = try TableDocument(properties, [.init(name: "a", header: [], rows: rows)]).ods()
    #expect(try ZipArchive(file, limits: .standard).entry(named: "content.xml")?.size ?? 0 > 3_000_000)
  }
}
