// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import Records

extension Address {
  /// One thread.
  public static func thread(_ slug: String, _ number: String) -> Address { .page("wijken", slug, "draden", number) }
  /// Every thread the viewer may see: what was asked, promised and decided.
  public static func threads(_ slug: String) -> Address { .page("wijken", slug, "draden") }
}

/// How a thread looks wherever it stands: the same shapes, state and sentence in every list.
public struct ThreadPresentation: Sendable {
  let item: ThreadWithSteps
  let today: Day
  let t: Texts

  /// The looks of a thread on a day, in a language.
  public init(_ item: ThreadWithSteps, today: Day, _ t: Texts) { (self.item, self.today, self.t) = (item, today, t) }

  private var thread: Records.Thread { item.thread }

  /// The six steps: who took each, and whose turn it is.
  public var miniSteps: [MiniStep] {
    let kinds: [ThreadStep.Kind] = [.heard, .takenUp, .agenda, .decided, .done, .replied]
    let nowAt = thread.isReopened ? 5 : min(thread.stage.position + 1, 5)
    return kinds.enumerated().map { index, kind in
      if thread.isOpen, index == nowAt { return .now(StepOwner(thread.dueSide)) }
      guard let step = item.last(kind), thread.isReopened || index <= thread.stage.position else { return .todo }
      return .done(StepOwner(step.taker))
    }
  }

  /// The state in a word, with an icon; late is the loud one.
  public var badge: Badge {
    let late = thread.daysLate(on: today)
    if late > 0 { return Badge(.late, t.daysLate(late)) }
    if thread.isReopened { return Badge(.reopened, t("web.thread.reopened")) }
    if !thread.isOpen {
      return item.last(.decided)?.outcome == .no
        ? Badge(.no, t("web.thread.no_with_reason")) : Badge(.done, t("web.thread.replied"))
    }
    switch thread.stage {
    case .heard: return Badge(.waiting, t("web.thread.heard"))
    case .takenUp: return Badge(.waiting, t("web.thread.waits"))
    case .agenda: return Badge(.half, t("web.thread.agenda"))
    case .decided: return Badge(.half, t("web.thread.decided"))
    case .done: return Badge(.half, t("web.thread.done"))
    case .replied: return Badge(.done, t("web.thread.replied"))
    }
  }

  /// When it was asked, who has it and what was promised: one or two sentences.
  public var sentence: String {
    var sentences: [String] = []
    if let name = thread.holderName, thread.isOpen {
      sentences.append(t("web.thread.taken_up_by", ["name": name]))
    } else {
      sentences.append(t("web.thread.heard_on", ["day": t.shortDay(thread.heardOn, today: today)]))
    }
    if let ended = thread.endedOn {
      sentences.append(t("web.thread.ended_on", ["day": t.shortDay(ended, today: today)]))
    } else {
      sentences.append(t("web.thread.answer_before", ["day": t.shortDay(thread.answerOn, today: today)]))
    }
    return sentences.joined(separator: " ")
  }

  /// The title; a thread without one yet is named by its number.
  public var title: String { thread.title.isEmpty ? t("web.thread.number", ["number": thread.number]) : thread.title }

  /// A row of a list of threads.
  public func row(_ slug: String) -> ThreadRow {
    ThreadRow(title, .thread(slug, thread.number), note: sentence, steps: miniSteps, badge: badge)
  }

  /// A row that sets what was asked beside what came of it.
  public func asked(_ slug: String) -> AskedRow {
    AskedRow(
      title, .thread(slug, thread.number),
      askedBy: t("web.thread.asked_on", ["day": t.shortDay(thread.heardOn, today: today)]),
      outcome: askedOutcome, answerer: answerer, answer: answer, badge: badge, steps: miniSteps)
  }

  private var decision: ThreadStep? { item.last(.decided) }

  private var askedOutcome: AskedRow.Outcome {
    guard !thread.isOpen || decision != nil else { return .owed }
    switch decision?.outcome {
    case .no: return .didNot
    case .partly: return .partly
    case .yes, nil: return decision?.taker == .together ? .together : .did
    }
  }

  private var answerer: StepOwner {
    (decision ?? item.last(.replied)).map { StepOwner($0.taker) } ?? StepOwner(thread.dueSide)
  }

  private var answer: String {
    if let reply = item.last(.replied), !thread.isReopened, !reply.text.isEmpty { return reply.text }
    if let decision {
      return [decision.text, decision.reason ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return t("web.thread.owed", ["day": t.shortDay(thread.answerOn, today: today)])
  }
}

extension StepOwner {
  /// Who took a step.
  public init(_ taker: ThreadStep.Taker) {
    switch taker {
    case .programme: self = .programme
    case .community: self = .community
    case .together: self = .together
    }
  }
}
