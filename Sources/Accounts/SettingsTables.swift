// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

extension SettingsPage {
  /// The roles that can stand behind a seat.
  static let seatRoles: [Role] = [.contributor, .networkTeam, .coordinator, .programmeOffice, .executive]

  /// The tables where both tracks meet, who sits there, and forms to add one.
  func tables(_ t: Texts) -> some HTML {
    pageSection(t("accounts.tables.title"), id: "tafels") {
      div(.class("pactwerk-stack--lg pactwerk-stack")) {
        p { t("accounts.tables.lead") }
        if settings.bodies.isEmpty { p { t("accounts.tables.none") } }
        each(settings.bodies) { body in seats(of: body, t) }
        div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
          bodyForm(t)
          if !settings.bodies.isEmpty { seatForm(t) }
        }
      }
    }
  }

  @HTMLBuilder private func seats(of body: Body, _ t: Texts) -> some HTML {
    let seats = settings.seats.filter { $0.body == body.id }
    if seats.isEmpty {
      p { t("accounts.tables.no_seats", ["body": body.name]) }
    } else {
      let rows = seats.map { seat -> [any HTML] in
        [
          bdi { seat.holder ?? t("accounts.tables.vacant") }, trackLabel(StepOwner(seat.side), t),
          t.name(of: seat.role),
        ]
      }
      let columns = ["holder", "side", "role"].map { DataTable.Column(t("accounts.tables.column.\($0)")) }
      dataTable(DataTable(body.name, columns: columns, rows: rows, isCompact: true), t)
    }
  }

  private func bodyForm(_ t: Texts) -> some HTML {
    postForm(to: .districtSettings(slug, "tafels"), csrf: formToken, classes: "pactwerk-stack") {
      h3 { t("accounts.tables.new") }
      textField(
        Field("body", t("accounts.tables.name"), hint: t("accounts.tables.name_hint")), state, maxLength: 80, t)
      submit(t("accounts.tables.send"), kind: .regular)
    }
  }

  private func seatForm(_ t: Texts) -> some HTML {
    postForm(to: .districtSettings(slug, "zetels"), csrf: formToken, classes: "pactwerk-stack") {
      h3 { t("accounts.seats.new") }
      selectField(Field("seat-body", t("accounts.seats.body")), settings.bodies.map { ($0.id.text, $0.name) }, state, t)
      selectField(
        Field("seat-account", t("accounts.seats.account"), hint: t("accounts.seats.account_hint")),
        settings.accounts.map { ($0.id.text, $0.name) }, state, t)
      radioChoices(
        Field("seat-side", t("accounts.seats.side"), hint: t("accounts.seats.side_hint")),
        Side.allCases.reversed().map {
          Choice($0.rawValue, t.name(of: $0), mark: $0 == .programme ? .programme : .community)
        }, state, t)
      selectField(
        Field("seat-role", t("accounts.seats.role"), hint: t("accounts.seats.role_hint")),
        SettingsPage.seatRoles.map { ($0.rawValue, t.name(of: $0)) }, state, t)
      submit(t("accounts.seats.send"), kind: .regular)
    }
  }
}
