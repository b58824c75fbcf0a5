// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import FigureFetch

@Suite struct `Addresses on the web` {
  @Test func `an address is taken apart and put together`() {
    #expect(WebAddress("HTTPS://Opendata.CBS.nl:443/OData?a=b#c")?.text == "https://opendata.cbs.nl/OData?a=b")
    #expect(WebAddress("http://[::1]:8080")?.text == "http://[::1]:8080")
    #expect(WebAddress("https://x.nl/a b'é|")?.text == "https://x.nl/a%20b'%C3%A9%7C")
    #expect(WebAddress("https://x.nl/a\nb") == nil)
    #expect(WebAddress("https://x.nl/" + String(repeating: "a", count: 4_096)) == nil)
  }

  @Test func `inside is the same host and path, whatever the case`() throws {
    let base = try #require(WebAddress("https://x.nl/ODataFeed/odata/85318NED"))
    let inside = { (text: String) in WebAddress(text)?.isInside(base) }

    #expect(inside("https://X.nl/ODataFeed/OData/85318NED/TypedDataSet?$skip=1") == true)
    #expect(inside("https://x.nl/ODataFeed/odata/85318NEDX") == false)
    #expect(inside("https://x.nl/ODataFeed/odata/") == false)
    #expect(inside("https://x.nl:444/ODataFeed/odata/85318NED") == false)
    #expect(inside("https://y.x.nl/ODataFeed/odata/85318NED") == false)
  }

  @Test func `a link over plain http to the same host is asked over https`() throws {
    let base = try #require(WebAddress("https://x.nl/a"))

    #expect(base.following("http://x.nl/a/b", from: base)?.text == "https://x.nl/a/b")
    #expect(base.following("http://y.nl/a/b", from: base) == nil)
    #expect(base.following("b?c", from: base)?.text == "https://x.nl/a/b?c")
    #expect(base.following("/d", from: base)?.text == "https://x.nl/d")
  }
}
