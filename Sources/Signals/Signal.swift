// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// What somebody noticed in the street, in their own words.
public struct Signal: Sendable, Equatable {
  /// How it came in.
  public enum Channel: String, CaseIterable, Sendable, SQLBindable { case form, behalf, gathering, paper, `import` }

  /// Longest accepted text, in characters as a reader counts them.
  public static let textLimit = 2_000

  /// Its key.
  public let id: RecordID
  /// The thread it started; nil for one from a file.
  public let thread: ThreadID?
  /// What people name it by at the desk: `OOST-7K4M`.
  public let reference: String
  /// What was noticed, in the words of the giver.
  public let text: String
  /// The code of the area; nil where nobody said where.
  public let areaCode: String?
  /// What it is about, in the words of the district.
  public let theme: String?
  /// How it came in.
  public let channel: Channel
  /// The day on which it was noticed.
  public let observedOn: Day
  /// The day on which it came in.
  public let receivedOn: Day
  /// The day on which the giver took it back; nil while it stands.
  public let withdrawnOn: Day?
  /// Its state in the system that it was imported from, as it stands there.
  public let sourceState: String?
  /// Its category in that system, from the widest to the narrowest.
  public let sourceCategory: String?

  static let columns: SQL = """
    id, thread_id, reference, signal_text, area_code, theme, channel, observed_on, received_on, withdrawn_on, source_state,
    source_category
    """

  init(row: Row) {
    (id, thread, reference) = (row.id("id"), row.optionalID("thread_id"), row.text("reference"))
    (text, areaCode, theme) = (row.text("signal_text"), row.optionalText("area_code"), row.optionalText("theme"))
    channel = row.choice("channel") ?? .form
    observedOn = row.day("observed_on") ?? Day(number: 0)
    receivedOn = row.day("received_on") ?? Day(number: 0)
    withdrawnOn = row.day("withdrawn_on")
    (sourceState, sourceCategory) = (row.optionalText("source_state"), row.optionalText("source_category"))
  }
}

/// A place in the list of signals, newest first: right after a signal. In an address it is `2026-03-01.0192f0c4-…`.
public struct SignalPlace: Sendable, Equatable {
  /// The day that signal came in.
  public let day: Day
  /// Its key.
  public let id: RecordID

  /// The place right after a signal.
  public init(after signal: Signal) { (day, id) = (signal.receivedOn, signal.id) }

  /// The place an address names; nil for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2E, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let day = Day(parts[0]), let id = RecordID(untrusted: parts[1]) else { return nil }
    (self.day, self.id) = (day, id)
  }

  /// The place as an address names it.
  public var text: String { day.text + "." + id.text }
}

/// A remark as somebody gives it: only the text is needed.
public struct Remark: Sendable, Equatable {
  /// What was noticed.
  public let text: String
  /// The code of the area; nil where nobody said where.
  public let areaCode: String?
  /// How it came in.
  public let channel: Signal.Channel
  /// Stands for whoever gave it, for counting once a week and against floods; only a digest is kept.
  public let reporterKey: String

  /// A remark in somebody's own words.
  public init(text: String, areaCode: String?, channel: Signal.Channel = .form, reporterKey: String) {
    (self.text, self.areaCode, self.channel, self.reporterKey) = (text, areaCode, channel, reporterKey)
  }
}

/// What the giver takes home.
public struct Receipt: Sendable, Equatable {
  /// What it is named by at the desk.
  public let reference: String
  /// The secret part of the status link; kept as a digest only.
  public let token: String
  /// The thread that was started.
  public let thread: ThreadID
}

/// A question back to the giver, and the answer.
public struct SignalQuestion: Sendable, Equatable {
  /// Its key.
  public let id: RecordID
  /// What is asked.
  public let question: String
  /// Who asks, as the giver is told.
  public let askedBy: String
  /// The day on which it was asked.
  public let askedOn: Day
  /// What the giver answered; nil while nothing was.
  public let answer: String?
}
