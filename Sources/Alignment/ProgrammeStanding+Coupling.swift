// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import CouplingPicture
import PactwerkCore
import PactwerkStorage
import Places
import Programmes
import Records

extension Reader {
  /// What the neighbourhood does for the goals, for the pages of the programme: from the same map as the koppelkaart.
  public func programmeStanding() throws -> ProgrammeStanding {
    let map = try couplingMap()
    let slug = try currentDistrict().slug
    return map.standing(slug)
  }
}

extension CouplingMap {
  fileprivate func standing(_ slug: String) -> ProgrammeStanding {
    let gaps = result.gaps.confirmed
    let (uncovered, placeless, voiceless) = (Set(gaps.goals), Set(gaps.items), Set(gaps.interventions))
    let entries = shownItems.map { item in
      (
        item,
        StandingItem(
          title: item.title, address: item.address(slug), isSignal: item.isSignal, isAutonomous: item.isAutonomous,
          isWithoutPlace: placeless.contains(item.key))
      )
    }
    let byID = Dictionary(entries.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first })
    var goals: [RecordID: GoalStanding] = [:]
    for goal in self.goals {
      let serving = Set(interventions.filter { goalsOf($0).contains(goal.id) }.map(\.id))
      goals[goal.id] = GoalStanding(
        items: entries.filter { $0.0.goals.contains(goal.id) }.map(\.1),
        links: links.filter { serving.contains($0.intervention) }.compactMap { standing(of: $0, byID) },
        hasBridge: !uncovered.contains(goal.key))
    }
    return ProgrammeStanding(
      goals: goals, itemsWithoutGoal: entries.filter { $0.0.goals.isEmpty }.map(\.1),
      withoutVoice: Set(interventions.filter { voiceless.contains($0.key) }.map(\.id)))
  }

  private func standing(of link: Link, _ items: [RecordID: StandingItem]) -> StandingLink? {
    guard let item = items[link.item], let state = state(of: link) else { return nil }
    let shown: StandingLink.State =
      switch state {
      case .bridge: .bridge
      case .proposal(let side, _): .waits(on: side.other)
      case .clash(let days): .clash(days: days)
      }
    return StandingLink(intervention: link.intervention, item: item, state: shown)
  }
}
