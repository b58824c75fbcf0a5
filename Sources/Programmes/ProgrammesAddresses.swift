// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

extension Address {
  /// The goals of a district with what serves them.
  public static func programme(_ slug: String) -> Address { .page("wijken", slug, "programma") }
  /// One goal.
  public static func goal(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "programma", "doelen", id.text)
  }
  /// The figures by which a goal is followed, on the page of figures.
  static func goalFigures(_ slug: String, _ id: RecordID) -> Address {
    .page("wijken", slug, "cijfers").at("doel-" + id.text)
  }
  /// An intervention: where it stands under a goal, or among those without one.
  public static func intervention(_ slug: String, _ id: RecordID, under goal: RecordID?) -> Address {
    (goal.map { Address.goal(slug, $0) } ?? .programme(slug)).at("maatregel-" + id.text)
  }
}
