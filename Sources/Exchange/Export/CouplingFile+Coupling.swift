// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import ExchangeFormats
import PactwerkCore

extension Coupling {
  /// What a coupling map holds, ready to be judged. A group that is not one of ours counts as `other`; `official`, the
  /// older word for civil servants and executives together, as `civilServant`.
  ///
  /// - Complexity: O(*n*) for *n* rows.
  public init(_ file: CouplingFile) {
    self.init(
      asOf: file.asOf,
      goals: file.goals.map { Goal(id: $0.id) },
      interventions: file.interventions.map { Intervention(id: $0.id, goals: $0.goals, consulted: $0.consulted) },
      items: file.items.map(Item.init),
      actors: file.actors.map { Person(id: $0.id, group: Coupling.group($0.group)) },
      involvements: file.involvements.map { Involvement(actor: $0.actor, item: $0.item) },
      links: file.links.map(Link.init),
      agenda: (file.agenda ?? []).map { AgendaItem(date: $0.date, track: $0.track) })
  }

  private static func group(_ name: String) -> ActorGroup {
    name == "official" ? .civilServant : ActorGroup(rawValue: name) ?? .other
  }
}

extension Coupling.Item {
  fileprivate init(_ item: CouplingFile.Item) {
    self.init(
      id: item.id, kind: item.kind == .initiative ? .initiative : .cluster, goals: item.goals, active: item.active,
      autonomous: item.autonomous)
  }
}

extension Coupling.Link {
  fileprivate init(_ link: CouplingFile.Link) {
    self.init(
      intervention: link.intervention, item: link.item, kind: Kind(link.kind), date: link.date, madeBy: link.madeBy,
      confirmed: link.confirmed, resolved: link.resolved ?? false)
  }
}

extension Coupling.Link.Kind {
  fileprivate init(_ kind: LinkRow.Kind) {
    switch kind {
    case .serves: self = .serves
    case .needs: self = .needs
    case .conflicts: self = .conflicts
    }
  }
}

extension CouplingFile {
  /// A coupling as a file that `analyse coupling` reads. An empty agenda is left out: then no share is given either.
  ///
  /// - Complexity: O(*n*) for *n* rows.
  public init(_ coupling: Coupling) {
    self.init(asOf: coupling.asOf)
    goals = coupling.goals.map { Goal(id: $0.id) }
    interventions = coupling.interventions.map { Intervention(id: $0.id, goals: $0.goals, consulted: $0.consulted) }
    items = coupling.items.map {
      Item(
        id: $0.id, kind: $0.kind == .initiative ? .initiative : .cluster, goals: $0.goals, active: $0.active,
        autonomous: $0.autonomous)
    }
    actors = coupling.actors.map { Actor(id: $0.id, group: $0.group.rawValue) }
    involvements = coupling.involvements.map { Involvement(actor: $0.actor, item: $0.item) }
    links = coupling.links.map {
      Link(
        intervention: $0.intervention, item: $0.item, kind: LinkRow.Kind($0.kind), date: $0.date, madeBy: $0.madeBy,
        confirmed: $0.confirmed, resolved: $0.resolved ? true : nil)
    }
    agenda = coupling.agenda.isEmpty ? nil : coupling.agenda.map { AgendaItem(date: $0.date, track: $0.track) }
  }
}

extension LinkRow.Kind {
  fileprivate init(_ kind: Coupling.Link.Kind) {
    switch kind {
    case .serves: self = .serves
    case .needs: self = .needs
    case .conflicts: self = .conflicts
    }
  }
}
