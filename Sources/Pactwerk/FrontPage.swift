// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places

/// Every district of this installation.
struct FrontPage: PageContent {
  let districts: [District]

  var room: Room? { nil }
  func title(_ t: Texts) -> String { t("site.front.title") }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: t("site.front.title"), lead: t("site.front.lead"), t)
    if districts.isEmpty {
      emptyState(
        title: t("site.front.none"), text: t("site.front.none_text"),
        buttons: [ButtonLink(t("site.front.sign_in"), SiteAddress.signIn, kind: .primary)])
    } else {
      ul(.class("pactwerk-routes")) {
        each(districts) { district in
          li {
            a(.href(SiteAddress.district(district.slug))) {
              span { strong { district.name } }
              span(.class("pactwerk-routes__go")) { t("site.front.go") }
            }
          }
        }
      }
    }
  }
}
