// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A network as exchange formats hold it: nodes, ties between them, and what is said of each.
///
/// One value for GraphML, GEXF, Kumu and Gephi tables, so that what is read from one can be written as another with
/// the same ids. The ends of every tie that a reader gives stand among its nodes; isolates are nodes without ties.
public struct TieGraph: Equatable, Sendable {
  /// Whether a tie runs from its source to its target only.
  public enum Direction: String, CaseIterable, Sendable { case undirected, directed, mutual }

  /// A time that a node or tie was there.
  public struct Span: Hashable, Comparable, Sendable {
    /// The first day; nil when it is not known or there was none.
    public let from: Day?
    /// The last day, which belongs to it; nil while it goes on.
    public let to: Day?

    /// From this day to that.
    public init(from: Day? = nil, to: Day? = nil) { (self.from, self.to) = (from, to) }

    /// In order of the first day, one that is not known coming first, then of the last day.
    public static func < (one: Span, other: Span) -> Bool { one.order < other.order }

    private var order: (Int, Int) { (from?.number ?? .min, to?.number ?? .max) }
  }

  /// What a node, tie or graph is said to be.
  public struct Attribute: Hashable, Sendable {
    /// The name in the file.
    public let name: String
    /// The value, never an empty text.
    public let value: AttributeValue

    /// This attribute.
    public init(_ name: String, _ value: AttributeValue) { (self.name, self.value) = (name, value) }
  }

  /// Somebody or something in the network.
  public struct Node: Hashable, Sendable {
    /// The line in the file; 0 when it was not read.
    public var line: Int
    /// The key that ties point at.
    public var id: String
    /// The name that is shown; nil when it is the id.
    public var label: String?
    /// When it was there, in order; empty when the file does not say.
    public var spans: [Span]
    /// Its attributes, in order of the file.
    public var attributes: [Attribute]

    /// A node of these values.
    public init(line: Int = 0, id: String, label: String? = nil, spans: [Span] = [], attributes: [Attribute] = []) {
      (self.line, self.id, self.label) = (line, id, label)
      (self.spans, self.attributes) = (spans, attributes)
    }
  }

  /// A tie between two nodes, or of a node with itself.
  public struct Tie: Hashable, Sendable {
    /// The line in the file; 0 when it was not read.
    public var line: Int
    /// Its own key; nil when it has none.
    public var id: String?
    /// The id of the node where it begins.
    public var source: String
    /// The id of the node where it ends.
    public var target: String
    /// Whether it runs one way.
    public var direction: Direction
    /// Its name; nil when it has none.
    public var label: String?
    /// Its weight, finite; nil when the file does not say.
    public var weight: Double?
    /// When it was there, in order; empty when the file does not say.
    public var spans: [Span]
    /// Its attributes, in order of the file.
    public var attributes: [Attribute]

    /// A tie of these values.
    public init(
      line: Int = 0, id: String? = nil, source: String, target: String, direction: Direction = .undirected,
      label: String? = nil, weight: Double? = nil, spans: [Span] = [], attributes: [Attribute] = []
    ) {
      (self.line, self.id, self.source, self.target) = (line, id, source, target)
      (self.direction, self.label, self.weight) = (direction, label, weight)
      (self.spans, self.attributes) = (spans, attributes)
    }
  }

  /// The nodes, in order of the file.
  public var nodes: [Node]
  /// The ties, in order of the file.
  public var ties: [Tie]
  /// What is said of the network as a whole.
  public var attributes: [Attribute]

  /// A graph of these nodes and ties.
  public init(nodes: [Node] = [], ties: [Tie] = [], attributes: [Attribute] = []) {
    (self.nodes, self.ties, self.attributes) = (nodes, ties, attributes)
  }

  /// The direction that all ties have; nil when they differ, undirected without ties.
  public var commonDirection: Direction? {
    guard let first = ties.first?.direction else { return .undirected }
    return ties.allSatisfy { $0.direction == first } ? first : nil
  }

  /// A refusal for every name of an attribute that is about what Pactwerk keeps of nobody; for who keeps the graph.
  public var forbiddenAttributes: [Refusal] {
    var (seen, refusals): (Set<String>, [Refusal]) = ([], [])
    func look(_ attributes: [Attribute], _ line: Int) {
      for name in attributes.lazy.map(\.name) where seen.insert(name).inserted {
        refusals += ForbiddenColumn.refusals(in: [name], line: line)
      }
    }
    look(attributes, 1)
    for node in nodes { look(node.attributes, node.line) }
    for tie in ties { look(tie.attributes, tie.line) }
    return refusals
  }
}
