// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CouplingAnalysis
import Networks
import PactwerkCore
import PactwerkStorage
import Places
import Programmes
import Records

extension Reader {
  /// How the tracks are coupled on the day of the read, for this viewer. Eleven statements, whatever the size.
  ///
  /// A visitor's map has only threads that were released. People stand in it as the groups that take part in an item, without
  /// anybody's key: whether residents carry an initiative is told, not who.
  public func couplingMap() throws -> CouplingMap {
    let goals = GoalSet.sets(of: try self.goals()).flatMap(\.goals)
    let interventions = try self.interventions()
    let goalsOfInterventions = try self.goals(ofKind: ProgrammeKind.intervention)
    let initiatives = try initiativeItems()
    let items = initiatives + (try threadItems(except: Set(initiatives.map(\.key))))
    let (known, shown) = (Set(interventions.map(\.id)), Set(items.map(\.id)))
    let links = try self.links().filter { known.contains($0.intervention) && shown.contains($0.item) }
    let keys = CouplingKeys(goals: goals, interventions: interventions, items: items)
    let voices = try self.voices(of: items)
    let coupling = Coupling(
      asOf: day, goals: goals.map { Coupling.Goal(id: $0.key) },
      interventions: interventions.map {
        Coupling.Intervention(
          id: $0.key, goals: keys.goals(goalsOfInterventions[$0.id]), consulted: $0.isConsulted(on: day))
      },
      items: items.map { item in
        Coupling.Item(
          id: item.key, kind: item.isSignal ? .cluster : .initiative, goals: keys.goals(item.goals),
          active: item.isActive, autonomous: item.isAutonomous)
      },
      actors: voices.map { Coupling.Person(id: $0.actor, group: $0.group) },
      involvements: voices.map { Coupling.Involvement(actor: $0.actor, item: $0.item) },
      links: links.compactMap { keys.link($0) }, agenda: try agendaOfTwelveMonths())
    return CouplingMap(
      coupling: coupling, goals: goals, interventions: interventions, goalsOfInterventions: goalsOfInterventions,
      items: items, links: links)
  }

  /// What `export coupling` writes for this viewer.
  public func couplingForExport() throws -> Coupling { try couplingMap().coupling }

  private func initiativeItems() throws -> [CouplingItem] {
    let goals = try self.goals(ofKind: "initiative")
    return try rows(
      """
      SELECT initiative.id AS id, name, to_on, autonomous_on, source_key FROM \(visibleInitiatives)
      JOIN record ON record.district_id = initiative.district_id AND record.id = initiative.id
      WHERE from_on IS NULL OR from_on <= \(day) ORDER BY initiative.id
      """
    ).map { row in
      let id: RecordID = row.id("id")
      return CouplingItem(
        id: id, key: row.optionalText("source_key") ?? id.text, title: row.text("name"), threadNumber: nil,
        goals: goals[id] ?? [], isActive: row.day("to_on").map { $0 > day } ?? true,
        isAutonomous: row.day("autonomous_on").map { $0 <= day } ?? false)
    }
  }

  private func threadItems(except taken: Set<String>) throws -> [CouplingItem] {
    let goals = try self.goals(ofKind: "thread")
    let closed = try threadsAnsweredBefore()
    return try rows(
      """
      SELECT thread.id AS id, number, title, ended_on, source_key FROM \(visibleThreads)
      JOIN record ON record.district_id = thread.district_id AND record.id = thread.id
      WHERE taken_up_on <= \(day) ORDER BY thread.id
      """
    ).map { row in
      let id: RecordID = row.id("id")
      let key = row.optionalText("source_key").flatMap { taken.contains($0) ? nil : $0 }
      let isEnded = row.day("ended_on").map { $0 <= day } ?? false
      return CouplingItem(
        id: id, key: key ?? id.text, title: row.text("title"), threadNumber: row.text("number"), goals: goals[id] ?? [],
        isActive: !isEnded && !closed.contains(id), isAutonomous: false)
    }
  }

  /// The threads whose last reply, on the day of the read, was not followed by "niet opgelost".
  private func threadsAnsweredBefore() throws -> Set<RecordID> {
    var answered: Set<RecordID> = []
    for row in try rows(
      """
      SELECT thread_id, kind FROM thread_step WHERE district_id = \(try district()) AND kind IN ('replied', 'reopened')
        AND on_day <= \(day) ORDER BY thread_id, id
      """)
    {
      if row.text("kind") == "replied" {
        answered.insert(row.id("thread_id"))
      } else {
        answered.remove(row.id("thread_id"))
      }
    }
    return answered
  }

  /// A group of people that takes part in an item; the key says which, not who.
  private struct Voice {
    let item: String, group: ActorGroup
    var actor: String { item + "/" + group.rawValue }
  }

  private func voices(of items: [CouplingItem]) throws -> [Voice] {
    let carried = try rows(
      """
      SELECT DISTINCT initiative_id, actor_group FROM initiative_carrier AS carried
      JOIN network_actor AS carrier ON carrier.district_id = carried.district_id AND carrier.id = carried.actor_id
      WHERE carried.district_id = \(try district()) AND carrier.draft_until IS NULL AND carried.from_on <= \(day)
        AND (carried.to_on IS NULL OR carried.to_on > \(day))
      ORDER BY initiative_id, actor_group
      """)
    let groups = Dictionary(grouping: carried) { $0.id("initiative_id") as RecordID }
    return items.flatMap { item in
      item.isSignal
        ? [Voice(item: item.key, group: .resident)]
        : (groups[item.id] ?? []).map { Voice(item: item.key, group: $0.choice("actor_group") ?? .other) }
    }
  }

  /// Day and side of everything that was put on an agenda: counts for everybody who sees agendas, without what it was about.
  private func agendaOfTwelveMonths() throws -> [Coupling.AgendaItem] {
    let seen: SQL = viewer.sight.agenda == .none ? "AND 1 = 0" : ""
    return try rows(
      """
      SELECT proposed_on, side FROM agenda_item WHERE district_id = \(try district()) AND proposed_on <= \(day)
        AND proposed_on > \(day - 367) \(seen) ORDER BY proposed_on, id
      """
    ).map { Coupling.AgendaItem(date: $0.day("proposed_on") ?? day, track: $0.choice("side") ?? .programme) }
  }
}

/// The keys of records in analyses and exports.
private struct CouplingKeys {
  private let goalKeys: [RecordID: String]
  private let others: [RecordID: String]

  init(goals: [Goal], interventions: [Intervention], items: [CouplingItem]) {
    goalKeys = goals.reduce(into: [:]) { $0[$1.id] = $1.key }
    others = (interventions.map { ($0.id, $0.key) } + items.map { ($0.id, $0.key) }).reduce(into: [:]) {
      $0[$1.0] = $1.1
    }
  }

  func goals(_ ids: [RecordID]?) -> [String] { (ids ?? []).compactMap { goalKeys[$0] } }

  func link(_ link: Link) -> Coupling.Link? {
    guard let intervention = others[link.intervention], let item = others[link.item] else { return nil }
    let kind = Coupling.Link.Kind(rawValue: link.kind.rawValue) ?? .serves
    return Coupling.Link(
      intervention: intervention, item: item, kind: kind, date: link.proposedOn, madeBy: link.proposedSide,
      confirmed: link.isConfirmed, resolved: link.resolvedOn != nil)
  }
}

extension Reader {
  /// Whether the viewer may see both ends of a link.
  func seesEnds(of link: Link) throws -> Bool {
    guard try intervention(link.intervention) != nil else { return false }
    if try initiative(link.item) != nil { return true }
    return try integer("SELECT count(*) AS n FROM \(visibleThreads) WHERE id = \(link.item)") > 0
  }
}
