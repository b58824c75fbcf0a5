// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkWeb

/// After the password: a code from the app, or one of the printed codes.
struct SecondFactorPage: PageContent {
  let name: String
  let state: FormState
  let onwardPath: String
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("accounts.second.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      errorSummary(state, t)
      eyebrowLine([t("accounts.welcome", ["name": name])])
      h1 { t("accounts.second.title") }
      p { t("accounts.second.lead") }
      codeForm(
        to: .secondFactor, Field("code", t("accounts.second.code"), hint: t("accounts.second.hint")), state,
        onwardPath: onwardPath, formToken, t)
      stopForm(formToken, t)
    }
  }
}

/// Setting up the second factor: the secret to type over, and a first code that shows that it works.
struct EnrolmentPage: PageContent {
  let secret: String
  let enrolmentAddress: String
  let state: FormState
  let onwardPath: String
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  var isSecret: Bool { true }
  func title(_ t: Texts) -> String { t("accounts.enrol.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
      errorSummary(state, t)
      div(.class("pactwerk-stack")) {
        h1 { t("accounts.enrol.title") }
        p(.class("pactwerk-lead")) { t("accounts.enrol.lead") }
      }
      ol(.class("pactwerk-stack")) {
        li { t("accounts.enrol.app") }
        li {
          p { t("accounts.enrol.type") }
          p {
            strong(.dir("ltr")) { groups.joined(separator: " ") }
          }
          disclosure(t("accounts.enrol.link")) {
            p(.class("pactwerk-small"), .dir("ltr")) { breakable(enrolmentAddress) }
          }
        }
        li { t("accounts.enrol.then") }
      }
      codeForm(
        to: .enrolment, Field("code", t("accounts.enrol.code")), state, onwardPath: onwardPath, formToken, t)
      stopForm(formToken, t)
    }
  }

  /// The secret in groups of four.
  var groups: [String] {
    stride(from: 0, to: secret.utf8.count, by: 4).map { start in
      String(decoding: secret.utf8.dropFirst(start).prefix(4), as: UTF8.self)
    }
  }
}

/// The recovery codes, shown once, to print.
struct RecoveryCodesPage: PageContent {
  let codes: [String]
  let next: Address

  var room: Room? { nil }
  var isSecret: Bool { true }
  func title(_ t: Texts) -> String { t("accounts.codes.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      h1 { t("accounts.codes.title") }
      p(.class("pactwerk-lead")) { t("accounts.codes.lead") }
      ol { each(codes) { code in li(.dir("ltr")) { strong { code } } } }
      p { t("accounts.codes.print") }
      p { t("accounts.codes.once") }
      p { buttonLink(ButtonLink(t("accounts.codes.on"), next, kind: .primary, width: .fullOnPhone)) }
    }
  }
}

private func codeForm(
  to address: Address, _ field: Field, _ state: FormState, onwardPath: String, _ formToken: String, _ t: Texts
) -> some HTML {
  postForm(to: address, csrf: formToken, classes: "pactwerk-stack") {
    textField(field, state, autocomplete: "one-time-code", isShort: true, t)
    if !onwardPath.isEmpty { hiddenField(LocalPath.field, onwardPath) }
    submit(t("accounts.second.send"), width: .fullOnPhone)
  }
}

private func stopForm(_ formToken: String, _ t: Texts) -> some HTML {
  postForm(to: SiteAddress.signOut, csrf: formToken) { submit(t("accounts.second.stop"), kind: .subtle) }
}
