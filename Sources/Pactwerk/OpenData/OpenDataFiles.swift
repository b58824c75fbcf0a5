// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import Design
import Exchange
import ExchangeFormats
import Geography
import JSONText
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

extension Reader {
  /// One file of a set of open data, with what this viewer sees. At most five statements.
  func openDataFile(_ set: OpenDataSet, _ form: OpenDataSet.Form, slug: String) throws -> ExportedFile {
    guard form != .geojson else { return try bordersFile(named: set.fileName(form)) }
    guard let route = set.route, let table = route.table else { throw Refused.notFound }
    let objects = try route.objects(self, slug: slug)
    let bytes =
      form == .csv
      ? CSVWriter.write(header: table.header, rows: objects.lazy.map(table.cells)) : JSON.list(objects).bytes
    return ExportedFile(name: set.fileName(form), bytes: bytes, rowCount: objects.count)
  }

  /// The areas of the district that have a border, as GeoJSON. Two statements.
  private func bordersFile(named name: String) throws -> ExportedFile {
    let areas = try areasOfDistrict()
    var shapes: [String: Shape] = [:]
    for (edition, group) in Dictionary(grouping: areas, by: \.edition) {
      shapes.merge(try storedShapes(of: group.map(\.code), edition: edition)) { first, _ in first }
    }
    let drawn = areas.compactMap { area in
      shapes[area.code].map {
        AreaFile.Area(code: area.code, name: area.name, edition: area.edition, parent: area.parent, shape: $0)
      }
    }
    return ExportedFile(name: name, bytes: AreaFile(drawn).json(), rowCount: drawn.count)
  }

  /// Every file of the open data of the viewer's district, and their description.
  func openDataFiles(_ district: District, site: String, catalogue: Catalogue) throws -> [ExportedFile] {
    let files = try OpenDataSet.all.flatMap { set in
      try set.forms.map { try openDataFile(set, $0, slug: district.slug) }
    }
    let description = OpenDataCatalogue(
      district: district, areas: try ownAreas(), summaries: try openDataSummaries(slug: district.slug), today: today,
      site: site, catalogue: catalogue
    ).graph
    return files + [
      ExportedFile(name: OpenDataCatalogue.jsonName, bytes: description.jsonLD, rowCount: OpenDataSet.all.count),
      ExportedFile(name: OpenDataCatalogue.turtleName, bytes: description.turtle, rowCount: OpenDataSet.all.count),
    ]
  }
}

/// Writes every file of the open data of a district as the public may see it; recorded in the history.
///
/// - Parameters:
///   - site: where the district's pages are found, `https://pactwerk.example`: for the addresses in the description.
///   - viewer: who takes the files away.
/// - Throws: `Refused.notFound` without a district.
public func exportOpenData(from database: Database, site: String, as viewer: Viewer) async throws -> [ExportedFile] {
  let catalogue = try Installation.catalogue()
  return try await exportFiles(for: .public, from: database, as: viewer) { reader in
    try reader.openDataFiles(try reader.currentDistrict(), site: site, catalogue: catalogue)
  }
}
