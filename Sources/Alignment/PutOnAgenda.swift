// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Puts a thread on the agenda of the body of the viewer's seat, for its next meeting. The other side is due.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity`, `.notFound`, `.changedMeanwhile`; `.wrongState`
  ///   for a thread that was answered, that nobody took up, or that stands on this agenda already; `.invalid` for the title.
  public func putOnAgenda(_ id: ThreadID, title: String, version: Int) throws -> RecordID {
    let side = try actingSide(.putOnAgenda)
    guard let seat = viewer.hat?.seat, let item = try thread(id) else { throw Refused.notFound }
    let title = try Words.required(title, field: "punt", limit: 120)
    guard item.thread.version == version else { throw Refused.changedMeanwhile }
    guard AgendaRules.mayBePut(item, on: seat.body) else { throw Refused.wrongState("agenda") }
    let agendaItem = try insertAgendaItem(title: title, thread: id, side: side, body: seat.bodyID)
    var move = ThreadMove()
    (move.stage, move.dueSide) = (.agenda, side.other)
    let step = ThreadStep(
      thread: id, kind: .agenda, day: today, taker: .init(side), actorName: try officialName(), bodyName: seat.body,
      text: title)
    try take(step, version: version, record: agendaItem, publicText: title, move: move)
    return agendaItem
  }

  /// Puts a subject of its own on the agenda of the body of the viewer's seat, for its next meeting.
  ///
  /// - Throws: `Refused.notAllowed` without a seat, `.municipalityForCommunity`, `.invalid` for the title.
  public func putOnAgenda(subject title: String) throws -> RecordID {
    let side = try actingSide(.putOnAgenda)
    guard let seat = viewer.hat?.seat else { throw Refused.notFound }
    let title = try Words.required(title, field: "onderwerp", limit: 120)
    return try insertAgendaItem(title: title, thread: nil, side: side, body: seat.bodyID)
  }

  private func insertAgendaItem(title: String, thread: ThreadID?, side: Side, body: RecordID) throws -> RecordID {
    let district = try district()
    let meeting =
      try row(
        """
        SELECT id FROM meeting WHERE district_id = \(district) AND body_id = \(body) AND on_day >= \(today)
        ORDER BY on_day, id LIMIT 1
        """)?.id("id") as RecordID?
    let id: RecordID = newID()
    let ref = RecordRef(kind: AlignmentKind.agendaItem, id: id)
    try insertRecord(ref)
    try execute(
      """
      INSERT INTO agenda_item (id, district_id, body_id, meeting_id, thread_id, title, side, proposed_on, proposed_by)
      VALUES (\(id), \(district), \(body), \(meeting), \(thread), \(title), \(side), \(today), \(viewer.account))
      """)
    try append(Change("putOnAgenda", ref, ["title": title, "side": side.rawValue]))
    return id
  }

  /// The name that may stand on a step: of somebody who acts in role, never of a resident.
  func officialName() throws -> String? {
    guard let hat = viewer.hat, let id = viewer.account else { return nil }
    let inRole: [Role] = [.networkTeam, .coordinator, .programmeOffice, .executive]
    return inRole.contains(hat.role) ? try account(id)?.name : nil
  }
}

/// What a thread's state allows at the table. The pages ask the same, so that no button stands where the use case refuses.
enum AgendaRules {
  /// Whether a thread may be put on the agenda of a body: taken up, not carried out, and not there already. What was decided may
  /// come back, for a next level.
  static func mayBePut(_ item: ThreadWithSteps, on body: String) -> Bool {
    guard item.thread.isOpen, item.thread.takenUpOn != nil else { return false }
    if item.thread.stage == .agenda { return openAgenda(of: item) != body }
    return item.thread.stage == .takenUp || item.thread.stage == .decided || item.thread.isReopened
  }

  /// Whether a body may decide on a thread: it stands on its agenda, or it decided before and the thread was reopened since.
  static func mayBeDecided(_ item: ThreadWithSteps, by body: String) -> Bool {
    guard item.thread.isOpen else { return false }
    if openAgenda(of: item) == body { return true }
    return item.thread.isReopened && !wasDecidedSinceReopened(item)
      && item.steps.contains { $0.kind == .agenda && $0.bodyName == body }
  }

  /// Whether a decision was taken, other than a no, that waits to be carried out; or something small was taken up that needs none.
  static func mayBeDone(_ item: ThreadWithSteps) -> Bool {
    guard item.thread.isOpen else { return false }
    guard let decided = item.steps.lastIndex(where: { $0.kind == .decided }) else {
      return item.thread.stage == .takenUp
    }
    return item.steps[decided].outcome != .no
      && !item.steps[decided...].contains { $0.kind == .done || $0.kind == .reopened }
  }

  /// Whether the giver can be answered: taken up, and open.
  static func mayBeAnswered(_ item: ThreadWithSteps) -> Bool { item.thread.isOpen && item.thread.takenUpOn != nil }

  /// The body on whose agenda a thread stands undecided: that of the last agenda step, if nothing came of it yet.
  private static func openAgenda(of item: ThreadWithSteps) -> String? {
    let closing: [ThreadStep.Kind] = [.decided, .done, .replied]
    guard let last = item.steps.lastIndex(where: { $0.kind == .agenda }) else { return nil }
    let isOpen = !item.steps[last...].contains { closing.contains($0.kind) }
    return isOpen ? item.steps[last].bodyName : nil
  }

  private static func wasDecidedSinceReopened(_ item: ThreadWithSteps) -> Bool {
    guard let reopened = item.steps.lastIndex(where: { $0.kind == .reopened }) else { return false }
    return item.steps[reopened...].contains { $0.kind == .decided }
  }
}
