// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

extension TextDocument {
  /// The document as an OpenDocument text (`.odt`), version 1.3; the same document gives the same bytes.
  ///
  /// Characters that XML does not allow are left out.
  ///
  /// - Throws: only when the file would be larger than a zip file can be.
  /// - Complexity: O(*n*) for *n* bytes of text.
  public func odt() throws(ZipFault) -> [UInt8] {
    var content = TextContent(self)
    return try OpenDocumentPackage(
      kind: .text, properties: properties, content: content.document(),
      styles: TextStyles(properties: properties).document
    ).packed()
  }
}

/// Writes `content.xml` of a text document.
private struct TextContent {
  private let source: TextDocument
  private var xml = XMLWriter()
  private var tables = 0
  /// Whether the next block begins on a new page.
  private var breaksPage = false

  init(_ source: TextDocument) { self.source = source }

  mutating func document() -> [UInt8] {
    xml.start("office:document-content", namespaces: ODF.namespaces, ["office:version": ODF.version])
    xml.writeFonts()
    writeAutomaticStyles()
    xml.start("office:body")
    xml.start("office:text")
    paragraph([Span(source.properties.title)], style: "Title")
    for block in source.blocks { write(block) }
    return xml.finished()
  }

  private mutating func write(_ block: TextDocument.Block) {
    switch block {
    case .heading(let level, let spans):
      let level = min(max(level, 1), 4)
      xml.start(
        "text:h", ["text:style-name": style("Heading_20_\(level)"), "text:outline-level": String(level)])
      xml.write(spans)
      xml.end()
    case .paragraph(let spans): paragraph(spans, style: "Text_20_body")
    case .source(let spans): paragraph(spans, style: "Source")
    case .list(let list):
      writePendingBreak()
      write(list)
    case .table(let table):
      writePendingBreak()
      write(table)
    case .pageBreak: breaksPage = true
    }
  }

  private mutating func paragraph(_ spans: [Span], style name: String) {
    xml.start("text:p", ["text:style-name": style(name)])
    xml.write(spans)
    xml.end()
  }

  /// The name of the style, or of its twin that begins a new page.
  private mutating func style(_ name: String) -> String {
    defer { breaksPage = false }
    return breaksPage ? name + "_Page" : name
  }

  /// Lists and tables have no break of their own in every reader: a paragraph before them takes it.
  private mutating func writePendingBreak() {
    if breaksPage { paragraph([], style: "Table_20_Contents") }
  }

  private mutating func write(_ list: DocumentList) {
    guard !list.points.isEmpty else { return }
    xml.start("text:list", ["text:style-name": list.isNumbered ? "Numbering_20_1" : "List_20_1"])
    for point in list.points {
      xml.start("text:list-item")
      paragraph(point.text, style: "List_20_Contents")
      for inner in point.lists { write(inner) }
      xml.end()
    }
    xml.end()
  }

  // MARK: - Tables

  private mutating func write(_ table: DocumentTable) {
    guard !table.header.isEmpty else { return }
    tables += 1
    if let caption = table.caption { paragraph([Span(caption)], style: "Caption") }
    xml.start("table:table", ["table:name": "Tabel \(tables)", "table:style-name": "Table"])
    if let caption = table.caption { xml.element("table:title", text: caption) }
    xml.element("table:table-column", ["table:number-columns-repeated": String(table.header.count)])
    xml.start("table:table-header-rows")
    writeRow(table.header.map { [Span($0)] }, of: table, cell: "Table.Head", suffix: "Heading")
    xml.end()
    for row in table.rows { writeRow(row, of: table, cell: "Table.Cell", suffix: "Contents") }
    xml.end()
  }

  private mutating func writeRow(_ cells: [[Span]], of table: DocumentTable, cell: String, suffix: String) {
    xml.start("table:table-row", ["table:style-name": "Table.Row"])
    for column in table.header.indices {
      xml.start("table:table-cell", ["table:style-name": cell, "office:value-type": "string"])
      let isNumber = table.numberColumns.contains(column)
      let numbers = suffix == "Heading" ? "Table_20_Numbers_20_Heading" : "Table_20_Numbers"
      paragraph(column < cells.count ? cells[column] : [], style: isNumber ? numbers : "Table_20_" + suffix)
      xml.end()
    }
    xml.end()
  }

  private mutating func writeAutomaticStyles() {
    xml.start("office:automatic-styles")
    let names = (1...4).map { "Heading_20_\($0)" } + ["Text_20_body", "Source", "Table_20_Contents"]
    for name in names {
      xml.start(
        "style:style",
        ["style:name": name + "_Page", "style:family": "paragraph", "style:parent-style-name": name])
      xml.element("style:paragraph-properties", ["fo:break-before": "page"])
      xml.end()
    }
    write("Table", "table", "style:table-properties", ["style:width": "16cm", "table:align": "left"])
    write("Table.Row", "table-row", "style:table-row-properties", ["fo:keep-together": "always"])
    let (thin, strong) = ("0.5pt solid #b3b3b3", "1pt solid #4d4d4d")
    write(
      "Table.Head", "table-cell", "style:table-cell-properties",
      ["fo:padding": "0.12cm", "fo:border": "none", "fo:border-bottom": strong, "style:vertical-align": "bottom"])
    write(
      "Table.Cell", "table-cell", "style:table-cell-properties",
      ["fo:padding": "0.12cm", "fo:border": "none", "fo:border-bottom": thin])
    xml.end()
  }

  private mutating func write(
    _ name: String, _ family: String, _ element: String, _ properties: KeyValuePairs<String, String?>
  ) {
    xml.start("style:style", ["style:name": name, "style:family": family])
    xml.element(element, properties)
    xml.end()
  }
}
