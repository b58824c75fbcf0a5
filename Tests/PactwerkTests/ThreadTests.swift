// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import CouplingAnalysis
import Exchange
import ExchangeFormats
import Logging
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Places
import Records
import Signals
import Testing

@Suite struct `A thread` {
  @Test(arguments: TestDatabase.both)
  func `goes from remark to decision, is reopened and decided again`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)
    let database = marked.test.database
    let team = try await MarkedDistrict.viewer("networkTeam@voorbeeld.nl", database, marked.district)
    let number = marked.threadNumber
    let before = try await database.read(as: team) { try $0.thread(number: number) }
    let thread = try #require(before?.thread)

    try await database.write(as: team) { try $0.markDone(thread.id, text: "Gedaan", version: thread.version) }
    try await database.write(as: team) { try $0.reply(thread.id, text: "Klaar", version: thread.version + 1) }
    let signal = try await database.read(as: team) { try $0.signals(of: thread.id).first?.id }
    let giver = Viewer(.statusLink(try #require(signal)), in: marked.district)
    try await database.write(as: giver) { try $0.sayNotSolved("Nog steeds donker") }
    let reopened = try await database.read(as: team) { try $0.thread(number: number) }

    #expect(before?.thread.stage == .decided)
    #expect(reopened?.thread.isReopened == true)
    #expect(reopened?.thread.dueSide == .programme)
    #expect(
      reopened?.steps.map(\.kind) == [
        .heard, .takenUp, .asked, .answered, .agenda, .decided, .done, .replied, .reopened,
      ])
    await marked.test.remove()
  }

  @Test(arguments: TestDatabase.both)
  func `tells the second of two who change it at once`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)
    let database = marked.test.database
    let team = try await MarkedDistrict.viewer("networkTeam@voorbeeld.nl", database, marked.district)
    let hidden = marked.hiddenNumber
    let thread = try #require(try await database.read(as: team) { try $0.thread(number: hidden)?.thread })

    try await database.write(as: team) {
      try $0.takeUp(thread.id, title: "Eerste", answerOn: $0.today + 3, version: thread.version)
    }

    await #expect(throws: (any Error).self) {
      try await database.write(as: team) {
        try $0.takeUp(thread.id, title: "Tweede", answerOn: $0.today + 3, version: thread.version)
      }
    }
    let kept = try await database.read(as: team) { try $0.thread(number: hidden)?.thread.title }
    #expect(kept == "Eerste")
    await marked.test.remove()
  }

  @Test func `turns up as late for whoever owes the answer, on both sides`() async throws {
    let marked = try await MarkedDistrict.make()
    marked.test.clock.advance(days: 60)

    let visitor = await marked.get("/wijken/merkwijk")
    let giver = await marked.get("/s/\(marked.statusToken)")
    let desk = await marked.get("/werk", cookie: try await marked.cookie(of: "networkTeam@voorbeeld.nl"))

    for page in [visitor, giver, desk] { #expect(page.text.contains("dagen te laat")) }
    await marked.test.remove()
  }

  @Test(arguments: TestDatabase.both)
  func `whose giver withdraws keeps its number and loses every word`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)
    let database = marked.test.database
    let team = try await MarkedDistrict.viewer("networkTeam@voorbeeld.nl", database, marked.district)
    let number = marked.threadNumber
    let thread = try #require(try await database.read(as: team) { try $0.thread(number: number)?.thread })
    let signal = try await database.read(as: team) { try $0.signals(of: thread.id).first?.id }

    try await database.write(as: Viewer(.statusLink(try #require(signal)), in: marked.district)) {
      try $0.withdrawSignal()
    }

    let words = try await database.read(as: Viewer(.command("test"), in: marked.district)) { reader in
      let signal = try reader.integer("SELECT count(*) AS n FROM signal WHERE signal_text LIKE '%Merkwoorden%'")
      let step = try reader.integer("SELECT count(*) AS n FROM thread_step WHERE step_text LIKE '%Merkwoorden%'")
      let history = try reader.integer(
        "SELECT count(*) AS n FROM change_content WHERE body LIKE '%Merkwoorden%' OR body LIKE '%Merkantwoord%'")
      return [signal, step, history]
    }
    #expect(words == [0, 0, 0])
    #expect(try await database.read(as: team) { try $0.thread(number: number) } != nil)
    await marked.test.remove()
  }
}

@Suite struct `The koppelkaart` {
  @Test(arguments: [ExportAudience.public, .team])
  func `has the gaps that the analysis of its export has`(audience: ExportAudience) async throws {
    let marked = try await MarkedDistrict.make()
    let database = marked.test.database
    let command = Viewer(.command("test"), in: marked.district)

    let files = try await exportFiles(ExportKind.coupling.files, for: audience, from: database, as: command)
    let analysed = try Coupling(CouplingFile(reading: try #require(files.first).bytes, limits: .analysis)).analysed()
    let viewer =
      audience == .public
      ? Viewer.visitor(in: marked.district)
      : try await MarkedDistrict.viewer("networkTeam@voorbeeld.nl", database, marked.district)
    let shown = try await database.read(as: viewer) { try $0.couplingForExport().analysed() }

    #expect(analysed.gaps.confirmed.goals.sorted() == shown.gaps.confirmed.goals.sorted())
    #expect(analysed.gaps.confirmed.interventions.sorted() == shown.gaps.confirmed.interventions.sorted())
    #expect(analysed.gaps.confirmed.items.sorted() == shown.gaps.confirmed.items.sorted())
    #expect(analysed.gaps.confirmed.goals.count == 1)
    await marked.test.remove()
  }
}

@Suite struct `Work that runs by itself` {
  @Test(arguments: TestDatabase.both)
  func `is done once by two servers`(engine: TestEngine) async throws {
    try await engine.use(migrations: Installation.migrations) { test in
      let other = try test.openedAgain()
      let logger = Logger(label: "test")
      let workers = [test.database, other].map { Worker(database: $0, anchor: nil, logger: logger) }

      await withTaskGroup(of: Void.self) { group in
        for worker in workers { group.addTask { await worker.turn() } }
      }

      let (entries, seals, jobs) = try await test.database.read(as: Viewer(.command("test"), in: nil)) { reader in
        (
          try reader.integer("SELECT count(*) AS n FROM change"), try reader.integer("SELECT count(*) AS n FROM seal"),
          try reader.integer("SELECT count(*) AS n FROM job")
        )
      }
      #expect(seals == entries)
      #expect(jobs == 3, "sealing, forgetting and arranging")
      await other.close()
    }
  }
}

@Suite struct `The example district` {
  @Test func `loads by the doors that every district uses, and is sound`() async throws {
    let folder = try TemporaryFolder.make()
    let today = try #require(Day("2026-09-21"))
    let clock = DemoClock(Moment(noonOf: today))
    let database = try Database(address: "sqlite:\(folder)/demo.sqlite", clock: { clock.now })
    try await database.migrate(Installation.migrations)

    try await DemoLoader(database: database, clock: clock, seed: 1, today: today).load()

    let viewer = Viewer(.command("test"), in: nil)
    let district = try #require(try await database.read(as: viewer) { try $0.districts().first })
    let counts = try await database.read(as: Viewer(.command("test"), in: district.id)) { reader in
      [
        try reader.integer("SELECT count(*) AS n FROM thread"),
        try reader.integer("SELECT count(*) AS n FROM network_actor"),
        try reader.integer("SELECT count(*) AS n FROM tie"), try reader.integer("SELECT count(*) AS n FROM signal"),
      ]
    }
    let report = try await database.check(migrations: Installation.migrations)
    #expect(counts[0] == 30)
    #expect((120...160).contains(counts[1]))
    #expect((350...450).contains(counts[2]))
    #expect(counts[3] > 1_800)
    #expect(report.isSound)
    await database.close()
    TemporaryFolder.remove(folder)
  }
}
