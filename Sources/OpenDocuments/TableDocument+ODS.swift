// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import XMLText
import ZipFiles

extension TableDocument {
  /// The document as an OpenDocument spreadsheet (`.ods`), version 1.3; the same document gives the same bytes.
  ///
  /// Characters that XML does not allow are left out.
  ///
  /// - Throws: only when the file would be larger than a zip file can be.
  /// - Complexity: O(*n*) for *n* cells and bytes of text.
  public func ods() throws(ZipFault) -> [UInt8] {
    var content = TableContent(self)
    return try OpenDocumentPackage(
      kind: .spreadsheet, properties: properties, content: content.document(), styles: content.styles
    ).packed()
  }
}

/// Writes `content.xml` and `styles.xml` of a spreadsheet.
private struct TableContent {
  private let source: TableDocument
  private var xml = XMLWriter()
  /// widths[sheet][column], in characters.
  private let widths: [[Int]]

  init(_ source: TableDocument) {
    self.source = source
    self.widths = source.sheets.map(TableContent.widths)
  }

  var styles: [UInt8] {
    var xml = XMLWriter()
    xml.start("office:document-styles", namespaces: ODF.namespaces, ["office:version": ODF.version])
    xml.writeFonts()
    xml.start("office:styles")
    xml.start("style:default-style", ["style:family": "table-cell"])
    xml.writeDefaultText(source.properties, size: "10pt")
    xml.end()
    xml.element("style:style", ["style:name": "Default", "style:family": "table-cell"])
    return xml.finished()
  }

  mutating func document() -> [UInt8] {
    xml.start("office:document-content", namespaces: ODF.namespaces, ["office:version": ODF.version])
    xml.writeFonts()
    writeAutomaticStyles()
    xml.start("office:body")
    xml.start("office:spreadsheet")
    for (index, (sheet, name)) in zip(source.sheets, source.sheetNames).enumerated() {
      write(sheet, name: name, widths: widths[index])
    }
    if source.sheets.isEmpty { write(.init(name: "", header: [], rows: []), name: "Blad 1", widths: [1]) }
    return xml.finished()
  }

  private mutating func write(_ sheet: TableDocument.Sheet, name: String, widths: [Int]) {
    xml.start("table:table", ["table:name": name])
    for width in widths { xml.element("table:table-column", ["table:style-name": "Width\(width)"]) }
    if !sheet.header.isEmpty {
      xml.start("table:table-header-rows")
      writeRow(sheet.header.map { .text($0) }, style: "Head", count: widths.count)
      xml.end()
    }
    for row in sheet.rows { writeRow(row, style: nil, count: widths.count) }
    // A table has at least one row.
    if sheet.header.isEmpty, sheet.rows.isEmpty { writeRow([], style: nil, count: widths.count) }
    xml.end()
  }

  private mutating func writeRow(_ cells: [TableDocument.Cell], style: String?, count: Int) {
    xml.start("table:table-row")
    for cell in cells { write(cell, style: style) }
    let rest = count - cells.count
    if rest > 0 {
      xml.element("table:table-cell", ["table:number-columns-repeated": rest == 1 ? nil : String(rest)])
    }
    xml.end()
  }

  private mutating func write(_ cell: TableDocument.Cell, style: String?) {
    switch cell {
    case .number(let value) where value.isFinite:
      let text = TableContent.text(value)
      xml.start("table:table-cell", ["table:style-name": style, "office:value-type": "float", "office:value": text])
      xml.element("text:p", text: text)
    case .day(let day) where Day(day) != nil:
      xml.start(
        "table:table-cell", ["table:style-name": "Day", "office:value-type": "date", "office:date-value": day])
      xml.element("text:p", text: day)
    case .text(let text), .day(let text):
      xml.start("table:table-cell", ["table:style-name": style, "office:value-type": "string"])
      xml.start("text:p")
      xml.write([Span(text)])
      xml.end()
    case .empty, .number: xml.start("table:table-cell", ["table:style-name": style])
    }
    xml.end()
  }

  private mutating func writeAutomaticStyles() {
    xml.start("office:automatic-styles")
    for width in Set(widths.joined()).union([1]).sorted() {
      xml.start("style:style", ["style:name": "Width\(width)", "style:family": "table-column"])
      xml.element("style:table-column-properties", ["style:column-width": "\(width * 2 + 6)mm"])
      xml.end()
    }
    xml.start("number:date-style", ["style:name": "DayFormat"])
    xml.element("number:year", ["number:style": "long"])
    xml.element("number:text", text: "-")
    xml.element("number:month", ["number:style": "long"])
    xml.element("number:text", text: "-")
    xml.element("number:day", ["number:style": "long"])
    xml.end()
    xml.element(
      "style:style",
      [
        "style:name": "Day", "style:family": "table-cell", "style:parent-style-name": "Default",
        "style:data-style-name": "DayFormat",
      ])
    xml.start(
      "style:style", ["style:name": "Head", "style:family": "table-cell", "style:parent-style-name": "Default"])
    xml.element("style:table-cell-properties", ["fo:border-bottom": "1pt solid #4d4d4d"])
    xml.element("style:text-properties", ["fo:font-weight": "bold"])
    xml.end()
    xml.end()
  }

  /// How wide each column is, in characters: as its longest text, from 4 to 50.
  private static func widths(_ sheet: TableDocument.Sheet) -> [Int] {
    var widths = sheet.header.map { min(max(4, $0.unicodeScalars.count), 50) }
    for row in sheet.rows {
      while widths.count < row.count { widths.append(4) }
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], min(length(cell), 50)) }
    }
    return widths.isEmpty ? [4] : widths
  }

  private static func length(_ cell: TableDocument.Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text), .day(let text): text.unicodeScalars.count
    case .number(let value): text(value).utf8.count
    }
  }

  /// The shortest decimal that reads back as the value; whole numbers without a point.
  private static func text(_ value: Double) -> String {
    abs(value) < 1e15 && value == value.rounded() ? String(Int(value)) : value.description
  }
}
