// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb

/// The buttons under a preview: save what it shows, or stop.
struct SaveButtons {
  let slug: String
  let upload: RecordID
  let year: Int?
  /// How many rows or figures would be saved.
  let count: Int
  let csrf: String
  /// The text of the button, with the count.
  var words = "exchange.save"

  func row(_ t: Texts) -> some HTML {
    div(.class("pactwerk-row pactwerk-legend--below")) {
      if count > 0 {
        postForm(to: .importSaving(slug), csrf: csrf) {
          hiddenField("lijst", upload.text)
          if let year { hiddenField("jaar", String(year)) }
          submit(t(words, count: count))
        }
      }
      postForm(to: .importStop(slug), csrf: csrf) {
        hiddenField("lijst", upload.text)
        submit(t("exchange.stop"), kind: .regular)
      }
    }
  }
}
