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

/// Reading lists in, undoing that, and taking files along.
public struct ExchangeRoutes {
  private static let importers = Route.Audience.hats { !$0.importableKinds.isEmpty }
  /// A file of at most 25 MB, and the form around it; what a list may have is less.
  private static let uploadLimit = 25_100_000

  /// Adds the addresses of the room.
  public static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/import", name: "import", for: importers) { visit in
      try await startPage(visit, ImportForm())
    }
    routes.get("/wijken/{wijk}/import/voorbeeld", name: "import-preview", for: importers) { visit in
      try await previewPage(visit)
    }
    routes.post(
      "/wijken/{wijk}/import/voorbeeld", name: "import-upload", for: importers, bodyLimit: uploadLimit
    ) { visit in
      try await upload(visit)
    }
    routes.post("/wijken/{wijk}/import/bewaring", name: "import-saving", for: importers) { visit in
      try await save(visit)
    }
    routes.post("/wijken/{wijk}/import/stop", name: "import-stop", for: importers) { visit in
      try await stop(visit)
    }
    ColumnRoutes.add(to: &routes, for: importers)
    FigureImportRoutes.add(to: &routes)
    routes.get("/wijken/{wijk}/import/{id}", name: "import-batch", for: importers) { visit in
      try await batchPage(visit)
    }
    routes.post("/wijken/{wijk}/import/{id}/terugdraaien", name: "import-undoing", for: importers) { visit in
      try await undo(visit)
    }
    routes.get("/wijken/{wijk}/export/{kind}", name: "export", kind: .file) { visit in
      try await export(visit)
    }
    routes.get("/wijken/{wijk}/koppeling/vergaderingen.ics", name: "meeting-calendar", kind: .file) { visit in
      try await MeetingCalendar.answer(visit)
    }
  }

  private static func startPage(_ visit: Visit, _ form: ImportForm) async throws -> Answer {
    let district = try visit.requireDistrict()
    let mayFigures = visit.viewer.may(.editDistrict)
    let (batches, sources) = try await visit.read {
      (try $0.importBatches(), mayFigures ? try $0.newestFigureSources(limit: 10) : [])
    }
    return visit.page(
      ImportStart(
        district: district, viewer: visit.viewer, form: form, batches: batches, sources: sources,
        csrf: visit.formToken, today: visit.today, isUnchanged: visit.query.text("uitkomst") == "niets"))
  }

  private static func upload(_ visit: Visit) async throws -> Answer {
    let form = ImportForm(visit.form, pastedName: visit.texts("exchange.pasted_name"))
    guard let source = form.source else {
      return try await startPage(visit, form.refused([("bestand", visit.texts("exchange.nothing_sent"))]))
    }
    let opened = try await open(source, year: nil, visit)
    if case .refused(let faults) = opened {
      let sentences = faults.prefix(5).map { (form.fieldName, visit.texts.whole($0)) }
      return try await startPage(visit, form.refused(Array(sentences)))
    }
    try await visit.write { _ = try $0.keepUpload(source) }
    let slug = try visit.requireDistrict().slug
    if case .unknownColumns = opened { return visit.redirect(to: .importColumns(slug)) }
    return visit.redirect(to: .importPreview(slug))
  }

  private static func open(_ source: ImportSource, year: Int?, _ visit: Visit) async throws -> OpenedFile {
    let choices = try await visit.read { try $0.columnChoices() }
    return OpenedFile(source, year: year, choices: choices, for: visit.viewer)
  }

  private static func previewPage(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    guard let upload = try await visit.read({ try $0.upload() }) else {
      return visit.page(NoPreview(district: district))
    }
    let year = YearForm.year(visit.query.text("jaar"))
    switch try await open(upload.source, year: year, visit) {
    case .list(let plan):
      let result = try await visit.database.rehearse(as: visit.viewer) { try $0.carryOut(plan) }
      return visit.page(
        ImportPreview(
          district: district, upload: upload, result: result, headings: plan.headings, hasBorders: plan.hasBorders,
          year: year, csrf: visit.formToken))
    case .figures(let file): return try await FigureImportRoutes.preview(upload, file, year: year, visit)
    case .figuresWithoutYear: return try FigureImportRoutes.askYear(upload, year: year, visit)
    case .unknownColumns: return visit.redirect(to: .importColumns(district.slug))
    case .refused(let faults):
      let sentences = faults.prefix(5).map { ("bestand", visit.texts.whole($0)) }
      return try await startPage(visit, ImportForm().refused(Array(sentences)))
    }
  }

  private static func save(_ visit: Visit) async throws -> Answer {
    let slug = try visit.requireDistrict().slug
    let upload = try await visit.sentUpload()
    let year = YearForm.year(visit.form.text("jaar"))
    switch try await open(upload.source, year: year, visit) {
    case .list(let plan):
      let result = try await visit.write { writer in
        let result = try writer.carryOut(plan)
        try writer.dropUpload(upload.id)
        return result
      }
      guard let batch = result.batch else { return visit.redirect(to: .imports(slug).with("uitkomst", "niets")) }
      return visit.redirect(to: .importBatch(slug, RecordID(batch)))
    case .figures(let file): return try await FigureImportRoutes.save(upload, file, visit)
    case .figuresWithoutYear, .unknownColumns, .refused: throw Refused.notFound
    }
  }

  private static func stop(_ visit: Visit) async throws -> Answer {
    let upload = try await visit.sentUpload()
    try await visit.write { try $0.dropUpload(upload.id) }
    return visit.redirect(to: .imports(try visit.requireDistrict().slug))
  }

  private static func batchPage(_ visit: Visit) async throws -> Answer {
    guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
    let found = try await visit.read { reader in
      try reader.importBatch(id).map { ($0, try reader.keptRows(of: id)) }
    }
    guard let (batch, kept) = found else { return .notFound }
    return visit.page(
      ImportBatchPage(
        district: try visit.requireDistrict(), batch: batch, kept: kept, csrf: visit.formToken, today: visit.today))
  }

  private static func undo(_ visit: Visit) async throws -> Answer {
    guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
    try await visit.write { _ = try $0.undoImport(id) }
    return visit.redirect(to: .importBatch(try visit.requireDistrict().slug, id))
  }

  private static func export(_ visit: Visit) async throws -> Answer {
    let audience = ExportAudience(rawValue: visit.query["voor"] ?? ExportAudience.public.rawValue)
    guard let audience, let file = ExportFile(rawValue: visit.parameter("kind")) else { return .notFound }
    guard audience == .team || file != .signals else { return .notFound }
    let files = try await exportFiles(
      [file], for: audience, from: visit.database, as: visit.viewer, style: .excel)
    guard let made = files.first else { return .notFound }
    return .file(made.bytes, type: file.mediaType, name: made.name)
  }
}

extension Visit {
  /// The list that the form names: only one that this account sent, in this district, within the hour.
  func sentUpload() async throws -> Upload {
    guard let id = RecordID(untrusted: form.text("lijst")) else { throw Refused.notFound }
    guard let upload = try await read({ try $0.upload(id) }) else { throw Refused.notFound }
    return upload
  }
}
