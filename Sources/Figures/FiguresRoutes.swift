// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import PactwerkStorage
import PactwerkWeb
import Places

/// `/wijken/{wijk}/cijfers`: the figures of a district.
public enum FiguresRoutes {
  /// Adds it. `goals` gives the goals of the district with this slug that are followed by figures.
  public static func add(
    to routes: inout Routes, goals: @escaping @Sendable (Reader, _ slug: String) throws -> [FollowedGoal]
  ) {
    routes.get("/wijken/{wijk}/cijfers", name: "figures") { visit in
      let district = try visit.requireDistrict()
      let search = String(visit.query.text("naast").prefix(80))
      let chosen = visit.query.text("kaart")
      let page = try await visit.read { reader in
        let areas = try reader.ownAreas()
        let found = search.isEmpty ? [] : try reader.areasWithFigures(named: search)
        let other = found.count == 1 ? found[0] : found.first { $0.code == search.uppercased() }
        let comparison = try reader.figureComparison(of: areas.map(\.code), other: other?.code)
        return FiguresPage(
          district: district, comparison: comparison, goals: try goals(reader, district.slug),
          sources: try reader.figureSources(Set(comparison.lines.map(\.source)).sorted()),
          map: try reader.figureMap(of: areas, comparison, chosen: chosen), other: other, search: search, found: found,
          baseMap: visit.baseMap)
      }
      return visit.page(page)
    }
  }
}
