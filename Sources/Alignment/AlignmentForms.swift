// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Programmes
import Records

/// The forms of the room, shown on its page and again on a page of their own when they were refused.
struct AlignmentForms: Sendable {
  let slug: String
  let formToken: String
  let today: Day

  init(_ visit: Visit) {
    (slug, formToken, today) = (visit.district?.slug ?? "", visit.formToken, visit.today)
  }

  /// What a link can join.
  struct Ends: Sendable {
    let interventions: [(value: String, words: String)]
    let items: [(value: String, words: String)]

    init(_ map: CouplingMap, _ t: Texts) {
      interventions = map.interventions.map { ($0.id.text, $0.name) }.sorted { $0.1 < $1.1 }
      items = map.items.filter(\.isActive).map { item in
        (item.id.text, item.isSignal ? t("alignment.map.signal", ["name": item.title]) : item.title)
      }.sorted { $0.1 < $1.1 }
    }
  }

  func proposal(_ ends: Ends, _ state: FormState, _ t: Texts) -> some HTML {
    postForm(to: .links(slug), csrf: formToken, classes: "pactwerk-stack") {
      selectField(Field("maatregel", t("alignment.propose.intervention")), ends.interventions, state, t)
      selectField(Field("initiatief", t("alignment.propose.item")), ends.items, state, t)
      radioChoices(
        Field("soort", t("alignment.propose.kind")),
        Link.Kind.allCases.map { Choice($0.rawValue, t("alignment.link.kind.\($0.rawValue)")) }, state, style: .lines, t
      )
      submit(t("alignment.propose.send"), kind: .regular)
    }
  }

  func subject(_ state: FormState, _ t: Texts) -> some HTML {
    postForm(to: .agenda(slug), csrf: formToken, classes: "pactwerk-stack") {
      textField(
        Field("onderwerp", t("alignment.agenda.title"), hint: t("alignment.agenda.hint")), state, maxLength: 120, t)
      submit(t("alignment.agenda.send"), kind: .regular)
    }
  }

  func meeting(_ bodies: [Body], _ state: FormState, _ t: Texts) -> some HTML {
    postForm(to: .meetings(slug), csrf: formToken, classes: "pactwerk-stack") {
      selectField(Field("overleg", t("alignment.meeting.body")), bodies.map { ($0.id.text, $0.name) }, state, t)
      dayField(Field("dag", t("alignment.meeting.day")), state, example: today + 14, t)
      textField(
        Field("tijd", t("alignment.meeting.time"), hint: t("alignment.meeting.time_hint"), isOptional: true), state,
        isShort: true, maxLength: 8, t)
      textField(Field("plaats", t("alignment.meeting.place")), state, maxLength: 120, t)
      submit(t("alignment.meeting.send"), kind: .regular)
    }
  }

  /// What was decided; `before` goes along unseen.
  func decision<C: HTML>(
    to address: Address, _ state: FormState, _ t: Texts, @HTMLBuilder before: () -> C
  ) -> some HTML {
    let before = before()
    return postForm(to: address, csrf: formToken, classes: "pactwerk-stack") {
      before
      radioChoices(
        Field("uitkomst", t("alignment.decide.outcome")),
        ThreadStep.Outcome.allCases.map { Choice($0.rawValue, t("alignment.outcome.\($0.rawValue)")) }, state, t)
      textArea(Field("besluit", t("alignment.decide.text")), state, maxLength: 1_000, rows: 3, t)
      textArea(Field("reden", t("alignment.decide.reason")), state, maxLength: 1_000, rows: 3, t)
      radioChoices(
        Field("niveau", t("alignment.decide.level")),
        ActingLevel.allCases.map { Choice($0.rawValue, t("alignment.level.\($0.rawValue)")) }, state, t)
      radioChoices(
        Field("doet", t("alignment.decide.doer")),
        Side.allCases.map {
          Choice($0.rawValue, t("alignment.side.\($0.rawValue)"), mark: $0 == .programme ? .programme : .community)
        }, state, t)
      dayField(Field("belofte", t("alignment.decide.promise"), isOptional: true), state, example: today + 60, t)
      submit(t("alignment.decide.send"), kind: .regular)
    }
  }
}

extension Fields {
  /// The decision somebody typed.
  ///
  /// - Throws: `Refused.invalid` for an answer that was not chosen or a day that is none.
  func decision(_ t: Texts) throws(Refused) -> DecisionDraft {
    guard let outcome = ThreadStep.Outcome(rawValue: text("uitkomst")) else {
      throw .invalid(field: "uitkomst", reason: "words.choose")
    }
    guard let level = ActingLevel(rawValue: text("niveau")) else {
      throw .invalid(field: "niveau", reason: "words.choose")
    }
    guard let doer = Side(rawValue: text("doet")) else { throw .invalid(field: "doet", reason: "words.choose") }
    let typed = Words.trimmed(text("belofte"))
    let promise = t.day(typed: typed)
    if !typed.isEmpty, promise == nil { throw .invalid(field: "belofte", reason: "words.not_a_day") }
    return DecisionDraft(
      outcome: outcome, text: text("besluit"), reason: text("reden"), level: level, doer: doer, promiseOn: promise)
  }
}
