// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// What the network team can do on a thread: take it up, ask back, release a redacted version. Only what fits the thread's state.
public struct SignalActions: Sendable {
  let item: ThreadWithSteps
  let visit: Visit

  /// The acts of a thread for who visits it.
  public init(_ item: ThreadWithSteps, _ visit: Visit) { (self.item, self.visit) = (item, visit) }

  private var thread: Records.Thread { item.thread }
  private var slug: String { visit.district?.slug ?? "" }

  /// Whether there is anything to do here for this viewer.
  public var isEmpty: Bool { !(mayTakeUp || mayAsk || mayRelease) }

  private var mayTakeUp: Bool {
    visit.viewer.may(.takeUp) && thread.isOpen && (thread.stage == .heard || thread.isReopened)
  }
  private var mayAsk: Bool { visit.viewer.may(.askBack) && thread.isOpen && thread.stage != .heard }
  private var mayRelease: Bool { visit.viewer.may(.release) }

  /// The forms, the first open when it is the thread's next step.
  public func body(_ t: Texts) -> some HTML {
    div {
      if mayTakeUp { disclosure(t("signals.take_up"), isOpen: thread.stage == .heard) { takeUpForm(takeUpState, t) } }
      if mayAsk { disclosure(t("signals.ask")) { askForm(FormState(), t) } }
      if mayRelease {
        disclosure(t("signals.release")) {
          releaseForm(releaseState, t)
          if thread.releasedOn != nil { withdrawForm(t) }
        }
      }
    }
  }

  var takeUpState: FormState {
    let term = max(visit.today, thread.isReopened || thread.answerOn < visit.today ? visit.today + 14 : thread.answerOn)
    let (year, month, day) = term.parts
    return FormState(["titel": [thread.title], "antwoord": ["\(day)-\(month)-\(year)"]])
  }

  var releaseState: FormState {
    FormState(["openbare-titel": [thread.title], "woorden": [item.steps.first { $0.kind == .heard }?.text ?? ""]])
  }

  func takeUpForm(_ state: FormState, _ t: Texts) -> some HTML {
    form("opname", t) {
      textField(
        Field("titel", t("signals.take_up.title"), hint: t("signals.take_up.title_hint")), state, maxLength: 120, t)
      dayField(Field("antwoord", t("signals.take_up.answer_on")), state, example: visit.today + 14, t)
      submit(t("signals.take_up.send"), kind: .regular)
    }
  }

  func askForm(_ state: FormState, _ t: Texts) -> some HTML {
    form("vraag", t) {
      textArea(
        Field("vraag", t("signals.ask.question"), hint: t("signals.ask.hint")), state, maxLength: 500, rows: 3, t)
      submit(t("signals.ask.send"), kind: .regular)
    }
  }

  func releaseForm(_ state: FormState, _ t: Texts) -> some HTML {
    form("vrijgave", t) {
      p { t("signals.release.hint") }
      marked(t)
      textField(Field("openbare-titel", t("signals.release.title")), state, maxLength: 120, t)
      textArea(Field("woorden", t("signals.release.words")), state, maxLength: Signal.textLimit, t)
      submit(t("signals.release.send"), kind: .regular)
    }
  }

  private func withdrawForm(_ t: Texts) -> some HTML {
    form("vrijgave-intrekking", t) { submit(t("signals.release.withdraw"), kind: .regular) }
  }

  /// What looks like a name or a number in the words, for whoever redacts.
  @HTMLBuilder private func marked(_ t: Texts) -> some HTML {
    let found = Redaction.suspects(in: item.steps.first { $0.kind == .heard }?.text ?? "")
    if !found.isEmpty {
      p(.class("pactwerk-notes")) {
        t("signals.release.look") + " "
        each(found.enumerated()) { index, word in
          if index > 0 { " " }
          tag("mark") { bdi { word } }
        }
      }
    }
  }

  private func form<C: HTML>(_ act: String, _ t: Texts, @HTMLBuilder _ content: () -> C) -> some HTML {
    postForm(to: .act(act, on: thread.number, slug), csrf: visit.formToken, classes: "pactwerk-stack") {
      hiddenField("versie", String(thread.version))
      content()
    }
  }
}

/// Finds what may be a name or a number in somebody's words. A help for the eye, never a promise: a person reads before anything is public.
enum Redaction {
  /// Words with a digit, and capitalised words that do not begin a sentence; at most twenty, in order, each once.
  static func suspects(in text: String) -> [String] {
    var found: [String] = []
    var startsSentence = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let core = word.trimmingPunctuation
      let hasDigit = core.utf8.contains { (0x30...0x39).contains($0) }
      let isCapital = core.first.map { $0.isUppercase } ?? false
      if !core.isEmpty, hasDigit || (isCapital && !startsSentence), !found.contains(String(core)) {
        found.append(String(core))
      }
      startsSentence = word.last.map { ".!?".contains($0) } ?? false
    }
    return Array(found.prefix(20))
  }
}

extension Substring {
  fileprivate var trimmingPunctuation: Substring {
    var rest = self
    while let first = rest.first, first.isPunctuation { rest.removeFirst() }
    while let last = rest.last, last.isPunctuation { rest.removeLast() }
    return rest
  }
}
