// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// The heads of the audit chain, kept in a text file outside the database: who can change the database cannot change
/// what was anchored. One line a head, `2026-03-01T09:30:00.000Z 123 <digest>`; after a restore the line begins with `restored`.
public struct Anchor: Sendable {
  /// What an anchor holds.
  public struct Record: Sendable, Equatable {
    /// The heads that the chain of today must go through, in the order of the file.
    public let heads: [SealHead]
    /// Lines that cannot be read, counted from 1.
    public let unreadableLines: [Int]
  }

  /// Where the file is. It comes into being with its first head.
  public let path: String

  /// The anchor in the file at `path`.
  public init(path: String) { self.path = path }

  /// Appends a sealed head, unless it is the last one already; on the disk when the call returns.
  ///
  /// - Throws: `StorageError.unavailable` when the file cannot be written. Cost: one flush, however long the file.
  public func append(_ head: SealHead, at moment: Moment) throws {
    guard head.number > 0 else { return }
    let last = try DurableFile.tail(of: path).split(separator: 0x0A).last
    guard last.flatMap(Self.head)?.0 != head else { return }
    try write("\(moment) \(head.number) \(head.chain)")
  }

  /// Appends that the database was filled from a backup ending in `head`: later heads of the old chain no longer count.
  ///
  /// - Throws: `StorageError.unavailable` when the file cannot be written.
  public func appendRestored(_ head: SealHead, at moment: Moment) throws {
    try write("restored \(moment) \(head.number) \(head.chain)")
  }

  /// Reads the whole file.
  ///
  /// - Throws: `StorageError.unavailable` when it cannot be read.
  public func record() throws -> Record {
    var heads: [SealHead] = []
    var unreadable: [Int] = []
    let lines = try DurableFile.contents(of: path).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let (head, isRestored) = Self.head(line) else {
        unreadable.append(index + 1)
        continue
      }
      if isRestored { heads.removeAll { $0.number > head.number } }
      if head.number > 0 { heads.append(head) }
    }
    return Record(heads: heads, unreadableLines: unreadable)
  }

  private func write(_ line: String) throws {
    // A line that a power cut left half written stays apart from this one.
    let isCut = try DurableFile.tail(of: path).last.map { $0 != 0x0A } ?? false
    try DurableFile.append((isCut ? "\n" : "") + line + "\n", to: path)
  }

  private static func head(_ line: ArraySlice<UInt8>) -> (SealHead, isRestored: Bool)? {
    var words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let isRestored = words.first == "restored"
    if isRestored { words.removeFirst() }
    guard words.count == 3, Moment(words[0]) != nil, let number = Int(words[1]), number >= 0,
      words[2].utf8.count == 64
    else { return nil }
    return (SealHead(number: number, chain: words[2]), isRestored)
  }
}
