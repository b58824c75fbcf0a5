// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import Figures
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// What a file of figures would do, before anything is kept; without a result, the question of which year it is.
struct FigurePreview: PageContent {
  let district: District
  let upload: Upload
  let outline: FigureReport?
  let result: FigureImport?
  let year: Int?
  let csrf: String

  var room: Room? { .exchange }
  private var changesAnything: Bool { result.map { $0.added + $0.changed > 0 } ?? false }
  func title(_ t: Texts) -> String { t("exchange.preview.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (title(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(eyebrow: [eyebrow(t)], title: title(t), lead: lead(t), t)
    if let result {
      figureList(counts(result, t))
      if let outline { about(outline, result, t) }
      if !result.refusals.isEmpty { div(.class("pactwerk-section")) { dataTable(refusedTable(result, t), t) } }
    }
    if result == nil || year != nil {
      div(.class("pactwerk-section")) {
        YearForm(
          district.slug, t("exchange.figures.year"), year: year, fileName: upload.source.name, isNeeded: result == nil
        ).question(t)
      }
    }
    SaveButtons(
      slug: district.slug, upload: upload.id, year: year, count: saved, csrf: csrf, words: "exchange.figures.save"
    ).row(t)
  }

  private var saved: Int { result.map { $0.added + $0.changed } ?? 0 }

  private func eyebrow(_ t: Texts) -> String {
    guard let result else { return upload.source.name }
    return t("exchange.figures.read", count: result.read, ["file": upload.source.name])
  }

  private func lead(_ t: Texts) -> String {
    guard result != nil else { return t("exchange.figures.which_year") }
    return t(changesAnything ? "exchange.figures.lead" : "exchange.nothing_changes")
  }

  private func counts(_ result: FigureImport, _ t: Texts) -> [(number: String, words: String)] {
    var figures = [
      (t.number(result.added), t("exchange.figure.added")), (t.number(result.changed), t("exchange.figures.changed")),
      (t.number(result.refusedCount), t("exchange.figure.refused")),
    ]
    if result.unchanged > 0 { figures.append((t.number(result.unchanged), t("exchange.figure.unchanged"))) }
    return figures
  }

  private func about(_ outline: FigureReport, _ result: FigureImport, _ t: Texts) -> some HTML {
    var items: [(String, any HTML)] = [(t("exchange.figures.form"), t("exchange.form.\(outline.form.rawValue)"))]
    if let title = outline.title { items.append((t("exchange.figures.title"), title)) }
    if let table = outline.table { items.append((t("exchange.figures.table"), table)) }
    let statuses = FigureStatus.allCases.compactMap { status in
      result.statuses[status.rawValue].map { "\(t("exchange.status.\(status.rawValue)")): \(t.number($0))" }
    }
    items.append((t("exchange.figures.statuses"), statuses.joined(separator: "; ")))
    if result.areasAdded > 0 { items.append((t("exchange.figures.areas"), t.number(result.areasAdded))) }
    if !result.ignored.isEmpty {
      items.append((t("exchange.figures.ignored"), result.ignored.prefix(20).joined(separator: ", ")))
    }
    return div(.class("pactwerk-section")) { descriptionList(items) }
  }

  private func refusedTable(_ result: FigureImport, _ t: Texts) -> DataTable {
    t.refusedTable(
      result.refusals.prefix(ImportResult.shownRows).map { RefusedRow($0, file: result.file) },
      of: result.refusals.count, rows: result.refusedCount)
  }
}
