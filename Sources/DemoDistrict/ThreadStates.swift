// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension ExampleDistrict.ThreadScript {
  /// Where the thread stands, by its last step and by what it has been through.
  public var states: Set<ExampleDistrict.ThreadState> {
    var states: Set<ExampleDistrict.ThreadState> = []
    if let last = steps.last(where: { $0.kind != .released }) { states.insert(Self.state(after: last)) }
    if daysLate != nil { states.insert(.late) }
    if steps.contains(where: { $0.level == .city || $0.level == .state }) { states.insert(.escalated) }
    if let reopening = steps.lastIndex(where: { $0.kind == .reopened }),
      steps[reopening...].contains(where: { $0.kind == .decided })
    {
      states.insert(.decidedAgain)
    }
    return states
  }

  /// Days since the answer should have been there; nil when it came, is not due yet, or none was promised.
  public var daysLate: Int? {
    guard let promise = steps.lastIndex(where: { $0.answerWithinDays != nil }),
      !steps[promise...].contains(where: { $0.kind == .replied })
    else { return nil }
    let late = steps[promise].daysAgo - (steps[promise].answerWithinDays ?? 0)
    return late > 0 ? late : nil
  }

  private static func state(after step: ExampleDistrict.ThreadStep) -> ExampleDistrict.ThreadState {
    switch step.kind {
    case .heard, .released: .heardOnly
    case .takenUp: .takenUp
    case .asked: .questionOpen
    case .answered: .questionAnswered
    case .agenda: .onAgenda
    case .decided: step.outcome == .yes ? .decidedYes : step.outcome == .partly ? .decidedPartly : .decidedNo
    case .done: .done
    case .replied: .replied
    case .reopened: .reopened
    }
  }
}
