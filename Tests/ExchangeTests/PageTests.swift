// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `The pages of import` {
  static let base = "/wijken/voorbeeldwijk/import"
  static let list = "id\tlabel\tkind\nO1\tWijkhuis & Molen\tplace\nP1\tAmber\u{301} <b>\tperson\nP2\t\t?\n"

  @Test(arguments: ["", "/en"]) func `take a pasted list from preview to undo`(prefix: String) async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .coordinator)
    let base = prefix + Self.base
    let start = await browser.get(base)

    let sent = await browser.post(base + "/voorbeeld", ["geplakt": Self.list], from: start)
    let preview = await browser.get(sent.location)
    let nothing = try await world.rowCounts()
    let saved = await browser.post(base + "/bewaring", ["lijst": preview.value(of: "lijst")], from: preview)
    let batch = await browser.get(saved.location)
    let full = try await world.rowCounts()
    let undone = await browser.post(saved.location + "/terugdraaien", [:], from: batch)
    let after = await browser.get(undone.location)
    let history = await browser.get(base)

    #expect(start.status == 200 && sent.status == 303 && sent.location == base + "/voorbeeld")
    #expect(preview.status == 200 && preview.text.contains("<strong>2</strong>"))
    #expect(preview.text.contains(prefix.isEmpty ? "Bewaar 2 regels" : "Keep 2 rows"))
    #expect(!preview.text.contains("<b>") && preview.text.contains("?; "))
    #expect(nothing["network_actor"] == 0 && nothing["import_upload"] == 1)
    #expect(saved.status == 303 && full["network_actor"] == 2 && full["import_upload"] == 0)
    #expect(
      undone.status == 303 && after.text.contains(prefix.isEmpty ? "Alles is teruggedraaid" : "All of it was undone"))
    #expect(try await world.rowCounts()["network_actor"] == 0)
    #expect(history.text.contains(prefix.isEmpty ? "teruggedraaid" : "undone"))
    for page in [start, preview, batch, after, history] {
      #expect(page.status == 200 && !page.text.contains("⟦"), "\(missing(page))")
    }
  }

  @Test(arguments: ["", "/en"]) func `say why, by line, and keep what was pasted`(prefix: String) async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .networkTeam)
    let base = prefix + Self.base
    let start = await browser.get(base)

    for (list, words) in [
      ("id,label\np1,\"Am", ["Het bestand houdt halverwege op", "The file stops in the middle"]),
      ("kleur,kleur\nrood,1", ["De kolom kleur staat er twee keer in", "column kleur stands there twice"]),
      ("goal,name\nd1,A", ["geen programma inlezen", "cannot import a programme"]),
      (" \n", ["Plak een lijst of kies een bestand", "Paste a list or choose a file"]),
    ] {
      let page = await browser.post(base + "/voorbeeld", ["geplakt": list], from: start)

      #expect(page.status == 400 && page.text.contains(words[prefix.isEmpty ? 0 : 1]) && !page.text.contains("⟦"))
      #expect(list == " \n" || page.text.contains(list.prefix(8)))
    }
    #expect(try await world.rowCounts()["import_upload"] == 0)
  }

  @Test func `take a file, and refuse one that is no text`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .networkTeam)
    let start = await browser.get(Self.base)

    let bad = await browser.upload(Self.base + "/voorbeeld", name: "lijst.xlsx", [0x50, 0x4B, 0x03, 0x00], from: start)
    let good = await browser.upload(
      Self.base + "/voorbeeld", name: "netwerk.csv", try Place.example("network-nodes.csv"), from: start)
    let preview = await browser.get(good.location)

    #expect(bad.status == 400 && good.status == 303)
    #expect(preview.text.contains("netwerk.csv") && preview.text.contains("1 nieuwe persoon is een concept"))
  }

  @Test func `do not give a list to another account, or after an hour`() async throws {
    let world = try await World.make()
    let (mine, yours) = (try await Browser(world, .networkTeam), try await Browser(world, .coordinator, name: "bram"))
    let start = await mine.get(Self.base)
    _ = await mine.post(Self.base + "/voorbeeld", ["geplakt": "id,label\np1,A\n"], from: start)
    let preview = await mine.get(Self.base + "/voorbeeld")
    let id = preview.value(of: "lijst")
    let theirs = await yours.get(Self.base)

    for act in ["bewaring", "stop"] {
      #expect(await yours.post(Self.base + "/" + act, ["lijst": id], from: theirs).status == 404)
      #expect(await yours.post(Self.base + "/" + act, ["lijst": "x'\u{301}"], from: theirs).status == 404)
    }
    #expect(await yours.get(Self.base + "/voorbeeld").text.contains("Er is nu geen lijst"))
    world.test.clock.advance(seconds: 3_601)
    #expect(await mine.post(Self.base + "/bewaring", ["lijst": id], from: preview).status == 404)
    try await world.database.write(as: world.command) { try $0.clearUploads() }
    #expect(try await world.rowCounts()["import_upload"] == 0)
  }

  @Test func `drop a list that nobody wants, and say when nothing changes`() async throws {
    let world = try await World.make()
    let browser = try await Browser(world, .networkTeam)
    try await world.take(.network, "id,label\np1,A\n")
    let start = await browser.get(Self.base)

    _ = await browser.post(Self.base + "/voorbeeld", ["geplakt": "id,label\np1,A\n"], from: start)
    let preview = await browser.get(Self.base + "/voorbeeld")
    let saved = await browser.post(Self.base + "/bewaring", ["lijst": preview.value(of: "lijst")], from: preview)
    _ = await browser.post(Self.base + "/voorbeeld", ["geplakt": "id,label\np2,B\n"], from: start)
    let second = await browser.get(Self.base + "/voorbeeld")
    let stopped = await browser.post(Self.base + "/stop", ["lijst": second.value(of: "lijst")], from: second)

    #expect(preview.text.contains("Er verandert niets") && !preview.text.contains("Bewaar "))
    #expect(saved.location == Self.base + "?uitkomst=niets" && stopped.location == Self.base)
    #expect(await browser.get(Self.base, query: "uitkomst=niets").text.contains("Er verandert niets"))
    #expect(try await world.rowCounts()["import_upload"] == 0)
  }

  @Test(arguments: Role.grantable) func `are there for hats that may import something`(role: Role) async throws {
    let world = try await World.make()
    let report = try await world.takeExamples(.signals, "signals.csv")
    let browser = try await Browser(world, role)
    let batch = Self.base + "/" + (report.result?.batch ?? "")
    let kinds = world.viewer(role).importableKinds

    #expect(await browser.get(Self.base).status == (kinds.isEmpty ? 404 : 200))
    #expect(await browser.get(Self.base + "/voorbeeld").status == (kinds.isEmpty ? 404 : 200))
    #expect(await browser.get(batch).status == (kinds.contains(.signals) ? 200 : 404))
    #expect(await browser.get(Self.base + "/0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55").status == 404)
    #expect(await browser.get(Self.base + "/x").status == 404)
  }

  @Test func `hand out files by what a hat sees`() async throws {
    let world = try await World.make()
    try await world.takeEverything()
    let base = "/wijken/voorbeeldwijk/export/"
    let (team, office) = (
      try await Browser(world, .networkTeam), try await Browser(world, .programmeOffice, name: "bram")
    )

    for file in ExportFile.allCases {
      #expect(await office.get(base + file.rawValue).status == (file == .signals ? 404 : 200), "\(file)")
      #expect(await office.get(base + file.rawValue, query: "voor=team").status == 404)
      #expect(await team.get(base + file.rawValue, query: "voor=team").status == 200)
    }
    let nodes = await team.get(base + "network-nodes", query: "voor=team")
    #expect(nodes.header("content-disposition") == "attachment; filename=\"network-nodes.csv\"")
    #expect(nodes.text.contains("Amber Voorbeeld"))
    #expect(await !team.get(base + "network-nodes").text.contains("Amber Voorbeeld"))
    #expect(await team.get(base + "iets").status == 404)
  }

  private func missing(_ page: Outgoing) -> String {
    page.text.firstRange(of: "⟦").map { String(page.text[$0.lowerBound...].prefix(60)) } ?? ""
  }
}
