// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `Choosing columns` {
  private static let base = "/wijken/voorbeeldwijk/import"
  private static let list =
    "Wanneer gebeurd\tWat viel op <b>\tWaarover\n1-3-2026\tLamp stuk\tlicht\n2-3-2026\tBank weg\t\n"

  private func choose(
    _ browser: Browser, _ columns: [String: String], from page: Outgoing
  ) async -> Outgoing {
    await browser.post(
      Self.base + "/kolommen",
      columns.merging(["lijst": page.value(of: "lijst"), "soort": "signals"]) { $1 }, from: page)
  }

  private static let columns = [
    "kolom-id": "rij", "kolom-text": "1", "kolom-observed_on": "0", "kolom-theme": "2",
  ]

  @Test(arguments: ["", "/en"]) func `starts from a proposal and shows how the list begins`(prefix: String) async throws
  {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let start = await browser.get(prefix + Self.base)

    let sent = await browser.post(prefix + Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
    let page = await browser.get(sent.location)

    #expect(sent.status == 303 && sent.location == prefix + Self.base + "/kolommen")
    #expect(page.status == 200 && !page.text.contains("⟦") && !page.text.contains("<b>"))
    #expect(page.text.contains("Lamp stuk"))
    #expect(page.text.contains("<option value=\"rij\" selected>"))
    #expect(page.text.contains(prefix.isEmpty ? "Welke kolom is wat?" : "Which column is what?"))
    for kind in ["signals", "networkNodes", "areas"] {
      let other = await browser.get(prefix + Self.base + "/kolommen", query: "soort=" + kind)
      #expect(other.status == 200 && !other.text.contains("⟦"))
    }
  }

  @Test(arguments: TestDatabase.both)
  func `is remembered for the next list with these headings, by page and by command`(engine: TestEngine) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      let browser = try await Browser(world, .coordinator)
      let start = await browser.get(Self.base)
      _ = await browser.post(Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
      let page = await browser.get(Self.base + "/kolommen")

      let chosen = await choose(browser, Self.columns, from: page)
      let preview = await browser.get(chosen.location)
      _ = await browser.post(Self.base + "/bewaring", ["lijst": preview.value(of: "lijst")], from: preview)
      let again = await browser.post(Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
      let second = await browser.get(again.location)
      let report = try await world.take(.signals, Self.list + "3-3-2026\tBoom om\tgroen\n")

      #expect(chosen.location == Self.base + "/voorbeeld")
      #expect(preview.text.contains("Wat viel op &lt;b&gt;") && preview.text.contains("Bewaar 2 regels"))
      #expect(again.location == Self.base + "/voorbeeld" && second.text.contains("Er verandert niets"))
      #expect(report.result?.added == 1 && report.result?.unchanged == 2)
      #expect(try await world.export(.signals)[0].contains(",2026-03-03,Boom om,,groen,import,2026-03-03"))
    }
  }

  @Test func `asks for what must be there, and keeps the other choices`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let start = await browser.get(Self.base)
    _ = await browser.post(Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
    let page = await browser.get(Self.base + "/kolommen")

    let refused = await choose(browser, ["kolom-id": "rij", "kolom-theme": "2", "kolom-text": "99"], from: page)

    #expect(refused.status == 400 && refused.text.contains("Kies een kolom voor Tekst."))
    #expect(refused.text.contains("<option value=\"2\" selected>"))
    #expect(try await world.rowCounts()["import_choice"] == 0)
  }

  @Test func `can be forgotten, and then nothing is left of it`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let start = await browser.get(Self.base)
    _ = await browser.post(Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
    let page = await browser.get(Self.base + "/kolommen")
    _ = await choose(browser, Self.columns, from: page)
    let remembered = await browser.get(Self.base + "/kolommen")

    let forgotten = await browser.post(
      Self.base + "/kolommen", ["lijst": page.value(of: "lijst"), "vergeet": "ja"], from: remembered)

    #expect(remembered.text.contains("Vergeet de keuze"))
    #expect(forgotten.status == 303)
    #expect(try await world.rowCounts()["import_choice"] == 0)
    #expect(try await world.rowCounts()["import_choice_column"] == 0)
    #expect(await browser.get(Self.base + "/voorbeeld").location == Self.base + "/kolommen")
  }

  @Test func `is for kinds that the hat may read in, and for one's own list`() async throws {
    let world = try await World.make()
    let (mine, theirs) = (try await Browser(world, .coordinator), try await Browser(world, .networkTeam, name: "bram"))
    let start = await mine.get(Self.base)
    _ = await mine.post(Self.base + "/voorbeeld", ["geplakt": Self.list], from: start)
    let page = await mine.get(Self.base + "/kolommen")
    let other = await theirs.get(Self.base)

    let goals = await mine.post(
      Self.base + "/kolommen", ["lijst": page.value(of: "lijst"), "soort": "goals", "kolom-goal": "0"], from: page)
    let stolen = await choose(theirs, Self.columns.merging(["lijst": page.value(of: "lijst")]) { $1 }, from: other)

    #expect(goals.status == 404 && stolen.status == 404)
    #expect(await theirs.get(Self.base + "/kolommen").text.contains("Er is nu geen lijst"))
    #expect(try await world.rowCounts()["import_choice"] == 0)
  }
}
