// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Who stands where in the whole network, in shares of the box of all places; every drawing and table is made from it.
struct MapLayout {
  /// A tie between two nodes, by their index.
  struct Tie {
    let a: Int, b: Int
    let tie: PictureTie
  }

  /// A group with its members, ascending.
  struct Group {
    let number: Int
    let members: [Int]
  }

  /// The active ties between two groups.
  struct Bundle {
    let a: Int, b: Int
    let count: Int
  }

  let nodes: [NetworkMap.Node]
  /// `places[node]`: 0 ... 1 in both directions.
  let places: [Point]
  /// Width of the box of all places against its height.
  let ratio: Double
  let ties: [Tie]
  /// `neighbours[node]`: with whom it has a tie, in the order of the nodes.
  let neighbours: [[(other: Int, tie: PictureTie)]]
  /// The groups, ascending by number.
  let groups: [Group]

  /// Ties that are there.
  var activeLines: Int { ties.count { $0.tie.state != .ended } }
  /// Whether everyone is drawn on the server.
  var isDrawn: Bool { nodes.count <= NetworkMap.drawnLimit }
  /// The groups that get a line around them: the largest, of at least three.
  var outlined: [Group] {
    let large = groups.filter { $0.members.count >= 3 }
    guard isDrawn else { return [] }
    let kept = Set(
      large.sorted { ($1.members.count, $0.number) < ($0.members.count, $1.number) }.prefix(12).map(\.number))
    return large.filter { kept.contains($0.number) }
  }

  init(_ nodes: [NetworkMap.Node], ties: [PictureTie]) {
    var index: [String: Int] = [:]
    for (place, node) in nodes.enumerated() where index[node.actor.id] == nil { index[node.actor.id] = place }
    var seen: Set<[Int]> = []
    let found = ties.compactMap { tie -> Tie? in
      guard let one = index[tie.a], let other = index[tie.b], one != other else { return nil }
      let (a, b) = (min(one, other), max(one, other))
      return seen.insert([a, b]).inserted ? Tie(a: a, b: b, tie: tie) : nil
    }
    var neighbours = [[(other: Int, tie: PictureTie)]](repeating: [], count: nodes.count)
    for tie in found {
      neighbours[tie.a].append((tie.b, tie.tie))
      neighbours[tie.b].append((tie.a, tie.tie))
    }
    var members: [Int: [Int]] = [:]
    for (place, node) in nodes.enumerated() { if let group = node.group { members[group, default: []].append(place) } }
    (self.nodes, self.ties) = (nodes, found)
    self.neighbours = neighbours.map { $0.sorted { $0.other < $1.other } }
    groups = members.sorted { $0.key < $1.key }.map { Group(number: $0.key, members: $0.value) }
    (places, ratio) = MapLayout.boxed(nodes)
  }

  /// Places in shares of their box, and the ratio of its sides.
  private static func boxed(_ nodes: [NetworkMap.Node]) -> (places: [Point], ratio: Double) {
    let points = nodes.map { Point(x: $0.x.isFinite ? $0.x : 0.5, y: $0.y.isFinite ? $0.y : 0.5) }
    let start = Point(x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0)
    let width = (points.map(\.x).max() ?? 0) - start.x
    let height = (points.map(\.y).max() ?? 0) - start.y
    let places = points.map { point in
      Point(
        x: width > 0 ? (point.x - start.x) / width : 0.5, y: height > 0 ? (point.y - start.y) / height : 0.5)
    }
    return (places, width > 0 && height > 0 ? width / height : 1)
  }

  /// The active ties of a node.
  func lines(of node: Int) -> Int { neighbours[node].count { $0.tie.state != .ended } }

  /// Active ties between different groups, ascending.
  var bundles: [Bundle] {
    var counts: [[Int]: Int] = [:]
    for tie in ties where tie.tie.state != .ended {
      guard let one = nodes[tie.a].group, let other = nodes[tie.b].group, one != other else { continue }
      counts[[min(one, other), max(one, other)], default: 0] += 1
    }
    return counts.map { Bundle(a: $0.key[0], b: $0.key[1], count: $0.value) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

/// A place in a picture.
struct Point: Equatable {
  var x: Double, y: Double
}
