// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Exchange
import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Testing

@Suite struct `An export` {
  @Test(arguments: TestDatabase.both) func `reads back into an empty district as the same district`(
    engine: TestEngine
  ) async throws {
    try await engine.use(migrations: World.migrations) { test in
      let world = try await World(test)
      try await world.takeEverything()
      let network = try await world.export(.network)
      let (programme, signals) = (try await world.export(.programme)[0], try await world.export(.signals)[0])

      let elsewhere = [
        try await world.take(.network, network[0], network[1], network[2], as: world.elsewhere),
        try await world.take(.programme, programme, as: world.elsewhere),
        try await world.take(.signals, signals, as: world.elsewhere),
      ]

      for report in elsewhere { #expect(report.outcome == .imported, "\(report.englishLines)") }
      #expect(Set(try await world.export(.network, as: world.elsewhere).flatMap(lines)) == Set(network.flatMap(lines)))
      #expect(try await world.export(.programme, as: world.elsewhere) == [programme])
      #expect(try await world.export(.signals, as: world.elsewhere) == [signals])
    }
  }

  @Test func `reads back into its own district without a change`() async throws {
    let world = try await World.make()
    try await world.takeEverything()
    let network = try await world.export(.network)

    let reports = [
      try await world.take(.network, network[0], network[1], network[2]),
      try await world.take(.programme, try await world.export(.programme)[0]),
      try await world.take(.signals, try await world.export(.signals)[0]),
    ]

    for report in reports { #expect(report.outcome == .unchanged, "\(report.englishLines)") }
  }

  @Test func `holds no drafts`() async throws {
    let world = try await World.make()
    try await world.takeExamples(.network, "network-nodes.csv")

    let nodes = try await world.export(.network)[0]

    #expect(nodes.contains("Amber Voorbeeld") && !nodes.contains("Chadia"))
  }

  @Test func `of the coupling is what analyse coupling reads`() async throws {
    let world = try await World.make()
    try await world.takeEverything()

    let bytes = Array(try await world.export(.coupling, .public)[0].utf8)
    let coupling = Coupling(try CouplingFile(reading: bytes))

    #expect(coupling.goals.map(\.id) == ["d1", "d2", "d3"] && coupling.items.count == 3)
    #expect(coupling.links.filter(\.confirmed).count == 2)
    #expect(CouplingFile(coupling).json() == bytes)
  }

  @Test func `of the documented map survives the way to the analysis and back`() throws {
    let bytes = try Place.example("coupling.json")
    let file = try CouplingFile(reading: bytes)

    #expect(CouplingFile(Coupling(file)).json() == file.json())
  }

  @Test func `shows the district as of a day`() async throws {
    let world = try await World.make()
    try await world.takeEverything()

    let files = try await exportFiles(
      [.programme], for: .public, asOf: Day("2026-01-15"), from: world.database, as: world.command)
    let programme = try ProgrammeFile(files[0].bytes)

    #expect(programme.links.rows.map(\.intervention) == ["m1"])
    #expect(programme.links.rows.first?.isConfirmed == false)
  }

  /// The lines of a file; ends of ties may stand the other way round in another district.
  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 9 || cells.count == 4 else { return String(line) }
      return (cells.prefix(2).sorted() + cells.dropFirst(2)).joined(separator: ",")
    }
  }
}
