// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import PactwerkCore

/// Two of the network who are connected through one person alone, and who might step in.
///
/// Says what recorded ties carry, not who matters: a tie that was not recorded is not seen.
public struct OnlyLine: Sendable, Equatable {
  /// Who might take the line over.
  public enum Helper: Sendable, Equatable {
    /// Somebody who knew both, over ties that ended.
    case knowsBoth(RecordID)
    /// Somebody who knows the line and one of the two, and could be introduced to the other.
    case knowsOne(RecordID, one: RecordID, other: RecordID)
  }

  /// The one the line runs through.
  public let via: RecordID
  /// On the side where most would stay together.
  public let first: RecordID
  /// On the side that would be cut off.
  public let second: RecordID
  /// How many would be cut off from the rest.
  public let cutOff: Int
  /// Who might step in; nil when nobody is known who could.
  public let helper: Helper?

  /// The lines that run through one person alone, those that would cut off most first. Organisations and places stay when a person goes.
  ///
  /// Counts actors and ties that are there on `day`; drafts do not count. Of each such person the largest side that would be cut off is named.
  /// - Complexity: O(*c*·(*n* + *m*)) for *c* who hold parts together (``Graph/onlyLines()``).
  public static func find(actors: [NetworkActor], ties: [Tie], on day: Day, limit: Int) -> [OnlyLine] {
    let network = ActiveNetwork(actors: actors, ties: ties, on: day)
    let found = network.graph.onlyLines().junctions.compactMap { network.line($0) }
    let order = found.sorted { ($1.cutOff, $0.via) < ($0.cutOff, $1.via) }
    return order.prefix(limit).map { network.helped($0) }
  }
}

/// The part of the network that is there on a day, with how strong its ties are and who knew whom.
private struct ActiveNetwork {
  let actors: [NetworkActor]
  let graph: Graph
  private let index: [RecordID: Int]
  private let strengths: [Pair: Int]
  private let former: [RecordID: Set<RecordID>]

  private struct Pair: Hashable { let low, high: RecordID }

  init(actors all: [NetworkActor], ties: [Tie], on day: Day) {
    let present = PresentNetwork(actors: all, ties: ties, on: day)
    graph = present.graph
    strengths = present.ties.reduce(into: [:]) { $0[Pair(low: $1.a, high: $1.b), default: 0] += $1.strength ?? 1 }
    former = ties.reduce(into: [:]) {
      $0[$1.a, default: []].insert($1.b)
      $0[$1.b, default: []].insert($1.a)
    }
    actors = present.actors
    index = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), 0...))
  }

  /// The line through a junction: the largest side that would be cut off, against the side that is largest of all.
  func line(_ junction: OnlyLines.Junction) -> OnlyLine? {
    let sides = junction.parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    guard sides.count > 1, actors[junction.node].kind == .person else { return nil }
    let via = actors[junction.node].id
    let rest = sides.dropFirst().reduce(0) { $0 + $1.count }
    guard let first = spokesman(of: sides[0], junction.node), let second = spokesman(of: sides[1], junction.node) else {
      return nil
    }
    return OnlyLine(via: via, first: first, second: second, cutOff: rest, helper: nil)
  }

  /// The line with somebody who might step in.
  func helped(_ line: OnlyLine) -> OnlyLine {
    OnlyLine(
      via: line.via, first: line.first, second: line.second, cutOff: line.cutOff,
      helper: knowsBoth(line) ?? knowsOne(line))
  }

  /// Of a side, the neighbour of the junction that names it best: no person if possible, the strongest tie, the first key.
  private func spokesman(of side: [Int], _ junction: Int) -> RecordID? {
    let inside = Set(side)
    let near = graph.neighbours(of: junction).map { Int($0) }.filter { inside.contains($0) }
    return near.min { rank($0, junction) < rank($1, junction) }.map { actors[$0].id }
  }

  private func rank(_ node: Int, _ junction: Int) -> (Int, Int, Int) {
    (actors[node].kind == .person ? 1 : 0, -strength(actors[node].id, actors[junction].id), node)
  }

  private func strength(_ one: RecordID, _ other: RecordID) -> Int {
    strengths[Pair(low: min(one, other), high: max(one, other))] ?? 0
  }

  private func isTied(_ one: RecordID, _ other: RecordID) -> Bool { strength(one, other) > 0 }

  private func knowsBoth(_ line: OnlyLine) -> OnlyLine.Helper? {
    let both = (former[line.first] ?? []).intersection(former[line.second] ?? []).filter { isHelper($0, line) }
    return both.min().map { .knowsBoth($0) }
  }

  private func knowsOne(_ line: OnlyLine) -> OnlyLine.Helper? {
    guard let via = index[line.via] else { return nil }
    let near = graph.neighbours(of: via).map { actors[Int($0)].id }.filter { isHelper($0, line) }
    let candidates = near.filter { isTied($0, line.first) || isTied($0, line.second) }
    let shared = Dictionary(uniqueKeysWithValues: candidates.map { ($0, covered($0, via)) })
    return candidates.min { (-(shared[$0] ?? 0), $0) < (-(shared[$1] ?? 0), $1) }.map { helper in
      let knowsFirst = isTied(helper, line.first)
      return .knowsOne(
        helper, one: knowsFirst ? line.first : line.second, other: knowsFirst ? line.second : line.first)
    }
  }

  /// How many of the line's own contacts somebody knows already.
  private func covered(_ helper: RecordID, _ via: Int) -> Int {
    graph.neighbours(of: via).count { isTied(helper, actors[Int($0)].id) }
  }

  private func isHelper(_ id: RecordID, _ line: OnlyLine) -> Bool {
    guard let node = index[id], actors[node].kind == .person else { return false }
    return id != line.via && id != line.first && id != line.second
  }
}
