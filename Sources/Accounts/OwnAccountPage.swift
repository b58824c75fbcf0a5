// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// One's own account: what is kept, another password, new recovery codes, signing out everywhere.
struct OwnAccountPage: PageContent {
  let account: Account
  let session: Session
  let state: FormState
  let isPasswordChanged: Bool
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("accounts.own.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      errorSummary(state, t)
      if isPasswordChanged && state.isAccepted { message { p { t("accounts.own.password_done") } } }
      h1 { t("accounts.own.title") }
      p(.class("pactwerk-lead")) { t("accounts.own.lead") }
      facts(t)
      passwordForm(t)
      codes(t)
      everywhere(t)
    }
  }

  @HTMLBuilder private func facts(_ t: Texts) -> some HTML {
    let hats = session.hats.map { t.name(of: $0) }.joined(separator: ", ")
    descriptionList([
      (t("accounts.name"), tag("bdi") { account.name }), (t("accounts.email"), tag("bdi") { account.email }),
      (t("accounts.employer"), t("accounts.employer.\(account.employer.rawValue)")),
      (t("accounts.own.hats"), hats.isEmpty ? t("accounts.own.no_hats") : hats),
    ])
    if session.hats.count > 1 { p { link(t("accounts.own.change_hat"), SiteAddress.hat) } }
    if session.lacksSecondFactor { note { p { t("accounts.hat.held_back") } } }
  }

  private func passwordForm(_ t: Texts) -> some HTML {
    pageSection(t("accounts.own.password"), id: "wachtwoord-kop") {
      postForm(to: .ownAccount("wachtwoord"), csrf: formToken, classes: "pactwerk-stack") {
        textField(
          Field("current", t("accounts.own.current")), state, kind: .password, autocomplete: "current-password", t)
        textField(
          Field("password", t("accounts.own.new"), hint: t("accounts.password_hint")), state, kind: .password,
          autocomplete: "new-password", t)
        submit(t("accounts.own.password_send"), kind: .regular)
      }
    }
  }

  private func codes(_ t: Texts) -> some HTML {
    pageSection(t("accounts.own.codes"), id: "codes-kop") {
      if account.hasSecondFactor {
        postForm(to: .ownAccount("herstelcodes"), csrf: formToken, classes: "pactwerk-stack") {
          p { t("accounts.own.codes_lead") }
          textField(
            Field("codes-password", t("accounts.own.current")), state, kind: .password,
            autocomplete: "current-password", t)
          submit(t("accounts.own.codes_send"), kind: .regular)
        }
      } else {
        p { t("accounts.own.no_second_factor") }
      }
    }
  }

  private func everywhere(_ t: Texts) -> some HTML {
    pageSection(t("accounts.own.everywhere"), id: "overal-kop") {
      postForm(to: .ownAccount("overal-uitloggen"), csrf: formToken, classes: "pactwerk-stack") {
        p { t("accounts.own.everywhere_lead") }
        submit(t("accounts.own.everywhere_send"), kind: .regular)
      }
    }
  }
}
