// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Programmes
import Records

/// The addresses of the room: the koppelkaart, links, meetings, and what seats do.
public enum AlignmentRoutes {
  /// Adds them.
  public static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/koppeling", name: "alignment") { try await show($0) }
    routes.get("/wijken/{wijk}/koppeling/vergaderingen/{id}", name: "meeting") { try await showMeeting($0) }
    routes.post("/wijken/{wijk}/koppeling/vergaderingen", name: "plan-meeting", for: .hats { $0.may(.prepareAgenda) }) {
      try await planMeeting($0)
    }
    routes.post(
      "/wijken/{wijk}/koppeling/agendapunten", name: "put-subject-on-agenda", for: .hats { $0.may(.putOnAgenda) }
    ) { try await putSubjectOnAgenda($0) }
    let decision = "/wijken/{wijk}/koppeling/agendapunten/{id}/besluit"
    routes.get(decision, name: "subject-decision", for: .hats { $0.may(.decide) }) { try await showDecision($0) }
    routes.post(decision, name: "decide-on-subject", for: .hats { $0.may(.decide) }) { try await decideOnSubject($0) }
    LinkRoutes.add(to: &routes)
    ThreadRoutes.add(to: &routes)
  }

  private static func show(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let typed = visit.query.text("op")
    let asked = Day(typed) ?? visit.texts.day(typed: typed)
    var state = FormState(["op": [typed]])
    if !typed.isEmpty, asked == nil { state.refuse("op", visit.texts("words.not_a_day")) }
    let (dayState, forms) = (state, AlignmentForms(visit))
    let page = try await visit.database.read(as: visit.viewer, asOf: asked) { reader in
      let map = try reader.couplingMap()
      let rules = reader.viewer.side == nil || asked != nil ? nil : try? reader.linkRules(.confirmLink)
      return AlignmentPage(
        slug: district.slug, today: reader.today, map: map, isSeen: reader.viewer.sight.programme, dayState: dayState,
        isPast: asked != nil, viewer: reader.viewer, entries: map.entries(rules, slug: district.slug),
        bodies: try reader.bodies(), seats: try reader.seats(), coming: try reader.meetings(from: reader.today),
        past: try reader.meetings(before: reader.today), waiting: try reader.agendaWithoutMeeting(), forms: forms)
    }
    return visit.page(page)
  }

  private static func showMeeting(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    guard let id = RecordID(untrusted: visit.parameter("id")) else { return .notFound }
    let texts = visit.texts
    let page = try await visit.read { reader -> MeetingPage? in
      guard let meeting = try reader.meeting(id) else { return nil }
      let agenda = try reader.agenda(of: [id])[id] ?? []
      return MeetingPage(
        slug: district.slug, today: reader.today, meeting: meeting, agenda: agenda,
        decisions: try reader.decisions(on: agenda.map(\.id)), viewer: reader.viewer,
        share: texts.agendaShare(try reader.couplingMap().result))
    }
    return page.map { visit.page($0) } ?? .notFound
  }

  private static func planMeeting(_ visit: Visit) async throws -> Answer {
    let (form, texts) = (visit.form, visit.texts)
    let bodies = try await visit.read { try $0.bodies() }
    return try await visit.work(
      titleKey: "alignment.meeting.plan", form: { AnyHTML(AlignmentForms(visit).meeting(bodies, $0, texts)) }
    ) {
      writer in
      guard let body = RecordID(untrusted: form.text("overleg")) else {
        throw Refused.invalid(field: "overleg", reason: "words.choose")
      }
      guard let day = texts.day(typed: form.text("dag")) else {
        throw Refused.invalid(field: "dag", reason: "words.not_a_day")
      }
      return .meeting(
        try writer.currentDistrict().slug,
        try writer.planMeeting(body: body, day: day, time: form.text("tijd"), place: form.text("plaats")))
    }
  }

  private static func putSubjectOnAgenda(_ visit: Visit) async throws -> Answer {
    let (form, texts) = (visit.form, visit.texts)
    return try await visit.work(
      titleKey: "alignment.agenda", form: { AnyHTML(AlignmentForms(visit).subject($0, texts)) }
    ) {
      writer in
      _ = try writer.putOnAgenda(subject: form.text("onderwerp"))
      return .alignment(try writer.currentDistrict().slug)
    }
  }

  private static func showDecision(_ visit: Visit) async throws -> Answer {
    let item = try await subject(visit)
    let slug = try visit.requireDistrict().slug
    guard item.decidedOn == nil, visit.viewer.hat?.seat?.bodyID == item.body else { return .notFound }
    let back = (label: visit.texts("design.room.alignment"), address: Address.alignment(slug))
    return visit.page(
      ActionPage(
        room: .alignment, titleKey: "alignment.act.decide", subject: item.title, back: back, state: FormState()
      ) { t in AnyHTML(AlignmentForms(visit).decision(to: .decision(slug, on: item.id), FormState(), t) { Nothing() }) }
    )
  }

  /// The subject of an address: something on an agenda that is about no thread.
  private static func subject(_ visit: Visit) async throws -> AgendaItem {
    guard let id = RecordID(untrusted: visit.parameter("id")) else { throw Refused.notFound }
    guard let item = try await visit.read({ try $0.agendaItem(id) }), item.thread == nil else { throw Refused.notFound }
    return item
  }

  private static func decideOnSubject(_ visit: Visit) async throws -> Answer {
    let (form, texts) = (visit.form, visit.texts)
    let slug = try visit.requireDistrict().slug
    let item = try await subject(visit)
    let again: @Sendable (FormState) -> AnyHTML = { state in
      AnyHTML(AlignmentForms(visit).decision(to: .decision(slug, on: item.id), state, texts) { Nothing() })
    }
    return try await visit.work(titleKey: "alignment.act.decide", subject: item.title, form: again) { writer in
      _ = try writer.decide(onSubject: item.id, try form.decision(texts))
      return item.meeting.map { .meeting(slug, $0) } ?? .alignment(slug)
    }
  }
}

extension Visit {
  /// One act of the room: done and on to where it shows, or its form again with what is wrong.
  func work(
    titleKey: String, subject: String = "", form: @escaping @Sendable (FormState) -> AnyHTML,
    _ act: @escaping @Sendable (Writer) throws -> Address
  ) async throws -> Answer {
    do {
      return redirect(to: try await write { try act($0) })
    } catch let refused as Refused {
      var state = self.form.formState
      try refused.into(&state, texts)
      let refusedState = state
      let back = (label: texts("design.room.alignment"), address: Address.alignment(try requireDistrict().slug))
      return page(
        ActionPage(room: .alignment, titleKey: titleKey, subject: subject, back: back, state: state) { _ in
          form(refusedState)
        })
    }
  }
}
