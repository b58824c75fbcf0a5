// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb

/// The question of which year a file is, where it does not say: the preview is shown again with the answer.
struct YearForm {
  let slug: String
  let words: String
  let state: FormState
  /// Whether nothing can be saved before it is answered.
  let isNeeded: Bool

  /// The question with the year that was given, or else one that stands in the name of the file.
  init(_ slug: String, _ question: String, year: Int?, fileName: String, isNeeded: Bool) {
    (self.slug, words) = (slug, question)
    self.isNeeded = isNeeded
    let proposed = year ?? YearForm.year(in: fileName)
    state = FormState(["jaar": [proposed.map { String($0) } ?? ""]])
  }

  func question(_ t: Texts) -> some HTML {
    form(.class("pactwerk-stack pactwerk-narrow-page"), .method("get"), .action(.importPreview(slug))) {
      textField(
        Field("jaar", words, hint: isNeeded ? t("exchange.year_hint") : nil), state, kind: .number, isShort: true,
        maxLength: 4, t)
      submit(t("exchange.year_send"), kind: isNeeded ? .primary : .regular)
    }
  }

  /// The only number of four digits in a name that can be a year.
  static func year(in name: String) -> Int? {
    let numbers = name.utf8.split { !(0x30...0x39).contains($0) }.compactMap { part in
      part.count == 4 ? Int(String(Substring(part))) : nil
    }
    let years = Set(numbers.filter { (1990...2100).contains($0) })
    return years.count == 1 ? years.first : nil
  }

  /// The year that an address or form gives; nil for none.
  static func year(_ text: String) -> Int? {
    Int(text).flatMap { (1900...2200).contains($0) ? $0 : nil }
  }
}
