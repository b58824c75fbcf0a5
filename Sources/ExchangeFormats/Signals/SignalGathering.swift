// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// Gathers signals of another system: the fields that have a place in a row are read, the others are named once.
struct SignalGathering {
  private var result = ReadRows<SignalRow>()
  private var keys: Set<ContentDigest> = []
  private var passedOver: Set<String> = []
  private let limits: ImportLimits
  private var count = 0

  init(limits: ImportLimits) { self.limits = limits }

  /// One signal as it stands: its cells by the columns of `SignalRow`, and what the other system calls them.
  struct Found {
    let line: Int
    var cells: [String: RowReader.Cell] = [:]
    var names: [String: String] = [:]

    init(line: Int) { self.line = line }

    /// Puts a text in a column; nothing when it is nil or blank.
    mutating func put(_ text: String?, in column: String, as name: String) {
      if names[column] == nil { names[column] = name }
      guard let text = text.map(Text.trimmed), !text.isEmpty, cells[column] == nil else { return }
      (cells[column], names[column]) = (.text(text), name)
    }

    /// Puts the day of a moment in a column; what is no moment is left for the reader to refuse.
    mutating func put(moment text: String?, in column: String, as name: String) {
      put(text.map { text in MomentText.localDay(Text.trimmed(text))?.text ?? text }, in: column, as: name)
    }
  }

  /// Takes a signal, or keeps the reasons why not.
  mutating func take(_ found: Found) throws(Refusals) {
    count += 1
    guard count <= limits.rows else {
      throw Refusals(Refusal(line: found.line, reason: .tooManyRows(limit: limits.rows)))
    }
    result.take(RowReader(line: found.line, cells: found.cells, names: found.names), keys: &keys)
  }

  /// The rows, with what was refused by line.
  var finished: ReadRows<SignalRow> {
    var rows = result
    rows.refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return rows
  }

  /// Refuses something that is no signal at all.
  mutating func refuse(_ refusal: Refusal) { result.refused.append(refusal) }

  /// Names the fields that are not read, and refuses the whole file for one that is kept of nobody.
  mutating func passOver(_ names: [String], except known: Set<String>, line: Int) throws(Refusals) {
    let forbidden = ForbiddenColumn.refusals(in: names, line: line)
    guard forbidden.isEmpty else { throw Refusals(forbidden) }
    for name in names where !known.contains(name) && passedOver.insert(name).inserted {
      result.ignored.append(Refusal.printable(name))
    }
  }
}
