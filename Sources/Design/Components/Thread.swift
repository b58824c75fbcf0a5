// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore

/// The day or moment of something, with the words people read and the form machines read.
public enum When: Sendable, Hashable {
  case day(Day)
  case moment(Moment)

  /// `2026-09-24`, or `2026-09-24T19:30` in local time.
  public var machine: String {
    switch self {
    case .day(let day): return day.text
    case .moment(let moment):
      let (hour, minute) = moment.localTime
      let digits = [hour, minute].map { ($0 < 10 ? "0" : "") + String($0) }
      return moment.localDay.text + "T" + digits.joined(separator: ":")
    }
  }

  /// "24 september", or "24 september, 19.30 uur".
  public func words(today: Day, _ t: Texts) -> String {
    switch self {
    case .day(let day): return t.shortDay(day, today: today)
    case .moment(let moment):
      let (hour, minute) = moment.localTime
      let day = t.shortDay(moment.localDay, today: today)
      return t("design.date.day_time", ["day": day, "time": t.clock(hour: hour, minute: minute)])
    }
  }
}

/// A day or moment as a `time` element.
public func time(_ when: When, today: Day, _ t: Texts) -> some HTML {
  time(.datetime(when.machine)) { when.words(today: today, t) }
}

/// One step of a thread in full.
public struct ThreadEntry: Sendable {
  /// How the step is drawn, and the line below it.
  public enum State: Sendable, Hashable {
    /// Taken.
    case done
    /// Said not to be solved: the thread goes on from here.
    case reopened
    /// Where the thread stands; the line below is dashed.
    case open
    /// Still to come.
    case todo
  }

  /// What happened: the heading.
  public var heading: String
  /// How it is drawn.
  public var state: State
  /// Who took it, or who must.
  public var owner: StepOwner?
  /// Whether the word of the owner stands in the small line.
  public var showsOwner: Bool
  /// When it was taken.
  public var when: When?
  /// Short additions in the small line: a place, a name, "vóór 8 oktober".
  public var additions: [String]
  /// What there is to read about it.
  public var content: AnyHTML?

  /// A step in full.
  public init(
    _ heading: String, _ state: State, by owner: StepOwner?, showsOwner: Bool = true, when: When? = nil,
    additions: [String] = [], content: (any HTML)? = nil
  ) {
    (self.heading, self.state, self.owner, self.showsOwner) = (heading, state, owner, showsOwner)
    (self.when, self.additions, self.content) = (when, additions, content.map { AnyHTML($0) })
  }
}

/// The level of a heading in a list: 2 where the list is the page, 3 under a heading of its own.
public enum HeadingLevel: Sendable, Hashable { case two, three }

/// A heading of the level the place asks for.
@HTMLBuilder func heading<C: HTML>(
  _ level: HeadingLevel, _ attributes: Attribute = .named("class", ifAny: nil), @HTMLBuilder _ content: () -> C
) -> some HTML {
  switch level {
  case .two: h2(attributes, content: content)
  case .three: h3(attributes, content: content)
  }
}

/// The thread itself: the steps from the first, with a line that is dashed from where it stands.
public func largeThread(_ entries: [ThreadEntry], headings: HeadingLevel = .two, today: Day, _ t: Texts) -> some HTML {
  ol(.class("pactwerk-thread")) {
    each(entries) { entry in
      li(.named("class", ifAny: lineClass(entry.state))) {
        largeMark(entry)
        div(.class("pactwerk-thread__body")) {
          heading(headings) { entry.heading }
          smallLine(entry, today: today, t)
          entry.content
        }
      }
    }
  }
}

private func lineClass(_ state: ThreadEntry.State) -> String? {
  switch state {
  case .done: nil
  case .open, .reopened: "pactwerk-thread__open"
  case .todo: "pactwerk-thread__todo"
  }
}

private func smallLine(_ entry: ThreadEntry, today: Day, _ t: Texts) -> some HTML {
  p(.class("pactwerk-thread__meta")) {
    if let when = entry.when { time(when, today: today, t) }
    if entry.showsOwner, let owner = entry.owner {
      if entry.state == .todo {
        span { t.markup("design.thread.with", ["holder": trackLabel(owner, t)]) }
      } else {
        trackLabel(owner, t)
      }
    }
    each(entry.additions) { addition in span { addition } }
  }
}
