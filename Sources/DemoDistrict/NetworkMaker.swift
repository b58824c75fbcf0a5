// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

/// Draws the example network: the named actors and ties, and people and ties around them.
struct NetworkMaker {
  private var random: SplitMix64
  private let today: Day

  init(seed: UInt64, today: Day) { (random, self.today) = (SplitMix64(seed: seed), today) }

  /// The network as it looks today.
  func network() -> Network {
    var maker = self
    let nodes = maker.withDrafts(maker.named() + maker.drawn())
    var ties = TieMaker(nodes: nodes, today: today, seed: maker.random.next())
    return Network(nodes: nodes, ties: ties.ties())
  }

  private mutating func named() -> [Node] {
    NamedActors.rows.map { row in
      node(
        id: row[0], label: row[1], kind: row[2], group: row[3], organisation: row[4],
        community: Community(rawValue: row[5]) ?? .programme, to: Int(row[6]).map { today + $0 })
    }
  }

  private mutating func drawn() -> [Node] {
    let sizes = Community.allCases.map(\.drawnCount)
    var names = Names.drawn(sizes.reduce(0, +), using: &random)[...]
    return Community.allCases.flatMap { community in
      (0..<community.drawnCount).map { index in
        let name = names.removeFirst()
        let group = community.drawnGroups[index % community.drawnGroups.count]
        return node(
          id: "p-" + Names.slug(name), label: name, kind: "person", group: group,
          organisation: organisation(of: group, in: community), community: community, to: nil)
      }
    }
  }

  private mutating func node(
    id: String, label: String, kind: String, group: String, organisation: String, community: Community, to: Day?
  ) -> Node {
    let from = today - 1150 - random.below(2600)
    let isPerson = kind == "person"
    let ways = ["conversation", "form", "paper"]
    let way = ways[random.below(ways.count)]
    let ground = group == "civilServant" || group == "executive" ? "publicTask" : "permission"
    let permissionOn = from + random.below(150)
    return Node(
      id: id, label: label, kind: kind, group: group, organisation: organisation, community: community,
      permission: isPerson ? (ground, permissionOn, way) : nil, from: from, to: to)
  }

  /// Takes permission from six drawn residents, who so become drafts.
  private mutating func withDrafts(_ nodes: [Node]) -> [Node] {
    var nodes = nodes
    let named = Set(NamedActors.rows.map { $0[0] })
    let residents = nodes.indices.filter { nodes[$0].group == "resident" && !named.contains(nodes[$0].id) }
    for index in random.shuffled(residents).prefix(6) { nodes[index].permission = nil }
    return nodes
  }

  private mutating func organisation(of group: String, in community: Community) -> String {
    let choices: [String]
    switch (group, community) {
    case ("civilServant", _): choices = ["Programmabureau Oost", "Afdeling Beheer", "Afdeling Wonen", "Geldloket Oost"]
    case ("professional", .programme): choices = ["Wijkteam Oost", "Woningcorporatie De Dakgoot"]
    case ("professional", .language): choices = ["Bibliotheek Oost"]
    case ("professional", .school): choices = ["Basisschool De Singel"]
    case ("professional", .youth): choices = ["Jongerenwerk De Trampoline", "Sportclub De Springplank"]
    default: return ""
    }
    return choices[random.below(choices.count)]
  }
}
