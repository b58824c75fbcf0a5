// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Who is joined to what by a set of links, conflicts left out.
struct JointWork {
  /// What is missing.
  let gaps: CouplingResult.Gaps

  init(in coupling: Coupling, links: [Coupling.Link]) {
    let joint = links.filter { $0.kind != .conflicts }
    let items = Set(coupling.items.map(\.id))
    let interventions = Set(coupling.interventions.map(\.id))
    let known = joint.filter { items.contains($0.item) && interventions.contains($0.intervention) }
    let joined = Set(known.map(\.intervention))
    let placed = Set(known.map(\.item))
    let heard = JointWork.itemsWithVoice(coupling)
    let voiced = Set(known.filter { heard.contains($0.item) }.map(\.intervention))
    let covered = Set(coupling.interventions.filter { joined.contains($0.id) }.flatMap(\.goals))
    gaps = CouplingResult.Gaps(
      goals: coupling.goals.map(\.id).filter { !covered.contains($0) },
      interventions: coupling.interventions.filter { !$0.consulted && !voiced.contains($0.id) }.map(\.id),
      items: coupling.items.filter { $0.active && !$0.autonomous && !placed.contains($0.id) }.map(\.id))
  }

  /// The items in which a resident or an entrepreneur takes part.
  private static func itemsWithVoice(_ coupling: Coupling) -> Set<String> {
    let voices = Set(coupling.actors.filter { $0.group == .resident || $0.group == .entrepreneur }.map(\.id))
    return Set(coupling.involvements.filter { voices.contains($0.actor) }.map(\.item))
  }
}
