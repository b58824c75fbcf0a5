// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// Before the first field: who helps faster, and what is kept.
struct NewSignalPage: PageContent {
  let district: District

  var room: Room? { .signals }
  func title(_ t: Texts) -> String { t("signals.new.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
      div(.class("pactwerk-stack")) {
        h1 { t("signals.new.title") }
        p(.class("pactwerk-lead")) { t("signals.new.lead") }
        p {
          buttonLink(ButtonLink(t("signals.new.begin"), .tell(district.slug), kind: .primary, width: .fullOnPhone))
        }
      }
      section(.labelledBy("ergens")) {
        h2(.id("ergens")) { t("signals.new.elsewhere") }
        routeList([.danger(t), .safeHome(t)] + desk(t))
      }
      section(.class("pactwerk-stack"), .labelledBy("bewaren")) {
        h2(.id("bewaren")) { t("signals.new.keep_title") }
        p { t("signals.new.keep") }
        p { t("signals.new.count") }
        p { link(t("signals.new.more"), SiteAddress.privacy) }
      }
    }
  }

  private func desk(_ t: Texts) -> [RouteRow] {
    let address = district.desk.flatMap { Address.site($0) } ?? SiteAddress.contact
    return [RouteRow(t("signals.new.desk"), t("signals.new.desk_text"), go: t("signals.new.desk_go"), address)]
  }
}

/// The one form of a remark: the words, and where if you like.
struct TellPage: PageContent {
  let district: District
  let areas: [Area]
  let state: FormState
  let formToken: String

  var room: Room? { .signals }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("signals.tell.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("signals.new.title"), .newSignal(district.slug)), (t("signals.tell.crumb"), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page")) {
      errorSummary(state, t)
      postForm(to: .tell(district.slug), csrf: formToken, classes: "pactwerk-stack--lg pactwerk-stack") {
        div {
          phoneStep(2, of: 3, t)
          h1 { t("signals.tell.title") }
        }
        textArea(
          Field("tekst", t("signals.tell.text"), hint: t("signals.tell.text_hint")), state, maxLength: Signal.textLimit,
          t)
        places(t)
        buttonRow {
          submit(t("signals.tell.send"), width: .fullOnPhone)
          buttonLink(ButtonLink(t("signals.tell.back"), .newSignal(district.slug), kind: .subtle))
        }
      }
    }
  }

  @HTMLBuilder private func places(_ t: Texts) -> some HTML {
    if !areas.isEmpty {
      let choices = areas.map { Choice($0.code, $0.name) } + [Choice("", t("signals.tell.unknown_place"))]
      radioChoices(Field("buurt", t("signals.tell.where"), hint: t("signals.tell.where_hint")), choices, state, t)
    }
  }
}
