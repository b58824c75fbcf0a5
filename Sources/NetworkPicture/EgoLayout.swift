// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Who stands where around one actor; both drawings and the table are made from it.
struct EgoLayout {
  /// An actor with its tie to the centre.
  struct Neighbour {
    let actor: PictureActor
    let tie: PictureTie
  }

  /// A tie between two neighbours, by their place in `neighbours`.
  struct Among {
    let a: Int, b: Int
    let tie: PictureTie
  }

  let centre: PictureActor
  /// Everyone with a tie to the centre, in the given order.
  let neighbours: [Neighbour]
  /// The ties among them.
  let among: [Among]
  /// By id the ties of a neighbour with other neighbours.
  let known: [String: [(other: Int, tie: PictureTie)]]
  /// `banks[0]` the programme's side, `banks[1]` the neighbourhood's: places in `neighbours`, downwards.
  let banks: [[Int]]
  /// How many of each bank are left out of the drawings.
  let hidden: [Int]

  /// Ties of the centre that are there.
  var activeLines: Int { neighbours.count { $0.tie.state != .ended } }

  /// A bank that is longer goes on in the table.
  static let bankLimit = 14

  init(centre: PictureActor, neighbours: [PictureActor], ties: [PictureTie]) {
    var ofCentre: [String: PictureTie] = [:]
    for tie in ties where (tie.a == centre.id) != (tie.b == centre.id) {
      let other = tie.a == centre.id ? tie.b : tie.a
      if ofCentre[other] == nil { ofCentre[other] = tie }
    }
    let found = neighbours.compactMap { actor in
      ofCentre.removeValue(forKey: actor.id).map { Neighbour(actor: actor, tie: $0) }
    }
    let among = EgoLayout.among(found, ties)
    var known: [String: [(other: Int, tie: PictureTie)]] = [:]
    for line in among {
      known[found[line.a].actor.id, default: []].append((line.b, line.tie))
      known[found[line.b].actor.id, default: []].append((line.a, line.tie))
    }
    let banks = EgoLayout.banks(found)
    (self.centre, self.neighbours, self.among) = (centre, found, among)
    self.known = known.mapValues { $0.sorted { $0.other < $1.other } }
    self.banks = banks.map { Array($0.prefix(EgoLayout.bankLimit)) }
    hidden = banks.map { max(0, $0.count - EgoLayout.bankLimit) }
  }

  private static func among(_ neighbours: [Neighbour], _ ties: [PictureTie]) -> [Among] {
    var place: [String: Int] = [:]
    for (index, neighbour) in neighbours.enumerated() { place[neighbour.actor.id] = index }
    var seen: Set<[Int]> = []
    return ties.compactMap { tie in
      guard let one = place[tie.a], let other = place[tie.b], one != other else { return nil }
      let (a, b) = (min(one, other), max(one, other))
      return seen.insert([a, b]).inserted ? Among(a: a, b: b, tie: tie) : nil
    }
  }

  /// Who has no side stands last on the shorter bank.
  private static func banks(_ neighbours: [Neighbour]) -> [[Int]] {
    var banks: [[Int]] = [[], []]
    for (index, neighbour) in neighbours.enumerated() {
      guard let side = neighbour.actor.side else { continue }
      banks[side == .programme ? 0 : 1].append(index)
    }
    for (index, neighbour) in neighbours.enumerated() where neighbour.actor.side == nil {
      banks[banks[0].count < banks[1].count ? 0 : 1].append(index)
    }
    return banks
  }
}

extension NetworkWords {
  /// A neighbour for readers: "Ewa Klinker, persoon, wekelijks, vermoed".
  func name(_ neighbour: EgoLayout.Neighbour) -> String {
    let parts = [neighbour.actor.name, self(.kind(neighbour.actor.kind)), tie(neighbour.tie), neighbour.actor.note]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
