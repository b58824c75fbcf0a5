// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// What a list would do, before anything is kept.
struct ImportPreview: PageContent {
  let district: District
  let upload: Upload
  let result: ImportResult
  /// The heading that is read for each column; empty for what is no table.
  let headings: [String: String]
  /// Whether the file holds borders, of a year that it may not say.
  let hasBorders: Bool
  let year: Int?
  let csrf: String

  var room: Room? { .exchange }
  func title(_ t: Texts) -> String { t("exchange.preview.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (title(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      eyebrow: [t("exchange.preview.read", count: result.read, ["file": result.fileNames.joined(separator: ", ")])],
      title: title(t), lead: t(result.changesAnything ? "exchange.preview.lead" : "exchange.nothing_changes"), t)
    figureList(figures(t))
    if !result.refused.isEmpty { div(.class("pactwerk-section")) { dataTable(refusedTable(t), t) } }
    if !result.mergedRows.isEmpty { div(.class("pactwerk-section")) { dataTable(mergedTable(t), t) } }
    notes(t)
    if !headings.isEmpty { readColumns(t) }
    if hasBorders {
      div(.class("pactwerk-section")) {
        YearForm(
          district.slug, t("exchange.borders.year"), year: year, fileName: upload.source.name,
          isNeeded: result.refused.contains { $0.reason == OwnReason.noEdition.code }
        ).question(t)
      }
    }
    SaveButtons(slug: district.slug, upload: upload.id, year: year, count: result.added + result.merged, csrf: csrf)
      .row(t)
  }

  private func figures(_ t: Texts) -> [(number: String, words: String)] {
    var figures = [
      (t.number(result.added), t("exchange.figure.added")), (t.number(result.merged), t("exchange.figure.merged")),
      (t.number(result.refusedCount), t("exchange.figure.refused")),
    ]
    if result.unchanged > 0 { figures.append((t.number(result.unchanged), t("exchange.figure.unchanged"))) }
    return figures
  }

  private func refusedTable(_ t: Texts) -> DataTable {
    t.refusedTable(
      Array(result.refused.prefix(ImportResult.shownRows)), of: result.refused.count, rows: result.refusedCount)
  }

  private func mergedTable(_ t: Texts) -> DataTable {
    DataTable(
      t("exchange.merged.caption", count: result.merged, ["shown": t.number(result.mergedRows.count)]),
      columns: [
        .init(t("exchange.column.line")), .init(t("exchange.column.yours")), .init(t("exchange.column.known")),
        .init(t("exchange.column.changes")),
      ],
      rows: result.mergedRows.map { row in
        let fields = row.fields.map { t("exchange.field.\($0)") }
        return [t.number(row.line), row.name, row.known ?? t("exchange.no_name"), t.list(fields)]
      }, isCompact: true)
  }

  /// Which column is read as what, where the heading does not say so itself, and the way to choose otherwise.
  private func readColumns(_ t: Texts) -> some HTML {
    let told = headings.filter { $0.key != $0.value }.sorted { $0.key < $1.key }
    return div(.class("pactwerk-section pactwerk-stack")) {
      if !told.isEmpty {
        p { t("exchange.columns.read_so") }
        descriptionList(told.map { ($0.value, t.columnName($0.key)) })
      }
      p { link(t("exchange.columns.choose_other"), .importColumns(district.slug)) }
    }
  }

  private func notes(_ t: Texts) -> some HTML {
    var notes: [String] = []
    if result.drafts > 0 { notes.append(t("exchange.drafts", count: result.drafts)) }
    if !result.unknownCarriers.isEmpty {
      let names = result.unknownCarriers.prefix(20).joined(separator: ", ")
      notes.append(t("exchange.unknown_carriers", ["names": names]))
    }
    if !result.joinedAreas.isEmpty {
      notes.append(t("exchange.joined_areas", ["codes": result.joinedAreas.joined(separator: ", ")]))
    }
    if !result.ignored.isEmpty {
      notes.append(t("exchange.ignored", ["columns": result.ignored.joined(separator: ", ")]))
    }
    return div(.class("pactwerk-section pactwerk-stack pactwerk-small")) { each(notes) { note in p { note } } }
  }
}

/// The page where a list would stand, when none was sent within the hour.
struct NoPreview: PageContent {
  let district: District

  var room: Room? { .exchange }
  func title(_ t: Texts) -> String { t("exchange.preview.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (title(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: title(t), t)
    emptyState(
      title: t("exchange.preview.none"), text: t("exchange.preview.none_text"),
      buttons: [ButtonLink(t("exchange.start.title"), .imports(district.slug), kind: .primary)])
  }
}
