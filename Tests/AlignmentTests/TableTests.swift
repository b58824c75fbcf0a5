// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import Places
import Records
import Testing

@testable import Alignment

@Suite struct `The table of both tracks` {
  @Test(arguments: TestDatabase.both)
  func `a thread goes from agenda to decision, done and reply`(engine: TestEngine) async throws {
    try await AlignmentHouse.use(engine) { house in
      let thread = try await house.thread("Zitplekken")
      let meeting = try await house.write(as: house.viewer(.coordinator)) {
        try $0.planMeeting(body: house.body.id, day: $0.today + 7, time: "19.30", place: "Wijkhuis")
      }

      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "Zitplekken", version: $1) }
      let onAgenda = try await house.item(thread)
      #expect(onAgenda.thread.stage == .agenda && onAgenda.thread.dueSide == .programme)
      #expect(onAgenda.last(.agenda)?.bodyName == "Wijkoverleg" && onAgenda.last(.agenda)?.taker == .community)

      let draft = DecisionDraft(
        outcome: .partly, text: "Zes banken", reason: "Bewoners missen een plek", level: .city, doer: .community,
        promiseOn: day("2026-05-01"))
      try await act(house, house.programme, thread) { _ = try $0.decide(thread, draft, version: $1) }
      let decided = try await house.item(thread)
      #expect(decided.thread.stage == .decided && decided.thread.dueSide == .community && decided.thread.level == .city)
      #expect(decided.thread.answerOn == day("2026-05-01"))
      #expect(
        decided.last(.decided)?.reason == "Bewoners missen een plek" && decided.last(.decided)?.outcome == .partly)

      try await act(house, house.viewer(.networkTeam), thread) {
        try $0.markDone(thread, text: "Ze staan er", version: $1)
      }
      #expect(try await house.item(thread).thread.stage == .done)
      try await act(house, house.viewer(.networkTeam), thread) { try $0.reply(thread, text: "Ga zitten", version: $1) }
      let ended = try await house.item(thread)
      #expect(ended.thread.endedOn == day("2026-03-01") && ended.last(.replied)?.actorName == "noor")

      let (agenda, decisions) = try await house.database.read(as: house.command) { reader in
        let agenda = try reader.agenda(of: [meeting])[meeting] ?? []
        return (agenda, try reader.decisions(on: agenda.map(\.id)))
      }
      #expect(agenda.map(\.title) == ["Zitplekken"] && agenda.first?.decidedOn == day("2026-03-01"))
      #expect(decisions.values.map(\.text) == ["Zes banken"])
    }
  }

  @Test func `a promise moves the answer date, and without one it stays`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let draft = DecisionDraft(outcome: .yes, text: "Ja", reason: "Daarom", doer: .programme)
      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "A", version: $1) }
      try await act(house, house.community, thread) { _ = try $0.decide(thread, draft, version: $1) }
      #expect(try await house.item(thread).thread.answerOn == day("2026-03-31"))
    }
  }

  @Test func `who has no seat, or no business with the thread, is refused`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let version = try await house.version(thread)
      let draft = DecisionDraft(outcome: .yes, text: "Ja", reason: "Daarom", doer: .programme)
      for role in Role.allCases {
        let viewer = house.viewer(role, house.both)
        await expect(.notAllowed(.putOnAgenda), house, viewer) {
          _ = try $0.putOnAgenda(thread, title: "A", version: version)
        }
        await expect(.notAllowed(.decide), house, viewer) { _ = try $0.decide(thread, draft, version: version) }
      }
      await expect(.notAllowed(.decide), house, house.viewer(.programmeOffice, house.official)) {
        try $0.markDone(thread, text: "A", version: version)
      }
      await expect(.notAllowed(.reply), house, house.viewer(.programmeOffice, house.official)) {
        try $0.reply(thread, text: "A", version: version)
      }
      await expect(.notFound, house, house.visitor) { try $0.reply(thread, text: "A", version: version) }
    }
  }

  @Test func `a step that does not fit the state is refused`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let heard = try await house.write(as: house.command) {
        try $0.openThread(title: "Nieuw", areaCode: nil, answerOn: $0.today + 30, heardOn: $0.today)
      }
      let version = try await house.version(thread)
      let no = DecisionDraft(outcome: .no, text: "Nee", reason: "Te duur", doer: .programme)

      await expect(.wrongState("agenda"), house, house.community) {
        _ = try $0.putOnAgenda(heard, title: "A", version: 1)
      }
      await expect(.wrongState("replied"), house, house.viewer(.networkTeam)) {
        try $0.reply(heard, text: "A", version: 1)
      }
      await expect(.wrongState("decided"), house, house.community) { _ = try $0.decide(thread, no, version: version) }
      await expect(.wrongState("done"), house, house.community) { try $0.markDone(heard, text: "A", version: 1) }
      await expect(.changedMeanwhile, house, house.community) {
        _ = try $0.putOnAgenda(thread, title: "A", version: version - 1)
      }
      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "A", version: $1) }
      await expect(.wrongState("agenda"), house, house.programme) {
        _ = try $0.putOnAgenda(thread, title: "A", version: version + 1)
      }
      try await act(house, house.programme, thread) { _ = try $0.decide(thread, no, version: $1) }
      await expect(.wrongState("done"), house, house.community) {
        try $0.markDone(thread, text: "A", version: version + 2)
      }
      await expect(.wrongState("decided"), house, house.programme) {
        _ = try $0.decide(thread, no, version: version + 2)
      }
    }
  }

  @Test func `missing words and past days are refused by field`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "A", version: $1) }
      let version = try await house.version(thread)
      func decide(_ text: String, _ reason: String, _ promise: Day?) -> DecisionDraft {
        DecisionDraft(outcome: .yes, text: text, reason: reason, doer: .programme, promiseOn: promise)
      }
      for (draft, field, reason) in [
        (decide(" ", "Daarom", nil), "besluit", "words.missing"), (decide("Ja", "", nil), "reden", "words.missing"),
        (decide("Ja", "Daarom", day("2026-02-28")), "belofte", "words.past_day"),
        (decide(String(repeating: "a", count: 1_001), "Daarom", nil), "besluit", "words.too_long"),
      ] {
        await expect(.invalid(field: field, reason: reason), house, house.community) {
          _ = try $0.decide(thread, draft, version: version)
        }
      }
    }
  }

  @Test func `something small is done without a decision`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Een losse tegel")
      try await act(house, house.viewer(.networkTeam), thread) {
        try $0.markDone(thread, text: "Ligt vast", version: $1)
      }
      #expect(try await house.item(thread).thread.stage == .done)
    }
  }

  @Test func `a reopened thread is decided a second time`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let draft = DecisionDraft(outcome: .yes, text: "Ja", reason: "Daarom", doer: .programme)
      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "A", version: $1) }
      try await act(house, house.programme, thread) { _ = try $0.decide(thread, draft, version: $1) }
      try await act(house, house.viewer(.networkTeam), thread) { try $0.reply(thread, text: "Ja", version: $1) }
      try await act(house, house.command, thread) { writer, version in
        var move = ThreadMove()
        move.reopened = true
        try writer.take(
          ThreadStep(thread: thread, kind: .reopened, day: writer.today, taker: .community, text: "Nog niet"),
          version: version, move: move)
      }

      try await act(house, house.programme, thread) { _ = try $0.decide(thread, draft, version: $1) }
      let item = try await house.item(thread)
      #expect(item.steps.count { $0.kind == .decided } == 2 && item.thread.isOpen)
      let version = item.thread.version
      await expect(.wrongState("decided"), house, house.programme) {
        _ = try $0.decide(thread, draft, version: version)
      }
    }
  }

  @Test func `a meeting takes what waits, and a subject without a thread is decided too`() async throws {
    try await AlignmentHouse.use { house in
      let subject = try await house.write(as: house.programme) { try $0.putOnAgenda(subject: "Schieveste") }
      #expect(
        try await house.database.read(as: house.command) { try $0.agendaWithoutMeeting().map(\.title) } == [
          "Schieveste"
        ])
      let meeting = try await house.write(as: house.viewer(.coordinator)) {
        try $0.planMeeting(body: house.body.id, day: $0.today, time: nil, place: "Wijkhuis")
      }
      let planned = try await house.database.read(as: house.command) {
        try $0.agenda(of: [meeting])[meeting]?.map(\.id)
      }
      #expect(planned == [subject])

      let draft = DecisionDraft(outcome: .no, text: "Nee", reason: "Later", doer: .programme)
      _ = try await house.write(as: house.community) { try $0.decide(onSubject: subject, draft) }
      await expect(.wrongState("decided"), house, house.community) { _ = try $0.decide(onSubject: subject, draft) }
    }
  }

  @Test func `a meeting needs a body, a day to come, a time that is one, and a place`() async throws {
    try await AlignmentHouse.use { house in
      let body = house.body.id
      let bad: [(RecordID, Int, String?, String, Refused)] = [
        (RecordID("x"), 1, nil, "A", .notFound),
        (body, -1, nil, "A", .invalid(field: "dag", reason: "words.past_day")),
        (body, 1, "25.00", "A", .invalid(field: "tijd", reason: "alignment.meeting.no_time")),
        (body, 1, "19h", "A", .invalid(field: "tijd", reason: "alignment.meeting.no_time")),
        (body, 1, nil, " ", .invalid(field: "plaats", reason: "words.missing")),
      ]
      for (body, days, time, place, refused) in bad {
        await expect(refused, house, house.viewer(.coordinator)) {
          _ = try $0.planMeeting(body: body, day: $0.today + days, time: time, place: place)
        }
      }
      await expect(.notAllowed(.prepareAgenda), house, house.community) {
        _ = try $0.planMeeting(body: body, day: $0.today, time: nil, place: "A")
      }
    }
  }

  @Test func `a visitor reads decisions on released threads, and no agenda that is open`() async throws {
    try await AlignmentHouse.use { house in
      let thread = try await house.thread("Zitplekken")
      let meeting = try await house.write(as: house.viewer(.coordinator)) {
        try $0.planMeeting(body: house.body.id, day: $0.today, time: nil, place: "Wijkhuis")
      }
      let draft = DecisionDraft(outcome: .yes, text: "Ja", reason: "Daarom", doer: .programme)
      try await act(house, house.community, thread) { _ = try $0.putOnAgenda(thread, title: "A", version: $1) }
      func agenda(_ viewer: Viewer) async throws -> Int {
        try await house.database.read(as: viewer) { try $0.agenda(of: [meeting])[meeting]?.count ?? 0 }
      }

      try await house.release(thread)
      #expect(try await agenda(house.visitor) == 0)
      #expect(try await agenda(house.viewer(.executive)) == 1)
      try await act(house, house.programme, thread) { _ = try $0.decide(thread, draft, version: $1) }
      #expect(try await agenda(house.visitor) == 1)
      try await house.write(as: house.viewer(.networkTeam)) { try $0.withdrawRelease(thread) }
      #expect(try await agenda(house.visitor) == 0)
      #expect(try await agenda(house.viewer(.facilitator)) == 0)
    }
  }

  private func act(
    _ house: AlignmentHouse, _ viewer: Viewer, _ thread: ThreadID,
    _ work: @escaping @Sendable (Writer, Int) throws -> Void
  ) async throws {
    let version = try await house.version(thread)
    try await house.write(as: viewer) { try work($0, version) }
  }

  private func expect(
    _ refused: Refused, _ house: AlignmentHouse, _ viewer: Viewer, _ act: @escaping @Sendable (Writer) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await #expect(throws: refused, sourceLocation: sourceLocation) { try await house.write(as: viewer, act) }
  }
}
