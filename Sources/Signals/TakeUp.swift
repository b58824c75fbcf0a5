// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Takes a thread up: the viewer's account holds it, the neighbourhood's side is due, and there is a day before which there is an answer.
  public func takeUp(_ id: ThreadID, title: String, answerOn: Day, version: Int) throws {
    try viewer.require(.takeUp)
    guard let thread = try thread(id)?.thread else { throw Refused.notFound }
    guard thread.isOpen, thread.stage == .heard || thread.isReopened else { throw Refused.wrongState("takeUp") }
    let title = try Words.required(title, field: "titel", limit: 120)
    guard answerOn >= today else { throw Refused.invalid(field: "antwoord", reason: "words.past_day") }
    let holder = try viewerAccount()
    var move = ThreadMove()
    (move.stage, move.dueSide, move.title, move.answerOn) = (
      thread.isReopened ? nil : .takenUp, .community, title, answerOn
    )
    move.holder = (holder.id, holder.name)
    try take(
      ThreadStep(
        thread: id, kind: .takenUp, day: today, taker: .community, actorName: holder.name, text: "", promiseOn: answerOn
      ),
      version: version, move: move)
  }

  /// The account that acts, with its name.
  public func viewerAccount() throws -> Account {
    guard let id = viewer.account, let account = try account(id) else { throw Refused.notFound }
    return account
  }
}
