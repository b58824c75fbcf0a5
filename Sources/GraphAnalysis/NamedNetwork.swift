// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A graph whose nodes carry ids and, where known, groups: what a file of ties says.
public struct NamedNetwork: Sendable {
  /// The ids, ascending by Unicode code point; the index is the node.
  public let ids: [String]
  /// Who is tied to whom, over the indices of `ids`.
  public let graph: Graph
  /// `groups[node]`: the name of the group, nil for a node without one; nil as a whole when no groups were given.
  public let groups: [String?]?

  /// A network from its ties.
  ///
  /// - Parameters:
  ///   - ties: pairs of ids; self-ties and repeats, in either direction, are left out and counted in `graph`.
  ///   - nodes: ids that belong to the network besides the ends of the ties, such as those without a tie.
  ///   - groups: the group of a node; the first counts where an id comes twice. An empty name is no group, and an id
  ///     that occurs in neither `ties` nor `nodes` is left aside. nil when groups play no part.
  /// - Complexity: O((*n* + *m*) log *n*).
  public init(
    ties: [(String, String)], nodes: [String] = [], groups: [(id: String, group: String)]? = nil
  ) {
    let texts = Set(
      nodes.map(CodePointText.init) + ties.flatMap { [CodePointText(text: $0), CodePointText(text: $1)] })
    let ascending = texts.sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(ascending, 0...))
    ids = ascending.map(\.text)
    graph = Graph(
      nodeCount: ids.count,
      edges: ties.compactMap { a, b in
        guard let a = number[CodePointText(text: a)], let b = number[CodePointText(text: b)] else { return nil }
        return (a, b)
      })
    self.groups = groups.map { rows in
      var names = [String?](repeating: nil, count: ascending.count)
      for row in rows where !row.group.isEmpty {
        guard let node = number[CodePointText(text: row.id)], names[node] == nil else { continue }
        names[node] = row.group
      }
      return names
    }
  }

  /// The brokerage roles by these groups; nil when no groups were given.
  func brokerage() -> [Brokerage?]? {
    guard let groups else { return nil }
    var number: [CodePointText: Int] = [:]
    for case let name? in groups where number[CodePointText(text: name)] == nil {
      number[CodePointText(text: name)] = number.count
    }
    return graph.brokerage(groups: groups.map { $0.flatMap { number[CodePointText(text: $0)] } })
  }
}
