// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import Testing

@Suite struct `A page` {
  @Test func `writes elements, attributes and text in order`() {
    let page = p(.class("lead"), .id("a")) {
      "Eén "
      strong { "zin" }
    }

    #expect(page.rendered() == "<p class=\"lead\" id=\"a\">Eén <strong>zin</strong></p>")
  }

  @Test(arguments: [
    "<script>", "\"onmouseover=x", "'", "&amp;", "\"\u{301} onmouseover=alert(1) x=", "<\u{338}b", "\"\u{200D}",
  ])
  func `lets no text out unescaped`(hostile: String) {
    let page = span(.named("title", hostile)) { hostile }

    let markup = page.rendered()

    #expect(markup.utf8.filter { $0 == 0x22 }.count == 2)
    #expect(markup.utf8.filter { $0 == 0x3C }.count == 2)
  }

  @Test func `keeps its links in one language`() {
    let link = a(.href(.page("wijken", "oost"))) { "Oost" }

    #expect(link.rendered() == "<a href=\"/wijken/oost\">Oost</a>")
    #expect(link.rendered(languagePrefix: "/en") == "<a href=\"/en/wijken/oost\">Oost</a>")
  }

  @Test func `repeats, chooses and leaves out`() {
    let show = false
    let list = ul {
      for item in ["a", "b"] { li { item } }
      if show { li { "verborgen" } } else { li { "c" } }
      if show { li { "weg" } }
    }

    #expect(list.rendered() == "<ul><li>a</li><li>b</li><li>c</li></ul>")
  }
}

@Suite struct `An address` {
  @Test func `encodes what people typed`() {
    #expect(Address.page("wijken", "a/b\"c").description == "/wijken/a%2Fb%22c")
    #expect(Address.page().with("q", "Jansen & zn").description == "/?q=Jansen%20%26%20zn")
  }

  @Test func `of another site is https or nothing`() {
    #expect(Address.site("javascript:alert(1)") == nil)
    #expect(Address.site("http://voorbeeld.nl") == nil)
    #expect(Address.site("https://voorbeeld.nl/meld") != nil)
    #expect(Address.site("https://voorbeeld.nl/\"onclick=") == nil)
  }
}

@Suite struct `A number in a picture` {
  @Test(arguments: [(1.0, "1"), (1.5, "1.5"), (-0.25, "-0.25"), (10.006, "10.01"), (0, "0"), (Double.nan, "0")])
  func `has at most two decimals`(value: Double, text: String) {
    var writer = HTMLWriter()

    writer.number(value)

    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }
}
