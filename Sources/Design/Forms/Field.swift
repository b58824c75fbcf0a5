// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A question of a form: its name, its label, its hint.
public struct Field: Sendable, Hashable {
  /// The name it is sent under.
  public var name: String
  /// The question.
  public var label: String
  /// What helps to answer it.
  public var hint: String?
  /// The id of its control: its name, unless the page has the same name twice.
  public var id: String
  /// Whether the label says that it may stay empty.
  public var isOptional: Bool

  /// A question of a form.
  public init(_ name: String, _ label: String, hint: String? = nil, id: String? = nil, isOptional: Bool = false) {
    (self.name, self.label, self.hint) = (name, label, hint)
    (self.id, self.isOptional) = (id ?? name, isOptional)
  }

  var hintID: String { id + "-h" }
  var errorID: String { id + "-f" }

  /// The ids of hint and error, as far as they are there: for `aria-describedby`.
  func describedBy(_ state: FormState) -> Attribute {
    let ids = [hint == nil ? nil : hintID, state.mistake(name) == nil ? nil : errorID].compactMap { $0 }
    return .describedBy(ids.isEmpty ? nil : ids.joined(separator: " "))
  }

  func invalid(_ state: FormState) -> Attribute {
    .named("aria-invalid", ifAny: state.mistake(name) == nil ? nil : "true")
  }
}

/// Label, hint, error and control, in that order.
func fieldFrame<C: HTML>(_ field: Field, _ state: FormState, _ t: Texts, @HTMLBuilder control: () -> C) -> some HTML {
  let control = control()
  let isInvalid = state.mistake(field.name) != nil
  let classes: StaticString =
    isInvalid ? "pactwerk-form-field pactwerk-form-field--invalid" : "pactwerk-form-field"
  return div(.class(classes)) {
    label(.class("pactwerk-form-label"), .for(field.id)) { labelText(field, t) }
    hintAndError(field, state)
    control
  }
}

@HTMLBuilder func labelText(_ field: Field, _ t: Texts) -> some HTML {
  field.label
  if field.isOptional {
    " "
    span(.class("pactwerk-form-hint")) { "(" + t("design.optional") + ")" }
  }
}

@HTMLBuilder func hintAndError(_ field: Field, _ state: FormState) -> some HTML {
  if let hint = field.hint { p(.class("pactwerk-form-hint"), .id(field.hintID)) { hint } }
  if let text = state.mistake(field.name) {
    p(.class("pactwerk-form-error"), .id(field.errorID)) {
      drawing(.cross, size: "14")
      span { text }
    }
  }
}
