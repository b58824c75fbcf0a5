// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Statistics

extension Graph {
  /// How often a node lies on the shortest paths between two others: its betweenness, in pairs, each pair once.
  ///
  /// Where a pair has several shortest paths, a node gets the share of them that pass it. Every tie is one step.
  /// - Returns: `betweenness[node]`, from 0 to (*n* − 1)(*n* − 2)/2, the number of pairs of others.
  /// - Complexity: O(*n*·*m*) time, O(*n* + *m*) space.
  /// - Note: assumes that what matters travels by shortest paths over recorded ties; of little worth where many
  ///   ties are missing.
  ///
  /// Source: Freeman, "A set of measures of centrality based on betweenness", Sociometry 40(1), 1977; computed
  /// after Brandes, Journal of Mathematical Sociology 25(2), 2001, doi:10.1080/0022250X.2001.9990249.
  public func betweenness() -> [Double] {
    DependencySums(of: self, sources: Array(0..<nodeCount)).total.map { $0 / 2 }
  }

  /// The same as ``betweenness()``, in every bit, on all cores.
  public func betweennessInParallel() async -> [Double] {
    await DependencySums(inParallel: self, sources: Array(0..<nodeCount)).total.map { $0 / 2 }
  }

  /// An estimate of the betweenness from the shortest paths of some nodes, drawn without replacement, on all cores.
  ///
  /// - Parameter sampling: how many nodes, and the seed that draws them. As many as there are, or more, is exact.
  /// - Complexity: O(*N*·*m*) time for *N* drawn nodes, O(*n* + *m*) space.
  ///
  /// Source: Brandes & Pich, "Centrality estimation in large networks", International Journal of Bifurcation and
  /// Chaos 17(7), 2007, doi:10.1142/S0218127407018403.
  public func sampledBetweenness(_ sampling: Sampling) async -> SampledBetweenness {
    var random = SplitMix64(seed: sampling.seed)
    let sources = random.shuffled(0..<nodeCount).prefix(sampling.size).sorted()
    let sums = await DependencySums(inParallel: self, sources: sources)
    return SampledBetweenness(sums, sources: sources.count, nodeCount: nodeCount)
  }
}

/// Which nodes a sampled measure looks from.
public struct Sampling: Equatable, Sendable {
  /// The number of nodes to draw, at least 1.
  public let size: Int
  /// What the draw follows from.
  public let seed: UInt64

  /// nil for a size below 1.
  public init?(size: Int, seed: UInt64) {
    guard size > 0 else { return nil }
    self.size = size
    self.seed = seed
  }
}

/// Betweenness as estimated from a sample of nodes.
public struct SampledBetweenness: Equatable, Sendable {
  /// `values[node]`: the estimate, in pairs; without bias.
  public let values: [Double]
  /// `standardErrors[node]`: how far the estimate may be off by the draw alone, in pairs (one standard deviation,
  /// corrected for a finite population); nil when fewer than two nodes of a larger network were drawn.
  public let standardErrors: [Double]?
  /// The number of nodes that were drawn.
  public let sampleSize: Int

  init(_ sums: DependencySums, sources: Int, nodeCount: Int) {
    let scale = sources == nodeCount ? 1 : Double(nodeCount) / Double(sources)
    sampleSize = sources
    values = sums.total.map { $0 * scale / 2 }
    standardErrors = Self.standardErrors(sums, drawn: Double(sources), of: Double(nodeCount))
  }

  private static func standardErrors(_ sums: DependencySums, drawn: Double, of all: Double) -> [Double]? {
    if drawn == all { return sums.total.map { _ in 0 } }
    guard drawn > 1 else { return nil }
    return zip(sums.total, sums.squares).map { total, squares in
      let variance = max(0, squares - total * total / drawn) / (drawn - 1)
      return all / 2 * (variance / drawn * (1 - drawn / all)).squareRoot()
    }
  }
}
