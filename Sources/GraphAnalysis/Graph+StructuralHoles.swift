// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much a node's ties lead to people who are tied to each other.
public struct StructuralHoles: Equatable, Sendable {
  /// Burt's constraint: 1 for a single tie; low where the neighbours do not know each other. Can exceed 1.
  public let constraint: Double
  /// The neighbours, less the average number of ties that each has to the others: 1...degree.
  public let effectiveSize: Double
}

extension Graph {
  /// Burt's constraint and effective size of every node, every tie weighing the same.
  ///
  /// - Returns: per node; nil for an isolate, for which neither is defined.
  /// - Complexity: O(Σ degree²) time, O(*n*) space.
  /// - Note: describes recorded ties around one node; says nothing about how well a position is used.
  ///
  /// Source: Burt, *Structural Holes*, Harvard University Press, 1992; Borgatti, "Structural holes: unpacking
  /// Burt's redundancy measures", Connections 20(1), 1997.
  public func structuralHoles() -> [StructuralHoles?] {
    var indirect = [Double](repeating: 0, count: nodeCount)
    var near = [Bool](repeating: false, count: nodeCount)
    return (0..<nodeCount).map { node in
      let around = neighbours(of: node)
      guard !around.isEmpty else { return nil }
      for neighbour in around { near[Int(neighbour)] = true }
      defer { for neighbour in around { (near[Int(neighbour)], indirect[Int(neighbour)]) = (false, 0) } }
      return structuralHoles(around: around, near: near, indirect: &indirect)
    }
  }

  /// - Parameters:
  ///   - near: who is a neighbour of the node.
  ///   - indirect: zero; filled with Σ over *q* of p(*q*, *j*), the attention that returns through a neighbour.
  private func structuralHoles(
    around: ArraySlice<Int32>, near: [Bool], indirect: inout [Double]
  ) -> StructuralHoles {
    var closed = 0
    for through in around {
      let share = 1 / Double(degree(of: Int(through)))
      for other in neighbours(of: Int(through)) where near[Int(other)] {
        indirect[Int(other)] += share
        closed += 1
      }
    }
    let size = Double(around.count)
    let constraint = around.reduce(0.0) { sum, other in
      let investment = (1 + indirect[Int(other)]) / size
      return sum + investment * investment
    }
    // `closed` counts every tie among the neighbours from both its ends: 2t.
    return StructuralHoles(constraint: constraint, effectiveSize: size - Double(closed) / size)
  }
}
