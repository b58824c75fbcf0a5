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

/// The whole network on one map, for hats that see ties. Everyone keeps a place from visit to visit.
struct NetworkMapPage: PageContent {
  let district: District
  let network: PresentNetwork
  let names: NetworkNames
  let arrangement: NetworkArrangement
  let day: Day

  var room: Room? { .network }
  var scripts: [String] { ["graaf.js"] }
  func title(_ t: Texts) -> String { t("networks.map.title", ["district": district.name]) }
  func path(_ t: Texts) -> [(label: String, address: Address?)] {
    [(t("networks.room"), .network(district.slug)), (t("networks.map"), nil)]
  }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: title(t), lead: t("networks.map.lead"), audience: .only(t("networks.audience")), t)
    if network.actors.isEmpty {
      emptyState(
        title: t("networks.empty"), text: t("networks.empty_begin"),
        buttons: [ButtonLink(t("networks.person.add"), .newPerson(district.slug), kind: .primary)])
    } else {
      NetworkMap(nodes(t), ties: ties, words: t.networkWords(day), id: "kaart")
    }
    div(.class("pactwerk-section")) { p { link(t("networks.to_network"), .network(district.slug)) } }
  }

  private func nodes(_ t: Texts) -> [NetworkMap.Node] {
    let named = network.actors.map { (actor: $0, name: names.words($0.id, t)) }
    let inOrder = named.map { (key: Folding.folded($0.name), named: $0) }.sorted {
      ($0.key, $0.named.actor.id) < ($1.key, $1.named.actor.id)
    }
    return inOrder.map { entry in
      let place = arrangement.places[entry.named.actor.id]
      return NetworkMap.Node(
        entry.named.actor.pictured(entry.named.name, in: district.slug), x: place?.x ?? 0.5, y: place?.y ?? 0.5,
        group: arrangement.groups[entry.named.actor.id])
    }
  }

  private var ties: [PictureTie] {
    let quiet = Set(QuietTie.find(network.ties, on: day).map(\.tie.id))
    return network.ties.map { $0.pictured(on: day, isQuiet: quiet.contains($0.id)) }
  }
}

extension NetworkMapPage {
  /// Reads the page. Five statements.
  static func read(_ reader: Reader, in district: District) throws -> NetworkMapPage {
    let network = PresentNetwork(actors: try reader.actors(), ties: try reader.ties(), on: reader.day)
    return NetworkMapPage(
      district: district, network: network, names: try reader.networkNames(network.actors, purpose: "networkMap"),
      arrangement: NetworkArrangement(network, known: try reader.networkPlaces()), day: reader.day)
  }
}
