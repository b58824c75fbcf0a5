// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import Figures
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// Reading files of figures in, and undoing that.
enum FigureImportRoutes {
  private static let editors = Route.Audience.hats { $0.may(.editDistrict) }

  static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/import/cijfers/{nummer}", name: "figure-batch", for: editors) { visit in
      guard let source = try await source(visit) else { return .notFound }
      return visit.page(
        FigureBatchPage(district: try visit.requireDistrict(), source: source, csrf: visit.formToken))
    }
    routes.post(
      "/wijken/{wijk}/import/cijfers/{nummer}/terugdraaien", name: "figure-batch-undoing", for: editors
    ) { visit in
      guard let source = try await source(visit) else { return .notFound }
      try await visit.write { _ = try $0.undoFigures(of: source.number) }
      return visit.redirect(to: .figureBatch(try visit.requireDistrict().slug, source.number))
    }
  }

  private static func source(_ visit: Visit) async throws -> SourceOfFigures? {
    guard let number = Int(visit.parameter("nummer")) else { return nil }
    return try await visit.read { try $0.figureSources([number])[number] }
  }

  /// What a file of figures would do.
  static func preview(_ upload: Upload, _ file: FigureFile, year: Int?, _ visit: Visit) async throws -> Answer {
    let result = try await visit.database.rehearse(as: visit.viewer) { try take(upload, file, $0) }
    return visit.page(
      FigurePreview(
        district: try visit.requireDistrict(), upload: upload, outline: file.outline, result: result, year: year,
        csrf: visit.formToken))
  }

  /// The question of which year the figures are.
  static func askYear(_ upload: Upload, year: Int?, _ visit: Visit) throws -> Answer {
    visit.page(
      FigurePreview(
        district: try visit.requireDistrict(), upload: upload, outline: nil, result: nil, year: year,
        csrf: visit.formToken))
  }

  /// Keeps the figures of a file.
  static func save(_ upload: Upload, _ file: FigureFile, _ visit: Visit) async throws -> Answer {
    let slug = try visit.requireDistrict().slug
    let result = try await visit.write { writer in
      let result = try take(upload, file, writer)
      try writer.dropUpload(upload.id)
      return result
    }
    guard let number = result.source else { return visit.redirect(to: .imports(slug).with("uitkomst", "niets")) }
    return visit.redirect(to: .figureBatch(slug, number))
  }

  @Sendable private static func take(_ upload: Upload, _ file: FigureFile, _ writer: Writer) throws -> FigureImport {
    try writer.take(file, named: upload.source.name, digest: digest(upload.source.bytes))
  }
}
