// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Alignment
import DemoDistrict
import PactwerkCore
import PactwerkStorage
import Places
import Programmes
import Records
import Signals
import Synchronization

/// Plays the thirty thread scripts of the example district, day by day, each step by who takes it and with the hat that lets them.
struct DemoThreads: Sendable {
  let loader: DemoLoader
  let district: DistrictID
  let accounts: [String: AccountID]

  private struct Event: Sendable {
    let day: Day
    let script: Int
    let step: ExampleDistrict.ThreadStep
  }

  func play() async throws {
    let scripts = loader.example.threads
    var events: [Event] = []
    for (index, script) in scripts.enumerated() {
      for step in script.steps { events.append(Event(day: loader.today - step.daysAgo, script: index, step: step)) }
    }
    events = events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    let told = Mutex<[Int: Told]>([:])
    for (order, event) in events.enumerated() {
      loader.clock.set(event.day, minute: order % 400)
      do { try await take(event, scripts[event.script], told) } catch {
        throw StorageError.failed(
          "thread \(scripts[event.script].key), \(event.step.kind) by \(event.step.account ?? "giver"): \(error)")
      }
    }
    try await tie(told.withLock { $0 }, scripts)
  }

  /// What is known of a thread while it is played.
  private struct Told: Sendable {
    let thread: ThreadID
    let signal: RecordID
  }

  private func take(_ event: Event, _ script: ExampleDistrict.ThreadScript, _ told: borrowing Mutex<[Int: Told]>)
    async throws
  {
    let step = event.step
    if step.kind == .heard {
      let heard = try await hear(event, script)
      return told.withLock { $0[event.script] = heard }
    }
    guard let known = told.withLock({ $0[event.script] }) else { throw Refused.notFound }
    if step.kind == .agenda || step.kind == .decided { try await releaseWhereNeeded(known, step, script) }
    let answerOn = event.day + (step.answerWithinDays ?? 30)
    let giver = Viewer(.statusLink(known.signal), in: district)
    switch step.kind {
    case .heard: break
    case .takenUp:
      try await act(as: .may(.takeUp), step, known) {
        try $0.takeUp(known.thread, title: script.title, answerOn: answerOn, version: $1)
      }
    case .asked: try await act(as: .may(.askBack), step, known) { try $0.ask(step.text, on: known.thread, version: $1) }
    case .answered:
      try await loader.database.write(as: giver) { writer in
        guard let question = try writer.questions(of: known.thread).last(where: { $0.answer == nil }) else {
          throw Refused.notFound
        }
        try writer.answer(question.id, with: step.text)
      }
    case .agenda:
      try await act(as: .seat, step, known) { _ = try $0.putOnAgenda(known.thread, title: script.title, version: $1) }
      try await planMeeting(step)
    case .decided:
      let promise = step.answerWithinDays.map { event.day + $0 }
      let draft = DecisionDraft(
        outcome: ThreadStep.Outcome(rawValue: step.outcome?.rawValue ?? "yes") ?? .yes, text: step.text,
        reason: step.reason ?? "",
        level: step.level ?? .district, doer: step.side, promiseOn: promise)
      try await act(as: .seat, step, known) { _ = try $0.decide(known.thread, draft, version: $1) }
    case .done: try await act(as: .holder, step, known) { try $0.markDone(known.thread, text: step.text, version: $1) }
    case .replied: try await act(as: .holder, step, known) { try $0.reply(known.thread, text: step.text, version: $1) }
    case .reopened: try await loader.database.write(as: giver) { try $0.sayNotSolved(step.text) }
    case .released:
      try await act(as: .may(.release), step, known) {
        try $0.release(known.thread, title: script.title, words: step.text, version: $1)
      }
    }
  }

  /// Plans the meeting that a step is for, unless that body meets on that day already.
  private func planMeeting(_ step: ExampleDistrict.ThreadStep) async throws {
    guard let daysAgo = step.meetingDaysAgo else { return }
    let day = loader.today - daysAgo
    let name = loader.example.bodies.first { $0.key == step.body }?.name
    let place = ExampleDistrict.place.name
    let coordinator = try await viewer("bram", .may(.prepareAgenda), body: nil, side: nil)
    try await loader.database.write(as: coordinator) { writer in
      guard let body = try writer.bodies().first(where: { $0.name == name }) else { return }
      if try writer.meetings(from: day).contains(where: { $0.day == day && $0.body == body.id }) { return }
      _ = try writer.planMeeting(body: body.id, day: day, time: "19.30", place: place)
    }
  }

  /// A resident with a seat sees released threads only: the team releases before it comes to that table.
  private func releaseWhereNeeded(
    _ known: Told, _ step: ExampleDistrict.ThreadStep, _ script: ExampleDistrict.ThreadScript
  ) async throws {
    let body = loader.example.bodies.first { $0.key == step.body }?.name
    let viewer = try await viewer(step.account, .seat, body: body, side: step.side)
    if try await loader.database.read(as: viewer, { try $0.thread(known.thread) }) != nil { return }
    let words = script.steps.first { $0.kind == .released }?.text ?? script.title
    let team = try await self.viewer("noor", .may(.release), body: nil, side: nil)
    try await loader.database.write(as: team) { writer in
      guard let item = try writer.thread(known.thread) else { throw Refused.notFound }
      try writer.release(known.thread, title: script.title, words: words, version: item.thread.version)
    }
  }

  private func hear(_ event: Event, _ script: ExampleDistrict.ThreadScript) async throws -> Told {
    let (step, goals) = (event.step, script.goals)
    let receipt = try await loader.database.write(as: .visitor(in: district)) {
      try $0.give(Remark(text: step.text, areaCode: script.area, reporterKey: "demo \(event.script) \(step.daysAgo)"))
    }
    return try await loader.database.write(as: Viewer(.command("demo"), in: district)) { writer in
      let stated = try writer.goals().filter { $0.set == "programme" && goals.contains($0.number) }.map(\.id)
      try writer.setGoals(stated, of: RecordID(receipt.thread.text), from: event.day)
      guard let signal = try writer.signals(of: receipt.thread).first else { throw Refused.notFound }
      return Told(thread: receipt.thread, signal: signal.id)
    }
  }

  /// Which hat somebody wears for a step.
  private enum Wears: Sendable { case may(Permission), seat, holder }

  private func act(
    as wears: Wears, _ step: ExampleDistrict.ThreadStep, _ known: Told,
    _ work: @escaping @Sendable (Writer, Int) throws -> Void
  ) async throws {
    let body = loader.example.bodies.first { $0.key == step.body }?.name
    let viewer = try await viewer(step.account, wears, body: body, side: step.side)
    try await loader.database.write(as: viewer) { writer in
      guard let item = try writer.thread(known.thread) else { throw Refused.notFound }
      try work(writer, item.thread.version)
    }
  }

  private func viewer(_ key: String?, _ wears: Wears, body: String?, side: Side?) async throws -> Viewer {
    guard let key, let account = accounts[key] else { throw Refused.notFound }
    let district = district
    let hats = try await loader.database.read(as: Viewer(.command("demo"), in: district)) { try $0.hats(of: account) }
    let hat = hats.first { hat in
      switch wears {
      case .may(let permission): Viewer(.account(account, hat), in: district).may(permission)
      case .seat:
        hat.seat.map { (body == nil || $0.body == body) && (side == nil || body != nil || $0.side == side) } ?? false
      case .holder: hat.seat == nil
      }
    }
    guard let hat else { throw Refused.notAllowed(.decide) }
    return Viewer(.account(account, hat), in: district)
  }

  /// Ties interventions to threads, proposed by one side and confirmed by the other.
  private func tie(_ told: [Int: Told], _ scripts: [ExampleDistrict.ThreadScript]) async throws {
    for link in loader.example.threadLinks.sorted(by: { $0.proposedDaysAgo > $1.proposedDaysAgo }) {
      guard let index = scripts.firstIndex(where: { $0.key == link.thread }), let known = told[index] else {
        throw Refused.notFound
      }
      loader.clock.set(loader.today - link.proposedDaysAgo)
      let proposer = try await viewer(link.proposer, .seat, body: nil, side: nil)
      let id = try await loader.database.write(as: proposer) { writer in
        guard let intervention = try writer.recordsBySourceKey(kind: "intervention")[link.intervention] else {
          throw Refused.notFound
        }
        return try writer.proposeLink(
          intervention: intervention, item: RecordID(known.thread.text), kind: Link.Kind(rawValue: link.kind) ?? .serves
        )
      }
      guard let days = link.confirmedDaysAgo, let confirmer = link.confirmer else { continue }
      loader.clock.set(loader.today - days)
      let other = try await viewer(confirmer, .seat, body: nil, side: nil)
      try await loader.database.write(as: other) { writer in
        guard let version = try writer.link(id)?.version else { throw Refused.notFound }
        try writer.confirmLink(id, version: version)
      }
    }
  }
}
