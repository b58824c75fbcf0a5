// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// What stands in a form: the values somebody entered, and what is wrong with them.
///
/// A refused form is shown again from this, so that nothing has to be typed twice.
public struct FormState: Sendable, Equatable {
  /// What is wrong with one field.
  public struct Mistake: Sendable, Hashable {
    /// The name of the field.
    public let field: String
    /// What to do about it, in a sentence.
    public let text: String
  }

  /// The values by field; several for a group of checkboxes.
  public private(set) var values: [String: [String]]
  /// What is wrong, in the order of the page.
  public private(set) var mistakes: [Mistake] = []

  /// A form with these values, empty unless told otherwise.
  public init(_ values: [String: [String]] = [:]) { self.values = values }

  /// The value of a field, empty when there is none.
  public func value(_ field: String) -> String { values[field]?.first ?? "" }

  /// All values of a field.
  public func all(_ field: String) -> [String] { values[field] ?? [] }

  /// What is wrong with a field, if anything.
  public func mistake(_ field: String) -> String? { mistakes.first { $0.field == field }?.text }

  /// Whether nothing is wrong.
  public var isAccepted: Bool { mistakes.isEmpty }

  /// Sets the value of a field.
  public mutating func set(_ field: String, _ value: String) { values[field] = [value] }

  /// Says what is wrong with a field; the first thing said is what is shown.
  public mutating func refuse(_ field: String, _ text: String) {
    mistakes.append(Mistake(field: field, text: text))
  }
}

/// What is wrong with a form, above it: links to the fields. The page's title starts with "Fout" (`PageFrame.hasErrors`).
///
/// `ids` gives the id of a field that was given another one than its name.
@HTMLBuilder public func errorSummary(_ state: FormState, ids: [String: String] = [:], _ t: Texts) -> some HTML {
  if !state.isAccepted {
    div(.class("pactwerk-error-summary"), .role("alert"), .tabindex("-1"), .labelledBy("fouten")) {
      h2(.id("fouten")) { t("design.errors", count: state.mistakes.count) }
      ul {
        each(state.mistakes) { mistake in
          li { a(.href(.fragment(ids[mistake.field] ?? mistake.field))) { mistake.text } }
        }
      }
    }
  }
}
