// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What became of the rows of a file: nothing is left out without a word.
public struct GraphReport: Equatable, Sendable {
  /// How many nodes stand in the file, refused ones included.
  public internal(set) var nodesRead = 0
  /// How many ties stand in the file, refused and merged ones included.
  public internal(set) var tiesRead = 0
  /// The lines of ties that say in everything the same as an earlier one and were merged with it.
  public internal(set) var mergedLines: [Int] = []
  /// How many ties have the same node at both ends; they are kept.
  public internal(set) var selfTies = 0
  /// Why rows were not taken, by line.
  public internal(set) var refused: [Refusal] = []
  /// What of the rows that were taken was not, or was taken otherwise, by line; of things that repeat, the first.
  public internal(set) var notes: [Refusal] = []

  /// A report of nothing.
  public init() {}
}

/// A graph that was read from a file, with what was wrong with it.
public struct ReadGraph: Equatable, Sendable {
  /// The good rows.
  public let graph: TieGraph
  /// What became of all rows.
  public let report: GraphReport
}

/// Gathers the rows of a file and judges them: unknown ends, repeated ids, equal ties.
struct GraphGathering {
  private(set) var report = GraphReport()
  private var nodes: [TieGraph.Node] = []
  private var ties: [TieGraph.Tie] = []
  private var ids: Set<String> = []
  private var noted: Set<String> = []
  private let limits: ImportLimits
  /// What is said of the graph as a whole.
  var attributes: [TieGraph.Attribute] = []

  init(limits: ImportLimits) { self.limits = limits }

  /// Whether a node with this id was taken.
  func has(_ id: String) -> Bool { ids.contains(id) }

  /// Takes a node, unless its id is missing or was there before.
  mutating func add(_ unread: TieGraph.Node, column: String = "id") throws(Refusal) {
    report.nodesRead += 1
    guard report.nodesRead <= limits.rows else { throw tooMany(unread.line) }
    var node = unread
    node.spans.sort()
    node.attributes = once(node.attributes, line: node.line)
    node.id = Text.trimmed(node.id)
    if node.label == node.id || node.label == "" { node.label = nil }
    guard !node.id.isEmpty else { return refuse(node.line, column, nil, .missingValue) }
    guard isPlain(node.id) else { return refuse(node.line, column, node.id, .invalidCharacter) }
    guard ids.insert(node.id).inserted else { return refuse(node.line, column, node.id, .duplicateID) }
    nodes.append(node)
  }

  /// Takes a tie; whether its ends exist is judged at the end, since a file may name ties first.
  mutating func add(_ unread: TieGraph.Tie, columns: (source: String, target: String)) throws(Refusal) {
    report.tiesRead += 1
    guard report.tiesRead <= limits.rows else { throw tooMany(unread.line) }
    var tie = unread
    tie.spans.sort()
    tie.attributes = once(tie.attributes, line: tie.line)
    (tie.source, tie.target) = (Text.trimmed(tie.source), Text.trimmed(tie.target))
    if tie.label == "" { tie.label = nil }
    if tie.id == "" { tie.id = nil }
    for (column, end) in [(columns.source, tie.source), (columns.target, tie.target)] {
      if end.isEmpty { return refuse(tie.line, column, nil, .missingValue) }
    }
    ties.append(tie)
  }

  /// Adds a node for every end that has none: for files of ties alone.
  mutating func addEnds() throws(Refusal) {
    for tie in ties {
      for end in [tie.source, tie.target] where !ids.contains(end) {
        try add(TieGraph.Node(line: tie.line, id: end))
      }
    }
  }

  /// A row that cannot be taken.
  mutating func refuse(_ line: Int, _ column: String?, _ value: String?, _ reason: Refusal.Reason) {
    report.refused.append(Refusal(line: line, column: column, value: value, reason: reason))
  }

  /// A ready refusal of a row; it counts as a row that was read.
  mutating func refuse(_ refusals: [Refusal]) { report.refused += refusals }

  /// Something of a row that is not taken, or is taken otherwise; `once` keeps only the first of a column.
  mutating func note(
    _ line: Int, _ column: String?, _ value: String? = nil, _ reason: Refusal.Reason, once: Bool = false
  ) {
    if once, !noted.insert(reason.code + " " + (column ?? "")).inserted { return }
    report.notes.append(Refusal(line: line, column: column, value: value, reason: reason))
  }

  /// Counts a tie of the file that was refused before it could be added.
  mutating func countRefusedTie() { report.tiesRead += 1 }

  /// The graph and the report.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* ties.
  consuming func finished(columns: (source: String, target: String) = ("source", "target")) -> ReadGraph {
    var (kept, seen, tieIDs): ([TieGraph.Tie], Set<TieGraph.Tie>, Set<String>) = ([], [], [])
    for var tie in ties {
      let unknown = [(columns.source, tie.source), (columns.target, tie.target)].first { !ids.contains($0.1) }
      if let (column, end) = unknown {
        refuse(tie.line, column, end, .unknown(.node))
        continue
      }
      guard seen.insert(tie.sameForAll).inserted else {
        report.mergedLines.append(tie.line)
        continue
      }
      if let id = tie.id, !tieIDs.insert(id).inserted {
        note(tie.line, "id", id, .duplicateID)
        tie.id = nil
      }
      if tie.source == tie.target { report.selfTies += 1 }
      kept.append(tie)
    }
    attributes = once(attributes, line: 1)
    report.refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    report.notes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return ReadGraph(graph: TieGraph(nodes: nodes, ties: kept, attributes: attributes), report: report)
  }

  /// Every name once: of attributes of one name the first, since a file of JSON can have only one.
  private mutating func once(_ attributes: [TieGraph.Attribute], line: Int) -> [TieGraph.Attribute] {
    guard attributes.count > 1 else { return attributes }
    var (names, kept): (Set<String>, [TieGraph.Attribute]) = ([], [])
    for attribute in attributes {
      if names.insert(attribute.name).inserted {
        kept.append(attribute)
      } else {
        note(line, attribute.name, attribute.value.text, .duplicateColumn)
      }
    }
    return kept
  }

  private func tooMany(_ line: Int) -> Refusal { Refusal(line: line, reason: .tooManyRows(limit: limits.rows)) }

  /// Whether every format can write the text: no control characters and none that XML does not have.
  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
  }
}

extension TieGraph.Tie {
  /// The tie without its line, its ends in one order unless it is directed: equal for ties that say the same.
  fileprivate var sameForAll: TieGraph.Tie {
    var tie = self
    tie.line = 0
    if direction != .directed, Text.precedes(target, source) { (tie.source, tie.target) = (target, source) }
    return tie
  }
}
