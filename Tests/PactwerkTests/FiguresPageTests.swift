// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Pactwerk
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `The page of figures` {
  private func page(_ marked: MarkedDistrict, _ query: String = "", language: String = "") async -> (Int, String) {
    let answer = await marked.edge.answer(
      Incoming(
        method: "GET", path: language + "/wijken/merkwijk/cijfers", query: query, headers: ["host": "127.0.0.1"]))
    return (answer.status, String(decoding: answer.body, as: UTF8.self))
  }

  @Test(arguments: TestDatabase.both)
  func `gives every number its unit, its source and its year, an absurd one too`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)

    let (status, text) = await page(marked)

    #expect(status == 200)
    for words in [
      "11.300", "43 % (voorlopig)", "0,6 km", "2.700 kWh", "cijfers.csv, 2022", "Andere cijfers", "anders",
    ] { #expect(text.contains(words), "\(words)") }
    await marked.test.remove()
  }

  @Test func `promises no comparison that is not there`() async throws {
    let marked = try await MarkedDistrict.make()

    let (_, text) = await page(marked)

    #expect(text.contains("Elk cijfer staat naast dat van de stad in hetzelfde jaar."))
    #expect(text.contains("Van heel Nederland is nog geen cijfer ingelezen."))
    #expect(!text.contains("stad en het land") && !text.contains("stad en land"))
    await marked.test.remove()
  }

  @Test func `draws the map of what was chosen, says whose figures they are, and keeps the choice`() async throws {
    let marked = try await MarkedDistrict.make()

    let (status, text) = await page(marked, "kaart=owner-occupied-share&naast=Buurwijk")

    #expect(status == 200)
    #expect(text.contains("van 43 % in Merkwijk tot 61,5 % in Buurwijk"))
    #expect(text.contains("Bron: cijfers.csv, 2022."))
    #expect(text.contains("geheim of onbekend"))
    #expect(text.contains(#"<input type="hidden" name="kaart" value="owner-occupied-share">"#))
    #expect(text.contains(#"<input type="hidden" name="naast" value="WK000002">"#))
    await marked.test.remove()
  }

  @Test(arguments: [
    "naast=%00", "naast=%25", "naast=%5C", "naast=e%CC%81%27", "kaart=%00", "kaart=x&naast=%F0%9F%98%80",
  ])
  func `answers to whatever is typed`(query: String) async throws {
    let marked = try await MarkedDistrict.make()

    for language in ["", "/en"] {
      let (status, _) = await page(marked, query, language: language)
      #expect(status == 200, "\(query)")
    }
    await marked.test.remove()
  }
}
