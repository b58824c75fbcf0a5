// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Exchange
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Testing

@Suite struct `Undoing an import` {
  private func undo(_ report: ImportReport, in world: World, as viewer: Viewer? = nil) async throws -> [KeptRow] {
    let batch = RecordID(try #require(report.result?.batch))
    return try await world.database.write(as: viewer ?? world.command) { try $0.undoImport(batch) }
  }

  @Test(arguments: TestDatabase.both) func `takes away everything it added`(engine: TestEngine) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      let empty = try await world.rowCounts()
      let network = try await world.takeExamples(
        .network, "network-nodes.csv", "network-ties.csv", "network-contacts.csv")
      let programme = try await world.takeExamples(.programme, "programme.json")
      let signals = try await world.takeExamples(.signals, "signals.csv")

      for report in [signals, programme, network] {
        #expect(try await undo(report, in: world) == [])
      }

      var after = try await world.rowCounts()
      for table in ["import_batch", "import_row"] { after[table] = 0 }
      #expect(after == empty)
    }
  }

  @Test func `puts back what it changed`() async throws {
    let world = try await World.make()
    try await world.takeEverything()
    let before = [
      try await world.export(.network), try await world.export(.programme), try await world.export(.signals),
    ]
    let changes = [
      try await world.take(
        .network, "id,label,kind,layer\no1,Welzijn,organisation,2\n",
        "source,target,kind,from_on,strength\np1,p2,samenwerking,2024-06-01,1\n"),
      try await world.take(.programme, "goal,number,name,set,target_year\nd1,1,Anders,programma,2040\n"),
      try await world.take(.programme, "intervention,name,goals,level\nm1,Anders,d2,state\n"),
      try await world.take(.programme, "initiative,name,goals,carriers\ni1,Anders,d2,p2\n"),
      try await world.take(.signals, "id,text\ns1,Anders\n"),
    ]
    let texts = try Catalogue([ExchangeTexts.sources])
    for change in changes {
      #expect((change.result?.merged ?? 0) > 0, "\(change.englishLines)")
      for field in (change.result?.mergedRows ?? []).flatMap(\.fields) {
        #expect(texts.text("exchange.field.\(field)", in: .nl) != nil, "\(field)")
      }
    }

    for change in changes { #expect(try await undo(change, in: world) == []) }

    let after = [
      try await world.export(.network), try await world.export(.programme), try await world.export(.signals),
    ]
    #expect(after == before)
  }

  @Test func `leaves what was changed or used since, and lists it`() async throws {
    let world = try await World.make()
    let first = try await world.take(
      .network, "id,label,kind\no1,Een,organisation\no2,Twee,organisation\no3,Drie,group\n")
    try await world.take(.network, "id,label,kind\no1,Eén,organisation\n", "source,target\no2,o1\n")

    let kept = try await undo(first, in: world)

    #expect(kept.map(\.line) == [2, 3] && kept.map(\.reason) == [.changed, .used])
    #expect(try await world.rowCounts()["network_actor"] == 2)
    let batch = RecordID(first.result?.batch ?? "")
    #expect(try await world.database.read(as: world.command) { try $0.keptRows(of: batch) } == kept)
  }

  @Test func `happens once`() async throws {
    let world = try await World.make()
    let report = try await world.takeExamples(.signals, "signals.csv")
    _ = try await undo(report, in: world)

    await #expect(throws: Refused.wrongState("undone")) { _ = try await undo(report, in: world) }
  }

  @Test func `is not for another district or another hat`() async throws {
    let world = try await World.make()
    let report = try await world.takeExamples(.signals, "signals.csv")

    for viewer in [world.elsewhere, world.viewer(.programmeOffice), world.viewer(.visitor)] {
      await #expect(throws: Refused.notFound) { _ = try await undo(report, in: world, as: viewer) }
    }
  }
}
