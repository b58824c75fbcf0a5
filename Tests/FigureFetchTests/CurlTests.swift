// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import FigureFetch

@Suite struct `The program curl` {
  @Test func `it reads no settings, knows only https and gets each argument by itself`() throws {
    let address = try #require(WebAddress("https://x.nl/a?$filter=(b,'c')"))
    let arguments = Curl.arguments(
      for: address, agent: "A b", headers: ["If-None-Match: \"x\""], limits: FetchLimits())

    #expect(arguments.first == "-q")
    #expect(arguments.suffix(4) == ["--header", "If-None-Match: \"x\"", "--url", "https://x.nl/a?$filter=(b,'c')"])
    #expect(arguments.contains("=https"))
    #expect(!arguments.contains("--location") && !arguments.contains("-L"))
    #expect(!arguments.contains("--noproxy"))
  }
}
