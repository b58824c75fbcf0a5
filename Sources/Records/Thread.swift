// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// Something that was asked, from the first remark to the reply: the unit of every list, mail and map.
public struct Thread: Sendable, Equatable {
  /// How far a thread is: the step that was taken last.
  public enum Stage: String, CaseIterable, Sendable, SQLBindable {
    case heard, takenUp, agenda, decided, done, replied

    /// 0 for heard to 5 for replied.
    public var position: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Its key.
  public let id: ThreadID
  /// `2026-031`: the year and a number within it, for people.
  public let number: String
  /// The title that is meant for the viewer.
  public let title: String
  /// The area it is about; nil when none was named.
  public let areaCode: String?
  /// How far it is.
  public let stage: Stage
  /// The side that must act next.
  public let dueSide: Side
  /// Who must act: the district, the city or the State.
  public let level: ActingLevel
  /// Before this day there is an answer.
  public let answerOn: Day
  /// The account that holds it; nil while nobody does.
  public let holder: AccountID?
  /// The name of the holder, as it was when the thread was taken up.
  public let holderName: String?
  /// The day on which it was heard.
  public let heardOn: Day
  /// The day on which somebody took it up.
  public let takenUpOn: Day?
  /// The day the answer was given; open again when reopened.
  public let endedOn: Day?
  /// The day on which it was opened again; nil when it never was.
  public let reopenedOn: Day?
  /// The day a redacted version was released to the public.
  public let releasedOn: Day?
  /// Counts changes: whoever changes an older one is told.
  public let version: Int

  init(row: Row) {
    (id, number, title) = (row.id("id"), row.text("number"), row.text("title"))
    areaCode = row.optionalText("area_code")
    (stage, dueSide, level) = (
      row.choice("stage") ?? .heard, row.choice("due_side") ?? .community, row.choice("level") ?? .district
    )
    answerOn = row.day("answer_on") ?? Day(number: 0)
    (holder, holderName) = (row.optionalID("holder_account"), row.optionalText("holder_name"))
    heardOn = row.day("heard_on") ?? Day(number: 0)
    (takenUpOn, endedOn) = (row.day("taken_up_on"), row.day("ended_on"))
    (reopenedOn, releasedOn) = (row.day("reopened_on"), row.day("released_on"))
    version = row.integer("version")
  }

  static let columns: SQL = """
    id, number, title, area_code, stage, due_side, level, answer_on, holder_account, holder_name, heard_on, taken_up_on, ended_on,
    reopened_on, released_on, version
    """

  /// Whether an answer is still owed.
  public var isOpen: Bool { endedOn == nil }
  /// Whether the giver said that it was not solved, and no new answer was given.
  public var isReopened: Bool { isOpen && reopenedOn != nil }
  /// How many days the answer is late; 0 when it is not.
  public func daysLate(on day: Day) -> Int { isOpen ? max(0, day - answerOn) : 0 }
  /// The record behind the thread.
  public var record: RecordRef { RecordRef(kind: "thread", id: RecordID(id.text)) }
}

/// One step of a thread; appended, never changed.
public struct ThreadStep: Sendable, Equatable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable, SQLBindable {
    case heard, joined, takenUp, asked, answered, agenda, decided, done, replied, reopened, withdrawn
  }
  /// Who took it: a side, or both together.
  public enum Taker: String, CaseIterable, Sendable, SQLBindable {
    case programme, community, together
    /// The taker that a side is.
    public init(_ side: Side) { self = side == .programme ? .programme : .community }
  }
  /// What was decided.
  public enum Outcome: String, Sendable, CaseIterable, SQLBindable { case yes, partly, no }

  /// The thread it belongs to.
  public let thread: ThreadID
  /// What was done.
  public let kind: Kind
  /// The day on which it was done.
  public let day: Day
  /// Which side did it, or both together.
  public let taker: Taker
  /// The professional or role that took it; never a resident.
  public let actorName: String?
  /// The body at whose table it happened.
  public let bodyName: String?
  /// What was decided; nil for another step.
  public let outcome: Outcome?
  /// What this viewer may read of it.
  public let text: String
  /// Why; nil where no reason was asked.
  public let reason: String?
  /// The day that was promised, where one was.
  public let promiseOn: Day?

  /// A step as it happened.
  public init(
    thread: ThreadID, kind: Kind, day: Day, taker: Taker, actorName: String? = nil, bodyName: String? = nil,
    outcome: Outcome? = nil,
    text: String, reason: String? = nil, promiseOn: Day? = nil
  ) {
    (self.thread, self.kind, self.day, self.taker) = (thread, kind, day, taker)
    (self.actorName, self.bodyName, self.outcome) = (actorName, bodyName, outcome)
    (self.text, self.reason, self.promiseOn) = (text, reason, promiseOn)
  }

  init(row: Row) {
    self.init(
      thread: row.id("thread_id"), kind: row.choice("kind") ?? .heard, day: row.day("on_day") ?? Day(number: 0),
      taker: row.choice("side") ?? .community, actorName: row.optionalText("actor_name"),
      bodyName: row.optionalText("body_name"),
      outcome: row.choice("outcome"), text: row.text("step_text"), reason: row.optionalText("reason"),
      promiseOn: row.day("promise_on"))
  }
}

/// A thread with its steps in order of time.
public struct ThreadWithSteps: Sendable, Equatable {
  /// The thread.
  public let thread: Thread
  /// Its steps, oldest first.
  public let steps: [ThreadStep]

  /// The last step of a kind.
  public func last(_ kind: ThreadStep.Kind) -> ThreadStep? { steps.last { $0.kind == kind } }
}
