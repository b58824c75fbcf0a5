// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// One import: what it did, and the button that undoes it.
struct ImportBatchPage: PageContent {
  let district: District
  let batch: ImportBatch
  let kept: [KeptRow]
  let csrf: String
  let today: Day

  var room: Room? { .exchange }
  func title(_ t: Texts) -> String { t("exchange.batch.title", ["file": batch.fileName]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (batch.fileName, nil)]
  }

  func body(_ t: Texts) -> some HTML {
    if let undone = batch.undoneAt { undoneMessage(undone, t) }
    titleBlock(
      eyebrow: [
        t("exchange.kind.\(batch.kind.rawValue)"), t.dateTime(batch.importedAt, today: today), t.who(batch.hatName),
      ], title: title(t), t)
    figureList([
      (t.number(batch.added), t("exchange.figure.added")), (t.number(batch.merged), t("exchange.figure.merged")),
      (t.number(batch.refused), t("exchange.figure.refused")),
    ])
    if !kept.isEmpty { div(.class("pactwerk-section")) { dataTable(keptTable(t), t) } }
    if batch.undoneAt == nil { undo(t) }
    p(.class("pactwerk-section")) { link(t("exchange.batch.another"), .imports(district.slug)) }
  }

  private func undoneMessage(_ undone: Moment, _ t: Texts) -> some HTML {
    let key = kept.isEmpty ? "exchange.batch.undone_all" : "exchange.batch.undone_partly"
    return message { p { t(key, ["when": t.dateTime(undone, today: today)]) } }
  }

  private func undo(_ t: Texts) -> some HTML {
    pageSection(t("exchange.batch.undo_title"), id: "terugdraaien") {
      p { t("exchange.batch.undo_text") }
      postForm(to: .importUndoing(district.slug, batch.id), csrf: csrf) {
        submit(t("exchange.batch.undo"), kind: .regular)
      }
    }
  }

  private func keptTable(_ t: Texts) -> DataTable {
    let shown = kept.prefix(ImportResult.shownRows)
    let rest = kept.count - shown.count
    let caption = t("exchange.kept.caption", count: kept.count)
    return DataTable(
      rest > 0 ? caption + " " + t("exchange.and_more", count: rest) : caption,
      columns: [
        .init(t("exchange.column.line")), .init(t("exchange.column.what")), .init(t("exchange.column.why_kept")),
      ],
      rows: shown.map { row in
        [t.number(row.line), t("exchange.record.\(row.record.kind)"), t("exchange.kept.\(row.reason.rawValue)")]
      }, isCompact: true)
  }
}
