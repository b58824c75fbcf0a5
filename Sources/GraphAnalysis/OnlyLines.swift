// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Who is the only line between whom: every node and tie that holds parts of the network together alone.
///
/// Says what recorded ties carry, not who matters; unrecorded ties are unseen.
public struct OnlyLines: Equatable, Sendable {
  /// A node without which the others of its component fall apart: an articulation point.
  public struct Junction: Equatable, Sendable {
    /// The node that holds the parts together.
    public let node: Int
    /// The parts that would lose each other: node indices, ascending; at least two, ordered by their first node.
    public let parts: [[Int]]
  }

  /// A tie without which its component falls into two sides.
  public struct Line: Equatable, Sendable {
    /// The tie itself.
    public let bridge: Bridge
    /// Who would stay with `bridge.a`, itself included, ascending.
    public let sideOfA: [Int]
    /// Who would stay with `bridge.b`, itself included, ascending.
    public let sideOfB: [Int]
  }

  /// A node with exactly one tie.
  public struct Pendant: Equatable, Sendable {
    /// The node that hangs on one tie.
    public let node: Int
    /// Its only neighbour.
    public let neighbour: Int
  }

  /// One for every articulation point, ascending by node.
  public let junctions: [Junction]
  /// One for every bridge, ascending.
  public let lines: [Line]
  /// One for every node with a single tie, ascending by node.
  public let pendants: [Pendant]
}

extension Graph {
  /// Who is the only line between whom.
  ///
  /// - Complexity: O((*c* + *b*)·(*n* + *m*)) for *c* articulation points and *b* bridges, and as much space as
  ///   the answer: meant for networks that are shown to people, up to some thousands of nodes.
  /// - SeeAlso: ``parts(without:)`` for one node of a larger network.
  public func onlyLines() -> OnlyLines {
    OnlyLines(
      junctions: articulationPoints().map { OnlyLines.Junction(node: $0, parts: parts(without: $0)) },
      lines: bridges().map(sides(of:)),
      pendants: (0..<nodeCount).compactMap { node in
        guard degree(of: node) == 1, let neighbour = neighbours(of: node).first else { return nil }
        return OnlyLines.Pendant(node: node, neighbour: Int(neighbour))
      })
  }

  /// The parts into which the other nodes of a node's component fall when it leaves.
  ///
  /// - Returns: node indices, ascending, ordered by their first node; one part when the node holds nothing
  ///   together alone, none for an isolate.
  /// - Complexity: O(*n* + *m*), and O(*n* log *n*) to put the parts in order.
  public func parts(without node: Int) -> [[Int]] {
    parts(without: node, among: neighbours(of: node).map(Int.init)).sorted { $0[0] < $1[0] }
  }

  /// Everyone on the far side of a bridge is reached from its end without passing the near end.
  private func sides(of bridge: Bridge) -> OnlyLines.Line {
    OnlyLines.Line(
      bridge: bridge,
      sideOfA: parts(without: bridge.b, among: [bridge.a])[0],
      sideOfB: parts(without: bridge.a, among: [bridge.b])[0])
  }
}
