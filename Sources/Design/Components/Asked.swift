// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// What somebody asked beside what came of it.
public struct AskedRow: Sendable {
  /// What came of it, as the small heading of the right column.
  public enum Outcome: Sendable, Hashable, CaseIterable {
    case did, together, partly, owed, didNot

    var key: String {
      switch self {
      case .did: "did"
      case .together: "together"
      case .partly: "partly"
      case .owed: "owed"
      case .didNot: "did_not"
      }
    }
  }

  /// The question; it is the link.
  public var question: String
  /// The page of the thread.
  public var address: Address
  /// Who asked and when.
  public var askedBy: String
  /// The side or sides that asked.
  public var asker: StepOwner
  /// What came of it.
  public var outcome: Outcome
  /// The side or sides that answered, or must.
  public var answerer: StepOwner
  /// The answer; a no carries its reason.
  public var answer: AnyHTML
  /// The state.
  public var badge: Badge
  /// The six steps.
  public var steps: [MiniStep]

  /// A question with its answer.
  public init(
    _ question: String, _ address: Address, askedBy: String, asker: StepOwner = .community, outcome: Outcome,
    answerer: StepOwner, answer: any HTML, badge: Badge, steps: [MiniStep]
  ) {
    (self.question, self.address, self.askedBy, self.asker) = (question, address, askedBy, asker)
    (self.outcome, self.answerer, self.answer) = (outcome, answerer, AnyHTML(answer))
    (self.badge, self.steps) = (badge, steps)
  }
}

/// "U vroeg" – "Wij deden": a list in two columns, with the state and the small thread.
public func askedList(_ rows: [AskedRow], headings: HeadingLevel = .two, _ t: Texts) -> some HTML {
  ul(.class("pactwerk-asked")) {
    each(rows) { row in
      li {
        div {
          sideLine(row.asker, t("design.asked.asked"))
          heading(headings, .class("pactwerk-task__title")) { a(.href(row.address)) { row.question } }
          p(.class("pactwerk-small pactwerk-soft")) { row.askedBy }
        }
        div {
          sideLine(row.answerer, t("design.asked.\(row.outcome.key)"))
          p { row.answer }
        }
        div(.class("pactwerk-stack pactwerk-stack--sm")) {
          statusBadge(row.badge)
          miniThread(row.steps, t)
        }
      }
    }
  }
}

private func sideLine(_ owner: StepOwner, _ words: String) -> some HTML {
  p(.class("pactwerk-asked__side")) {
    mark(owner.mark)
    words
  }
}
