// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import PrintedPages

@Suite struct `A page that needs nothing besides itself` {
  private func made(_ page: String, styles: String = "p{}", address: String = "https://x.nl/a") -> String {
    String(
      decoding: SelfContainedPage.make(Array(page.utf8), styles: Array(styles.utf8), address: address), as: UTF8.self)
  }

  private func style(_ sheet: String, _ files: [String: String] = [:]) -> String {
    String(decoding: SelfContainedPage.style(Array(sheet.utf8)) { files[$0].map { Array($0.utf8) } }, as: UTF8.self)
  }

  @Test func `policy and address come before everything that could be fetched, styles last in the head`() {
    let page = made(#"<html><head><meta charset="utf-8"><title>T</title></head><body></head></body></html>"#)

    #expect(
      page == """
        <html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; font-src data:; img-src data:"><base href="https://x.nl/a"><title>T</title>\
        <style>p{}</style></head><body></head></body></html>
        """)
  }

  @Test func `an address cannot leave its quotes`() {
    let page = made(#"<head><meta charset="utf-8"></head>"#, address: #"https://x.nl/?a=1&b="><script>"#)

    #expect(page.contains(#"<base href="https://x.nl/?a=1&amp;b=&quot;>&lt;script>">"#))
  }

  @Test func `a page without a head of ours stays as it is`() {
    #expect(made("<p>x</p>") == "<p>x</p>")
  }

  @Test func `files that a style sheet names come inside it, others stay names`() {
    let sheet = style(
      #"@font-face{src:url("vendor/a.woff2") format("woff2")} a{background:url("https://x.nl/a.png")}"#,
      ["vendor/a.woff2": "font"])

    #expect(
      sheet
        == #"@font-face{src:url("data:font/woff2;base64,Zm9udA==") format("woff2")} a{background:url("https://x.nl/a.png")}"#
    )
  }

  @Test func `a style sheet cannot end its element`() {
    #expect(style(#"a::before{content:"</style><script>"}"#) == #"a::before{content:"<\/style><script>"}"#)
    #expect(style(#"url("cut"#) == #"url("cut"#)
    #expect(style("") == "")
  }
}
