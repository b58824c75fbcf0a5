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
  let upload: RecordID
  let result: ImportResult
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
    buttons(t)
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
    let shown = result.refused.prefix(ImportResult.shownRows)
    let rest = result.refused.count - shown.count
    let caption = t("exchange.refused.caption", count: result.refusedCount)
    return DataTable(
      rest > 0 ? caption + " " + t("exchange.and_more", count: rest) : caption,
      columns: [
        .init(t("exchange.column.line")), .init(t("exchange.column.stands")), .init(t("exchange.column.why")),
        .init(t("exchange.column.do")),
      ],
      rows: shown.map { refused in
        let (why, advice) = t.words(for: refused)
        return [refused.line.map { t.number($0) } ?? t("exchange.whole_file"), stands(refused, t), why, advice]
      }, isCompact: true)
  }

  private func stands(_ refused: RefusedRow, _ t: Texts) -> String {
    let value = refused.value ?? t("exchange.empty_cell")
    guard let column = refused.column, column != value else { return value }
    return t("exchange.in_column", ["column": column, "value": value])
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

  private func buttons(_ t: Texts) -> some HTML {
    div(.class("pactwerk-row pactwerk-legend--below")) {
      if result.changesAnything {
        postForm(to: .importSaving(district.slug), csrf: csrf) {
          hiddenField("lijst", upload.text)
          submit(t("exchange.save", count: result.added + result.merged))
        }
      }
      postForm(to: .importStop(district.slug), csrf: csrf) {
        hiddenField("lijst", upload.text)
        submit(t("exchange.stop"), kind: .regular)
      }
    }
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
