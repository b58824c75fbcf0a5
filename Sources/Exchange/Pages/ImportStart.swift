// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML
import Figures
import PactwerkCore
import PactwerkWeb
import Places

/// Sending a list; below it what was read in before, and files to take along.
struct ImportStart: PageContent {
  let district: District
  let viewer: Viewer
  let form: ImportForm
  let batches: [ImportBatch]
  /// The newest files of figures; empty for who may not read them in.
  let sources: [SourceOfFigures]
  let csrf: String
  let today: Day
  /// Whether a list was sent that changed nothing.
  let isUnchanged: Bool

  var room: Room? { .exchange }
  var hasErrors: Bool { !form.state.isAccepted }
  private var sendsFigures: Bool { viewer.may(.editDistrict) }
  func title(_ t: Texts) -> String { t("exchange.start.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("exchange.start.title"), nil)] }

  func body(_ t: Texts) -> some HTML {
    errorSummary(form.state, t)
    if isUnchanged { message { p { t("exchange.nothing_changes") } } }
    titleBlock(
      title: title(t), lead: t("exchange.start.lead"), audience: .only(t("exchange.audience")), t)
    uploadForm(t)
    columns(t)
    earlier(t)
    if !sources.isEmpty { earlierFigures(t) }
    takeAlong(t)
  }

  private func uploadForm(_ t: Texts) -> some HTML {
    postForm(to: .importPreview(district.slug), csrf: csrf, classes: "pactwerk-stack", isUpload: true) {
      textArea(Field("geplakt", t("exchange.paste"), hint: t("exchange.paste_hint")), form.state, rows: 8, t)
      fileField(
        Field(
          "bestand", t("exchange.file"), hint: t(sendsFigures ? "exchange.file_hint_figures" : "exchange.file_hint")),
        form.state,
        accept: ".csv,.txt,.xlsx,.json,.geojson,.graphml,.gexf,.xml", t)
      submit(t("exchange.look"), width: .fullOnPhone)
    }
  }

  private func columns(_ t: Texts) -> some HTML {
    let kinds = ImportKind.allCases.filter {
      !$0.columns.isEmpty && viewer.importableKinds.contains(ImportCommandKind($0))
    }
    return section(.class("pactwerk-section"), .label(t("exchange.columns"))) {
      disclosure(t("exchange.columns")) {
        p { t("exchange.columns_hint") }
        descriptionList(kinds.map { (t("exchange.list.\($0.rawValue)"), ImportStart.columns(of: $0)) })
        p { t("exchange.other_formats") }
      }
    }
  }

  private static func columns(of kind: ImportKind) -> String {
    kind.columns.map { $0.name + ($0.isRequired ? " *" : "") }.joined(separator: ", ")
  }

  private func earlier(_ t: Texts) -> some HTML {
    pageSection(t("exchange.earlier"), id: "eerder") {
      if batches.isEmpty {
        p { t("exchange.none_yet") }
      } else {
        dataTable(
          DataTable(
            t("exchange.earlier_caption"),
            columns: [
              .init(t("exchange.column.list")), .init(t("exchange.column.what")), .init(t("exchange.column.when")),
              .init(t("exchange.column.who")), .init(t("exchange.column.rows")),
            ], rows: batches.map { row($0, t) }, isCompact: true), t)
      }
    }
  }

  private func row(_ batch: ImportBatch, _ t: Texts) -> [any HTML] {
    [
      link(batch.fileName, .importBatch(district.slug, batch.id)), t("exchange.kind.\(batch.kind.rawValue)"),
      t.dateTime(batch.importedAt, today: today), t.who(batch.hatName), state(of: batch, t),
    ]
  }

  private func earlierFigures(_ t: Texts) -> some HTML {
    pageSection(t("exchange.figures.earlier"), id: "cijfers") {
      dataTable(
        DataTable(
          t("exchange.figures.earlier_caption"),
          columns: [
            .init(t("exchange.column.list")), .init(t("exchange.figures.publisher")),
            .init(t("exchange.kind.figures")),
          ],
          rows: sources.map { source in
            [
              link(source.fileName, .figureBatch(district.slug, source.number)),
              source.publisher ?? t("exchange.figures.no_publisher"),
              source.isUndone ? t("exchange.undone") : t.number(source.read),
            ]
          }, isCompact: true), t)
    }
  }

  private func state(of batch: ImportBatch, _ t: Texts) -> String {
    if batch.undoneAt != nil { return t("exchange.undone") }
    let counts = ["added": t.number(batch.added), "merged": t.number(batch.merged)]
    return t("exchange.counts", counts)
  }

  private func takeAlong(_ t: Texts) -> some HTML {
    let audience: ExportAudience = ExportAudience.team.isOpen(to: viewer) ? .team : .public
    let files = ExportFile.allCases.filter { audience == .team || $0 != .signals }
    return pageSection(t("exchange.take_along"), id: "meenemen") {
      p { t(audience == .team ? "exchange.take_along_team" : "exchange.take_along_public") }
      ul {
        each(files) { file in
          li { link(t("exchange.file.\(file.rawValue)"), .export(district.slug, file, audience)) }
        }
      }
    }
  }
}

extension Texts {
  /// Who did something, from what the history calls the hat: a role, `seat:body:role`, `command:import`.
  func who(_ hatName: String) -> String {
    let parts = hatName.utf8.split(separator: 0x3A).map { String(Substring($0)) }
    if parts.first == "seat", parts.count == 3 { return self("web.hat.seat", ["body": parts[1]]) }
    return Role(rawValue: hatName).map(name(of:)) ?? self("exchange.who.server")
  }
}
