// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkWeb

/// Signing in: address and password, which may be pasted.
struct SignInPage: PageContent {
  let state: FormState
  let onwardPath: String
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("accounts.sign_in.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      errorSummary(state, t)
      h1 { t("accounts.sign_in.title") }
      p {
        t("accounts.sign_in.lead") + " "
        link(t("accounts.sign_in.without"), SiteAddress.front)
      }
      postForm(to: SiteAddress.signIn, csrf: formToken, classes: "pactwerk-stack") {
        textField(Field("email", t("accounts.email")), state, kind: .email, autocomplete: "username", t)
        textField(
          Field("password", t("accounts.password"), hint: t("accounts.sign_in.paste")), state, kind: .password,
          autocomplete: "current-password", t)
        if !onwardPath.isEmpty { hiddenField(LocalPath.field, onwardPath) }
        buttonRow {
          submit(t("accounts.sign_in.send"), width: .fullOnPhone)
          buttonLink(ButtonLink(t("accounts.sign_in.forgotten"), SiteAddress.contact, kind: .subtle))
        }
      }
    }
  }
}
