// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics

/// Draws the ties: first the named ones, then one per drawn person, then more within a part and between open parts.
///
/// A sealed part gets no tie to another, so that its one named line stays the only one.
struct TieMaker {
  /// How many ties there are, ended ones included.
  static let count = 400
  /// How many of the later ties have ended.
  static let endedCount = 44
  /// How many ties lie between open parts.
  static let crossingCount = 64

  private let nodes: [Node]
  private let today: Day
  private var random: SplitMix64
  private var taken: Set<String> = []
  private var nodeOf: [String: Node] = [:]

  init(nodes: [Node], today: Day, seed: UInt64) {
    (self.nodes, self.today, random) = (nodes, today, SplitMix64(seed: seed))
    for node in nodes { nodeOf[node.id] = node }
  }

  /// All ties, the named ones first.
  mutating func ties() -> [TieRow] {
    let fixed = NamedTies.rows.map { row in named(row) }
    let first = firstTies()
    var later: [(String, String)] = []
    while later.count < Self.crossingCount { if let pair = crossing() { later.append(pair) } }
    while fixed.count + first.count + later.count < Self.count { if let pair = inner() { later.append(pair) } }
    let ended = Set(random.shuffled(Array(later.indices)).prefix(Self.endedCount))
    return fixed + first.map { drawn($0, isEnded: false) }
      + later.enumerated().map { drawn($0.element, isEnded: ended.contains($0.offset)) }
  }

  private mutating func claim(_ a: String, _ b: String) -> (String, String)? {
    guard a != b, !NamedActors.closed.contains(a), !NamedActors.closed.contains(b) else { return nil }
    guard taken.insert(a < b ? a + " " + b : b + " " + a).inserted else { return nil }
    return (a, b)
  }

  /// One tie for each actor without a named one, to a hub of its part.
  private mutating func firstTies() -> [(String, String)] {
    let tied = Set(NamedTies.rows.flatMap { [$0[0], $0[1]] })
    var pairs: [(String, String)] = []
    for node in nodes where !tied.contains(node.id) {
      let hub = node.community.hubs[random.below(node.community.hubs.count)]
      if let pair = claim(node.id, hub) { pairs.append(pair) }
    }
    return pairs
  }

  private mutating func inner() -> (String, String)? {
    let first = nodes[random.below(nodes.count)]
    let part = nodes.filter { $0.community == first.community }
    return claim(first.id, part[random.below(part.count)].id)
  }

  private mutating func crossing() -> (String, String)? {
    let open = nodes.filter { !$0.community.isSealed }
    let (a, b) = (open[random.below(open.count)], open[random.below(open.count)])
    return a.community == b.community ? nil : claim(a.id, b.id)
  }

  private mutating func named(_ row: [String]) -> TieRow {
    taken.insert(row[0] < row[1] ? row[0] + " " + row[1] : row[1] + " " + row[0])
    let rhythm = Int(row[4]) ?? 30
    let last = today - (Int(row[5]) ?? 0)
    let from = start(last - 300 - random.below(1500), (row[0], row[1]))
    return TieRow(
      source: row[0], target: row[1], kind: row[2], origin: random.below(3) == 0 ? "self" : "both",
      strength: Int(row[3]) ?? 3, from: from, to: nil, rhythm: rhythm,
      contacts: contacts(from: from, last: last, rhythm: rhythm))
  }

  private mutating func drawn(_ ends: (String, String), isEnded: Bool) -> TieRow {
    let rhythm = [30, 30, 60, 60, 60, 90, 90, 90, 180, 180][random.below(10)]
    let to = isEnded ? today - 20 - random.below(900) : nil
    // One active tie in twelve went quiet: its last contact lies two to four times its rhythm back.
    let isQuiet = !isEnded && random.below(12) == 0
    let pause = isQuiet ? rhythm * 2 + 1 + random.below(rhythm * 2) : random.below(rhythm)
    // One in nine is younger than a year.
    let isYoung = !isEnded && !isQuiet && random.below(9) == 0
    let last = (to ?? today) - pause
    let from = start(last - (isYoung ? random.below(150) : 370 + random.below(1800)), ends)
    return TieRow(
      source: ends.0, target: ends.1, kind: kind(ends), origin: origin(), strength: 1 + random.below(5), from: from,
      to: to, rhythm: rhythm, contacts: contacts(from: from, last: last, rhythm: rhythm))
  }

  /// `day`, or the later day on which both ends were there.
  private func start(_ day: Day, _ ends: (String, String)) -> Day {
    [nodeOf[ends.0]?.from, nodeOf[ends.1]?.from].compactMap { $0 }.reduce(day, max)
  }

  /// Contacts back from the last one at about the rhythm, at most three years, oldest first.
  private mutating func contacts(from: Day, last: Day, rhythm: Int) -> [(on: Day, kind: String)] {
    let kinds = ["message", "message", "conversation", "conversation", "activity"]
    var found: [(on: Day, kind: String)] = []
    var day = last
    while day >= from, day > today - 3 * 365 {
      found.append((day, kinds[random.below(kinds.count)]))
      day = day - max(1, rhythm * (70 + random.below(61)) / 100)
    }
    return found.reversed()
  }

  private mutating func kind(_ ends: (String, String)) -> String {
    let people = [ends.0, ends.1].count { nodeOf[$0]?.kind == "person" }
    let choices: [String]
    switch people {
    case 2: choices = ["kent", "kent", "werkt samen met", "is buur van", "helpt"]
    case 1: choices = ["doet mee met", "vrijwilliger bij", "komt bij", "kent"]
    default: choices = ["werkt samen met", "verwijst naar", "deelt ruimte met"]
    }
    return choices[random.below(choices.count)]
  }

  private mutating func origin() -> String {
    ["both", "both", "both", "both", "self", "self", "self", "other", "other", "assumed"][random.below(10)]
  }
}
