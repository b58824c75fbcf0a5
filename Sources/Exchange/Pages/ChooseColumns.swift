// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import ExchangeFormats
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// What kind of list a table is, and which column is what.
struct ChooseColumns: PageContent {
  let district: District
  let upload: Upload
  let sample: TableSample
  /// The kinds that the viewer may read in.
  let kinds: [ImportKind]
  /// What is chosen so far: a proposal, what was remembered, or what was sent.
  let choice: ColumnChoice
  /// Whether a choice for this header is remembered.
  let isRemembered: Bool
  var state: FormState
  let csrf: String

  /// The value of the key that is made from the row.
  static let madeKey = "rij"

  var room: Room? { .exchange }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("exchange.columns.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (title(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    errorSummary(state, t)
    titleBlock(eyebrow: [upload.source.name], title: title(t), lead: t("exchange.columns.lead"), t)
    if kinds.count > 1 { kindForm(t) }
    columnForm(t)
    pageSection(t("exchange.columns.sample"), id: "begin") { dataTable(sampleTable(t), t) }
    if isRemembered { forgetForm(t) }
  }

  private func kindForm(_ t: Texts) -> some HTML {
    form(.class("pactwerk-stack pactwerk-narrow-page"), .method("get"), .action(.importColumns(district.slug))) {
      selectField(
        Field("soort", t("exchange.columns.kind")), kinds.map { ($0.rawValue, t("exchange.list.\($0.rawValue)")) },
        FormState(["soort": [choice.kind.rawValue]]), t)
      submit(t("exchange.columns.kind_send"), kind: .regular)
    }
  }

  private func columnForm(_ t: Texts) -> some HTML {
    postForm(
      to: .importColumns(district.slug), csrf: csrf, classes: "pactwerk-section pactwerk-stack pactwerk-narrow-page"
    ) {
      hiddenField("lijst", upload.id.text)
      hiddenField("soort", choice.kind.rawValue)
      each(Array(choice.kind.columns.enumerated())) { place, column in
        selectField(
          Field(ChooseColumns.field(of: column), label(of: column, place, t)), options(place, t), state,
          none: t("exchange.columns.not_read"), t)
      }
      submit(t("exchange.look"), width: .fullOnPhone)
    }
  }

  private func label(of column: ImportColumn, _ place: Int, _ t: Texts) -> String {
    let name = t.columnName(column.name)
    let isNeeded = column.isRequired || (place == 0 && choice.kind.canMakeKeys)
    return isNeeded ? t("exchange.columns.needed", ["name": name]) : name
  }

  private func options(_ column: Int, _ t: Texts) -> [(value: String, words: String)] {
    let headings = sample.header.enumerated().map { place, heading in
      let name = heading.isEmpty ? t("exchange.columns.nameless", ["number": t.number(place + 1)]) : heading
      let words = sample.example(place).map { t("exchange.columns.example", ["name": name, "example": $0]) }
      return (String(place), words ?? name)
    }
    guard column == 0, choice.kind.canMakeKeys else { return headings }
    return [(ChooseColumns.madeKey, t("exchange.columns.made_key"))] + headings
  }

  private func sampleTable(_ t: Texts) -> DataTable {
    DataTable(
      t("exchange.columns.sample_caption"),
      columns: sample.header.enumerated().prefix(12).map { place, heading in
        .init(heading.isEmpty ? t("exchange.columns.nameless", ["number": t.number(place + 1)]) : heading)
      },
      rows: sample.rows.map { row in
        row.prefix(12).map { cell in span(.named("dir", "auto")) { String(cell.prefix(80)) } }
      }, isCompact: true)
  }

  private func forgetForm(_ t: Texts) -> some HTML {
    pageSection(t("exchange.columns.remembered"), id: "onthouden") {
      p { t("exchange.columns.remembered_text") }
      postForm(to: .importColumns(district.slug), csrf: csrf) {
        hiddenField("lijst", upload.id.text)
        hiddenField("vergeet", "ja")
        submit(t("exchange.columns.forget"), kind: .regular)
      }
    }
  }

  /// The name of the field in which a column is chosen.
  static func field(of column: ImportColumn) -> String { "kolom-" + column.name }
}

extension ChooseColumns {
  /// The values of the form for a choice.
  static func values(of choice: ColumnChoice, in sample: TableSample) -> FormState {
    var state = FormState()
    for (place, column) in choice.kind.columns.enumerated() {
      let heading = choice.headings[column.name].flatMap { sample.header.firstIndex(of: $0) }
      if place == 0, choice.makesKeys { state.set(field(of: column), madeKey) }
      if let heading { state.set(field(of: column), String(heading)) }
    }
    return state
  }

  /// The choice that a form sends; columns without a heading cannot be chosen.
  static func choice(_ kind: ImportKind, from fields: Fields, in sample: TableSample) -> ColumnChoice {
    var headings: [String: String] = [:]
    for column in kind.columns {
      guard let place = fields.integer(field(of: column)), sample.header.indices.contains(place),
        !sample.header[place].isEmpty
      else { continue }
      headings[column.name] = sample.header[place]
    }
    let makesKeys = kind.columns.first.map { fields.text(field(of: $0)) == madeKey } ?? false
    return ColumnChoice(kind, headings, makesKeys: makesKeys)
  }
}

extension Texts {
  /// What a column of a list is called.
  func columnName(_ column: String) -> String {
    let name = self("exchange.field.\(column)")
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
