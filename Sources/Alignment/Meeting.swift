// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

/// A meeting of a body.
public struct Meeting: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// The body that meets.
  public let body: RecordID
  /// The name of that body.
  public let bodyName: String
  /// The day on which it is.
  public let day: Day
  /// `19:30`; nil when only the day is known.
  public let time: String?
  /// Where it is, in words.
  public let place: String

  init(row: Row) {
    (id, body, bodyName) = (row.id("id"), row.id("body_id"), row.text("body_name"))
    (day, time, place) = (row.day("on_day") ?? Day(number: 0), row.optionalText("at_time"), row.text("place"))
  }

  /// Hour and minute of a time as people write it: `19:30`, `19.30`, `9:00`; nil for anything else.
  public static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x3A || $0 == 0x2E }
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), parts[1].utf8.count == 2 else {
      return nil
    }
    return (0..<24).contains(hour) && (0..<60).contains(minute) ? (hour, minute) : nil
  }
}

/// Something on the agenda of a body, with its decision when there is one.
public struct AgendaItem: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// The body on whose agenda it stands.
  public let body: RecordID
  /// The meeting it was put on; nil while it waits for one.
  public let meeting: RecordID?
  /// The thread it is about; nil for a subject of its own.
  public let thread: ThreadID?
  /// The number of that thread, where the viewer may see it.
  public let threadNumber: String?
  /// What it is about: of a thread the title that the viewer may read.
  public let title: String
  /// The side that put it there.
  public let side: Side
  /// The day on which it was put forward.
  public let proposedOn: Day
  /// The day of the decision; nil while there is none.
  public let decidedOn: Day?

  init(row: Row) {
    (id, body, meeting) = (row.id("id"), row.id("body_id"), row.optionalID("meeting_id"))
    (thread, threadNumber) = (row.optionalID("thread_id"), row.optionalText("thread_number"))
    (title, side) = (row.text("title"), row.choice("side") ?? .programme)
    (proposedOn, decidedOn) = (row.day("proposed_on") ?? Day(number: 0), row.day("decided_on"))
  }
}

/// A decision of a body, with its reason.
public struct Decision: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// The agenda item it is about.
  public let item: RecordID
  /// What was decided.
  public let outcome: ThreadStep.Outcome
  /// The decision, in words.
  public let text: String
  /// Why it was decided.
  public let reason: String
  /// Who must act.
  public let level: ActingLevel
  /// Before this day it is done.
  public let promiseOn: Day?
  /// The day of the decision.
  public let decidedOn: Day
  /// The side of the seat that recorded it.
  public let side: Side

  init(row: Row) {
    (id, item) = (row.id("id"), row.id("agenda_item_id"))
    (outcome, text, reason) = (row.choice("outcome") ?? .no, row.text("decision_text"), row.text("reason"))
    (level, promiseOn) = (row.choice("level") ?? .district, row.day("promise_on"))
    (decidedOn, side) = (row.day("decided_on") ?? Day(number: 0), row.choice("side") ?? .programme)
  }
}
