// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// The styles of a text document: one family, calm sizes, dark grey on white, nothing that blinks.
struct TextStyles {
  let properties: DocumentProperties

  /// The sizes of headings 1 to 4.
  private static let headingSizes = ["20pt", "16pt", "13pt", "12pt"]

  /// The document `styles.xml`.
  var document: [UInt8] {
    var xml = XMLWriter()
    xml.start("office:document-styles", namespaces: ODF.namespaces, ["office:version": ODF.version])
    xml.writeFonts()
    xml.start("office:styles")
    writeDefaults(&xml)
    writeParagraphs(&xml)
    writeHeadings(&xml)
    writeCharacters(&xml)
    writeList(&xml, name: "List_20_1", isNumbered: false)
    writeList(&xml, name: "Numbering_20_1", isNumbered: true)
    xml.end()
    writePage(&xml)
    return xml.finished()
  }

  private func writeDefaults(_ xml: inout XMLWriter) {
    xml.start("style:default-style", ["style:family": "paragraph"])
    xml.element(
      "style:paragraph-properties", ["fo:orphans": "2", "fo:widows": "2", "style:tab-stop-distance": "1.25cm"])
    xml.writeDefaultText(properties, size: "11pt")
    xml.end()
    xml.start("style:default-style", ["style:family": "table"])
    xml.element("style:table-properties", ["table:border-model": "collapsing"])
    xml.end()
    xml.element("style:style", ["style:name": "Standard", "style:family": "paragraph", "style:class": "text"])
  }

  private func writeParagraphs(_ xml: inout XMLWriter) {
    write(&xml, "Text_20_body", "Text body", ["fo:margin-bottom": "0.25cm", "fo:line-height": "135%"])
    write(
      &xml, "Title", "Title", ["fo:margin-bottom": "0.6cm", "fo:keep-with-next": "always"],
      text: ["fo:font-size": "26pt", "fo:font-weight": "bold"])
    write(&xml, "List_20_Contents", "List Contents", ["fo:margin-bottom": "0.1cm", "fo:line-height": "135%"])
    write(&xml, "Table_20_Contents", "Table Contents", ["fo:line-height": "120%"])
    write(&xml, "Table_20_Numbers", "Table Numbers", ["fo:text-align": "end"], parent: "Table_20_Contents")
    write(&xml, "Table_20_Heading", "Table Heading", [:], text: ["fo:font-weight": "bold"], parent: "Table_20_Contents")
    write(
      &xml, "Table_20_Numbers_20_Heading", "Table Numbers Heading", ["fo:text-align": "end"],
      parent: "Table_20_Heading")
    write(
      &xml, "Caption", "Caption",
      ["fo:margin-top": "0.4cm", "fo:margin-bottom": "0.15cm", "fo:keep-with-next": "always"],
      text: ["fo:font-weight": "bold"])
    write(
      &xml, "Source", "Source", ["fo:margin-top": "0.1cm", "fo:margin-bottom": "0.4cm"],
      text: ["fo:font-size": "9pt", "fo:color": "#4d4d4d"])
  }

  private func writeHeadings(_ xml: inout XMLWriter) {
    for (index, size) in TextStyles.headingSizes.enumerated() {
      write(
        &xml, "Heading_20_\(index + 1)", "Heading \(index + 1)",
        ["fo:margin-top": index == 0 ? "0.8cm" : "0.5cm", "fo:margin-bottom": "0.2cm", "fo:keep-with-next": "always"],
        text: ["fo:font-size": size, "fo:font-weight": "bold"], outline: String(index + 1))
    }
  }

  private func write(
    _ xml: inout XMLWriter, _ name: String, _ shown: String, _ paragraph: KeyValuePairs<String, String?>,
    text: KeyValuePairs<String, String?> = [:], parent: String = "Standard", outline: String? = nil
  ) {
    let next = outline == nil && name != "Title" ? nil : "Text_20_body"
    xml.start(
      "style:style",
      [
        "style:name": name, "style:display-name": shown, "style:family": "paragraph",
        "style:parent-style-name": parent, "style:next-style-name": next, "style:default-outline-level": outline,
      ])
    if !paragraph.isEmpty { xml.element("style:paragraph-properties", paragraph) }
    if !text.isEmpty { xml.element("style:text-properties", text) }
    xml.end()
  }

  private func writeCharacters(_ xml: inout XMLWriter) {
    write(&xml, "Strong_20_Emphasis", "Strong Emphasis", ["fo:font-weight": "bold"])
    write(&xml, "Emphasis", "Emphasis", ["fo:font-style": "italic"])
    write(
      &xml, "Strong_20_and_20_Emphasis", "Strong and Emphasis", ["fo:font-weight": "bold", "fo:font-style": "italic"])
    write(
      &xml, "Internet_20_link", "Internet link",
      [
        "fo:color": "#00508f", "style:text-underline-style": "solid", "style:text-underline-width": "auto",
        "style:text-underline-color": "font-color",
      ])
  }

  private func write(
    _ xml: inout XMLWriter, _ name: String, _ shown: String, _ text: KeyValuePairs<String, String?>
  ) {
    xml.start("style:style", ["style:name": name, "style:display-name": shown, "style:family": "text"])
    xml.element("style:text-properties", text)
    xml.end()
  }

  /// All ten levels that ODF knows, each further in.
  private func writeList(_ xml: inout XMLWriter, name: String, isNumbered: Bool) {
    xml.start("text:list-style", ["style:name": name])
    for level in 1...10 {
      if isNumbered {
        xml.start(
          "text:list-level-style-number",
          ["text:level": String(level), "style:num-format": level % 2 == 1 ? "1" : "a", "style:num-suffix": "."])
      } else {
        xml.start(
          "text:list-level-style-bullet",
          ["text:level": String(level), "text:bullet-char": level % 2 == 1 ? "\u{2022}" : "\u{2013}"])
      }
      xml.start("style:list-level-properties", ["text:list-level-position-and-space-mode": "label-alignment"])
      xml.element(
        "style:list-level-label-alignment",
        [
          "text:label-followed-by": "listtab", "text:list-tab-stop-position": "\(Double(level) * 0.7)cm",
          "fo:text-indent": "-0.7cm", "fo:margin-left": "\(Double(level) * 0.7)cm",
        ])
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private func writePage(_ xml: inout XMLWriter) {
    xml.start("office:automatic-styles")
    xml.start("style:page-layout", ["style:name": "A4"])
    xml.element(
      "style:page-layout-properties",
      [
        "fo:page-width": "21cm", "fo:page-height": "29.7cm", "style:print-orientation": "portrait",
        "fo:margin-top": "2.2cm", "fo:margin-bottom": "2cm", "fo:margin-left": "2.5cm", "fo:margin-right": "2.5cm",
      ])
    xml.element("style:header-style")
    xml.start("style:footer-style")
    xml.element("style:header-footer-properties", ["fo:min-height": "0.8cm", "fo:margin-top": "0.5cm"])
    xml.end()
    xml.end()
    xml.end()
    xml.start("office:master-styles")
    xml.start("style:master-page", ["style:name": "Standard", "style:page-layout-name": "A4"])
    xml.start("style:footer")
    xml.start("text:p", ["text:style-name": "Table_20_Numbers"])
    xml.element("text:page-number", ["text:select-page": "current"], text: "1")
    xml.end()
    xml.end()
    xml.end()
    xml.end()
  }
}
