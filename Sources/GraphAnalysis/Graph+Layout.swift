// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Where a node stands in the unit square.
public struct LayoutPoint: Equatable, Sendable {
  /// From 0 at the start to 1.
  public var x: Double
  /// From 0 at the upper side to 1.
  public var y: Double

  /// A place in the unit square.
  public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}

extension Graph {
  /// Places for all nodes in the unit square: who is tied stands close, communities stand apart, and parts that
  /// cannot reach each other stand side by side, the largest first.
  ///
  /// The arithmetic is that of IEEE 754 without functions of a library, so the same input and random words give
  /// the same places on every machine.
  ///
  /// - Parameters:
  ///   - communities: the community of every node, as ``communities(using:)`` numbers them. Nodes start near the
  ///     centre of theirs, and ties between two communities pull less, so that groups come apart.
  ///   - previous: where nodes stood before, nil for new ones; empty when nothing is known. In a part of which at
  ///     least half is known nodes hardly leave their place, so that people keep their mental map.
  ///   - random: gives every node a start of its own.
  /// - Precondition: there is a community for every node, and `previous` is empty or has an entry for every node.
  /// - Complexity: 200 steps of O(*n*² + *m*) for a part of up to 500 nodes, of O(*n* log *n* + *m*) for a larger one.
  /// - Note: distance says little about one pair; only ties and groups may be read from it.
  ///
  /// Source: Fruchterman & Reingold, "Graph drawing by force-directed placement", Software: Practice and Experience
  /// 21(11), 1991, doi:10.1002/spe.4380211102; Barnes & Hut, Nature 324, 1986, doi:10.1038/324446a0.
  public func layout(
    communities: [Int], previous: [LayoutPoint?] = [], using random: inout some RandomSource
  ) -> [LayoutPoint] {
    precondition(communities.count == nodeCount, "a community for every node")
    precondition(previous.isEmpty || previous.count == nodeCount, "a place or nil for every node")
    let parts = components()
    var boxes: [PlacedPart] = []
    for part in parts {
      let known = previous.isEmpty ? [] : part.map { previous[$0] }
      var layout = PartLayout(self, part: part, communities: communities)
      boxes.append(PlacedPart(nodes: part, points: layout.points(known: known, using: &random)))
    }
    return PlacedPart.packed(boxes, nodeCount: nodeCount)
  }
}
