// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// What a text field holds.
public enum TextKind: Sendable, Hashable, CaseIterable {
  case text, email, telephone, password, number, address

  var type: StaticString {
    switch self {
    case .text, .number: "text"
    case .email: "email"
    case .telephone: "tel"
    case .password: "password"
    case .address: "url"
    }
  }

  var inputMode: String? { self == .number ? "numeric" : nil }
}

/// A line of text. A password is never shown again.
public func textField(
  _ field: Field, _ state: FormState, kind: TextKind = .text, autocomplete: String? = nil, isShort: Bool = false,
  maxLength: Int? = nil, _ t: Texts
) -> some HTML {
  let classes: StaticString = isShort ? "pactwerk-input pactwerk-input--short" : "pactwerk-input"
  let value = kind == .password ? "" : state.value(field.name)
  return fieldFrame(field, state, t) {
    input(
      .class(classes), .id(field.id), .name(field.name), .type(kind.type),
      .named("value", ifAny: value.isEmpty ? nil : value), .named("inputmode", ifAny: kind.inputMode),
      .named("autocomplete", ifAny: autocomplete), .named("maxlength", ifAny: maxLength.map { String($0) }),
      .named("dir", ifAny: kind == .text ? "auto" : nil), field.invalid(state), field.describedBy(state))
  }
}

/// Some lines of text, in any language and direction.
public func textArea(
  _ field: Field, _ state: FormState, maxLength: Int? = nil, rows: Int? = nil, _ t: Texts
) -> some HTML {
  let value = state.value(field.name)
  // The first line break after the opening tag is dropped by every browser: one more keeps the one that was typed.
  let startsWithBreak = value.utf8.first == 0x0A || value.utf8.first == 0x0D
  return fieldFrame(field, state, t) {
    textarea(
      .class("pactwerk-input"), .id(field.id), .name(field.name), .named("rows", ifAny: rows.map { String($0) }),
      .named("maxlength", ifAny: maxLength.map { String($0) }), .dir("auto"), field.invalid(state),
      field.describedBy(state)
    ) { startsWithBreak ? "\n" + value : value }
  }
}

/// A day, typed: read it with `Texts.day(typed:)`. Without a hint of its own it shows `example`.
public func dayField(_ field: Field, _ state: FormState, example: Day, _ t: Texts) -> some HTML {
  var field = field
  let (year, month, day) = example.parts
  field.hint = field.hint ?? t("design.day_hint", ["day": "\(day)-\(month)-\(year)"])
  return textField(field, state, isShort: true, t)
}

/// One of a list that is too long for choices.
public func selectField(
  _ field: Field, _ options: [(value: String, words: String)], _ state: FormState, none: String? = nil, _ t: Texts
) -> some HTML {
  let chosen = state.value(field.name)
  return fieldFrame(field, state, t) {
    select(.class("pactwerk-input"), .id(field.id), .name(field.name), field.invalid(state), field.describedBy(state)) {
      option(.value("")) { none ?? t("design.select_none") }
      each(options) { item in option(.value(item.value), .flag("selected", item.value == chosen)) { item.words } }
    }
  }
}

/// A file from somebody's own device; never kept when a form is refused.
public func fileField(_ field: Field, _ state: FormState, accept: String? = nil, _ t: Texts) -> some HTML {
  fieldFrame(field, state, t) {
    input(
      .class("pactwerk-input"), .id(field.id), .name(field.name), .type("file"), .named("accept", ifAny: accept),
      field.invalid(state), field.describedBy(state))
  }
}

/// A value that goes along unseen.
public func hiddenField(_ name: String, _ value: String) -> some HTML {
  input(.type("hidden"), .name(name), .value(value))
}

/// The names of fields that every form may carry.
public enum FieldName {
  /// The token that shows that a form is ours.
  public static let csrf = "csrf"
  /// The hat to put on, sent to `/pet`.
  public static let hat = "pet"
}

/// A form that changes something: `POST`, with its token at the end, where it takes no room in a stack.
public func postForm<C: HTML>(
  to address: Address, csrf: String?, classes: String? = nil, isUpload: Bool = false, @HTMLBuilder _ content: () -> C
) -> some HTML {
  let content = content()
  return form(
    .named("class", ifAny: classes), .method("post"), .action(address),
    .named("enctype", ifAny: isUpload ? "multipart/form-data" : nil), .flag("novalidate")
  ) {
    content
    if let csrf { Secret(hiddenField(FieldName.csrf, csrf)) }
  }
}
