// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Records

/// `/wijken/{wijk}/signalen`: what was noticed, in the words that were released. Never the words as they were given.
public enum SignalsAPI {
  /// Its addresses.
  public static let routes: [APIRoute] = [
    .list(
      "/wijken/{wijk}/signalen", name: "signalen", tag: "Draden",
      summary: "Wat bewoners merkten, in vrijgegeven woorden.",
      about: "Nooit de woorden zoals ze zijn gegeven. Elk signaal hoort bij een draad. De nieuwste staan voorop.",
      pathParameters: [.district]
    ) { reader, question in
      try reader.releasedSignals(after: question.after.map { ThreadID($0) }, limit: question.limit + 1)
        .map { ReleasedSignalAnswer(slug: question.slug, signal: $0) }
    }
  ]
}

/// What the public reads of the first remark of a thread.
public struct ReleasedSignal: Sendable, Equatable {
  /// The key of the thread it became.
  public let thread: ThreadID
  /// The number of that thread.
  public let threadNumber: String
  /// The released words.
  public let words: String
  /// The code of the area; nil when none was named.
  public let areaCode: String?
  /// The day on which it was heard.
  public let heardOn: Day
}

extension Reader {
  /// The released words of threads the viewer may see, by key of the thread, newest first, after one of them. One statement.
  public func releasedSignals(after thread: ThreadID?, limit: Int) throws -> [ReleasedSignal] {
    let later: SQL = thread.map { "AND thread.id < \($0)" } ?? ""
    return try rows(
      """
      SELECT thread.id AS id, thread.number AS number, thread.area_code AS area_code, thread.heard_on AS heard_on,
        min(public_text) AS words
      FROM \(visibleThreads) JOIN thread_step ON thread_step.district_id = thread.district_id AND thread_id = thread.id
      WHERE thread_step.kind = 'heard' AND public_text <> '' AND thread.released_on IS NOT NULL \(later)
      GROUP BY thread.id, thread.number, thread.area_code, thread.heard_on ORDER BY thread.id DESC LIMIT \(limit)
      """
    ).map {
      ReleasedSignal(
        thread: $0.id("id"), threadNumber: $0.text("number"), words: $0.text("words"),
        areaCode: $0.optionalText("area_code"), heardOn: $0.day("heard_on") ?? today)
    }
  }
}

private struct ReleasedSignalAnswer: APICollected {
  let slug: String
  let signal: ReleasedSignal

  static let name = "Signaal"
  static let listName = "SignalenLijst"
  static let about = "Wat iemand merkte, in vrijgegeven woorden."
  var key: String { signal.thread.text }
  static let fields: [APIField<ReleasedSignalAnswer>] = [
    .links(
      Hyperlink("draad", "De draad waar het bij hoort.") {
        "\(APIRoute.base)/wijken/\($0.slug)/draden/\($0.signal.threadNumber)"
      }),
    APIField("draad", "Het nummer van de draad.", example: "2026-031") { $0.signal.threadNumber },
    APIField("tekst", "De vrijgegeven woorden.", example: "Het is donker op de kade.") { $0.signal.words },
    APIField("gebied", "De code van het gebied; null als dat niet is gezegd.", example: "BU06060101") {
      $0.signal.areaCode
    },
    APIField("gehoordOp", "De dag waarop het is gehoord.", example: Day("2026-03-01")) { $0.signal.heardOn },
  ]
}
