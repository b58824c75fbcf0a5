// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// `/wijken/{wijk}/programma`: the goals of a district, and one goal.
public struct ProgrammesRoutes {
  /// Adds the routes. `standing` reads what the other track does for the goals.
  public static func add(
    to routes: inout Routes, standing: @escaping @Sendable (Reader) throws -> ProgrammeStanding
  ) {
    routes.get("/wijken/{wijk}/programma", name: "programme") { visit in
      let district = try visit.requireDistrict()
      let page = try await visit.read { reader in
        ProgrammePage(
          slug: district.slug, isSeen: reader.viewer.sight.programme, sets: GoalSet.sets(of: try reader.goals()),
          interventions: try reader.interventions(), goalsOf: try reader.goals(ofKind: ProgrammeKind.intervention),
          standing: try standing(reader))
      }
      return visit.page(page)
    }
    routes.get("/wijken/{wijk}/programma/doelen/{id}", name: "goal") { visit in
      let district = try visit.requireDistrict()
      guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
      let page = try await visit.read { reader -> GoalPage? in
        guard let goal = try reader.goal(id) else { return nil }
        let goalsOf = try reader.goals(ofKind: ProgrammeKind.intervention)
        return GoalPage(
          slug: district.slug, today: reader.today, goal: goal,
          interventions: try reader.interventions().filter { goalsOf[$0.id, default: []].contains(id) },
          standing: try standing(reader))
      }
      return page.map { visit.page($0) } ?? .notFound
    }
  }
}
