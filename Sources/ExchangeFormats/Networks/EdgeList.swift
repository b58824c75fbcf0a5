// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The network of a file for `pactwerk analyse`: ties by the ids of their ends, and what is known of the nodes.
///
/// Nothing of it is kept, so any column may stand in the file of nodes.
public struct EdgeList: Equatable, Sendable {
  /// One row of the file of ties; direction is not read.
  public struct Tie: Equatable, Sendable {
    /// The line of the row.
    public let line: Int
    /// The id in the first column.
    public let source: String
    /// The id in the second column.
    public let target: String
    /// The column `weight`; nil when it is absent or empty.
    public let weight: Double?
  }

  /// One row of the file of nodes.
  public struct Node: Equatable, Sendable {
    /// The line of the row.
    public let line: Int
    /// Its id.
    public let id: String
    /// Its further cells, in the order of `attributes`.
    public let values: [String]
  }

  /// The ties in order of the file, self-ties and duplicates included.
  public let ties: [Tie]
  /// The nodes in order of their file; empty without one.
  public let nodes: [Node]
  /// The names of the further columns of the file of nodes.
  public let attributes: [String]

  /// Reads a file of ties and, where there is one, a file of nodes.
  ///
  /// - Parameters:
  ///   - edges: CSV with a header; the first two columns are the ends, whatever they are called; `weight` is optional.
  ///   - nodes: CSV with a header; the column `id`, else `name`, else the first one is the id.
  ///   - limits: how much of each file is read.
  /// - Throws: everything that is wrong in either file; for analysis one bad row is enough.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(edges: [UInt8], nodes: [UInt8]? = nil, limits: ImportLimits = .analysis) throws(Refusals) {
    ties = try EdgeList.ties(edges, limits)
    (attributes, self.nodes) = try nodes.map { bytes throws(Refusals) in try EdgeList.nodes(bytes, limits) } ?? ([], [])
  }

  private static func ties(_ bytes: [UInt8], _ limits: ImportLimits) throws(Refusals) -> [Tie] {
    let table = try table(bytes, limits)
    guard table.header.count >= 2 else {
      throw Refusals(Refusal(line: table.headerLine, column: "target", reason: .missingColumn))
    }
    let weightColumn = table.header.indices.dropFirst(2).first { Text.key(table.header[$0]) == "weight" }
    var (ties, refused): ([Tie], [Refusal]) = ([], table.uneven)
    for row in table.rows {
      let ends = row.cells[0..<2].map(Text.trimmed)
      for (index, end) in ends.enumerated() where end.isEmpty {
        refused.append(Refusal(line: row.line, column: table.header[index], reason: .missingValue))
      }
      let text = weightColumn.map { Text.trimmed(row.cells[$0]) } ?? ""
      let weight = Decimals.number(text)
      if !text.isEmpty, weight == nil {
        refused.append(Refusal(line: row.line, column: "weight", value: text, reason: .notANumber))
      }
      ties.append(Tie(line: row.line, source: ends[0], target: ends[1], weight: weight))
    }
    try complain(refused)
    return ties
  }

  private static func nodes(
    _ bytes: [UInt8], _ limits: ImportLimits
  ) throws(Refusals) -> (attributes: [String], nodes: [Node]) {
    let table = try table(bytes, limits)
    let names = table.header.map(Text.key)
    let id = names.firstIndex(of: "id") ?? names.firstIndex(of: "name") ?? 0
    let further = table.header.indices.filter { $0 != id }
    var (nodes, refused, seen): ([Node], [Refusal], Set<String>) = ([], table.uneven, [])
    for row in table.rows {
      let key = Text.trimmed(row.cells[id])
      if key.isEmpty {
        refused.append(Refusal(line: row.line, column: table.header[id], reason: .missingValue))
      } else if !seen.insert(key).inserted {
        refused.append(Refusal(line: row.line, column: table.header[id], value: key, reason: .duplicateID))
      }
      nodes.append(Node(line: row.line, id: key, values: further.map { Text.trimmed(row.cells[$0]) }))
    }
    try complain(refused)
    return (further.map { table.header[$0] }, nodes)
  }

  private static func table(_ bytes: [UInt8], _ limits: ImportLimits) throws(Refusals) -> CSVTable {
    let table: CSVTable
    do { table = try CSVTable(bytes, limits: limits) } catch { throw Refusals(error) }
    try complain(table.repeatedColumns)
    return table
  }

  private static func complain(_ refused: [Refusal]) throws(Refusals) {
    guard refused.isEmpty else { throw Refusals(refused.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
  }
}

/// Decimal numbers as files write them.
enum Decimals {
  /// A finite number of digits with a point or a comma and perhaps an exponent; nil for anything else.
  static func number(_ text: String) -> Double? {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= 40, bytes.allSatisfy(isPart) else { return nil }
    let pointed = String(decoding: bytes.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    return Double(pointed).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2C, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
}
