// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// One answer of a group of choices.
public struct Choice: Sendable, Hashable {
  /// The value it is sent as.
  public var value: String
  /// The answer.
  public var words: String
  /// One more line, smaller.
  public var detail: String?
  /// A mark before the answer.
  public var mark: Mark?

  /// An answer.
  public init(_ value: String, _ words: String, detail: String? = nil, mark: Mark? = nil) {
    (self.value, self.words, self.detail, self.mark) = (value, words, detail, mark)
  }
}

/// How a group of choices looks and works.
public enum ChoiceStyle: Sendable, Hashable {
  /// Short answers beside each other.
  case columns
  /// Longer answers below each other.
  case lines
}

/// One answer out of several.
public func radioChoices(
  _ field: Field, _ choices: [Choice], _ state: FormState, style: ChoiceStyle = .columns, hidesLabel: Bool = false,
  _ t: Texts
) -> some HTML {
  choiceGroup(field, choices, state, "radio", style, hidesLabel, t)
}

/// Any number of answers.
public func checkboxChoices(
  _ field: Field, _ choices: [Choice], _ state: FormState, style: ChoiceStyle = .columns, hidesLabel: Bool = false,
  _ t: Texts
) -> some HTML {
  choiceGroup(field, choices, state, "checkbox", style, hidesLabel, t)
}

/// One thing to tick.
public func checkbox(_ field: Field, value: String, _ state: FormState, _ t: Texts) -> some HTML {
  let isInvalid = state.mistake(field.name) != nil
  let classes: StaticString =
    isInvalid ? "pactwerk-form-field pactwerk-form-field--invalid" : "pactwerk-form-field"
  return div(.class(classes)) {
    hintAndError(field, state)
    label(.class("pactwerk-choice")) {
      input(
        .id(field.id), .type("checkbox"), .name(field.name), .value(value),
        .flag("checked", state.all(field.name).contains(value)), field.invalid(state), field.describedBy(state))
      span { labelText(field, t) }
    }
  }
}

private func choiceGroup(
  _ field: Field, _ choices: [Choice], _ state: FormState, _ type: StaticString, _ style: ChoiceStyle,
  _ hidesLabel: Bool, _ t: Texts
) -> some HTML {
  let list: StaticString = style == .columns ? "pactwerk-choices" : "pactwerk-list pactwerk-stack"
  let legendClass: StaticString = hidesLabel ? "pactwerk-visually-hidden" : "pactwerk-form-label"
  let chosen = state.all(field.name)
  let frame = state.mistake(field.name) == nil ? nil : "pactwerk-form-field--invalid"
  return fieldset(.named("class", ifAny: frame), field.describedBy(state)) {
    legend(.class(legendClass)) { labelText(field, t) }
    hintAndError(field, state)
    ul(.class(list)) {
      each(choices.enumerated()) { index, choice in
        li {
          label(.class("pactwerk-choice")) {
            input(
              .id(index == 0 ? field.id : field.id + "-" + String(index + 1)), .type(type), .name(field.name),
              .value(choice.value), .flag("checked", chosen.contains(choice.value)))
            choiceText(choice)
          }
        }
      }
    }
  }
}

/// The answer, its mark before it and its smaller line below it.
func choiceText(_ choice: Choice) -> some HTML {
  span {
    if let shape = choice.mark {
      mark(shape)
      " "
    }
    choice.words
    if let detail = choice.detail {
      br()
      small { detail }
    }
  }
}
