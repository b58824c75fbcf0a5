// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// Choosing which column of a list is what.
enum ColumnRoutes {
  static func add(to routes: inout Routes, for importers: Route.Audience) {
    routes.get("/wijken/{wijk}/import/kolommen", name: "import-columns", for: importers) { visit in
      try await page(visit)
    }
    routes.post("/wijken/{wijk}/import/kolommen", name: "import-columns-choosing", for: importers) { visit in
      try await choose(visit)
    }
  }

  private static func page(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    guard let upload = try await visit.read({ try $0.upload() }), let sample = try? TableSample(upload.source.bytes)
    else { return visit.page(NoPreview(district: district)) }
    let remembered = try await visit.read { try $0.columnChoices() }[ColumnChoice.key(of: sample.header)]
    let kinds = kinds(for: visit.viewer)
    let asked = ImportKind(rawValue: visit.query.text("soort")).flatMap { kinds.contains($0) ? $0 : nil }
    var choice = remembered ?? ColumnChoice.proposed(for: sample.header, among: kinds)
    if let asked, asked != choice?.kind { choice = ColumnChoice.proposed(for: sample.header, as: asked) }
    guard let choice else { throw Refused.notFound }
    return visit.page(
      ChooseColumns(
        district: district, upload: upload, sample: sample, kinds: kinds, choice: choice,
        isRemembered: remembered != nil, state: ChooseColumns.values(of: choice, in: sample), csrf: visit.formToken))
  }

  private static func choose(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let upload = try await visit.sentUpload()
    guard let sample = try? TableSample(upload.source.bytes) else { throw Refused.notFound }
    if visit.form["vergeet"] != nil {
      try await visit.write { try $0.forgetChoice(for: sample.header) }
      return visit.redirect(to: .importColumns(district.slug))
    }
    let kinds = kinds(for: visit.viewer)
    guard let kind = ImportKind(rawValue: visit.form.text("soort")), kinds.contains(kind) else {
      throw Refused.notFound
    }
    let choice = ChooseColumns.choice(kind, from: visit.form, in: sample)
    guard choice.missing.isEmpty else {
      var page = ChooseColumns(
        district: district, upload: upload, sample: sample, kinds: kinds, choice: choice, isRemembered: false,
        state: ChooseColumns.values(of: choice, in: sample), csrf: visit.formToken)
      for column in choice.kind.columns where choice.missing.contains(column.name) {
        page.state.refuse(
          ChooseColumns.field(of: column),
          visit.texts("exchange.columns.choose_one", ["name": visit.texts.columnName(column.name)]))
      }
      return visit.page(page)
    }
    try await visit.write { try $0.remember(choice, for: sample.header) }
    return visit.redirect(to: .importPreview(district.slug))
  }

  private static func kinds(for viewer: Viewer) -> [ImportKind] {
    ImportKind.allCases.filter { !$0.columns.isEmpty && viewer.importableKinds.contains(ImportCommandKind($0)) }
      .sorted { ($0 == .signals ? 0 : 1) < ($1 == .signals ? 0 : 1) }
  }
}
