// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import OpenDocuments
import Statistics
import Testing

@testable import PageDocuments

@Suite struct `A page as a document` {
  private func blocks(_ page: String) -> [TextDocument.Block] {
    TextDocument(DocumentProperties(title: "Pagina"), page: Array(page.utf8), origin: "https://wijk.example").blocks
  }

  @Test func `keeps headings, paragraphs and what is strong`() {
    #expect(
      blocks("<h1>Cijfers</h1>\n<p class=\"x\">Het is <strong>veel</strong> &amp; &lt;goed&gt;.</p>")
        == [
          .heading(level: 1, [Span("Cijfers")]),
          .paragraph([Span("Het is "), Span("veel", isStrong: true), Span(" & <goed>.")]),
        ])
  }

  @Test func `says its title once`() {
    #expect(blocks("<h1>Pagina</h1><h2>Pagina</h2>") == [.heading(level: 2, [Span("Pagina")])])
  }

  @Test func `makes links whole`() {
    #expect(
      blocks("<p><a href=\"/wijken/oost?a=1&amp;b=2\">Oost</a> en <a href=\"https://elders.example\">elders</a></p>")
        == [
          .paragraph([
            Span("Oost", address: "https://wijk.example/wijken/oost?a=1&b=2"), Span(" en "),
            Span("elders", address: "https://elders.example"),
          ])
        ])
  }

  @Test func `leaves out pictures, forms, buttons and what is hidden, with everything in them`() {
    #expect(
      blocks(
        "<svg><text>een</text><svg>twee</svg>drie</svg><form><p>vier</p><input name=\"a\"></form><p hidden>vijf</p>"
          + "<div class=\"a pactwerk-noprint\"><div>zes</div>zeven</div><span aria-hidden=\"true\">acht</span><p>negen</p>"
      )
        == [.paragraph([Span("negen")])])
  }

  @Test func `keeps lists in lists, and paragraphs of a point on lines of their own`() {
    #expect(
      blocks("<ol><li><h3>Een</h3><p>uitleg</p><ul><li>a</li><li>b</li></ul></li><li>Twee</li><li></li></ol>")
        == [
          .list(
            DocumentList(
              isNumbered: true,
              [
                DocumentList.Point(
                  [Span("Een", isStrong: true), Span("\n"), Span("uitleg")],
                  lists: [DocumentList([DocumentList.Point([Span("a")]), DocumentList.Point([Span("b")])])]),
                DocumentList.Point([Span("Twee")]),
              ]))
        ])
  }

  @Test func `keeps a table with its caption, its columns of numbers and its cells`() {
    #expect(
      blocks(
        "<table><caption>Wonen</caption><thead><tr><th scope=\"col\">Wat</th><th scope=\"col\" class=\"n\">Oost</th></tr>"
          + "</thead><tbody><tr><th scope=\"row\">Koop</th><td class=\"n\">43 %</td></tr><tr><th scope=\"row\">Huur</th>"
          + "<td class=\"n\"><p>57 %</p><p>geschat</p></td></tr></tbody></table><p>na</p>")
        == [
          .table(
            DocumentTable(
              caption: "Wonen", header: ["Wat", "Oost"], numberColumns: [1],
              rows: [
                [[Span("Koop")], [Span("43 %")]], [[Span("Huur")], [Span("57 %"), Span("\n"), Span("geschat")]],
              ])),
          .paragraph([Span("na")]),
        ])
  }

  @Test func `says terms and their content one after the other`() {
    #expect(
      blocks("<dl><dt>Periode</dt><dd>sinds 2018</dd></dl>")
        == [.paragraph([Span("Periode", isStrong: true)]), .paragraph([Span("sinds 2018")])])
  }

  @Test func `has every word that somebody typed, whatever signs are in it`() {
    var random = SplitMix64(seed: 7)
    let signs = Array("a<>&\"'/= \n\u{0}é\u{301}👋🏽;#lt")
    for _ in 0..<300 {
      let typed = String((0..<20).map { _ in signs[random.below(signs.count)] })
      let page = p { bdi { typed } }.rendered()
      let words = typed.replacing("\u{0}", with: "\u{FFFD}").split { $0 == " " || $0 == "\n" }.joined(separator: " ")

      let found = blocks(page).compactMap { block -> String? in
        if case .paragraph(let spans) = block { spans.map(\.text).joined() } else { nil }
      }
      #expect(found.joined().split { $0 == " " }.joined(separator: " ") == words)
    }
  }

  @Test func `takes random bytes and a page cut anywhere without an end to it`() {
    var random = SplitMix64(seed: 8)
    let page = Array("<table><tr><td class=\"n\">&amp;<ul><li><a href=\"/x\">a</a></table></li>".utf8)
    for end in page.indices { _ = TextDocument(DocumentProperties(title: ""), page: Array(page[..<end]), origin: "") }
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in random.below(4) == 0 ? UInt8(random.below(256)) : page[random.below(page.count)] }
      _ = TextDocument(DocumentProperties(title: ""), page: bytes, origin: "")
    }
  }
}
