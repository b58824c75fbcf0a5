// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Figures
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// A file of figures that was read in, and the button that undoes it.
struct FigureBatchPage: PageContent {
  let district: District
  let source: SourceOfFigures
  let csrf: String

  var room: Room? { .exchange }
  func title(_ t: Texts) -> String { t("exchange.batch.title", ["file": source.fileName]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("exchange.start.title"), .imports(district.slug)), (source.fileName, nil)]
  }

  func body(_ t: Texts) -> some HTML {
    if source.isUndone { message { p { t("exchange.figures.undone") } } }
    titleBlock(
      eyebrow: [t("exchange.kind.figures"), source.publisher ?? t("exchange.figures.no_publisher")], title: title(t), t)
    figureList([(t.number(source.read), t("exchange.figures.read_words"))])
    p(.class("pactwerk-section")) { link(t("exchange.figures.see"), .figures(district.slug)) }
    if !source.isUndone {
      pageSection(t("exchange.batch.undo_title"), id: "terugdraaien") {
        p { t("exchange.figures.undo_text") }
        postForm(to: .figureUndoing(district.slug, source.number), csrf: csrf) {
          submit(t("exchange.batch.undo"), kind: .regular)
        }
      }
    }
    p(.class("pactwerk-section")) { link(t("exchange.batch.another"), .imports(district.slug)) }
  }
}
