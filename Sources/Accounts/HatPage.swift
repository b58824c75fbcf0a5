// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// Choosing a hat: the roles and seats of an account, with what each is for.
struct HatPage: PageContent {
  let session: Session
  let districtNames: [DistrictID: String]
  let state: FormState
  let onwardPath: String
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("accounts.hat.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      errorSummary(state, t)
      eyebrowLine([t("accounts.welcome", ["name": session.name])])
      h1 { t("accounts.hat.title") }
      if session.hats.isEmpty { nothing(t) } else { choices(t) }
      if session.lacksSecondFactor { note { p { t("accounts.hat.held_back") } } }
    }
  }

  @HTMLBuilder private func nothing(_ t: Texts) -> some HTML {
    p(.class("pactwerk-lead")) { t("accounts.hat.none") }
    p { link(t("accounts.hat.own_account"), .ownAccount) }
  }

  @HTMLBuilder private func choices(_ t: Texts) -> some HTML {
    p(.class("pactwerk-lead")) { t("accounts.hat.lead", count: session.hats.count) }
    postForm(to: SiteAddress.hat, csrf: formToken, classes: "pactwerk-stack") {
      radioChoices(
        Field(FieldName.hat, t("accounts.hat.choose")), session.hats.map { choice($0, t) }, state, style: .lines,
        hidesLabel: true, t)
      if !onwardPath.isEmpty { hiddenField(LocalPath.field, onwardPath) }
      submit(t("accounts.hat.send"), width: .fullOnPhone)
    }
  }

  private func choice(_ hat: Hat, _ t: Texts) -> Choice {
    var words = t.name(of: hat)
    if let side = hat.seat?.side { words += ", " + t("accounts.hat.side.\(side.rawValue)") }
    if let place = place(of: hat, t) { words += " – " + place }
    let detail = hat.seat == nil ? t("accounts.hat.role.\(hat.role.rawValue)") : t("accounts.hat.seat")
    let mark: Mark? = hat.seat.map { $0.side == .programme ? .programme : .community }
    return Choice(hat.id.text, words, detail: detail, mark: mark)
  }

  /// The district of a hat, where the hats are of several.
  private func place(of hat: Hat, _ t: Texts) -> String? {
    guard Set(session.hats.map(\.district)).count > 1 else { return nil }
    return hat.district.map { districtNames[$0] ?? "" } ?? t("accounts.hat.everywhere")
  }
}
