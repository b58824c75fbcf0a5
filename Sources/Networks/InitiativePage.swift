// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places
import Records

/// One initiative: who carries it, since when, which goals it shares.
struct InitiativePage: PageContent {
  let district: District
  let initiative: Initiative
  let carriers: Carriers
  let names: NetworkNames
  let goals: [RecordLine]
  let day: Day

  var room: Room? { .network }
  func title(_ t: Texts) -> String { initiative.name }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("networks.room"), .network(district.slug)), (initiative.name, nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(eyebrow: [t("networks.initiative")], title: initiative.name, audience: .everyone, t)
    descriptionList(facts(t))
    p { link(t("networks.to_network"), .network(district.slug)) }
  }

  private func facts(_ t: Texts) -> [(term: String, content: any HTML)] {
    var facts: [(term: String, content: any HTML)] = [
      (t("networks.column.carriers"), bdi { carrierWords(t) }),
      (t("networks.column.state"), t.sentence(t.state(of: initiative, on: day))),
    ]
    if let from = initiative.fromOn { facts.append((t("networks.since"), t.shortDay(from, today: day))) }
    if !goals.isEmpty { facts.append((t("networks.goals"), goalList)) }
    if initiative.isAutonomous(on: day) { facts.append((t("networks.autonomous"), t("networks.autonomous_why"))) }
    return facts
  }

  private func carrierWords(_ t: Texts) -> String {
    let words =
      carriers.visible.map { names.words($0, t) } + (carriers.hasOthers ? [t("networks.carriers.others")] : [])
    return words.isEmpty ? t("networks.carriers.unknown") : t.list(words)
  }

  private var goalList: some HTML {
    ul(.class("pactwerk-list")) {
      each(goals) { goal in
        li { if let address = goal.address { link(goal.title, address) } else { goal.title } }
      }
    }
  }
}

extension InitiativePage {
  /// Reads the page; nil when there is no such initiative. Five statements, and one for the names of goals.
  static func read(
    _ reader: Reader, _ id: RecordID, in district: District, goals kind: RecordKind?
  ) throws -> InitiativePage? {
    guard let initiative = try reader.initiative(id) else { return nil }
    let seesPersons = reader.viewer.sight.layer >= Layer.role.rawValue
    let carriers = try reader.carriers(of: id)[id] ?? Carriers()
    let actors = try reader.actors(carriers.visible).filter { seesPersons || $0.kind != .person }
    let shared = try reader.goals(ofKind: "initiative")[id] ?? []
    let lines = try kind?.lines(reader, shared) ?? [:]
    return InitiativePage(
      district: district, initiative: initiative, carriers: carriers.limited(to: Set(actors.map(\.id))),
      names: try reader.networkNames(actors, purpose: "initiativePage"), goals: shared.compactMap { lines[$0] },
      day: reader.day)
  }
}
