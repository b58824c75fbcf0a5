// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places
import Records

extension Writer {
  /// Asks the giver something; it stands on their status page.
  public func ask(_ question: String, on id: ThreadID, version: Int) throws {
    try viewer.require(.askBack)
    guard let thread = try thread(id)?.thread else { throw Refused.notFound }
    guard thread.isOpen, thread.stage != .heard else { throw Refused.wrongState("ask") }
    let question = try Words.required(question, field: "vraag", limit: 500)
    let reachable = try rows(
      """
      SELECT id FROM signal WHERE district_id = \(try district()) AND thread_id = \(id) AND token_digest IS NOT NULL
        AND withdrawn_on IS NULL ORDER BY id
      """)
    guard !reachable.isEmpty else { throw Refused.wrongState("nobodyToAsk") }
    let name = try viewerAccount().name
    for signal in reachable {
      try execute(
        """
        INSERT INTO signal_question (id, district_id, thread_id, signal_id, question, asked_by, asked_on)
        VALUES (\(newID() as RecordID), \(try district()), \(id), \(signal.text("id")), \(question), \(name), \(today))
        """)
    }
    try take(
      ThreadStep(thread: id, kind: .asked, day: today, taker: .community, actorName: name, text: question),
      version: version)
  }

  /// The giver answers, through the status link.
  public func answer(_ question: RecordID, with text: String) throws {
    guard case .statusLink(let signal) = viewer.principal else { throw Refused.notFound }
    let text = try Words.required(text, field: "antwoord", limit: Signal.textLimit)
    let district = try district()
    guard
      let row = try row(
        """
        UPDATE signal_question SET answer = \(text), answered_on = \(today)
        WHERE district_id = \(district) AND id = \(question) AND signal_id = \(signal) AND answer IS NULL RETURNING thread_id
        """)
    else { throw Refused.changedMeanwhile }
    try take(
      ThreadStep(thread: row.id("thread_id"), kind: .answered, day: today, taker: .community, text: text), version: nil,
      record: signal)
  }
}
