// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The formats in which a whole network stands in one file.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML, `.graphml`.
  case graphML = "graphml"
  /// GEXF, `.gexf`.
  case gexf
  /// JSON of Kumu, `.json`.
  case kumu = "json"

  /// The format that the end of a file's name tells; nil for any other name.
  public init?(fileName: String) {
    let bytes = fileName.utf8
    guard let dot = bytes.lastIndex(of: 0x2E) else { return nil }
    self.init(rawValue: String(Substring(bytes[bytes.index(after: dot)...])).lowercased())
  }

  /// Reads a file of this format.
  ///
  /// - Throws: the refusal of a file that cannot be read as a whole.
  /// - Complexity: O(*n*) for *n* bytes.
  public func read(_ bytes: [UInt8], limits: ImportLimits = .standard) throws(Refusal) -> ReadGraph {
    switch self {
    case .graphML: try GraphML.read(bytes, limits: limits)
    case .gexf: try GEXF.read(bytes, limits: limits)
    case .kumu: try Kumu.read(json: bytes, limits: limits)
    }
  }

  /// Writes a file of this format; GEXF as 1.2draft.
  ///
  /// - Complexity: O(*n*) for *n* bytes written.
  public func write(_ graph: TieGraph) -> WrittenGraph {
    switch self {
    case .graphML: GraphML.write(graph)
    case .gexf: GEXF.write(graph)
    case .kumu: Kumu.json(graph)
    }
  }
}
