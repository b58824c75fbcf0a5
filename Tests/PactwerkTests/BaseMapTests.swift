// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkWeb
import Testing

@Suite struct `A base map` {
  @Test func `knows where its squares come from`() throws {
    let map = try #require(BaseMap(tiles: "https://kaart.example:8443/a/{z}/{x}/{y}.png?v=1", attribution: "Wie"))
    let here = try #require(BaseMap(tiles: "http://127.0.0.1:8080/{z}/{x}/{y}.png", attribution: "Wie"))

    #expect(map.origin == "https://kaart.example:8443")
    #expect(map.host == "kaart.example:8443")
    #expect(here.origin == "http://127.0.0.1:8080")
  }

  @Test(arguments: [
    "", "https://", "kaart.example/{z}/{x}/{y}", "http://kaart.example/{z}/{x}/{y}", "https://kaart.example/{z}/{x}",
    "https:///{z}/{x}/{y}", "https://a b/{z}/{x}/{y}", "https://a;script-src *//{z}/{x}/{y}",
    "https://{s}.kaart.example/{z}/{x}/{y}", "javascript://a/{z}/{x}/{y}", "https://a/{z}/{x}/{y}\"",
    "https://a'/{z}/{x}/{y}", "https://u@a/{z}/{x}/{y}", "https:/a/b/{z}/{x}/{y}",
  ])
  func `takes no address that could mean something else in a policy`(tiles: String) {
    #expect(BaseMap(tiles: tiles, attribution: "Wie") == nil)
  }
}
