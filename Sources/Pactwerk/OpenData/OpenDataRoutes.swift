// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Exchange
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// `/wijken/{wijk}/open-data`: the page, its files, and their description. Everybody gets what a visitor sees.
enum OpenDataRoutes {
  /// The texts, read once.
  private static let catalogue = Result { try Installation.catalogue() }

  /// Adds them.
  static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/open-data", name: "open-data") { visit in
      let district = try visit.requireDistrict()
      let summaries = try await visit.database.read(as: .visitor(in: district.id)) {
        try $0.openDataSummaries(slug: district.slug)
      }
      let description = Address.openData(district.slug, file: OpenDataCatalogue.jsonName).text(languagePrefix: "")
      return visit.page(OpenDataPage(district: district, summaries: summaries))
        .with("link", "<\(description)>; rel=\"describedby alternate\"; type=\"application/ld+json\"")
    }
    routes.get("/wijken/{wijk}/open-data/{bestand}", name: "open-data-file", kind: .file) { visit in
      let district = try visit.requireDistrict()
      let name = visit.parameter("bestand")
      if let (set, form) = OpenDataSet.named(name) {
        let file = try await visit.database.read(as: .visitor(in: district.id)) {
          try $0.openDataFile(set, form, slug: district.slug)
        }
        return .open(file.bytes, type: form.mediaType + (form == .csv ? "; charset=utf-8" : ""))
      }
      guard name == OpenDataCatalogue.jsonName || name == OpenDataCatalogue.turtleName else { return .notFound }
      let catalogue = try catalogue.get()
      let graph = try await visit.database.read(as: .visitor(in: district.id)) { reader in
        OpenDataCatalogue(
          district: district, areas: try reader.ownAreas(),
          summaries: try reader.openDataSummaries(slug: district.slug), today: reader.today, site: visit.origin,
          catalogue: catalogue
        ).graph
      }
      return name == OpenDataCatalogue.jsonName
        ? .open(graph.jsonLD, type: "application/ld+json") : .open(graph.turtle, type: "text/turtle; charset=utf-8")
    }
  }
}

extension Answer {
  /// Something that other sites may read too.
  fileprivate static func open(_ bytes: [UInt8], type: String) -> Answer {
    .page(
      Outgoing(
        status: 200,
        headers: [
          ("content-type", type), ("access-control-allow-origin", "*"), ("cache-control", "public, max-age=300"),
        ], body: bytes))
  }

  /// The same answer with one more header.
  fileprivate func with(_ header: String, _ value: String) -> Answer {
    guard case .page(var outgoing) = self else { return self }
    outgoing.headers.append((header, value))
    return .page(outgoing)
  }
}
