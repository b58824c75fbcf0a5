// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import GraphAnalysis
import HTML
import NetworkPicture
import PactwerkCore
import PactwerkStorage
import PactwerkWeb
import Places

/// One of the network: what is known of it, what it carries, and for hats that see ties with whom it is in touch.
struct ActorPage: PageContent {
  let district: District
  let actor: NetworkActor
  let carried: [Initiative]
  let names: NetworkNames
  let lines: ActorLines?
  let mayEnter: Bool
  let day: Day

  var room: Room? { .network }
  func title(_ t: Texts) -> String { t.sentence(names.words(actor.id, t)) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("networks.room"), .network(district.slug)), (title(t), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      eyebrow: [t.sentence(t.kind(of: actor))], title: title(t),
      audience: lines == nil ? .everyone : .only(t("networks.audience")), t
    ) {
      if mayEnter {
        buttonRow {
          buttonLink(ButtonLink(t("networks.contact.add"), .newConversation(district.slug), kind: .primary))
          buttonLink(ButtonLink(t("networks.tie.add"), .newTie(district.slug)))
        }
      }
    }
    descriptionList(facts(t))
    if let lines {
      div(.class("pactwerk-section")) { lines.picture(of: actor, names, in: district.slug, on: day, t) }
    }
    div(.class("pactwerk-section")) {
      p { link(t("networks.to_network"), .network(district.slug)) }
      if lines != nil { p { link(t("networks.map"), .networkMap(district.slug)) } }
    }
  }

  private func facts(_ t: Texts) -> [(term: String, content: any HTML)] {
    var facts: [(term: String, content: any HTML)] = []
    if let organisation = actor.organisation, !organisation.isEmpty {
      facts.append((t("networks.column.organisation"), bdi { organisation }))
    }
    facts.append((t("networks.column.period"), t.period(of: actor, on: day)))
    if let until = actor.draftUntil {
      facts.append((t("networks.column.state"), t("networks.draft", ["day": t.shortDay(until, today: day)])))
    }
    if !carried.isEmpty { facts.append((t("networks.initiatives"), initiativeList)) }
    return facts
  }

  private var initiativeList: some HTML {
    ul(.class("pactwerk-list")) {
      each(carried) { initiative in li { link(initiative.name, .initiative(district.slug, initiative.id)) } }
    }
  }
}

/// The ties around one actor: its own, and those among who it is tied to.
struct ActorLines: Sendable {
  let neighbours: [NetworkActor]
  let ties: [Tie]
  /// Who would be cut off from most of the network without this actor.
  let dependent: Set<RecordID>

  func picture(of actor: NetworkActor, _ names: NetworkNames, in slug: String, on day: Day, _ t: Texts) -> EgoPicture {
    let quiet = Set(QuietTie.find(ties, on: day).map(\.tie.id))
    let named = neighbours.map { $0.pictured(names.words($0.id, t), in: slug) }
      .map { (key: Folding.folded($0.name), actor: $0) }.sorted { ($0.key, $0.actor.id) < ($1.key, $1.actor.id) }
    return EgoPicture(
      centre: actor.pictured(names.words(actor.id, t), in: slug), neighbours: named.map(\.actor),
      ties: ties.map { tie in
        let isOwn = tie.a == actor.id || tie.b == actor.id
        let hurts = isOwn && tie.ends.contains { dependent.contains($0) }
        return tie.pictured(on: day, isQuiet: quiet.contains(tie.id), hurtsWhenLost: hurts)
      }, words: t.networkWords(day, ofOne: true), id: "lijnen")
  }
}

extension ActorPage {
  /// Reads the page; nil when there is nobody the viewer may see. Six statements for hats that see ties, four for others.
  ///
  /// Persons are there for hats that see layer ii, as on the page of the network.
  static func read(_ reader: Reader, _ id: RecordID, in district: District) throws -> ActorPage? {
    let seesTies = reader.viewer.sight.layer >= Layer.role.rawValue
    guard let actor = try reader.actor(id), seesTies || actor.kind != .person else { return nil }
    let lines = seesTies ? try reader.lines(around: actor) : nil
    let carriers = try reader.carriers()
    return ActorPage(
      district: district, actor: actor,
      carried: try reader.initiatives().filter { carriers[$0.id]?.visible.contains(id) ?? false },
      names: try reader.networkNames([actor] + (lines?.neighbours ?? []), purpose: "actorPage"), lines: lines,
      mayEnter: reader.viewer.may(.importNetwork), day: reader.day)
  }
}

extension Reader {
  /// The ties around an actor the viewer may see, ended ones of its own included; drafts are left out. Two statements.
  fileprivate func lines(around actor: NetworkActor) throws -> ActorLines {
    let all = try ties()
    let own = all.filter { $0.ends.contains(actor.id) }
    let near = try actors(Array(Set(own.flatMap(\.ends)).subtracting([actor.id])).sorted()).filter { !$0.isDraft }
    let shown = Set(near.map(\.id))
    let active = all.filter { $0.isActive(on: day) }
    return ActorLines(
      neighbours: near,
      ties: own + active.filter { shown.contains($0.a) && shown.contains($0.b) },
      dependent: actor.kind == .person ? dependent(on: actor.id, active) : [])
  }

  /// Who lies outside the largest part that is left when one actor goes.
  private func dependent(on id: RecordID, _ ties: [Tie]) -> Set<RecordID> {
    let ids = Array(Set(ties.flatMap(\.ends)).subtracting([id])).sorted()
    let node = Dictionary(uniqueKeysWithValues: zip(ids, 0...))
    let edges = ties.compactMap { tie -> (Int, Int)? in
      guard let a = node[tie.a], let b = node[tie.b] else { return nil }
      return (a, b)
    }
    let parts = Graph(nodeCount: ids.count, edges: edges).components()
    guard let largest = parts.map(\.count).max() else { return [] }
    let near = Set(ties.filter { $0.ends.contains(id) }.flatMap(\.ends).compactMap { node[$0] })
    let cut = parts.filter { $0.count < largest && !near.isDisjoint(with: $0) }
    return Set(cut.joined().map { ids[$0] })
  }
}
