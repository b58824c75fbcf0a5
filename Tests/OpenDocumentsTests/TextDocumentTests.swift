// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import OpenDocuments
import Statistics
import Testing
import ZipFiles

@Suite struct `A text document` {
  @Test func `is a zip file that begins with its type`() throws {
    let file = try TextDocument(properties, []).odt()

    #expect(String(decoding: file[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
    let archive = try ZipArchive(file, limits: .standard)
    #expect(
      archive.entries.map(\.name) == ["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"])
    let manifest = try outline(try part("META-INF/manifest.xml", of: file), attributes: ["full-path"])
    #expect(
      manifest == [
        "<manifest>", "<file-entry full-path=/>", "<file-entry full-path=content.xml>",
        "<file-entry full-path=styles.xml>",
        "<file-entry full-path=meta.xml>",
      ])
  }

  @Test func `says its title, author, day and language`() throws {
    let file = try TextDocument(properties, []).odt()
    let meta = try outline(try part("meta.xml", of: file))

    #expect(
      meta.dropFirst(2) == [
        "<generator>", "Pactwerk", "<title>", "Advies & meer", "<initial-creator>", "Wijklab", "<creator>", "Wijklab",
        "<creation-date>", "2026-03-01T00:00:00", "<date>", "2026-03-01T00:00:00", "<language>", "nl-NL",
      ])
    #expect(try part("styles.xml", of: file).contains("fo:language=\"nl\" fo:country=\"NL\""))
    let plain = try TextDocument(DocumentProperties(title: "x", language: "en"), []).odt()
    #expect(try part("styles.xml", of: plain).contains("fo:language=\"en\" fo:country=\"none\""))
  }

  @Test func `is the same every time`() throws {
    let document = TextDocument(properties, [.paragraph([Span("a")]), .heading(level: 2, [Span("b")])])
    #expect(try document.odt() == document.odt())
  }

  @Test func `has its title, headings and paragraphs with their styles`() throws {
    let lines = try body(
      [
        .heading(level: 0, [Span("een")]), .heading(level: 3, [Span("drie")]), .heading(level: 9, [Span("vier")]),
        .paragraph([Span("vet", isStrong: true), Span(" gewoon "), Span("schuin", isEmphasised: true)]),
        .source([Span("Bron: CBS")]),
      ],
      attributes: ["style-name", "outline-level"])

    #expect(
      lines == [
        "<p style-name=Title>", "Advies & meer", "<h style-name=Heading_20_1 outline-level=1>", "een",
        "<h style-name=Heading_20_3 outline-level=3>", "drie", "<h style-name=Heading_20_4 outline-level=4>", "vier",
        "<p style-name=Text_20_body>", "<span style-name=Strong_20_Emphasis>", "vet", " gewoon ",
        "<span style-name=Emphasis>", "schuin", "<p style-name=Source>", "Bron: CBS",
      ])
  }

  @Test func `leads to safe addresses only`() throws {
    let addresses = [
      "https://a.nl/?b=1&c", "http://a", "mailto:a@b.nl", "javascript:x", "HTTPS://a", "data:x", "/pad", "", "https",
    ]
    let lines = try body([.paragraph(addresses.map { Span("x", address: $0) })], attributes: ["href"])

    #expect(
      lines.filter { $0.hasPrefix("<a") }
        == ["https://a.nl/?b=1&c", "http://a", "mailto:a@b.nl", "HTTPS://a"].map { "<a href=\($0)>" })
    #expect(lines.dropFirst(3).joined().filter { $0 == "x" }.count == 9)
  }

  @Test func `has lists in lists`() throws {
    let inner = DocumentList(isNumbered: true, [.init([Span("b")]), .init([Span("c")])])
    let lines = try body(
      [.list(DocumentList([.init([Span("a")], lists: [inner, DocumentList([])]), .init([Span("d")])]))], attributes: [])

    #expect(
      lines.dropFirst(2) == [
        "<list>", "<list-item>", "<p>", "a", "<list>", "<list-item>", "<p>", "b", "<list-item>", "<p>", "c",
        "<list-item>", "<p>", "d",
      ])
  }

  @Test func `has tables with a marked header, every row as wide`() throws {
    let table = DocumentTable(
      caption: "Woningen", header: ["Buurt", "Aantal"], numberColumns: [1],
      rows: [[[Span("Noord")], [Span("12")], [Span("te veel")]], [[Span("Zuid")]]])
    let lines = try body([.table(table), .table(DocumentTable(header: [], rows: []))], attributes: ["style-name"])

    #expect(
      lines.dropFirst(2).prefix(5) == [
        "<p style-name=Caption>", "Woningen", "<table style-name=Table>", "<title>", "Woningen",
      ])
    #expect(lines.filter { $0.hasPrefix("<table-header-rows") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("<table-row ") }.count == 3)
    #expect(lines.filter { $0.hasPrefix("<table-cell") }.count == 6)
    #expect(lines.filter { $0 == "<p style-name=Table_20_Numbers>" }.count == 2)
    #expect(!lines.contains("te veel"))
    #expect(lines.contains("<p style-name=Table_20_Numbers_20_Heading>"))
  }

  @Test func `begins a new page once, whatever comes next`() throws {
    let table = DocumentTable(header: ["a"], rows: [])
    let lines = try body(
      [
        .pageBreak, .pageBreak, .heading(level: 1, [Span("x")]), .paragraph([]), .pageBreak, .table(table), .pageBreak,
        .paragraph([]),
      ],
      attributes: ["style-name"])

    #expect(
      lines.filter { $0.contains("_Page>") } == [
        "<h style-name=Heading_20_1_Page>", "<p style-name=Table_20_Contents_Page>", "<p style-name=Text_20_body_Page>",
      ])
  }

  @Test func `keeps every space, tab and line, and drops what XML does not allow`() throws {
    var random = SplitMix64(seed: 5)
    let signs = ["a", " ", "  ", "\t", "\n", "é", "&<", "\"", "]]>", "👩‍👧", "e\u{301}"]
    for _ in 0..<200 {
      let spans = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Span(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }.joined(),
          isStrong: Bool.random(using: &random))
      }
      let lines = try body([.paragraph(spans)], attributes: ["c"])
      #expect(readBack(Array(lines.dropFirst(3))) == spans.map(\.text).joined())
    }
    #expect(try body([.paragraph([Span("a\u{0}\u{7}\u{FFFF}b")])]).last == "ab")
  }

  @Test func `names only styles that it has`() throws {
    let file = try TextDocument(
      properties,
      [.table(DocumentTable(header: ["a"], rows: [])), .list(DocumentList([.init([Span("x", isStrong: true)])]))]
    )
    .odt()
    let (content, styles) = (try part("content.xml", of: file), try part("styles.xml", of: file))
    let used = try outline(content, attributes: ["style-name"]) + outline(styles, attributes: ["parent-style-name"])
    for line in used where line.contains("style-name=") {
      let name = line.split(separator: "=").last?.dropLast() ?? ""
      #expect((content + styles).contains("style:name=\"\(name)\""), "\(name)")
    }
  }
}
