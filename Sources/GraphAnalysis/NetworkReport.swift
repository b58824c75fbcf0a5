// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What a network of ties looks like: the result of `analyse network`.
///
/// Describes recorded ties, not people's worth; meant for who maintains the network, not for publication per person.
/// Pairs and distances count steps, not strengths.
public struct NetworkReport: Equatable, Sendable {
  /// One node of the network.
  public struct Actor: Equatable, Sendable {
    /// The id in the file.
    public let id: String
    /// The number of different others it is tied to.
    public let degree: Int
    /// Pairs of others that it lies between, shared with those on equally short paths; see `Graph.betweenness()`.
    public let betweenness: Double
    /// The share of all pairs of others, 0...1; nil when there are fewer than three nodes.
    public let betweennessNormalised: Double?
    /// The densest circle it belongs to; see `Graph.coreNumbers()`.
    public let core: Int
    /// Burt's constraint; nil for an isolate.
    public let constraint: Double?
    /// Burt's effective size; nil for an isolate.
    public let effectiveSize: Double?
    /// Roles between groups; nil without groups, and for an actor without one.
    public let brokerage: Brokerage?
    /// One standard deviation of a sampled `betweenness`, in pairs; nil when not sampled or not known.
    public let standardError: Double?
  }

  /// How a sampled betweenness came about.
  public struct Sample: Equatable, Sendable {
    /// The number of nodes whose shortest paths were counted.
    public let size: Int
    /// What the draw follows from.
    public let seed: UInt64
    /// The largest standard error of all actors, in pairs; nil when not known.
    public let standardError: Double?
  }

  /// The number of nodes, isolates included.
  public let nodes: Int
  /// The number of different ties.
  public let ties: Int
  /// The number of groups that cannot reach each other; an isolate is one.
  public let components: Int
  /// The ids of nodes whose departure would split the network, ascending.
  public let articulationPoints: [String]
  /// The ties that are the only line between two parts: the lower id first, ascending.
  public let bridges: [[String]]
  /// The share of pairs that cannot reach each other, 0...1; nil for fewer than two nodes.
  public let fragmentation: Double?
  /// The same with a pair at *d* steps counting for 1/*d* of a joined pair; nil for fewer than two nodes.
  public let distanceWeightedFragmentation: Double?
  /// Every node, ascending by id.
  public let actors: [Actor]
  /// What was left out of the file, a sentence each; empty when nothing was.
  public let warnings: [String]
  /// How betweenness was sampled; nil when it is exact.
  public let sample: Sample?
  /// Whether groups were given, and brokerage was counted.
  public let hasGroups: Bool

  /// Measures a network, on all cores.
  ///
  /// - Parameter sampling: draws nodes to estimate betweenness from; nil counts every shortest path.
  /// - Complexity: O(*n*·*m*), O(*N*·*m*) plus the distances when *N* nodes are drawn; see `Graph`.
  public init(of network: NamedNetwork, sampling: Sampling? = nil) async {
    let graph = network.graph
    nodes = graph.nodeCount
    ties = graph.tieCount
    components = graph.components().count
    articulationPoints = graph.articulationPoints().map { network.ids[$0] }
    bridges = graph.bridges().map { [network.ids[$0.a], network.ids[$0.b]] }
    fragmentation = graph.fragmentation()
    distanceWeightedFragmentation = graph.distanceWeightedFragmentation()
    hasGroups = network.groups != nil
    warnings = Self.warnings(for: network)
    if let sampling {
      let estimate = await graph.sampledBetweenness(sampling)
      sample = Sample(size: estimate.sampleSize, seed: sampling.seed, standardError: estimate.standardErrors?.max())
      actors = Self.actors(of: network, betweenness: estimate.values, standardErrors: estimate.standardErrors)
    } else {
      sample = nil
      actors = Self.actors(of: network, betweenness: await graph.betweennessInParallel(), standardErrors: nil)
    }
  }

  private static func actors(
    of network: NamedNetwork, betweenness: [Double], standardErrors: [Double]?
  ) -> [Actor] {
    let cores = network.graph.coreNumbers()
    let holes = network.graph.structuralHoles()
    let brokerage = network.brokerage()
    let others = Double(network.ids.count - 1)
    let pairs = others * (others - 1) / 2
    return network.ids.enumerated().map { node, id in
      Actor(
        id: id, degree: network.graph.degree(of: node), betweenness: betweenness[node],
        betweennessNormalised: pairs > 0 ? betweenness[node] / pairs : nil, core: cores[node],
        constraint: holes[node]?.constraint, effectiveSize: holes[node]?.effectiveSize,
        brokerage: brokerage?[node], standardError: standardErrors?[node])
    }
  }

  private static func warnings(for network: NamedNetwork) -> [String] {
    let counts = [
      (network.graph.droppedSelfTies, "self-tie was dropped.", "self-ties were dropped."),
      (network.graph.mergedDuplicateTies, "duplicate tie was merged.", "duplicate ties were merged."),
      (
        network.groups?.count { $0 == nil } ?? 0, "actor has no group and is left out of brokerage.",
        "actors have no group and are left out of brokerage."
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { count, one, more in "\(count) \(count == 1 ? one : more)" }
  }
}
