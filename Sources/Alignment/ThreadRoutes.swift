// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// `…/draden/{nummer}`: what seats and holders do to a thread.
enum ThreadRoutes {
  static func add(to routes: inout Routes) {
    let thread = "/wijken/{wijk}/draden/{nummer}"
    routes.post(thread + "/agendering", name: "put-on-agenda", for: .hats { $0.may(.putOnAgenda) }) { visit in
      let title = visit.form.text("punt")
      return try await act(visit, titleKey: "alignment.act.agenda", form: { AnyHTML($0.agendaForm($1)) }) {
        _ = try $0.putOnAgenda($1, title: title, version: $2)
      }
    }
    routes.post(thread + "/besluit", name: "decide", for: .hats { $0.may(.decide) }) { visit in
      let (form, texts) = (visit.form, visit.texts)
      return try await act(visit, titleKey: "alignment.act.decide", form: { AnyHTML($0.decisionForm($1)) }) {
        _ = try $0.decide($1, try form.decision(texts), version: $2)
      }
    }
    routes.post(thread + "/uitvoering", name: "mark-done", for: .hats { $0.side != nil || $0.may(.takeUp) }) { visit in
      let text = visit.form.text("gedaan")
      return try await act(visit, titleKey: "alignment.act.done", form: { AnyHTML($0.doneForm($1)) }) {
        try $0.markDone($1, text: text, version: $2)
      }
    }
    routes.post(thread + "/antwoord", name: "reply", for: .hats { $0.side != nil || $0.may(.reply) }) { visit in
      let text = visit.form.text("reactie")
      return try await act(visit, titleKey: "alignment.act.reply", form: { AnyHTML($0.replyForm($1)) }) {
        try $0.reply($1, text: text, version: $2)
      }
    }
  }

  private static func act(
    _ visit: Visit, titleKey: String, form: @escaping @Sendable (ThreadActions, FormState) -> AnyHTML,
    _ work: @escaping @Sendable (Writer, ThreadID, Int) throws -> Void
  ) async throws -> Answer {
    try await visit.actOnThread(
      room: .alignment, titleKey: titleKey, form: { form(ThreadActions($0, visit), $1) }, work)
  }
}
