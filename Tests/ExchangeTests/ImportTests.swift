// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import PactwerkCore
import PactwerkStorage
import Testing

@Suite struct `An import` {
  static let network = ["network-ties.csv", "network-contacts.csv", "network-nodes.csv"]

  @Test func `takes every example of the documentation`() async throws {
    let world = try await World.make()

    let areas = try await world.takeExamples(.areas, "areas.csv")
    let network = try await world.takeExamples(
      .network, "network-ties.csv", "network-contacts.csv", "network-nodes.csv")
    let programme = try await world.takeExamples(
      .programme, "programme-links.csv", "programme-initiatives.csv", "programme-interventions.csv",
      "programme-goals.csv")
    let signals = try await world.takeExamples(.signals, "signals.csv")

    for report in [areas, network, programme, signals] {
      #expect(report.outcome == .imported, "\(report.englishLines)")
      #expect(report.result?.batch != nil && report.exitStatus == 0)
    }
    #expect(areas.result?.added == 5 && areas.result?.joinedAreas == ["WK999901"])
    #expect(network.result?.read == 13 && network.result?.drafts == 1)
    #expect(programme.result?.added == 12 && signals.result?.added == 3)
    let counts = try await world.rowCounts()
    #expect(counts["network_actor"] == 6 && counts["tie"] == 4 && counts["link"] == 3 && counts["signal"] == 3)
  }

  @Test func `of a programme as JSON does the same as the four lists`() async throws {
    let world = try await World.make()
    try await world.takeExamples(.network, "network-nodes.csv")
    try await world.takeExamples(.programme, "programme.json")

    let lists = try await world.takeExamples(
      .programme, "programme-goals.csv", "programme-interventions.csv", "programme-initiatives.csv",
      "programme-links.csv")

    #expect(lists.outcome == .unchanged && lists.result?.unchanged == 12)
  }

  @Test func `of the same files twice changes nothing and says so`() async throws {
    let world = try await World.make()
    try await world.takeEverything()
    let before = try await world.rowCounts()

    let reports = [
      try await world.takeExamples(.areas, "areas.csv"),
      try await world.takeExamples(.network, "network-nodes.csv", "network-ties.csv", "network-contacts.csv"),
      try await world.takeExamples(.programme, "programme.json"),
      try await world.takeExamples(.signals, "signals.csv"),
    ]

    for report in reports {
      #expect(report.outcome == .unchanged && report.result?.batch == nil)
      #expect(report.englishLines.last == "Nothing was changed: every row is there already.")
    }
    #expect(try await world.rowCounts() == before)
  }

  @Test func `as a preview says the same and changes nothing`() async throws {
    let world = try await World.make()
    let before = try await world.rowCounts()

    let preview = try await world.takeExamples(.network, "network-nodes.csv", "network-ties.csv", preview: true)
    let after = try await world.rowCounts()
    let real = try await world.takeExamples(.network, "network-nodes.csv", "network-ties.csv")

    #expect(after == before)
    #expect(preview.outcome == .previewed && preview.result?.batch == nil)
    #expect(preview.result?.added == real.result?.added && preview.result?.read == real.result?.read)
  }

  @Test func `joins a row with what is there, and tells which fields change`() async throws {
    let world = try await World.make()
    try await world.take(.network, "id,label,kind\no1,Wijkhuis,place\np1,Amber Voorbeeld,person\n")

    let report = try await world.take(
      .network, "id,label,kind,organisation\no1,Wijkhuis De Molen,place,\np1,Amber Voorbeeld,person,Welzijn\n")

    #expect(report.result?.merged == 2 && report.result?.added == 0)
    let merged = try #require(report.result?.mergedRows)
    #expect(merged[0].known == "Wijkhuis" && merged[0].fields == ["label"])
    #expect(merged[1].known == nil && merged[1].fields == ["organisation"])
  }

  @Test func `reads areas before there is a district`() async throws {
    let world = try await World.make()

    let report = try await world.takeExamples(.areas, "areas.csv", as: Viewer(.command("import"), in: nil))

    #expect(report.outcome == .imported && report.result?.batch == nil && report.result?.added == 5)
  }

  @Test func `leaves out carriers who are not in the network, and names them`() async throws {
    let world = try await World.make()

    let report = try await world.takeExamples(.programme, "programme.json")

    #expect(report.outcome == .imported && report.result?.unknownCarriers == ["p1", "g1"])
  }

  @Test func `is written as one JSON document that reads back`() async throws {
    let world = try await World.make()
    let report = try await world.take(.network, "id,label\np1,Amber\n", "source,target\np1,p9\n", acceptRefused: true)

    let again = try JSON.decode(ImportReport.self, from: try JSON.encode(report))

    #expect(again.outcome == .imported && again.refused.map(\.sentence) == report.refused.map(\.sentence))
    #expect(again.englishLines == report.englishLines)
  }
}
