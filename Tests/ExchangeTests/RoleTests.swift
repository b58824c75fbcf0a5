// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import PactwerkCore
import PactwerkStorage
import Testing

@Suite struct `Who may import and export` {
  static let examples: [ImportCommandKind: String] = [
    .areas: "areas.csv", .network: "network-nodes.csv", .signals: "signals.csv", .programme: "programme-goals.csv",
  ]

  static let ledger: [Role: Set<ImportCommandKind>] = [
    .networkTeam: [.network, .signals], .coordinator: [.areas, .network, .signals], .programmeOffice: [.programme],
    .administrator: [.areas],
  ]

  @Test(arguments: Role.allCases) func `follows the table of roles, also in a preview`(role: Role) async throws {
    let world = try await World.make()
    let viewer = world.viewer(role)

    #expect(Set(viewer.importableKinds) == Self.ledger[role] ?? [])
    for kind in ImportCommandKind.allCases {
      let name = try #require(Self.examples[kind])
      if Self.ledger[role]?.contains(kind) == true {
        #expect(try await world.takeExamples(kind, name, preview: true, as: viewer).outcome == .previewed)
      } else {
        await #expect(throws: Refused.notAllowed(kind.permission)) {
          try await world.takeExamples(kind, name, preview: true, as: viewer)
        }
      }
    }
    #expect(try await world.rowCounts()["record"] == 0)
  }

  @Test(arguments: Role.allCases) func `lets nobody take away more than they see`(role: Role) async throws {
    let world = try await World.make()
    try await world.takeEverything()
    let viewer = world.viewer(role)

    let open = try await world.export(.network, .public, as: viewer)
    #expect(!open.joined().contains("Amber") && open[0].contains("Welzijn Molenhoek"))
    if role == .networkTeam || role == .coordinator {
      #expect(try await world.export(.network, .team, as: viewer).joined().contains("Amber"))
    } else {
      await #expect(throws: Refused.notFound) { _ = try await world.export(.network, .team, as: viewer) }
    }
  }

  @Test func `is recorded, with audience and counts`() async throws {
    let world = try await World.make()
    try await world.takeExamples(.signals, "signals.csv")

    _ = try await world.export(.signals)

    let bodies = try await world.database.read(as: world.command) { reader in
      try reader.rows(
        """
        SELECT body FROM change_content JOIN change ON change.id = change_content.change_id WHERE verb = 'exported'
        ORDER BY change.id
        """
      ).map { $0.text("body") }
    }
    #expect(bodies == ["asOf=\naudience=team\nfile=signals.csv\nrows=3"])
  }
}
