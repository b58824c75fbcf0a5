// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkWeb

/// A page of plain words: a title, a lead, and sections from the texts. Privacy, accessibility, algorithms, contact.
struct InfoPage: PageContent {
  /// `privacy`: the texts are `site.privacy.title`, `.lead`, `.1.title`, `.1.text`, ….
  let key: String
  let sections: Int

  var room: Room? { nil }
  func title(_ t: Texts) -> String { t("site.\(key).title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("site.\(key).title"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(title: t("site.\(key).title"), lead: t("site.\(key).lead"), t)
    div(.class("pactwerk-stack--lg pactwerk-stack")) {
      each(1...sections) { number in
        section(.class("pactwerk-stack"), .labelledBy("deel-\(number)")) {
          h2(.id("deel-\(number)")) { t("site.\(key).\(number).title") }
          p { t("site.\(key).\(number).text") }
        }
      }
    }
  }
}
