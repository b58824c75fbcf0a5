// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore

/// The forms of the room: a person, a tie, a conversation. The home screen places the same ones.
public struct NetworkForms: Sendable {
  let slug: String
  let formToken: String
  let today: Day
  /// Whether the form stands on the home screen, and goes back there.
  let isAtDesk: Bool

  /// The forms of a district's network.
  public init(slug: String, formToken: String, today: Day, isAtDesk: Bool = false) {
    (self.slug, self.formToken, self.today, self.isAtDesk) = (slug, formToken, today, isAtDesk)
  }

  /// A person, organisation, group or place; only the name is required.
  public func person(_ state: FormState, _ t: Texts) -> some HTML {
    form("personen", t) {
      textField(Field("naam", t("networks.person.name")), state, autocomplete: "off", maxLength: 120, t)
      radioChoices(Field("soort", t("networks.person.kind")), kinds(t), shown(state, "soort", "person"), t)
      disclosure(t("networks.person.more"), isOpen: !state.isAccepted) {
        div(.class("pactwerk-stack")) { details(state, t) }
      }
      submit(t("networks.person.send"))
    }
  }

  /// A tie between two actors.
  public func tie(_ state: FormState, _ choices: NetworkChoices, _ t: Texts) -> some HTML {
    form("lijnen", t) {
      selectField(Field("een", t("networks.tie.one")), choices.actors(t), state, t)
      selectField(Field("ander", t("networks.tie.other")), choices.actors(t), state, t)
      textField(Field("wat", t("networks.tie.kind"), isOptional: true), state, maxLength: 80, t)
      textField(
        Field("ritme", t("networks.tie.rhythm"), hint: t("networks.tie.rhythm_hint"), isOptional: true), state,
        kind: .number, isShort: true, t)
      submit(t("networks.tie.send"))
    }
  }

  /// A conversation over a tie.
  public func conversation(_ state: FormState, _ choices: NetworkChoices, _ t: Texts) -> some HTML {
    form("gesprekken", t) {
      selectField(Field("lijn", t("networks.contact.tie")), choices.ties(t), state, t)
      radioChoices(
        Field("hoe", t("networks.contact.kind")),
        ContactMoment.Kind.allCases.map { Choice($0.rawValue, t("networks.contact.kind.\($0.rawValue)")) },
        shown(state, "hoe", ContactMoment.Kind.conversation.rawValue), t)
      dayField(Field("dag", t("networks.contact.day"), isOptional: true), state, example: today, t)
      submit(t("networks.contact.send"))
    }
  }

  @HTMLBuilder private func details(_ state: FormState, _ t: Texts) -> some HTML {
    selectField(Field("groep", t("networks.person.group"), isOptional: true), groups(t), state, t)
    textField(Field("organisatie", t("networks.person.organisation"), isOptional: true), state, maxLength: 120, t)
    textField(
      Field("bereikbaar", t("networks.person.contact"), isOptional: true), state, autocomplete: "off", maxLength: 200, t
    )
    note { p { t("networks.person.permission") } }
    textField(Field("grondslag", t("networks.person.ground"), isOptional: true), state, maxLength: 120, t)
    dayField(Field("toestemming", t("networks.person.permission_on"), isOptional: true), state, example: today, t)
    textField(Field("wijze", t("networks.person.permission_way"), isOptional: true), state, maxLength: 120, t)
  }

  private func kinds(_ t: Texts) -> [Choice] {
    NetworkActor.Kind.allCases.map { Choice($0.rawValue, t("networks.kind.\($0.rawValue)")) }
  }

  private func groups(_ t: Texts) -> [(value: String, words: String)] {
    ActorGroup.allCases.map { ($0.rawValue, t("networks.group.\($0.rawValue)")) }
  }

  /// The state with a first choice made where none was.
  private func shown(_ state: FormState, _ field: String, _ value: String) -> FormState {
    var state = state
    if state.value(field).isEmpty { state.set(field, value) }
    return state
  }

  private func form<C: HTML>(_ list: String, _ t: Texts, @HTMLBuilder _ content: () -> C) -> some HTML {
    postForm(to: .networkList(slug, list), csrf: formToken, classes: "pactwerk-stack") {
      content()
      if isAtDesk { hiddenField("terug", "werk") }
    }
  }
}
