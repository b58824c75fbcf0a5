// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// Who sees and may do what, made from the one table in code.
struct RoleTablePage: PageContent {
  let district: District

  var room: Room? { .district }
  func title(_ t: Texts) -> String { t("accounts.roles.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("accounts.roles.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: t("accounts.roles.title"), lead: t("accounts.roles.lead"), audience: .everyone, t)
    pageSection(t("accounts.roles.sees"), id: "ziet", isFirst: true) { dataTable(sees(t), t) }
    pageSection(t("accounts.roles.may"), id: "mag") {
      div(.class("pactwerk-stack--lg pactwerk-stack")) {
        dataTable(may(t), t)
        note {
          p { t("accounts.roles.seat", ["acts": permissions(Role.seatPermissions, t)]) }
          p { t("accounts.roles.second_person") }
        }
      }
    }
  }

  private func sees(_ t: Texts) -> DataTable {
    let columns = ["role", "network", "signals", "programme", "agenda", "rest"].map {
      DataTable.Column(t("accounts.roles.column.\($0)"))
    }
    let rows = Role.allCases.map { role -> [any HTML] in
      let sight = role.sight
      return [
        t.name(of: role), t("accounts.roles.network.\(sight.layer)"),
        t("accounts.roles.signals.\(sight.signals.rawValue)"),
        t(sight.programme ? "accounts.roles.programme.read" : "accounts.roles.nothing"),
        t("accounts.roles.agenda.\(sight.agenda.rawValue)"), rest(sight, t),
      ]
    }
    return DataTable(t("accounts.roles.sees_caption"), columns: columns, rows: rows, isCompact: true)
  }

  private func rest(_ sight: Sight, _ t: Texts) -> String {
    var words: [String] = []
    if sight.drafts { words.append(t("accounts.roles.drafts")) }
    if sight.audit { words.append(t("accounts.roles.audit")) }
    return words.isEmpty ? t("accounts.roles.nothing") : words.joined(separator: ", ")
  }

  private func may(_ t: Texts) -> DataTable {
    let columns = ["role", "acts", "second"].map { DataTable.Column(t("accounts.roles.column.\($0)")) }
    let rows = Role.allCases.map { role -> [any HTML] in
      [
        t.name(of: role), permissions(role.permissions, t),
        t(role.needsSecondFactor ? "accounts.roles.yes" : "accounts.roles.no"),
      ]
    }
    return DataTable(t("accounts.roles.may_caption"), columns: columns, rows: rows, isCompact: true)
  }

  private func permissions(_ permissions: Set<Permission>, _ t: Texts) -> String {
    if permissions.isEmpty { return t("accounts.roles.only_read") }
    return Permission.allCases.filter(permissions.contains).map { t("accounts.permission.\($0.rawValue)") }
      .joined(separator: ", ")
  }
}

/// The address of the table of roles.
enum RoleRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/rollen", name: "roles") { visit in
      visit.page(RoleTablePage(district: try visit.requireDistrict()))
    }
  }
}
