// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// The settings of a district: who to talk to, promises, who works along, the tables and their seats.
struct SettingsPage: PageContent {
  let settings: DistrictSettings
  let state: FormState
  let formToken: String

  var room: Room? { nil }
  var hasErrors: Bool { !state.isAccepted }
  func title(_ t: Texts) -> String { t("accounts.settings.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("accounts.settings.title"), nil)] }

  func body(_ t: Texts) -> some HTML {
    errorSummary(state, t)
    titleBlock(
      title: t("accounts.settings.title"),
      lead: t(settings.mayEdit || settings.mayInvite ? "accounts.settings.lead" : "accounts.settings.lead_team"),
      audience: .only(t("accounts.settings.who")), t)
    if settings.mayEdit { settings.firstHour.checklist(slug, t) }
    waiting(t)
    if settings.mayEdit { place(t) }
    if settings.mayInvite { invitations(t) }
    if settings.mayEdit { tables(t) }
    p(.class("pactwerk-section")) { link(t("accounts.roles.title"), .districtRoles(slug)) }
  }

  var slug: String { settings.district.slug }

  private func place(_ t: Texts) -> some HTML {
    pageSection(t("accounts.settings.contact"), id: "contact") {
      div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
        contactForm(t)
        rulesForm(t)
      }
    }
  }

  @HTMLBuilder private func waiting(_ t: Texts) -> some HTML {
    pageSection(t("accounts.waiting.title"), id: "wacht") {
      p { t("accounts.waiting.lead") }
      if settings.waiting.isEmpty {
        p { t("accounts.waiting.none") }
      } else {
        ul(.class("pactwerk-list")) { each(settings.waiting) { grant in waitingRow(grant, t) } }
      }
    }
  }

  private func waitingRow(_ grant: WaitingGrant, _ t: Texts) -> some HTML {
    let values = [
      "name": grant.name, "role": t.name(of: grant.role), "by": grant.granterName ?? t("accounts.waiting.server"),
    ]
    return li(.class("pactwerk-task")) {
      div(.class("pactwerk-task__when")) { statusBadge(.waiting, t("accounts.waiting.state")) }
      div {
        h3(.class("pactwerk-task__title")) { t("accounts.waiting.who", values) }
        p { t("accounts.waiting.invited_by", values) }
      }
      div { confirm(grant, t) }
    }
  }

  @HTMLBuilder private func confirm(_ grant: WaitingGrant, _ t: Texts) -> some HTML {
    if grant.isConfirmable(by: settings.viewer) {
      postForm(to: .districtSettings(slug, "rollen", grant.id, "bevestiging"), csrf: formToken) {
        submit(t("accounts.waiting.confirm"), addition: grant.name, kind: .regular)
      }
      postForm(to: .districtSettings(slug, "rollen", grant.id, "weigering"), csrf: formToken) {
        submit(t("accounts.waiting.refuse"), addition: grant.name, kind: .subtle)
      }
    } else {
      p(.class("pactwerk-small pactwerk-soft")) { t("accounts.waiting.not_you") }
    }
  }
}
