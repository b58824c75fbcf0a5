// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The statements a connection has prepared, by their text. Holds a bounded number: the least recently used goes first.
struct PostgresStatements {
  /// How many are kept on one connection.
  static let limit = 256

  private var entries: [String: (name: String, lastUse: Int)] = [:]
  private var uses = 0
  private var made = 0

  /// The name of a prepared statement, which counts as used now.
  mutating func name(of text: String) -> String? {
    uses += 1
    entries[text]?.lastUse = uses
    return entries[text]?.name
  }

  /// A name never used before on this connection.
  mutating func newName() -> String {
    made += 1
    return "pactwerk_\(made)"
  }

  /// Keeps a statement that was just prepared under `name`.
  mutating func add(_ text: String, name: String) {
    uses += 1
    entries[text] = (name, uses)
  }

  /// Forgets the least recently used when the limit is reached; the name to give up on the server.
  mutating func makeRoom() -> String? {
    guard entries.count >= Self.limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
      return nil
    }
    entries[oldest.key] = nil
    return oldest.value.name
  }
}
