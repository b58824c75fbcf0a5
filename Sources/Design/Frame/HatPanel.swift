// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The hat that is worn, and behind it the others and the way out. Choosing never acts by itself.
func hatPanel(_ name: String, _ hats: [HatChoice], _ csrf: String, _ t: Texts) -> some HTML {
  details(.class("pactwerk-hat")) {
    summary {
      if hats.count > 1 { span(.class("pactwerk-visually-hidden")) { t("design.hat.choose") + " " } }
      t("design.hat.worn") + " "
      strong { hats.first { $0.isCurrent }?.words ?? t("design.hat.none") }
    }
    div(.class("pactwerk-hat__panel pactwerk-stack")) {
      if hats.count > 1 { hatForm(hats, csrf, t) }
      signOut(name, csrf, t)
    }
  }
}

private func hatForm(_ hats: [HatChoice], _ csrf: String, _ t: Texts) -> some HTML {
  postForm(to: SiteAddress.hat, csrf: csrf, classes: "pactwerk-stack") {
    fieldset {
      legend(.class("pactwerk-small pactwerk-soft")) { t("design.hat.one_at_a_time") }
      ul(.class("pactwerk-list pactwerk-stack--sm")) {
        each(hats) { hat in
          li {
            label(.class("pactwerk-choice")) {
              input(.type("radio"), .name(FieldName.hat), .value(hat.id), .flag("checked", hat.isCurrent))
              choiceText(Choice(hat.id, hat.words, detail: detail(hat, t)))
            }
          }
        }
      }
    }
    submit(t("design.hat.switch"), kind: .regular, width: .full)
  }
}

private func signOut(_ name: String, _ csrf: String, _ t: Texts) -> some HTML {
  postForm(to: SiteAddress.signOut, csrf: csrf) {
    p(.class("pactwerk-small pactwerk-soft")) { t("design.signed_in_as", ["name": name]) }
    submit(t("design.sign_out"), kind: .subtle)
  }
}

private func detail(_ hat: HatChoice, _ t: Texts) -> String? {
  if let detail = hat.detail { return detail }
  switch hat.side {
  case .programme: return t("design.hat.for_programme")
  case .community: return t("design.hat.for_community")
  case nil: return nil
  }
}
