// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// The giver says that it is not solved: the thread opens again, with a new day before which there is an answer.
  public func sayNotSolved(_ text: String) throws {
    guard let signal = try ownSignal(), let id = signal.thread, let item = try thread(id) else {
      throw Refused.notFound
    }
    guard !item.thread.isOpen, signal.withdrawnOn == nil else { throw Refused.wrongState("reopen") }
    let text = try Words.required(text, field: "tekst", limit: Signal.textLimit)
    var move = ThreadMove()
    move.reopened = true
    move.dueSide = item.last(.decided).map { $0.taker == .community ? .community : .programme } ?? .community
    move.answerOn = today + (try currentDistrict().answerTermInDays)
    try take(
      ThreadStep(thread: id, kind: .reopened, day: today, taker: .community, text: text), version: item.thread.version,
      record: signal.id, move: move)
  }

  /// The giver takes the remark back: the words go, the number of the thread and what others did stay.
  public func withdrawSignal() throws {
    guard let signal = try ownSignal(), let id = signal.thread, let item = try thread(id), signal.withdrawnOn == nil
    else {
      throw Refused.notFound
    }
    let district = try district()
    try execute(
      "UPDATE signal SET signal_text = '', withdrawn_on = \(today), version = version + 1 WHERE district_id = \(district) AND id = \(signal.id)"
    )
    try execute(
      "UPDATE thread_step SET step_text = '', public_text = NULL WHERE district_id = \(district) AND record_id = \(signal.id)"
    )
    try execute("UPDATE signal_question SET answer = NULL WHERE district_id = \(district) AND signal_id = \(signal.id)")
    try execute(
      """
      DELETE FROM change_content WHERE change_id IN
        (SELECT id FROM change WHERE district_id = \(district) AND record_kind = 'thread' AND record_id = \(id)
          AND verb IN ('heard', 'answered', 'reopened', 'released'))
      """)
    let others = try integer(
      "SELECT count(*) AS n FROM signal WHERE district_id = \(district) AND thread_id = \(id) AND withdrawn_on IS NULL")
    var move = ThreadMove()
    if others == 0 {
      move.ended = item.thread.isOpen
      move.title = ""
      try execute(
        "UPDATE thread SET public_title = NULL, released_on = NULL WHERE district_id = \(district) AND id = \(id)")
    }
    try take(
      ThreadStep(thread: id, kind: .withdrawn, day: today, taker: .community, text: ""), version: nil, move: move)
  }
}
