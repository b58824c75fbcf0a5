// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// A graph as one file, and what of the graph the format has no place for.
public struct WrittenGraph: Equatable, Sendable {
  /// The file, in UTF-8.
  public let bytes: [UInt8]
  /// What was left out or written otherwise; empty when all of it stands there.
  public let notes: [Refusal]

  init(bytes: [UInt8], notes: [Refusal]) { (self.bytes, self.notes) = (bytes, notes) }

  /// A finished document; characters that XML does not have are counted in one note.
  init(_ writer: consuming XMLWriter, notes: [Refusal] = []) {
    let dropped = writer.droppedCharacters
    let note = Refusal(column: "text", value: String(dropped), reason: .invalidCharacter)
    self.init(bytes: writer.finished(), notes: dropped == 0 ? notes : notes + [note])
  }
}

/// A graph as two tables, and what of the graph they have no place for.
public struct WrittenTables: Equatable, Sendable {
  /// The table of nodes, isolates included.
  public let nodes: [UInt8]
  /// The table of ties, one row each.
  public let ties: [UInt8]
  /// What was left out; empty when all of it stands there.
  public let notes: [Refusal]

  init(nodes: [UInt8], ties: [UInt8], leavingOut attributes: [TieGraph.Attribute]) {
    (self.nodes, self.ties) = (nodes, ties)
    notes = attributes.map { Refusal(column: $0.name, value: $0.value.text, reason: .notKept) }
  }
}
