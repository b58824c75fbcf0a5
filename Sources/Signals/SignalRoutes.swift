// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// The addresses of the room: giving a remark, its status, the inbox, and what the network team does on a thread.
public enum SignalRoutes {
  /// Adds them.
  public static func add(to routes: inout Routes) {
    routes.get("/wijken/{wijk}/signalen", name: "signals") { try await showRoom($0) }
    routes.get("/wijken/{wijk}/signalen/nieuw", name: "new-signal") {
      $0.page(NewSignalPage(district: try $0.requireDistrict()))
    }
    routes.get("/wijken/{wijk}/signalen/vertellen", name: "tell") { try await showForm($0, FormState()) }
    routes.post("/wijken/{wijk}/signalen/vertellen", name: "give-signal") { try await give($0) }
    routes.get("/s/{token}", name: "status") { try await showStatus($0, FormState()) }
    routes.post("/s/{token}/antwoord", name: "answer-question") { visit in
      try await actOnStatus(visit) { writer, form in
        guard let question = RecordID(untrusted: form.text("vraag")) else { throw Refused.notFound }
        try writer.answer(question, with: form.text("antwoord"))
      }
    }
    routes.post("/s/{token}/niet-opgelost", name: "not-solved") { visit in
      try await actOnStatus(visit) { try $0.sayNotSolved($1.text("tekst")) }
    }
    routes.post("/s/{token}/intrekking", name: "withdraw-signal") { visit in
      try await actOnStatus(visit) { writer, _ in try writer.withdrawSignal() }
    }
    routes.post("/wijken/{wijk}/draden/{nummer}/opname", name: "take-up", for: .hats { $0.may(.takeUp) }) {
      try await takeUp($0)
    }
    routes.post("/wijken/{wijk}/draden/{nummer}/vraag", name: "ask-back", for: .hats { $0.may(.askBack) }) {
      try await ask($0)
    }
    routes.post("/wijken/{wijk}/draden/{nummer}/vrijgave", name: "release", for: .hats { $0.may(.release) }) {
      try await release($0)
    }
    routes.post(
      "/wijken/{wijk}/draden/{nummer}/vrijgave-intrekking", name: "withdraw-release", for: .hats { $0.may(.release) }
    ) {
      try await withdrawRelease($0)
    }
  }

  private static func showRoom(_ visit: Visit) async throws -> Answer {
    let district = try visit.requireDistrict()
    let isTeam = visit.viewer.sight.signals >= .pseudonymous
    let place = visit.query["voor"].flatMap { SignalPlace($0) }
    let page = try await visit.read { reader in
      guard isTeam else {
        return SignalRoomPage(district: district, today: reader.today, threads: try reader.latestThreads(limit: 20))
      }
      let signals = try reader.signals(before: place, limit: SignalTable.length + 1)
      let names = try reader.areasOfDistrict().map { ($0.code, $0.name) }
      let table = SignalTable(
        signals: signals, isNewest: place == nil, areaNames: Dictionary(names) { first, _ in first })
      let inbox = place == nil ? try reader.heardThreads(limit: SignalInbox.length + 1) : []
      return SignalRoomPage(
        district: district, today: reader.today, inbox: SignalInbox(threads: inbox), signals: table)
    }
    return visit.page(page)
  }

  private static func showForm(_ visit: Visit, _ state: FormState) async throws -> Answer {
    let district = try visit.requireDistrict()
    let areas = try await visit.read { try $0.choosableAreas() }
    return visit.page(TellPage(district: district, areas: areas, state: state, formToken: visit.formToken))
  }

  private static func give(_ visit: Visit) async throws -> Answer {
    let area = visit.form.text("buurt")
    let remark = Remark(
      text: visit.form.text("tekst"), areaCode: area.isEmpty ? nil : area, reporterKey: visit.reporterKey)
    do {
      let receipt = try await visit.write { try $0.give(remark) }
      return visit.redirect(to: .status(receipt.token))
    } catch Refused.wrongState {
      throw Problem.throttled
    } catch let refused as Refused {
      var state = visit.form.formState
      try refused.into(&state, visit.texts)
      return try await showForm(visit, state)
    }
  }

  private static func showStatus(_ visit: Visit, _ state: FormState) async throws -> Answer {
    let token = visit.parameter("token")
    let inside = try await enter(visit)
    let (signal, item, questions) = try await inside.read { reader in
      guard let signal = try reader.ownSignal(), let thread = signal.thread, let item = try reader.thread(thread) else {
        throw Refused.notFound
      }
      return (signal, item, try reader.questions(of: thread))
    }
    return inside.page(
      StatusPage(
        token: token, signal: signal, item: item, questions: questions, state: state, formToken: visit.formToken,
        today: visit.today))
  }

  /// The visit as the holder of the link, inside the district of the signal.
  private static func enter(_ visit: Visit) async throws -> Visit {
    let token = visit.parameter("token")
    let found = try await visit.database.read(as: Viewer(.signingIn, in: nil)) { reader in
      try reader.statusLink(token: token)
    }
    guard let found else { throw Refused.notFound }
    let viewer = Viewer(.statusLink(found.signal), in: found.district)
    let (district, contact) = try await visit.database.read(as: viewer) { (try $0.currentDistrict(), try $0.contact()) }
    return visit.entering(district, contact: contact, as: viewer)
  }

  private static func actOnStatus(_ visit: Visit, _ act: @escaping @Sendable (Writer, Fields) throws -> Void)
    async throws -> Answer
  {
    let inside = try await enter(visit)
    let form = visit.form
    do {
      try await inside.write { try act($0, form) }
      return visit.redirect(to: .status(visit.parameter("token")))
    } catch let refused as Refused {
      var state = form.formState
      try refused.into(&state, visit.texts)
      return try await showStatus(visit, state)
    }
  }

  private static func takeUp(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    return try await act(visit, titleKey: "signals.take_up", form: { AnyHTML($0.takeUpForm($1, $2)) }) {
      writer, thread, version in
      guard let day = visit.texts.day(typed: form.text("antwoord")) else {
        throw Refused.invalid(field: "antwoord", reason: "words.not_a_day")
      }
      try writer.takeUp(thread, title: form.text("titel"), answerOn: day, version: version)
    }
  }

  private static func ask(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    return try await act(visit, titleKey: "signals.ask", form: { AnyHTML($0.askForm($1, $2)) }) {
      writer, thread, version in
      try writer.ask(form.text("vraag"), on: thread, version: version)
    }
  }

  private static func release(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    return try await act(visit, titleKey: "signals.release", form: { AnyHTML($0.releaseForm($1, $2)) }) {
      writer, thread, version in
      try writer.release(thread, title: form.text("openbare-titel"), words: form.text("woorden"), version: version)
    }
  }

  private static func withdrawRelease(_ visit: Visit) async throws -> Answer {
    try await act(visit, titleKey: "signals.release", form: { AnyHTML($0.releaseForm($1, $2)) }) { writer, thread, _ in
      try writer.withdrawRelease(thread)
    }
  }

  private static func act(
    _ visit: Visit, titleKey: String, form: @escaping @Sendable (SignalActions, FormState, Texts) -> AnyHTML,
    _ work: @escaping @Sendable (Writer, ThreadID, Int) throws -> Void
  ) async throws -> Answer {
    try await visit.actOnThread(
      room: .signals, titleKey: titleKey, form: { form(SignalActions($0, visit), $1, visit.texts) }, work)
  }
}
