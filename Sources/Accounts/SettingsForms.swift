// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

extension SettingsPage {
  /// Who to talk to and where.
  func contactForm(_ t: Texts) -> some HTML {
    postForm(to: .districtSettings(slug, "contact"), csrf: formToken, classes: "pactwerk-stack") {
      p { t("accounts.settings.contact_lead") }
      textField(Field("naam", t("accounts.settings.name")), state, maxLength: 80, t)
      textField(
        Field("functie", t("accounts.settings.role_text"), hint: t("accounts.settings.role_text_hint")), state,
        maxLength: 80, t)
      textField(
        Field("telefoon", t("accounts.settings.phone")), state, kind: .telephone, isShort: true, maxLength: 30, t)
      textField(
        Field("uren", t("accounts.settings.hours"), hint: t("accounts.settings.hours_hint")), state, maxLength: 120, t)
      radioChoices(Field("kant", t("accounts.settings.side")), sides(t), state, t)
      textField(
        Field("plek", t("accounts.settings.place"), hint: t("accounts.settings.place_hint")), state, maxLength: 120, t)
      textField(Field("plekuren", t("accounts.settings.place_hours")), state, maxLength: 160, t)
      submit(t("accounts.settings.contact_send"), kind: .regular)
    }
  }

  private func sides(_ t: Texts) -> [Choice] {
    [
      Choice("community", t.name(of: Side.community), mark: .community),
      Choice("programme", t.name(of: Side.programme), mark: .programme), Choice("", t("accounts.settings.no_side")),
    ]
  }

  /// The desk for what is broken, and within how many days there is an answer.
  func rulesForm(_ t: Texts) -> some HTML {
    postForm(to: .districtSettings(slug, "afspraken"), csrf: formToken, classes: "pactwerk-stack") {
      h3 { t("accounts.settings.rules") }
      textField(
        Field("desk", t("accounts.settings.desk"), hint: t("accounts.settings.desk_hint"), isOptional: true), state,
        kind: .address, maxLength: 400, t)
      textField(
        Field("term", t("accounts.settings.term"), hint: t("accounts.settings.term_hint")), state, kind: .number,
        isShort: true, maxLength: 3, t)
      submit(t("accounts.settings.rules_send"), kind: .regular)
    }
  }

  /// Who was invited, and inviting somebody.
  func invitations(_ t: Texts) -> some HTML {
    pageSection(t("accounts.invitations.title"), id: "uitnodigingen") {
      div(.class("pactwerk-stack--lg pactwerk-stack")) {
        if settings.invitations.isEmpty {
          p { t("accounts.invitations.none") }
        } else {
          dataTable(invitationTable(t), t)
        }
        div(.class("pactwerk-narrow-page")) { invitationForm(t) }
      }
    }
  }

  private func invitationForm(_ t: Texts) -> some HTML {
    postForm(to: .districtSettings(slug, "uitnodigingen"), csrf: formToken, classes: "pactwerk-stack") {
      h3 { t("accounts.invitations.new") }
      textField(Field("email", t("accounts.email")), state, kind: .email, autocomplete: "off", t)
      selectField(
        Field("role", t("accounts.invitations.role"), hint: t("accounts.invitations.role_hint")),
        Role.invitable(by: settings.viewer).map { ($0.rawValue, t.name(of: $0)) }, state, t)
      radioChoices(
        Field("employer", t("accounts.employer"), hint: t("accounts.invitations.employer_hint")),
        Account.Employer.allCases.map { Choice($0.rawValue, t("accounts.employer.\($0.rawValue)")) }, state, t)
      submit(t("accounts.invitations.send"), kind: .regular)
    }
  }

  private func invitationTable(_ t: Texts) -> DataTable {
    let rows = settings.invitations.map { invitation -> [any HTML] in
      [
        bdi { invitation.email }, t.name(of: invitation.role), t("accounts.employer.\(invitation.employer.rawValue)"),
        invitationState(invitation, t), AnyHTML(withdrawal(invitation, t)),
      ]
    }
    let columns = ["email", "role", "employer", "state", "act"].map {
      DataTable.Column(t("accounts.invitations.column.\($0)"))
    }
    return DataTable(
      t("accounts.invitations.caption", count: settings.invitations.count), columns: columns, rows: rows,
      isCompact: true)
  }

  private func invitationState(_ invitation: Invitation, _ t: Texts) -> String {
    if let day = invitation.acceptedOn {
      return t("accounts.invitations.accepted", ["day": t.shortDay(day, today: settings.today)])
    }
    let day = t.shortDay(invitation.expiresAt.localDay, today: settings.today)
    return t(isOpen(invitation) ? "accounts.invitations.open" : "accounts.invitations.expired", ["day": day])
  }

  private func isOpen(_ invitation: Invitation) -> Bool {
    invitation.acceptedOn == nil && invitation.expiresAt > settings.now
  }

  @HTMLBuilder private func withdrawal(_ invitation: Invitation, _ t: Texts) -> some HTML {
    if isOpen(invitation) {
      postForm(to: .districtSettings(slug, "uitnodigingen", invitation.id, "intrekking"), csrf: formToken) {
        submit(t("accounts.invitations.withdraw"), addition: invitation.email, kind: .subtle)
      }
    } else {
      t("accounts.invitations.closed")
    }
  }
}
