// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Statistics

extension Graph {
  /// Two triangles joined through node 3: the worked example T7 of the methods, A–G as 0–6.
  static let t7 = Graph(nodeCount: 7, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (4, 5), (4, 6), (5, 6)])

  /// Krackhardt's kite, in the usual order: Andre, Beverley, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
  static let kite = Graph(
    nodeCount: 10,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6),
      (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  /// Zachary's karate club; node 0 stands unused, so that numbers are as published.
  static let karate = Graph(
    nodeCount: 35,
    edges: [
      (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (1, 11), (1, 12), (1, 13), (1, 14), (1, 18),
      (1, 20), (1, 22), (1, 32), (2, 3), (2, 4), (2, 8), (2, 14), (2, 18), (2, 20), (2, 22), (2, 31), (3, 4), (3, 8),
      (3, 9), (3, 10), (3, 14), (3, 28), (3, 29), (3, 33), (4, 8), (4, 13), (4, 14), (5, 7), (5, 11), (6, 7), (6, 11),
      (6, 17), (7, 17), (9, 31), (9, 33), (9, 34), (10, 34), (14, 34), (15, 33), (15, 34), (16, 33), (16, 34),
      (19, 33), (19, 34), (20, 34), (21, 33), (21, 34), (23, 33), (23, 34), (24, 26), (24, 28), (24, 30), (24, 33),
      (24, 34), (25, 26), (25, 28), (25, 32), (26, 32), (27, 30), (27, 34), (28, 34), (29, 32), (29, 34), (30, 33),
      (30, 34), (31, 33), (31, 34), (32, 33), (32, 34), (33, 34),
    ])

  static let empty = Graph(nodeCount: 0, edges: [])
  static let isolates = Graph(nodeCount: 3, edges: [])

  static func chain(_ count: Int) -> Graph {
    Graph(nodeCount: count, edges: zip(0..<count, 1..<count).map { ($0, $1) })
  }

  static func ring(_ count: Int) -> Graph {
    Graph(nodeCount: count, edges: (0..<count).map { ($0, ($0 + 1) % count) })
  }

  static func star(leaves: Int) -> Graph {
    Graph(nodeCount: leaves + 1, edges: (1...leaves).map { (0, $0) })
  }

  static func complete(_ count: Int) -> Graph {
    Graph(nodeCount: count, edges: (0..<count).flatMap { a in (0..<a).map { (a, $0) } })
  }

  /// 200 graphs of 1–12 nodes, from hardly any ties to nearly all.
  static let randomSmall: [Graph] = {
    var random = SplitMix64(seed: 2022)
    return (0..<200).map { _ in
      let count = 1 + random.below(12)
      let share = random.unit()
      let pairs = (0..<count).flatMap { a in (0..<a).map { (a, $0) } }
      return Graph(nodeCount: count, edges: pairs.filter { _ in random.unit() < share * share })
    }
  }()

  /// A graph of ties drawn at random, self-ties and repeats among them.
  static func random(nodes: Int, draws: Int, seed: UInt64) -> Graph {
    var random = SplitMix64(seed: seed)
    return Graph(nodeCount: nodes, edges: (0..<draws).map { _ in (random.below(nodes), random.below(nodes)) })
  }
}
