// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

/// What every OpenDocument file has around its content.
///
/// Source: OASIS, "Open Document Format for Office Applications (OpenDocument) Version 1.3", part 2 (packages), and
/// part 3 (schema) for the elements.
struct OpenDocumentPackage {
  /// What kind of document it is.
  enum Kind: String {
    case text = "application/vnd.oasis.opendocument.text"
    case spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
  }

  let kind: Kind
  let properties: DocumentProperties
  /// The document `content.xml`.
  let content: [UInt8]
  /// The document `styles.xml`.
  let styles: [UInt8]

  /// The zip file; the same document gives the same bytes.
  func packed() throws(ZipFault) -> [UInt8] {
    var writer = ZipWriter()
    // First and stored, so that the kind of file can be told from its first bytes.
    try writer.add("mimetype", Array(kind.rawValue.utf8), as: .stored)
    try writer.add("content.xml", content)
    try writer.add("styles.xml", styles)
    try writer.add("meta.xml", meta)
    try writer.add("META-INF/manifest.xml", manifest)
    return writer.finished()
  }

  private var meta: [UInt8] {
    var xml = XMLWriter()
    xml.start("office:document-meta", namespaces: ODF.namespaces, ["office:version": ODF.version])
    xml.start("office:meta")
    xml.element("meta:generator", text: "Pactwerk")
    xml.element("dc:title", text: properties.title)
    if let author = properties.author { xml.element("meta:initial-creator", text: author) }
    if let author = properties.author { xml.element("dc:creator", text: author) }
    if let day = properties.day { xml.element("meta:creation-date", text: day + "T00:00:00") }
    if let day = properties.day { xml.element("dc:date", text: day + "T00:00:00") }
    xml.element("dc:language", text: properties.language)
    return xml.finished()
  }

  private var manifest: [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "manifest:manifest", namespaces: ["manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"],
      ["manifest:version": ODF.version])
    xml.element(
      "manifest:file-entry",
      ["manifest:full-path": "/", "manifest:version": ODF.version, "manifest:media-type": kind.rawValue])
    for part in ["content.xml", "styles.xml", "meta.xml"] {
      xml.element("manifest:file-entry", ["manifest:full-path": part, "manifest:media-type": "text/xml"])
    }
    return xml.finished()
  }
}

/// The words that all parts of an OpenDocument share.
enum ODF {
  static let version = "1.3"
  /// The font of all text; the names after it are used where it is not installed.
  static let font = "Source Sans 3"

  static var namespaces: KeyValuePairs<String, String> {
    [
      "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
      "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
      "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
      "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
      "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
      "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
      "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
      "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
      "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
    ]
  }
}

extension XMLWriter {
  /// The fonts that the styles name.
  mutating func writeFonts() {
    start("office:font-face-decls")
    element(
      "style:font-face",
      [
        "style:name": ODF.font, "svg:font-family": "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif",
        "style:font-family-generic": "swiss", "style:font-pitch": "variable",
      ])
    end()
  }

  /// The properties of all text that says nothing else: font, size and language.
  mutating func writeDefaultText(_ properties: DocumentProperties, size: String) {
    let locale = properties.locale
    element(
      "style:text-properties",
      [
        "style:font-name": ODF.font, "fo:font-size": size, "fo:color": "#1a1a1a", "fo:language": locale.language,
        "fo:country": locale.country,
      ])
  }

  /// Text with its make-up. White space that XML readers would join is written as elements of its own.
  mutating func write(_ spans: [Span]) {
    var startsLine = true
    for span in spans {
      let style = [nil, "Strong_20_Emphasis", "Emphasis", "Strong_20_and_20_Emphasis"][
        (span.isStrong ? 1 : 0) + (span.isEmphasised ? 2 : 0)]
      if let address = span.safeAddress {
        start("text:a", ["xlink:type": "simple", "xlink:href": address, "text:style-name": "Internet_20_link"])
      }
      if let style { start("text:span", ["text:style-name": style]) }
      write(span.text, startsLine: &startsLine)
      if style != nil { end() }
      if span.safeAddress != nil { end() }
    }
  }

  /// `startsLine` is whether a space here would be left out by a reader: at the start, and after another space.
  private mutating func write(_ text: String, startsLine: inout Bool) {
    var (run, spaces): (String.UnicodeScalarView, Int) = (.init(), 0)
    for scalar in text.unicodeScalars {
      if scalar == " ", startsLine {
        spaces += 1
        continue
      }
      flush(&run, &spaces)
      switch scalar {
      case "\n", "\r": element(after: &run, "text:line-break")
      case "\t": element(after: &run, "text:tab")
      default: run.append(scalar)
      }
      startsLine = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }
    flush(&run, &spaces, endsText: true)
  }

  private mutating func flush(_ run: inout String.UnicodeScalarView, _ spaces: inout Int, endsText: Bool = false) {
    guard spaces > 0 || endsText else { return }
    self.text(String(run))
    run.removeAll()
    if spaces > 0 { element("text:s", ["text:c": spaces == 1 ? nil : String(spaces)]) }
    spaces = 0
  }

  private mutating func element(after run: inout String.UnicodeScalarView, _ name: String) {
    text(String(run))
    run.removeAll()
    element(name)
  }
}
