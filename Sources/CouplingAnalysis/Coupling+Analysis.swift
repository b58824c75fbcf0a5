// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

extension Coupling {
  /// The indicators, gap lists and conflicts on the day `asOf`.
  ///
  /// Links of kind `conflicts` are no joint work: they count in `linksConfirmed` and in the conflicts only. An item that
  /// is deliberately autonomous is no gap. Ids that stand in no list have no effect (`validated()` refuses them).
  ///
  /// - Complexity: O(n + l log l) for n records and l links.
  /// - Note: the indicators say what was recorded; there is no composite score of equality.
  ///
  /// Source: methods.md 8.2; Wilson limits after Wilson, JASA 22, 1927, doi:10.1080/01621459.1927.10502953.
  public func analysed() -> CouplingResult {
    let links = links.filter { $0.date <= asOf }
    let confirmed = JointWork(in: self, links: links.filter(\.confirmed))
    let all = JointWork(in: self, links: links)
    let shares = shares(of: confirmed, .confirmed, of: all, .all)
    return CouplingResult(
      indicators: shares + confirmations(links) + balances() + agendaShare(),
      gaps: .init(confirmed: confirmed.gaps, all: all.gaps), conflicts: conflicts(links))
  }

  private func shares(
    of first: JointWork, _ firstScope: CouplingResult.Scope, of second: JointWork, _ secondScope: CouplingResult.Scope
  ) -> [CouplingResult.Indicator] {
    let sides = [(first.gaps, firstScope), (second.gaps, secondScope)]
    let placeable = items.count { $0.active && !$0.autonomous }
    return sides.map { .init(.goalCoverage, scope: $1, goals.count - $0.goals.count, of: goals.count) }
      + sides.map {
        .init(.interventionVoice, scope: $1, interventions.count - $0.interventions.count, of: interventions.count)
      }
      + sides.map { .init(.itemPlacement, scope: $1, placeable - $0.items.count, of: placeable) }
  }

  private func confirmations(_ links: [Link]) -> [CouplingResult.Indicator] {
    let tracks: [Side?] = [nil, .programme, .community]
    return tracks.map { track in
      let made = links.filter { track == nil || $0.madeBy == track }
      return .init(.linksConfirmed, track: track, made.count(where: \.confirmed), of: made.count)
    }
  }

  private func balances() -> [CouplingResult.Indicator] {
    var fromBelow: [String: Int] = [:]
    var fromAbove: [String: Int] = [:]
    for item in items { for goal in Set(item.goals) { fromBelow[goal, default: 0] += 1 } }
    for intervention in interventions { for goal in Set(intervention.goals) { fromAbove[goal, default: 0] += 1 } }
    return goals.map { goal in
      let below = fromBelow[goal.id, default: 0]
      return .init(.balance, goal: goal.id, below, of: below + fromAbove[goal.id, default: 0])
    }
  }

  private func agendaShare() -> [CouplingResult.Indicator] {
    let start = asOf.oneYearEarlier
    let year = agenda.filter { start < $0.date && $0.date <= asOf }
    let community = year.count { $0.track == .community }
    guard let interval = wilson(successes: community, of: year.count) else { return [] }
    return [.init(.agendaShare, community, of: year.count, interval: interval)]
  }

  private func conflicts(_ links: [Link]) -> [CouplingResult.Conflict] {
    links.filter { $0.kind == .conflicts && !$0.resolved }
      .map { .init(intervention: $0.intervention, item: $0.item, days: asOf - $0.date) }
      .sorted { ($1.days, $0.intervention, $0.item) < ($0.days, $1.intervention, $1.item) }
  }
}

extension Day {
  /// The same day a year earlier; 28 February for 29 February. The twelve months start the day after.
  fileprivate var oneYearEarlier: Day {
    let (year, month, day) = parts
    return Day(year: year - 1, month: month, day: day) ?? Day(year: year - 1, month: month, day: 28) ?? self - 365
  }
}
