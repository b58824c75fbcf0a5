// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Says what was done about a decision: whoever holds the thread, or a seat. The holder's side is due with the answer.
  ///
  /// - Throws: `Refused.notAllowed`, `.municipalityForCommunity`, `.notFound`, `.changedMeanwhile`; `.wrongState` for a thread
  ///   without a decision that waits; `.invalid` for missing words.
  public func markDone(_ id: ThreadID, text: String, version: Int) throws {
    guard let item = try thread(id) else { throw Refused.notFound }
    guard viewer.side != nil || holds(item.thread) else { throw Refused.notAllowed(.decide) }
    let side = viewer.side == nil ? try sideOfAccount() : try actingSide(.decide)
    let text = try Words.required(text, field: "gedaan", limit: 1_000)
    guard item.thread.version == version else { throw Refused.changedMeanwhile }
    guard AgendaRules.mayBeDone(item) else { throw Refused.wrongState("done") }
    var move = ThreadMove()
    move.stage = .done
    move.dueSide = try item.thread.holder.map { try self.side(of: $0) }
    try take(try step(.done, item, side, text), version: version, publicText: text, move: move)
  }

  /// Answers the giver: whoever holds the thread, or a hat that may reply. The thread ends; "niet opgelost" opens it again.
  ///
  /// - Throws: `Refused.notAllowed`, `.notFound`, `.changedMeanwhile`; `.wrongState` for a thread that nobody took up or that was
  ///   answered; `.invalid` for missing words.
  public func reply(_ id: ThreadID, text: String, version: Int) throws {
    guard let item = try thread(id) else { throw Refused.notFound }
    guard viewer.may(.reply) || holds(item.thread) else { throw Refused.notAllowed(.reply) }
    let text = try Words.required(text, field: "reactie", limit: 2_000)
    guard item.thread.version == version else { throw Refused.changedMeanwhile }
    guard AgendaRules.mayBeAnswered(item) else { throw Refused.wrongState("replied") }
    var move = ThreadMove()
    (move.stage, move.ended) = (.replied, true)
    let side = try viewer.side ?? sideOfAccount()
    try take(try step(.replied, item, side, text), version: version, publicText: text, move: move)
  }

  private func step(_ kind: ThreadStep.Kind, _ item: ThreadWithSteps, _ side: Side, _ text: String) throws -> ThreadStep
  {
    ThreadStep(
      thread: item.thread.id, kind: kind, day: today, taker: .init(side), actorName: try officialName(),
      bodyName: viewer.hat?.seat?.body, text: text)
  }

  private func sideOfAccount() throws -> Side {
    guard let account = viewer.account else { throw Refused.notAllowed(.reply) }
    return try side(of: account)
  }

  /// The side whose step it is when somebody acts without a seat: the programme for the municipality's own people.
  private func side(of account: AccountID) throws -> Side {
    try self.account(account)?.employer == .municipality ? .programme : .community
  }
}

extension Reader {
  /// Whether the viewer, with a hat on, holds this thread.
  func holds(_ thread: Records.Thread) -> Bool {
    viewer.hat != nil && viewer.account != nil && thread.holder == viewer.account
  }
}
