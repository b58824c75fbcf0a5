// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Programmes
import Records
import Testing

@Suite struct `The pages of the programme` {
  @Test(arguments: Language.allCases)
  func `show both tracks and what is missing`(language: Language) async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      let (goal, empty, intervention) = try await database.write(as: importer) { writer in
        let goal = try writer.upsertGoal(GoalDraft(sourceKey: "g1", name: "Taal & meer", targetYear: 2042)).id
        let empty = try writer.upsertGoal(GoalDraft(sourceKey: "p1", set: "pact", name: "Schoon")).id
        _ = try writer.upsertIntervention(InterventionDraft(sourceKey: "m0", name: "Los plan"))
        return (
          goal, empty,
          try writer.upsertIntervention(InterventionDraft(sourceKey: "m1", name: "Taalpunt", goals: [goal])).id
        )
      }
      let item = StandingItem(
        title: "Taalcafé", address: .page("i"), isSignal: false, isAutonomous: false, isWithoutPlace: true)
      let link = StandingLink(intervention: intervention, item: item, state: .waits(on: .community))
      let standing = ProgrammeStanding(
        goals: [goal: GoalStanding(items: [item], links: [link])], withoutVoice: [intervention])
      let edge = try edge(database, standing)

      let all = await edge.answer(get("/wijken/oost/programma", language))
      let one = await edge.answer(get("/wijken/oost/programma/doelen/\(goal.text)", language))
      let other = await edge.answer(get("/wijken/oost/programma/doelen/\(empty.text)", language))

      for page in [all, one, other] {
        #expect(page.status == 200)
        #expect(!page.text.contains("⟦"))
        #expect(page.text.contains("<h1>"))
      }
      #expect(all.text.contains("Taal &amp; meer") && all.text.contains("Los plan") && all.text.contains("Taalcafé"))
      #expect(one.text.contains("Taalpunt") && one.text.contains("Taalcafé") && one.text.contains("pactwerk-empty"))
      #expect(other.text.contains("pactwerk-empty"))
    }
  }

  @Test func `an unknown goal is not there`() async throws {
    try await TestEngine.sqlite.useDistrict { database, _ in
      let edge = try edge(database, ProgrammeStanding())
      for id in ["x", "0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55", "..%2f"] {
        #expect(await edge.answer(get("/wijken/oost/programma/doelen/\(id)", .nl)).status == 404)
      }
    }
  }

  @Test func `a page costs the same number of statements whatever its size`() async throws {
    try await TestEngine.sqlite.useDistrict { database, importer in
      let few = try await database.read(as: importer) { reader in
        _ = (try reader.goals(), try reader.interventions(), try reader.goals(ofKind: "intervention"))
        return reader.statementCount
      }
      #expect(few == 3)
    }
  }

  @Test func `the texts are the same in every language`() throws {
    let catalogue = try Catalogue([ProgrammesTexts.sources])
    #expect(catalogue.keys(in: .nl) == catalogue.keys(in: .en))
  }

  private func get(_ path: String, _ language: Language) -> Incoming {
    Incoming(method: "GET", path: language.prefix + path)
  }

  private func edge(_ database: Database, _ standing: ProgrammeStanding) throws -> Edge {
    var routes = Routes()
    ProgrammesRoutes.add(to: &routes) { _ in standing }
    return Edge(
      routes: routes, database: database,
      catalogue: try Catalogue([DesignTexts.sources, WebTexts.sources, ProgrammesTexts.sources]),
      files: StaticFiles(folder: ""), rooms: [("programme", "programma")],
      log: { if let fault = $0.fault { Issue.record("\(fault)") } })
  }
}
