// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// An invitation opened by who was invited: a name and a password, and what is kept of them.
struct InvitationPage: PageContent {
  /// Whether there is an account with the invited address already.
  enum Holder { case nobody, viewer, somebodyElse }

  let token: String
  let invitation: Invitation
  let districtName: String
  let holder: Holder
  let state: FormState
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  var isSecret: Bool { true }
  func title(_ t: Texts) -> String { t("accounts.invitation.title") }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
      errorSummary(state, t)
      div(.class("pactwerk-stack")) {
        h1 { t("accounts.invitation.title") }
        p(.class("pactwerk-lead")) {
          t("accounts.invitation.lead", ["role": t.name(of: invitation.role), "district": districtName])
        }
        p { t("accounts.hat.role.\(invitation.role.rawValue)") }
      }
      switch holder {
      case .nobody: newAccount(t)
      case .viewer: ownAccount(t)
      case .somebodyElse: signInFirst(t)
      }
    }
  }

  private func newAccount(_ t: Texts) -> some HTML {
    postForm(to: .invitation(token), csrf: formToken, classes: "pactwerk-stack") {
      descriptionList([(t("accounts.email"), tag("bdi") { invitation.email })])
      textField(
        Field("name", t("accounts.name"), hint: t("accounts.invitation.name_hint")), state, autocomplete: "name",
        maxLength: 80, t)
      textField(
        Field("password", t("accounts.invitation.password"), hint: t("accounts.password_hint")), state,
        kind: .password, autocomplete: "new-password", t)
      permission(t)
      submit(t("accounts.invitation.send"), width: .fullOnPhone)
    }
  }

  @HTMLBuilder private func permission(_ t: Texts) -> some HTML {
    note {
      h2 { t("accounts.invitation.keep_title") }
      p { t("accounts.invitation.keep") }
      p { t("accounts.invitation.keep_acts") }
      if invitation.role.needsSecondFactor { p { t("accounts.invitation.second_factor") } }
    }
    checkbox(Field("permission", t("accounts.invitation.permission")), value: "ja", state, t)
  }

  private func ownAccount(_ t: Texts) -> some HTML {
    postForm(to: .invitation(token), csrf: formToken, classes: "pactwerk-stack") {
      p { t("accounts.invitation.own", ["email": invitation.email]) }
      submit(t("accounts.invitation.own_send"), width: .fullOnPhone)
    }
  }

  private func signInFirst(_ t: Texts) -> some HTML {
    div(.class("pactwerk-stack")) {
      p { t("accounts.invitation.sign_in", ["email": invitation.email]) }
      p {
        buttonLink(
          ButtonLink(
            t("accounts.sign_in.send"), SiteAddress.signIn.with("naar", "/uitnodiging/" + token), kind: .primary))
      }
    }
  }
}

/// The link of a new invitation, shown once: only its digest is kept.
struct InvitedPage: PageContent {
  let slug: String
  let email: String
  let token: String
  /// The site as the inviter addresses it: the guest gets the whole address.
  let origin: String

  var room: Room? { nil }
  var isSecret: Bool { true }
  func title(_ t: Texts) -> String { t("accounts.invited.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("accounts.settings.title"), .districtSettings(slug)), (t("accounts.invited.title"), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    div(.class("pactwerk-narrow-page pactwerk-stack")) {
      h1 { t("accounts.invited.title") }
      p(.class("pactwerk-lead")) { t("accounts.invited.lead", ["email": email]) }
      alert { p { a(.href(.invitation(token))) { breakable(fullAddress(t)) } } }
      p { t("accounts.invited.copy") }
      p { t("accounts.invited.once") }
      p { buttonLink(ButtonLink(t("accounts.invited.back"), .districtSettings(slug))) }
    }
  }

  private func fullAddress(_ t: Texts) -> String {
    origin + Address.invitation(token).text(languagePrefix: t.language.prefix)
  }
}
