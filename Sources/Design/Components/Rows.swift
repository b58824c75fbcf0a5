// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// A thread as a row: title, one sentence, the small thread, its state.
public struct ThreadRow: Sendable {
  /// The question or remark; it is the link.
  public var heading: String
  /// The page of the thread.
  public var address: Address
  /// Who asked and what is promised, in one or two sentences.
  public var note: String
  /// The six steps.
  public var steps: [MiniStep]
  /// The state.
  public var badge: Badge

  /// A row of a list of threads.
  public init(_ heading: String, _ address: Address, note: String, steps: [MiniStep], badge: Badge) {
    (self.heading, self.address, self.note, self.steps, self.badge) = (heading, address, note, steps, badge)
  }
}

/// A list of threads: what was asked, promised or decided.
public func threadList(_ rows: [ThreadRow], headings: HeadingLevel = .three, _ t: Texts) -> some HTML {
  ul(.class("pactwerk-threads")) {
    each(rows) { row in
      li {
        div {
          h3 { a(.href(row.address)) { row.heading } }
          p { row.note }
        }
        div { miniThread(row.steps, t) }
        div { statusBadge(row.badge) }
      }
    }
  }
}

/// Something for somebody to do: when, what and why, one button.
public struct TaskRow: Sendable {
  /// When it is due: words, or the badge of what is late.
  public enum Due: Sendable, Hashable {
    case words(String)
    case badge(Badge)
  }

  /// When it is due.
  public var due: Due
  /// What to do; it is the link.
  public var heading: String
  /// Where it is done or read.
  public var address: Address
  /// Why, in one or two sentences.
  public var why: String
  /// The one button.
  public var button: ButtonLink?

  /// A row of a list of tasks.
  public init(_ due: Due, _ heading: String, _ address: Address, why: String, button: ButtonLink? = nil) {
    (self.due, self.heading, self.address, self.why, self.button) = (due, heading, address, why, button)
  }
}

/// A short list of things to do.
public func taskList(_ rows: [TaskRow], headings: HeadingLevel = .three) -> some HTML {
  ul(.class("pactwerk-list")) {
    each(rows) { row in
      li(.class("pactwerk-task")) {
        div(.class("pactwerk-task__when")) { due(row.due) }
        div {
          heading(headings, .class("pactwerk-task__title")) { a(.href(row.address)) { row.heading } }
          p { row.why }
        }
        div { row.button.map(buttonLink) }
      }
    }
  }
}

@HTMLBuilder private func due(_ due: TaskRow.Due) -> some HTML {
  switch due {
  case .words(let words): span { words }
  case .badge(let badge): statusBadge(badge)
  }
}
