// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Spreadsheets
import Statistics
import TestMaterial
import Testing
import ZipFiles

@Suite struct `A sheet of a workbook` {
  @Test func `gives texts, numbers, flags and formulas as a person sees them`() throws {
    let rows = try sheet(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="inlineStr"><is><t>in</t></is></c></row>
      <row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c></row>
      <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>"a"</f><v>a_x000D_
      b</v></c></row>
      """,
      texts: """
        <si><t xml:space="preserve"> naam </t></si>
        <si><r><rPr><b/></rPr><t>vet</t></r><r><t> en dun</t></r><rPh sb="0" eb="1"><t>uitspraak</t></rPh></si>
        """)

    #expect(rows.rows.map(\.cells) == [[" naam ", "vet en dun", "in"], ["0.3", "true", "false"], ["2", "a\nb"]])
    #expect(rows.rows.map(\.line) == [1, 2, 3])
    #expect(rows.remarks.isEmpty)
  }

  @Test func `has empty cells for gaps, and no rows without text`() throws {
    let rows = try sheet(
      """
      <row r="2"><c r="C2"><v>5</v></c><c r="XFD2" s="1"/></row><row r="3"/>
      <row r="4"><c r="A4" t="s"><v>0</v></c></row>
      <row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="9" hidden="1"><c r="B9"><v>9</v></c></row>
      """, texts: "<si><t></t></si>")

    #expect(rows.rows.map(\.line) == [2, 5, 9])
    #expect(rows.rows.map(\.cells) == [["", "", "5"], ["1", "", "3"], ["", "9"]])
  }

  @Test func `reports errors and formulas nobody worked out`() throws {
    let rows = try sheet(
      """
      <row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v></v></c>
      <c r="D1" t="str"><f>""</f><v></v></c></row>
      """)

    #expect(rows.rows.map(\.cells) == [["#N/A"]])
    #expect(rows.remarks.map(\.column) == ["A", "B", "C"])
    #expect(rows.remarks.map(\.kind) == [.error("#N/A"), .notCalculated, .notCalculated])
    #expect(rows.remarks.allSatisfy { $0.line == 1 })
  }

  @Test func `keeps the first remark of every row, however many there are`() throws {
    let errors = (1...1_200).map { line in
      "<row r=\"\(line)\"><c t=\"e\"><v>#REF!</v></c><c><f>A1</f></c></row>"
    }
    let remarks = try sheet(errors.joined()).remarks

    #expect(remarks.count == SheetRows.remarkLimit + 700)
    #expect(Set(remarks.map(\.line)) == Set(1...1_200))
    #expect(remarks.dropFirst(1_000).allSatisfy { $0.column == "A" })
  }

  @Test func `has the value of merged cells in the first of them`() throws {
    let file = try workbook(
      parts(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"/><c r=\"C1\"><v>2</v></c></row>",
        after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells><extLst><ext/></extLst>"))

    #expect(try SheetRows(workbook: file).rows.map(\.cells) == [["1", "", "2"]])
  }

  @Test func `is the first one that is not hidden, or the one with the name`() throws {
    let file = try workbook(parts("<row><c><v>1</v></c></row>"))
    let first = try SheetRows(workbook: file)

    #expect(first.sheetName == "Contacten")
    #expect(first.sheetNames == ["Contacten", "Leden & meer", "Grafiek"])
    #expect(first.sheets.map(\.isHidden) == [false, true, false])
    #expect(try SheetRows(workbook: file, sheet: "Leden & meer").rows.map(\.cells) == [["verborgen"]])
    for name in ["Grafiek", "leden", ""] {
      #expect(fault(file, sheet: name) == .noSheet(sheets: ["Contacten", "Leden & meer"]))
    }
    let hidden = try workbook(
      parts("").merging([
        "xl/workbook.xml":
          "<workbook \(main) xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"x\" state=\"veryHidden\" r:id=\"r0\"/></sheets></workbook>"
      ]) { $1 })
    #expect(fault(hidden) == .noSheet(sheets: ["x"]))
  }

  @Test func `stands among at most a thousand`() throws {
    func file(_ count: Int) throws -> [UInt8] {
      let tabs = (0..<count).map { "<sheet name=\"s\($0)\" r:id=\"r\($0 + 5)\"/>" }.joined()
      let standing = [
        ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml"),
        ("sharedStrings", "sharedStrings.xml"), ("chartsheet", "chartsheets/sheet1.xml"),
      ]
      let sheets = (0..<count).map { ("worksheet", $0 == count - 1 ? "worksheets/sheet2.xml" : "none\($0).xml") }
      return try workbook(
        parts("").merging([
          "xl/_rels/workbook.xml.rels": relations(standing + sheets),
          "xl/workbook.xml": "<workbook \(main) xmlns:r=\"\(office)\"><sheets>\(tabs)</sheets></workbook>",
        ]) { $1 })
    }
    #expect(try SheetRows(workbook: file(1_000), sheet: "s999").rows.map(\.cells) == [["verborgen"]])
    #expect(fault(try file(1_001)) == .tooManySheets(limit: 1_000))
    #expect(fault(try file(20_000)) == .tooManySheets(limit: 1_000))
  }

  @Test func `may have its parts elsewhere, without formats and shared texts`() throws {
    let rows = try SheetRows(
      workbook: workbook([
        "_RELS/.rels": relations([("officeDocument", "/Boek/./WORKBOOK.xml")]),
        "boek/_rels/workbook.xml.rels": relations([("worksheet", "../blad.xml")]),
        "boek/workbook.xml":
          "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
          + "xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets>"
          + "<x:sheet name=\"a\" r:id=\"r0\"/></x:sheets></x:workbook>",
        "blad.xml":
          "<x:worksheet xmlns:x=\"u\"><x:sheetData>"
          + "<x:row><x:c s=\"3\" t=\"n\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>",
      ]))
    #expect(rows.rows.map(\.cells) == [["7"]])
  }

  @Test func `is refused when it is over a limit`() throws {
    let limits = SheetLimits(rows: 2, columns: 3, cells: 7, cellBytes: 4, textBytes: 99, zip: .standard)
    func row(_ number: Int, _ cells: String...) -> String {
      "<row r=\"\(number)\">" + cells.map { "<c r=\"\($0)\"><v>1234</v></c>" }.joined() + "</row>"
    }
    #expect(try fault(rows: row(1, "A1", "C1") + row(5, "C5"), limits: limits) == nil)
    #expect(
      try fault(rows: row(1, "A1") + row(4, "A4") + row(9, "A9"), limits: limits) == .tooManyRows(line: 9, limit: 2))
    #expect(try fault(rows: row(2, "D2"), limits: limits) == .tooManyColumns(line: 2, column: "D", limit: 3))
    #expect(
      try fault(rows: "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>12345</v></c></row>", limits: limits)
        == .cellTooLong(line: 1, column: "B", limit: 4))
    let few = SheetLimits(rows: 9, columns: 9, cells: 5, cellBytes: 9, textBytes: 19, zip: .standard)
    #expect(try fault(rows: row(1, "C1") + row(2, "C2"), limits: few) == .tooManyCells(line: 2, limit: 5))
    #expect(try fault(rows: "", texts: String(repeating: "<si/>", count: 6), limits: few) == .tooManyTexts(limit: 5))
    let shared = (1...3).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
    #expect(try fault(rows: shared, texts: "<si><t>123456</t></si>", limits: few) == nil)
    #expect(
      try fault(rows: shared, texts: "<si><t>1234567</t></si>", limits: few) == .tooMuchText(line: 3, limit: 19))
    let empty = (1...1_003).map { "<row r=\"\($0)\"><c><f>A1</f></c></row>" }.joined()
    #expect(try fault(rows: empty, limits: limits) == .tooManyRows(line: 1_003, limit: 2))
  }

  @Test func `is refused when cells are out of place or damaged`() throws {
    func cell(_ attributes: String, _ value: String) throws -> SheetFault? {
      try fault(rows: "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c \(attributes)><v>\(value)</v></c></row>")
    }
    for place in [
      "A3", "B3", "C4", "3C", "C", "3", "", "c3", "XFE3", "C03", "C3C", "AAAAAAAAAAAAAAAAAAAA3",
      "C99999999999999999999",
    ] {
      #expect(try cell("r=\"\(place)\"", "1") == .wrongPlace(place))
    }
    for (kind, value) in [
      ("s", "0"), ("s", "-1"), ("s", "x"), ("n", "x"), ("n", "nan"), ("n", "1e999"), ("b", "2"), ("z", "1"),
    ] {
      #expect(try cell("r=\"C3\" t=\"\(kind)\"", value) == .damagedCell(line: 3, column: "C"))
    }
    for rows in ["<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>"] {
      #expect(try fault(rows: rows) != nil)
    }
    #expect(try fault(rows: "<row r=\"1048576\"/><row/>") == .wrongPlace(""))
    #expect(try fault(rows: "<row r=\"1\"><c r=\"XFD1\"/><c/></row>") == .wrongPlace(""))
  }
}

@Suite struct `A file that is no workbook` {
  @Test func `is refused with what it is`() throws {
    #expect(fault([]) == .zip(.notAZip))
    #expect(fault(Array("naam;wijk".utf8)) == .zip(.notAZip))
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .oldOrLocked)
    #expect(fault(try workbook([:])) == .noWorkbook)
    #expect(fault(try workbook(["META-INF/manifest.xml": "<x/>", "mimetype": "y"])) == .openDocument)
    #expect(fault(try workbook(["_rels/.rels": relations([("officeDocument", "xl/workbook.bin")])])) == .noWorkbook)
    #expect(
      fault(try workbook(["_rels/.rels": relations([("officeDocument", "w.xml")]), "w.xml": "<document/>"]))
        == .noWorkbook)
  }

  @Test func `lacks a part or has one that is no XML`() throws {
    for name in ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
      var parts = parts("<row><c><v>1</v></c></row>")
      let whole = parts[name] ?? ""
      parts[name] = nil
      #expect(fault(try workbook(parts)) == .missingPart(name))
      parts[name] = String(whole.dropLast(12))
      guard case .xml(name, _) = fault(try workbook(parts)) else {
        Issue.record("no fault for \(name)")
        continue
      }
    }
  }

  @Test func `is cut off anywhere`() throws {
    let file = try workbook(parts("<row><c><v>1</v></c></row>"))
    for place in 0..<100 { #expect(fault(Array(file.prefix(file.count * place / 100))) == .zip(.notAZip)) }
    let xml = parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")["xl/worksheets/sheet1.xml"] ?? ""
    for place in 0..<100 {
      var parts = parts("")
      parts["xl/worksheets/sheet1.xml"] = String(xml.prefix(xml.count * place / 100))
      #expect(fault(try workbook(parts)) != nil)
    }
  }

  @Test func `fuzz: broken parts give rows or a fault`() throws {
    let rows = """
      <row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="14"><v>45000.5</v></c>
      <c r="C1" t="e"><v>#N/A</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>x_x000A_</t></is></c><c r="D2" s="82"><f>A1</f><v>1e5</v></c></row>
      """
    let whole = parts(rows, texts: "<si><t>a</t></si>", formats: ["[h]:mm"])
    let names = whole.keys.sorted()
    var random = SplitMix64(seed: 3)
    for _ in 0..<fuzzRounds(2_000) {
      let name = names.randomElement(using: &random) ?? ""
      var bytes = Array((whole[name] ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = Array("0159ACsn<>/\"' ".utf8).randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      var writer = ZipWriter()
      for other in names {
        try writer.add(other, other == name ? bytes : Array((whole[other] ?? "").utf8), as: .stored)
      }
      do throws(SheetFault) {
        let read = try SheetRows(workbook: writer.finished())
        #expect(read.rows.allSatisfy { !$0.cells.isEmpty && $0.cells.last != "" && $0.cells.count <= 100 })
        #expect(zip(read.rows, read.rows.dropFirst()).allSatisfy { $0.line < $1.line })
      } catch {}
    }
  }
}
