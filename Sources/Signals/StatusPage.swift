// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// The status of one's own remark: how far it is, what is asked, and what one can do. Only who has the link sees it.
struct StatusPage: PageContent {
  let token: String
  let signal: Signal
  let item: ThreadWithSteps
  let questions: [SignalQuestion]
  let state: FormState
  let formToken: String
  let today: Day

  var room: Room? { .signals }
  var isSecret: Bool { true }
  var hasErrors: Bool { !state.isAccepted }
  private var thread: Records.Thread { item.thread }
  private var openQuestion: SignalQuestion? { questions.last { $0.answer == nil } }

  func title(_ t: Texts) -> String { headline(t) }

  func body(_ t: Texts) -> some HTML {
    errorSummary(state, t)
    div(.class("pactwerk-narrow-page pactwerk-stack--lg pactwerk-stack")) {
      div(.class("pactwerk-stack")) {
        p(.class("pactwerk-eyebrow")) {
          t("signals.status.eyebrow") + " "
          span(.class("pactwerk-num")) { bdi { signal.reference } }
        }
        h1 { headline(t) }
        p(.class("pactwerk-lead")) { lead(t) }
        audienceLine(.linkHolder, t)
      }
      ownWords(t)
      if signal.withdrawnOn == nil {
        question(t)
        steps(t)
        keep(t)
        notSolved(t)
        withdraw(t)
      }
    }
  }

  private func headline(_ t: Texts) -> String {
    if signal.withdrawnOn != nil { return t("signals.status.withdrawn") }
    if thread.isReopened { return t("signals.status.reopened") }
    return t(thread.isOpen ? "signals.status.\(thread.stage.rawValue)" : "signals.status.replied")
  }

  private func lead(_ t: Texts) -> String {
    if signal.withdrawnOn != nil { return t("signals.status.withdrawn_lead") }
    guard thread.isOpen else { return t("signals.status.replied_lead") }
    let late = thread.daysLate(on: today)
    let promise = t("signals.status.answer_before", ["day": t.shortDay(thread.answerOn, today: today)])
    return late > 0 ? t("signals.status.late", ["days": t.daysLate(late)]) : promise
  }

  @HTMLBuilder private func ownWords(_ t: Texts) -> some HTML {
    if !signal.text.isEmpty {
      blockquote(.class("pactwerk-stack pactwerk-stack--sm")) {
        p(.named("dir", "auto")) { "“" + signal.text + "”" }
        p(.class("pactwerk-small pactwerk-soft")) {
          t("signals.status.written_on", ["day": t.shortDay(signal.receivedOn, today: today)])
        }
      }
    }
  }

  @HTMLBuilder private func question(_ t: Texts) -> some HTML {
    if let question = openQuestion {
      card {
        h2 { t("signals.status.question", ["name": question.askedBy]) }
        p(.named("dir", "auto")) { "“" + question.question + "”" }
        postForm(to: .status(token, "antwoord"), csrf: formToken, classes: "pactwerk-stack") {
          hiddenField("vraag", question.id.text)
          textArea(Field("antwoord", t("signals.status.your_answer")), state, maxLength: Signal.textLimit, t)
          submit(t("signals.status.send_answer"))
        }
      }
    }
  }

  private func steps(_ t: Texts) -> some HTML {
    section(.labelledBy("hoever")) {
      h2(.class("pactwerk-visually-hidden"), .id("hoever")) { t("signals.status.how_far") }
      largeThread(ThreadStory(item: item, today: today, t: t).entries, headings: .three, today: today, t)
    }
  }

  private func keep(_ t: Texts) -> some HTML {
    section(.class("pactwerk-stack"), .labelledBy("bewaar")) {
      h2(.id("bewaar")) { t("signals.status.keep_title") }
      p { t.markup("signals.status.keep", ["reference": strong { bdi { signal.reference } }]) }
    }
  }

  @HTMLBuilder private func notSolved(_ t: Texts) -> some HTML {
    if !thread.isOpen {
      disclosure(t("signals.status.not_solved"), isOpen: hasErrors) {
        postForm(to: .status(token, "niet-opgelost"), csrf: formToken, classes: "pactwerk-stack") {
          textArea(
            Field("tekst", t("signals.status.not_solved_what"), hint: t("signals.status.not_solved_hint")), state,
            maxLength: Signal.textLimit, t)
          submit(t("signals.status.not_solved_send"))
        }
      }
    }
  }

  private func withdraw(_ t: Texts) -> some HTML {
    disclosure(t("signals.status.withdraw")) {
      postForm(to: .status(token, "intrekking"), csrf: formToken, classes: "pactwerk-stack") {
        p { t("signals.status.withdraw_text") }
        submit(t("signals.status.withdraw_send"), kind: .regular)
      }
    }
  }
}

/// The steps of a thread in words, as the thread page and the status page show them.
public struct ThreadStory: Sendable {
  let item: ThreadWithSteps
  let today: Day
  let t: Texts

  /// The story of a thread on a day, in a language.
  public init(item: ThreadWithSteps, today: Day, t: Texts) { (self.item, self.today, self.t) = (item, today, t) }

  /// What happened, then what is still to come.
  public var entries: [ThreadEntry] {
    item.steps.enumerated().map { entry($1, isLast: $0 == item.steps.count - 1) } + coming
  }

  private func entry(_ step: ThreadStep, isLast: Bool) -> ThreadEntry {
    let state: ThreadEntry.State = step.kind == .reopened ? .reopened : isLast && item.thread.isOpen ? .open : .done
    return ThreadEntry(
      heading(step), state, by: StepOwner(step.taker), when: .day(step.day), additions: additions(step),
      content: content(step))
  }

  private func heading(_ step: ThreadStep) -> String {
    switch step.kind {
    case .takenUp, .asked:
      t("signals.step.\(step.kind.rawValue)", ["name": step.actorName ?? t.name(of: Side.community)])
    case .agenda: t("signals.step.agenda", ["body": step.bodyName ?? ""])
    case .decided: t("signals.step.decided.\((step.outcome ?? .yes).rawValue)")
    default: t("signals.step.\(step.kind.rawValue)")
    }
  }

  private func additions(_ step: ThreadStep) -> [String] {
    var words: [String] = []
    if step.kind != .takenUp, step.kind != .asked, let name = step.actorName { words.append(name) }
    if step.kind == .decided, let body = step.bodyName { words.append(body) }
    return words
  }

  private func content(_ step: ThreadStep) -> (any HTML)? {
    let isGiver = [.heard, .joined, .answered, .reopened].contains(step.kind)
    var paragraphs: [AnyHTML] = []
    if !step.text.isEmpty {
      let words = p(.named("dir", "auto")) { isGiver ? "“" + step.text + "”" : step.text }
      paragraphs.append(isGiver ? AnyHTML(blockquote { words }) : AnyHTML(words))
    }
    if let reason = step.reason, !reason.isEmpty {
      paragraphs.append(AnyHTML(p(.named("dir", "auto")) { t("signals.step.reason", ["reason": reason]) }))
    }
    if let promise = step.promiseOn, step.kind == .decided {
      paragraphs.append(AnyHTML(p { t("signals.step.promise", ["day": t.shortDay(promise, today: today)]) }))
    }
    return paragraphs.isEmpty ? nil : each(paragraphs) { $0 }
  }

  private var coming: [ThreadEntry] {
    guard item.thread.isOpen else { return [] }
    let late = item.thread.daysLate(on: today)
    let day = t.shortDay(item.thread.answerOn, today: today)
    let heading =
      late > 0
      ? t("signals.step.answer_late", ["days": t.daysLate(late)]) : t("signals.step.answer_before", ["day": day])
    let holder = item.thread.holderName.map { [$0] } ?? []
    return [ThreadEntry(heading, .todo, by: StepOwner(item.thread.dueSide), additions: holder)]
  }
}
