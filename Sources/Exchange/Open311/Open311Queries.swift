// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import PactwerkStorage
import Records
import Signals

/// What somebody asks of the list of requests.
struct Open311Question: Sendable {
  /// The numbers that are asked for; empty for all.
  var numbers: [String] = []
  /// The first and the last day on which they were heard.
  var from: Day?
  var to: Day?
  /// Whether they are still open; nil for both.
  var isOpen: Bool?
  /// The page, from 1, and how many requests are on it.
  var page = 1
  var pageSize = 100
}

extension Reader {
  /// What was noticed as service requests: the released words of threads the viewer may see, newest first. One statement.
  ///
  /// The number of the thread is the key; the giver, the words as they were given and the exact place are never there.
  func open311Requests(_ question: Open311Question) throws -> [Open311.Request] {
    let numbers: SQL = question.numbers.isEmpty ? "" : "AND thread.number IN (\(list: question.numbers))"
    let from: SQL = question.from.map { "AND thread.heard_on >= \($0)" } ?? ""
    let to: SQL = question.to.map { "AND thread.heard_on <= \($0)" } ?? ""
    let state: SQL =
      question.isOpen.map { $0 ? "AND thread.ended_on IS NULL" : "AND thread.ended_on IS NOT NULL" } ?? ""
    return try rows(
      """
      SELECT thread.number AS number, thread.area_code AS area_code, thread.heard_on AS heard_on,
        thread.ended_on AS ended_on, thread.changed_at AS changed_at, min(public_text) AS words
      FROM \(visibleThreads) JOIN thread_step ON thread_step.district_id = thread.district_id AND thread_id = thread.id
      WHERE thread_step.kind = 'heard' AND public_text <> '' AND thread.released_on IS NOT NULL
        \(numbers) \(from) \(to) \(state)
      GROUP BY thread.number, thread.area_code, thread.heard_on, thread.ended_on, thread.changed_at
      ORDER BY heard_on DESC, number DESC LIMIT \(question.pageSize) OFFSET \((question.page - 1) * question.pageSize)
      """
    ).map { row in
      Open311.Request(
        id: row.text("number"), isOpen: row.day("ended_on") == nil, serviceCode: Open311Service.code,
        serviceName: Open311Service.name, description: row.text("words"),
        requested: Moment(noonOf: row.day("heard_on") ?? today), updated: row.moment("changed_at"),
        address: row.optionalText("area_code"))
    }
  }

  /// The number of the thread that a remark with this token became, as soon as it is public; the outer nil when there is no
  /// such remark. One statement.
  func open311Number(token: String) throws -> String?? {
    try row(
      """
      SELECT (SELECT number FROM \(visibleThreads) WHERE thread.id = signal.thread_id) AS number
      FROM signal WHERE district_id = \(viewer.district) AND token_digest = \(digest(token))
      """
    ).map { $0.optionalText("number") }
  }
}

/// The one service: a remark about the district. What it is about is decided later, by people.
enum Open311Service {
  static let code = "opmerking"
  static let name = "Opmerking over de wijk"

  static var fields: [Open311.Field] {
    [
      Open311.Field("service_code", code), Open311.Field("service_name", name),
      Open311.Field("description", "Wat u merkt in de wijk, in uw eigen woorden."),
      Open311.Field("metadata", false), Open311.Field("type", "realtime"), Open311.Field("keywords", "wijk, opmerking"),
      Open311.Field("group", "wijk"),
    ]
  }
}
