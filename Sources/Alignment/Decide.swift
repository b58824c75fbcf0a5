// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

/// A decision as a seat records it.
public struct DecisionDraft: Sendable, Equatable {
  public var outcome: ThreadStep.Outcome
  public var text: String
  public var reason: String
  /// Who must act.
  public var level: ActingLevel
  /// The side that carries it out.
  public var doer: Side
  /// Before this day it is done.
  public var promiseOn: Day?

  /// A decision as a seat records it.
  public init(
    outcome: ThreadStep.Outcome, text: String, reason: String, level: ActingLevel = .district, doer: Side,
    promiseOn: Day? = nil
  ) {
    (self.outcome, self.text, self.reason) = (outcome, text, reason)
    (self.level, self.doer, self.promiseOn) = (level, doer, promiseOn)
  }
}

extension Writer {
  /// Records what the body of the viewer's seat decided on a thread that stands on its agenda; a second time after it was
  /// reopened. The side that carries it out is due; a promise moves the thread's answer date.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity`, `.notFound`, `.changedMeanwhile`, `.wrongState`
  ///   for a thread that does not stand on this agenda, `.invalid` for missing words or a promise in the past.
  public func decide(_ id: ThreadID, _ draft: DecisionDraft, version: Int) throws -> RecordID {
    let side = try actingSide(.decide)
    guard let seat = viewer.hat?.seat, let item = try thread(id) else { throw Refused.notFound }
    guard item.thread.version == version else { throw Refused.changedMeanwhile }
    guard AgendaRules.mayBeDecided(item, by: seat.body),
      let agendaItem = try agendaItems(of: id).last(where: { $0.body == seat.bodyID })
    else { throw Refused.wrongState("decided") }
    let draft = try draft.checked(on: today)
    let decision = try insert(draft, on: agendaItem, side: side)
    var move = ThreadMove()
    (move.stage, move.dueSide, move.level) = (.decided, draft.doer, draft.level)
    move.answerOn = draft.promiseOn
    let step = ThreadStep(
      thread: id, kind: .decided, day: today, taker: .init(side), actorName: try officialName(), bodyName: seat.body,
      outcome: draft.outcome, text: draft.text, reason: draft.reason, promiseOn: draft.promiseOn)
    try take(step, version: version, record: decision, publicText: draft.text, move: move)
    return decision
  }

  /// Records what the body of the viewer's seat decided on a subject without a thread.
  ///
  /// - Throws: as for a thread; `.wrongState` for a subject that was decided on.
  public func decide(onSubject id: RecordID, _ draft: DecisionDraft) throws -> RecordID {
    let side = try actingSide(.decide)
    guard let seat = viewer.hat?.seat, let item = try agendaItem(id), item.thread == nil, item.body == seat.bodyID
    else {
      throw Refused.notFound
    }
    guard item.decidedOn == nil else { throw Refused.wrongState("decided") }
    return try insert(try draft.checked(on: today), on: item, side: side)
  }

  private func insert(_ draft: DecisionDraft, on item: AgendaItem, side: Side) throws -> RecordID {
    let district = try district()
    let id: RecordID = newID()
    let ref = RecordRef(kind: AlignmentKind.decision, id: id)
    try insertRecord(ref)
    try execute(
      """
      INSERT INTO decision (id, district_id, agenda_item_id, thread_id, outcome, decision_text, reason, level, promise_on,
        decided_on, side, seat_id, decided_by)
      VALUES (\(id), \(district), \(item.id), \(item.thread), \(draft.outcome), \(draft.text), \(draft.reason), \(draft.level),
        \(draft.promiseOn), \(today), \(side), \(viewer.hat?.id), \(viewer.account))
      """)
    try execute("UPDATE agenda_item SET decided_on = \(today) WHERE district_id = \(district) AND id = \(item.id)")
    try append(Change("decided", ref, ["text": draft.text, "reason": draft.reason, "outcome": draft.outcome.rawValue]))
    return id
  }
}

extension DecisionDraft {
  /// The draft with its words made fit to keep.
  fileprivate func checked(on today: Day) throws(Refused) -> DecisionDraft {
    var draft = self
    draft.text = try Words.required(text, field: "besluit", limit: 1_000)
    draft.reason = try Words.required(reason, field: "reden", limit: 1_000)
    if let promiseOn, promiseOn < today { throw Refused.invalid(field: "belofte", reason: "words.past_day") }
    return draft
  }
}
