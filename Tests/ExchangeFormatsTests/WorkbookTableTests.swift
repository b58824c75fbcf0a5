// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing
import ZipFiles

@Suite struct `A workbook that is imported` {
  /// The parts of a workbook with this XML in `sheetData`.
  func parts(_ rows: String) -> [String: String] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ kind: String, _ part: String) -> String {
      "<Relationships><Relationship Id=\"r\" Type=\"\(office)/\(kind)\" Target=\"\(part)\"/></Relationships>"
    }
    return [
      "_rels/.rels": relation("officeDocument", "book.xml"), "_rels/book.xml.rels": relation("worksheet", "sheet.xml"),
      "book.xml":
        "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"Blad\" r:id=\"r\"/></sheets></workbook>",
      "sheet.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
    ]
  }

  func file(_ parts: [String: String]) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
    return writer.finished()
  }

  func row(_ cells: String...) -> String {
    "<row>" + cells.map { $0.hasPrefix("<") ? $0 : "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
  }
  let header = "<row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>text</v></c><c t=\"str\"><v>area</v></c></row>"
  let error = "<c t=\"e\"><f>A1</f><v>#REF!</v></c>"
  let open = "<c><f>A1</f></c>"

  func signals(_ rows: String) throws -> ReadRows<SignalRow> {
    guard case .signals(let read) = try ImportFile.recognise(file(parts(rows))) else {
      throw Refusal(reason: .notAWorkbook)
    }
    return read
  }
  func fault(_ rows: String, _ limits: ImportLimits = .standard) throws -> Refusal? {
    refusal(of: try file(parts(rows)), limits: limits)
  }

  @Test func `gives its rows`() throws {
    let read = try signals(header + row("1", "licht stuk", "BU1") + row("2", "mooi"))

    #expect(read.rows.map(\.text) == ["licht stuk", "mooi"])
    #expect(read.rows.map(\.area) == ["BU1", nil])
    #expect(read.rows.map(\.line) == [2, 3])
  }

  @Test func `can hold figures, each refusal with the number of its row`() throws {
    let rows =
      "<row r=\"2\">" + ["gwb_code", "regio", "a_inw", "g_woz"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
      + "</row>"
      + "<row r=\"5\"><c t=\"str\"><v>WK060601</v></c><c t=\"str\"><v>Oost</v></c><c><v>11300</v></c><c><v>212.5</v></c></row>"
      + "<row r=\"9\"><c t=\"str\"><v>WK060602</v></c><c t=\"str\"><v>West</v></c><c t=\"str\"><v>veel</v></c><c t=\"str\"><v>.</v></c></row>"

    let (figures, report) = try FigureFile(file(parts(rows)), context: FigureContext(year: 2023)).read()

    #expect(figures.map(\.value) == [11_300, 212.5, nil])
    #expect(figures.map(\.line) == [5, 5, 9])
    #expect(report.refused.map(\.line) == [9])
    #expect(report.form == .districtFigures)
    #expect(throws: Refusal.self) { try FigureFile([0x50, 0x4B, 0x03, 0x04]) }
  }

  @Test func `has each row refused in which a formula failed or was not worked out`() throws {
    let read = try signals(header + row("1", "a", error) + row("2", "b", open) + row("3", "c"))

    #expect(read.rows.map(\.id) == ["3"])
    #expect(
      read.refused == [
        Refusal(line: 2, column: "C", value: "#REF!", reason: .formulaError),
        Refusal(line: 3, column: "C", reason: .formulaNotCalculated),
      ])
  }

  @Test func `has no failed formula for data, however many there are`() throws {
    let rows = (1...1_500).map { row(String($0), error, error) }.joined()
    let read = try signals(header + rows + row("last", "goed"))

    #expect(read.rows.map(\.id) == ["last"])
    #expect(Set(read.refused.compactMap(\.line)) == Set(2...1_501))
    #expect(read.refused.allSatisfy { $0.reason == .formulaError })
  }

  @Test func `is refused as a whole when its header is no text`() throws {
    let failed = Refusal(line: 1, column: "C", value: "#REF!", reason: .formulaError)
    #expect(try fault(row("id", "text", error) + row("1", "a")) == failed)
    let empty = Refusal(line: 1, column: "A", reason: .formulaNotCalculated)
    #expect(try fault(row(open, open) + row("1", "a")) == empty)
    #expect(try fault(row(open)) == empty)
    #expect(try fault("") == Refusal(reason: .emptyFile))
  }

  @Test func `is refused for what is wrong with it`() throws {
    let whole = parts(header + row("1", "a"))
    func fault(_ name: String, _ text: String?) throws -> Refusal? {
      refusal(of: try file(whole.merging([name: text ?? ""]) { text == nil ? $0 : $1 }))
    }
    let bytes = try file(whole)
    #expect(refusal(of: Array(bytes.dropLast(30))) == Refusal(reason: .cutInTheMiddle))
    #expect(try fault("sheet.xml", "<worksheet><sheetData>") == Refusal(reason: .cutInTheMiddle))
    #expect(try fault("sheet.xml", "<worksheet><a></b></worksheet>") == Refusal(reason: .notXML))
    #expect(try fault("sheet.xml", "<!DOCTYPE a><worksheet/>") == Refusal(reason: .documentType))
    #expect(
      try fault("sheet.xml", "<worksheet>" + String(repeating: "<a>", count: 9_999)).map(\.reason.code) == "too-deep")
    #expect(try fault("_rels/.rels", "<Relationships/>") == Refusal(reason: .notAWorkbook))
    #expect(
      try fault("book.xml", "<workbook><sheets><sheet name=\"x\"/></sheets></workbook>")
        == Refusal(reason: .emptyFile))
    let sheets = String(repeating: "<sheet/>", count: 1_001)
    #expect(
      try fault("book.xml", "<workbook><sheets>\(sheets)</sheets></workbook>")
        == Refusal(reason: .tooManySheets(limit: 1_000)))
    #expect(refusal(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == Refusal(reason: .notAWorkbook))
  }

  @Test func `is refused for what is too much, with the limit that holds`() throws {
    let rows = header + (1...4).map { row(String($0), "a") }.joined()
    #expect(
      try fault(rows, ImportLimits(bytes: 9, rows: 9, columns: 9, cellBytes: 9))?.reason == .fileTooLarge(limit: 9))
    let few = ImportLimits(bytes: 9_000, rows: 3, columns: 3, cellBytes: 4)
    #expect(try fault(rows, few) == Refusal(line: 5, reason: .tooManyRows(limit: 3)))
    #expect(
      try fault(row("1", "2", "3", "4"), few) == Refusal(line: 1, column: "D", reason: .tooManyColumns(limit: 3)))
    #expect(try fault(row("12345"), few) == Refusal(line: 1, column: "A", reason: .cellTooLong(limit: 4)))
    let gaps = (1...20_001).map { "<row><c r=\"CV\($0)\" t=\"b\"><v>1</v></c></row>" }.joined()
    #expect(try fault(gaps) == Refusal(line: 20_001, reason: .tooManyCells(limit: 2_000_000)))
  }
}
