// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import CouplingPicture
import Design
import HTML
import Networks
import PactwerkCore
import PactwerkWeb
import Programmes
import Records

extension CouplingMap {
  /// The koppelkaart of the first set of goals; a last group holds what serves none of them.
  func drawing(_ slug: String, _ t: Texts) -> CouplingDrawing {
    let goals = sets.first?.goals ?? []
    let drawn = Set(goals.map(\.id))
    var groups = goals.map { goal in
      CouplingDrawing.Goal(
        id: goal.key, number: goal.number, name: goal.name, address: .goal(slug, goal.id),
        interventions: interventions.filter { goalsOf($0).contains(goal.id) }.map { drawing(of: $0, slug) },
        items: shownItems.filter { $0.goals.contains(goal.id) }.map { drawing(of: $0, slug) })
    }
    let rest = CouplingDrawing.Goal(
      id: "", number: nil, name: t("alignment.map.other_goals"), address: nil,
      interventions: interventions.filter { drawn.isDisjoint(with: goalsOf($0)) }.map { drawing(of: $0, slug) },
      items: shownItems.filter { drawn.isDisjoint(with: $0.goals) }.map { drawing(of: $0, slug) })
    if !goals.isEmpty, !(rest.interventions.isEmpty && rest.items.isEmpty) { groups.append(rest) }
    let gaps = result.gaps.confirmed
    return CouplingDrawing(
      goals: groups, links: links.compactMap(drawing(of:)),
      gaps: .init(goals: gaps.goals, interventions: gaps.interventions, items: gaps.items))
  }

  func goalsOf(_ intervention: Intervention) -> [RecordID] { goalsOfInterventions[intervention.id] ?? [] }

  /// Where an intervention stands: under the first of its goals.
  func address(of intervention: Intervention, _ slug: String) -> Address {
    let stated = Set(goalsOf(intervention))
    return .intervention(slug, intervention.id, under: goals.first { stated.contains($0.id) }?.id)
  }

  private func drawing(of intervention: Intervention, _ slug: String) -> CouplingDrawing.Intervention {
    .init(id: intervention.key, name: intervention.name, address: address(of: intervention, slug))
  }

  private func drawing(of item: CouplingItem, _ slug: String) -> CouplingDrawing.Item {
    .init(
      id: item.key, name: item.title, address: item.address(slug), kind: item.isSignal ? .signal : .initiative,
      isAutonomous: item.isAutonomous)
  }

  private func drawing(of link: Link) -> CouplingDrawing.Link? {
    guard let intervention = interventions.first(where: { $0.id == link.intervention }),
      let item = items.first(where: { $0.id == link.item }), let state = state(of: link)
    else { return nil }
    return .init(intervention: intervention.key, item: item.key, state: state)
  }

  /// How far the two sides are; nil for a conflict that is over.
  func state(of link: Link) -> CouplingDrawing.Link.State? {
    if link.kind == .conflicts { return link.resolvedOn == nil ? .clash(days: day - link.proposedOn) : nil }
    if link.isConfirmed { return .bridge }
    return .proposal(by: link.proposedSide, daysLate: link.answerOn.flatMap { $0 < day ? day - $0 : nil })
  }
}

extension CouplingItem {
  /// Its page.
  func address(_ slug: String) -> Address {
    threadNumber.map { .thread(slug, $0) } ?? .initiative(slug, id)
  }
}
