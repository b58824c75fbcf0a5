// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Spreadsheets
import ZipFiles

let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// The parts of a workbook as Excel lays them out; any of them can be replaced or taken away.
func parts(
  _ rows: String, texts: String = "", formats: [String] = [], properties: String = "", after: String = ""
) -> [String: String] {
  let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined()
  let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\" applyNumberFormat=\"1\"/>" }.joined()
  let builtIn = (0...81).map { "<xf numFmtId=\"\($0)\"/>" }.joined()
  return [
    "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relations([
      ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
      ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"), ("chartsheet", "chartsheets/sheet1.xml"),
    ]),
    "xl/workbook.xml": """
    <workbook \(main) xmlns:r="\(office)"><workbookPr \(properties)/><sheets>
    <sheet name="Contacten" sheetId="1" r:id="r0"/><sheet name="Leden &amp; meer" sheetId="2" state="hidden" r:id="r1"/>
    <sheet name="Grafiek" sheetId="3" r:id="r4"/></sheets></workbook>
    """,
    "xl/styles.xml":
      "<styleSheet \(main)><numFmts>\(codes)</numFmts><cellXfs>\(builtIn)\(styles)</cellXfs></styleSheet>",
    "xl/sharedStrings.xml": "<sst \(main)>\(texts)</sst>",
    "xl/worksheets/sheet1.xml": "<worksheet \(main)><cols/><sheetData>\(rows)</sheetData>\(after)</worksheet>",
    "xl/worksheets/sheet2.xml":
      "<worksheet \(main)><sheetData><row>"
      + "<c t=\"inlineStr\"><is><t>verborgen</t></is></c></row></sheetData></worksheet>",
  ]
}

func relations(_ all: [(kind: String, target: String)]) -> String {
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + all.enumerated().map { "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.target)\"/>" }
    .joined() + "</Relationships>"
}

func workbook(_ parts: [String: String]) throws -> [UInt8] {
  var writer = ZipWriter()
  for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
  return writer.finished()
}

/// The rows of a sheet with this XML in `sheetData`.
func sheet(
  _ rows: String, texts: String = "", formats: [String] = [], properties: String = "",
  limits: SheetLimits = .standard
) throws -> SheetRows {
  try SheetRows(
    workbook: workbook(parts(rows, texts: texts, formats: formats, properties: properties)), limits: limits)
}

/// The only cell of a sheet with one number, shown by a built-in format or by `code`.
func shown(_ value: String, builtIn: Int = 0, code: String? = nil, properties: String = "") throws -> String? {
  let style = code == nil ? builtIn : 82
  return try sheet(
    "<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(value)</v></c></row>", formats: code.map { [$0] } ?? [],
    properties: properties
  ).rows.first?.cells.first
}

func fault(_ file: [UInt8], sheet: String? = nil, limits: SheetLimits = .standard) -> SheetFault? {
  do throws(SheetFault) {
    _ = try SheetRows(workbook: file, sheet: sheet, limits: limits)
    return nil
  } catch { return error }
}

func fault(rows: String, texts: String = "", limits: SheetLimits = .standard) throws -> SheetFault? {
  fault(try workbook(parts(rows, texts: texts)), limits: limits)
}
