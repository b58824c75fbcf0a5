// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Figures
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Testing

@testable import Exchange

@Suite struct `Figures on the page of import` {
  private static let base = "/wijken/voorbeeldwijk/import"
  private static let plain =
    "area,indicator,year,value\nWK060601,population,2022,11300\nWK060602,population,2022,9000\n"

  private func send(_ text: String, name: String = "kwb-2022.csv", _ browser: Browser) async -> Outgoing {
    let start = await browser.get(Self.base)
    return await browser.upload(Self.base + "/voorbeeld", name: name, Array(text.utf8), from: start)
  }

  @Test(arguments: TestDatabase.both) func `go from preview to undo`(engine: TestEngine) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      let browser = try await Browser(world, .coordinator)

      let sent = await send(Self.plain, browser)
      let preview = await browser.get(sent.location)
      let nothing = try await world.rowCounts()
      let saved = await browser.post(
        Self.base + "/bewaring", ["lijst": preview.value(of: "lijst")], from: preview)
      let page = await browser.get(saved.location)
      let kept = try await world.rowCounts()
      let again = await browser.get((await send(Self.plain, browser)).location)
      let start = await browser.get(Self.base)
      let undone = await browser.post(saved.location + "/terugdraaien", [:], from: page)
      let after = await browser.get(undone.location)

      #expect(preview.text.contains("2 cijfers gelezen uit “kwb-2022.csv”") && preview.text.contains("definitief: 2"))
      #expect(nothing["figure"] == 0 && nothing["import_upload"] == 1)
      #expect(saved.location == Self.base + "/cijfers/1" && kept["figure"] == 2)
      #expect(again.text.contains("Er verandert niets"))
      #expect(start.text.contains("Cijfers die eerder zijn ingelezen"))
      #expect(after.text.contains("Dit bestand is teruggedraaid"))
      #expect(try await world.rowCounts()["figure"] == 0)
      for page in [preview, page, again, start, after] { #expect(!page.text.contains("⟦")) }
    }
  }

  @Test func `ask of which year they are when the file does not say, and propose the one in its name`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let extract = "code,name,population,rental_share\nWK060601,Oost,11300,57\n"

    let asked = await browser.get((await send(extract, browser)).location)
    let preview = await browser.get(Self.base + "/voorbeeld", query: "jaar=2023")
    _ = await browser.post(
      Self.base + "/bewaring", ["lijst": preview.value(of: "lijst"), "jaar": "2023"], from: preview)

    #expect(asked.status == 200 && asked.text.contains("Van welk jaar zijn deze cijfers?"))
    #expect(asked.text.contains("value=\"2022\"") && !asked.text.contains("Bewaar"))
    #expect(preview.text.contains("Bewaar 2 cijfers") && preview.text.contains("Uittreksel van Kerncijfers"))
    let periods = try await world.database.read(as: world.command) {
      try $0.rows("SELECT DISTINCT period_code FROM figure").map { $0.text("period_code") }
    }
    #expect(periods == ["2023JJ00"])
  }

  @Test func `say in words which cells are refused, and why`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)

    let preview = await browser.get((await send(Self.plain + "WK060603,population,2022,veel\n", browser)).location)

    #expect(preview.text.contains("Geweigerd: 1 regel") && preview.text.contains("veel is geen getal"))
  }

  @Test func `are for who may edit the areas: for others the file is a table nobody knows`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .networkTeam)

    let sent = await send(Self.plain, browser)

    #expect(sent.location == Self.base + "/kolommen")
    #expect(await browser.get(Self.base + "/cijfers/1").status == 404)
  }

  @Test func `do not take lists for figures, nor figures for lists`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    for (text, words) in [
      ("code,name,edition\nWK060601,Oost,2022\n", "Bewaar 1 regel"),
      ("id,label,kind\no1,Huis,place\n", "Bewaar 1 regel"),
      ("gwb_code;regio;jaar;a_inw;g_woz\nWK060601;Oost;2022;11300;212\n", "Kerncijfers wijken en buurten"),
      ("regio_code,totaal\nWK060601,12\n", "Van welk jaar zijn deze cijfers?"),
    ] {
      let sent = await send(text, name: "lijst.csv", browser)
      #expect(await browser.get(sent.location).text.contains(words), "\(text)")
    }
  }

  @Test func `of 25 MB may be sent by who may read them in, and nobody else may send more than a form`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let visitor = try await Browser(world, .executive, name: "chris")

    #expect(await browser.bodyLimit(Self.base + "/voorbeeld") == 25_100_000)
    #expect(await browser.bodyLimit(Self.base + "/voorbeeld", signedIn: false) == 65_536)
    #expect(await visitor.bodyLimit(Self.base + "/voorbeeld") == 65_536)
    #expect(await browser.bodyLimit(Self.base + "/bestaat-niet") == 0)
  }
}

@Suite struct `The year in the name of a file` {
  @Test(arguments: [
    ("kwb-2022.csv", 2022), ("Kerncijfers_2023_v3.xlsx", 2023), ("85318NED.csv", nil), ("2021-2022.csv", nil),
    ("wijken.geojson", nil), ("12022.csv", nil), ("2022 en 2022.csv", 2022), ("", nil),
  ]) func `is proposed where there is one`(name: String, year: Int?) {
    #expect(YearForm.year(in: name) == year)
  }
}

@Suite struct `Borders on the page of import` {
  private static let base = "/wijken/voorbeeldwijk/import"
  private static let square = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "WK000101", "name": "West"},
    "geometry": {"type": "Polygon", "coordinates": [[[4.00, 52.00], [4.01, 52.00], [4.01, 52.01], [4.00, 52.00]]]}}]}
    """

  @Test func `ask of which year they are, and come in for it`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let start = await browser.get(Self.base)
    let sent = await browser.upload(
      Self.base + "/voorbeeld", name: "wijken.geojson", Array(Self.square.utf8), from: start)

    let asked = await browser.get(sent.location)
    let preview = await browser.get(Self.base + "/voorbeeld", query: "jaar=2022")
    let saved = await browser.post(
      Self.base + "/bewaring", ["lijst": preview.value(of: "lijst"), "jaar": "2022"], from: preview)

    #expect(asked.text.contains("Van welk jaar is deze indeling?") && !asked.text.contains("Bewaar"))
    #expect(preview.text.contains("Bewaar 1 regel") && saved.status == 303)
    let area = try await world.database.read(as: world.command) { try $0.area(code: "WK000101", edition: 2022) }
    #expect(area?.name == "West")
  }
}
