// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// What the table of both tracks can do on a thread: put it on the agenda, decide, say what was done, reply. Only what fits the
/// thread's state and the viewer's hat; for everybody else nothing.
public struct ThreadActions: HTML {
  private let item: ThreadWithSteps
  private let visit: Visit

  /// The acts of a thread for who visits it.
  public init(_ item: ThreadWithSteps, _ visit: Visit) { (self.item, self.visit) = (item, visit) }

  private var t: Texts { visit.texts }
  private var seat: Hat.Seat? { visit.viewer.hat?.seat }
  private var isHolder: Bool {
    visit.viewer.hat != nil && visit.viewer.account != nil && item.thread.holder == visit.viewer.account
  }

  /// Whether there is nothing to do here for this viewer.
  public var isEmpty: Bool { !(mayPutOnAgenda || mayDecide || maySayDone || mayReply) }

  private var mayPutOnAgenda: Bool {
    visit.viewer.may(.putOnAgenda) && seat.map { AgendaRules.mayBePut(item, on: $0.body) } ?? false
  }
  private var mayDecide: Bool {
    visit.viewer.may(.decide) && seat.map { AgendaRules.mayBeDecided(item, by: $0.body) } ?? false
  }
  private var maySayDone: Bool { (seat != nil || isHolder) && AgendaRules.mayBeDone(item) }
  private var mayReply: Bool { (visit.viewer.may(.reply) || isHolder) && AgendaRules.mayBeAnswered(item) }

  /// Writes the forms, each behind its name.
  public func write(to writer: inout HTMLWriter) {
    if isEmpty { return }
    div {
      if mayPutOnAgenda { disclosure(t("alignment.act.agenda")) { agendaForm(agendaState) } }
      if mayDecide {
        disclosure(t("alignment.act.decide"), isOpen: true) {
          decisionForm(FormState(["niveau": [ActingLevel.district.rawValue]]))
        }
      }
      if maySayDone { disclosure(t("alignment.act.done")) { doneForm(FormState()) } }
      if mayReply { disclosure(t("alignment.act.reply")) { replyForm(FormState()) } }
    }.write(to: &writer)
  }

  private var agendaState: FormState { FormState(["punt": [item.thread.title]]) }

  func agendaForm(_ state: FormState) -> some HTML {
    form("agendering") {
      textField(
        Field("punt", t("alignment.agenda.title"), hint: t("alignment.agenda.hint")), state,
        maxLength: 120, t)
      submit(t("alignment.agenda.send"), kind: .regular)
    }
  }

  func decisionForm(_ state: FormState) -> some HTML {
    AlignmentForms(visit).decision(to: address("besluit"), state, t) { version }
  }

  func doneForm(_ state: FormState) -> some HTML {
    form("uitvoering") {
      textArea(
        Field("gedaan", t("alignment.done.text"), hint: t("alignment.public_hint")), state,
        maxLength: 1_000, rows: 3, t)
      submit(t("alignment.done.send"), kind: .regular)
    }
  }

  func replyForm(_ state: FormState) -> some HTML {
    form("antwoord") {
      textArea(
        Field("reactie", t("alignment.reply.text"), hint: t("alignment.reply.hint")), state,
        maxLength: 2_000, rows: 4, t)
      submit(t("alignment.reply.send"), kind: .regular)
    }
  }

  private var version: some HTML { hiddenField("versie", String(item.thread.version)) }

  private func address(_ act: String) -> Address { .act(act, onThread: item.thread.number, visit.district?.slug ?? "") }

  private func form<C: HTML>(_ act: String, @HTMLBuilder _ content: () -> C) -> some HTML {
    let content = content()
    return postForm(to: address(act), csrf: visit.formToken, classes: "pactwerk-stack") {
      version
      content
    }
  }
}
