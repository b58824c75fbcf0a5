// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import NetworkPicture
import PactwerkCore

extension String {
  func count(of piece: String) -> Int { split(separator: piece, omittingEmptySubsequences: false).count - 1 }

  /// What stands between two pieces of text.
  func part(from start: String, to end: String) -> String {
    let pieces = split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return "" }
    return String(pieces[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
  }

  /// Elements, as a browser would count them.
  var elements: Int { count(of: "<") - count(of: "</") }
  var wide: String { part(from: "pactwerk-wide\"", to: "</svg>") }
  var narrow: String { part(from: "pactwerk-narrow\"", to: "</svg>") }
  var table: String { part(from: "<details", to: "</details>") }
  var data: String { part(from: "<script type=\"application/json\">", to: "</script>") }
  var links: [String] { split(separator: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) } }
}

/// Made-up actors and ties.
enum Sample {
  static func actor(
    _ id: String, _ name: String, _ kind: PictureActor.Kind = .person, _ side: Side? = .community, note: String = ""
  ) -> PictureActor {
    PictureActor(id: id, name: name, kind: kind, side: side, note: note, address: .page("netwerk", id))
  }

  static let samira = actor("samira", "Samira Zandloper")
  static let neighbours = [
    actor("school", "Basisschool De Singel", .organisation, .programme, note: "verliest de overkant"),
    actor("ewa", "Ewa Klinker"), actor("noor", "Noor Wegwijzer", .person, nil),
    actor("plein", "Plein Newton", .place), actor("ruben", "Ruben Peilstok", .person, .programme),
    actor("taal", "Taalcafé De Kapstok", .group),
  ]
  static let ties = [
    PictureTie("samira", "school", hurtsWhenLost: true, kind: "wekelijks"), PictureTie("ewa", "samira"),
    PictureTie("noor", "samira", isQuiet: true), PictureTie("samira", "plein", state: .ended),
    PictureTie("samira", "ruben", state: .assumed), PictureTie("samira", "taal"), PictureTie("taal", "ewa"),
    PictureTie("ruben", "school", state: .assumed), PictureTie("ewa", "school"),
  ]
  static var ego: EgoPicture {
    EgoPicture(centre: samira, neighbours: neighbours, ties: ties, words: .dutch, id: "ego")
  }

  /// A network of `count` actors in `groups` rings around centres, with an actor alone at the end.
  static func map(_ count: Int, groups: Int = 4) -> (nodes: [NetworkMap.Node], ties: [PictureTie]) {
    let nodes = (0..<count).map { index in
      let group = index % groups
      let kind = PictureActor.Kind.allCases[index % 7 % 4]
      let side: Side? = index % 9 == 0 ? nil : index % 2 == 0 ? .programme : .community
      let turn = Double((index * 37) % 100) / 100
      return NetworkMap.Node(
        actor("a\(index)", "Actor \(1000 + index)", kind, side), x: (Double(group) + turn) / Double(groups),
        y: Double((index * 61) % 97) / 97, group: index == count - 1 ? nil : group)
    }
    var ties: [PictureTie] = []
    for index in groups..<max(groups, count - 1) {
      let (state, other): (PictureTie.State, PictureTie.State) =
        (index % 5 == 0 ? .assumed : .confirmed, index % 11 == 0 ? .ended : .confirmed)
      ties.append(PictureTie("a\(index)", "a\(index - groups)", state: state))
      ties.append(PictureTie("a\(index)", "a\((index * 7) % (count - 1))", state: other, isQuiet: index % 6 == 0))
    }
    return (nodes, ties)
  }

  static func mapText(_ count: Int, groups: Int = 4, prefix: String = "") -> String {
    let (nodes, ties) = map(count, groups: groups)
    return NetworkMap(nodes, ties: ties, words: .dutch, id: "kaart").rendered(languagePrefix: prefix)
  }
}
