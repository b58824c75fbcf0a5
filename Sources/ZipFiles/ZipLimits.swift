// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// How much of a zip file is read before it is refused; the caller decides, per kind of file.
public struct ZipLimits: Equatable, Sendable {
  /// Most bytes in the zip file itself.
  public var archiveBytes: Int
  /// Most entries, folders included.
  public var entries: Int
  /// Most bytes in one entry, uncompressed.
  public var entryBytes: Int
  /// Most bytes in all entries together, uncompressed.
  public var totalBytes: Int
  /// How many times larger than its compressed form an entry may be. Entries up to `smallBytes` are not held to it.
  public var ratio: Int

  /// Up to here an entry may be compressed as well as it can: a short text of one letter is no bomb.
  public static let smallBytes = 1_000_000

  /// These limits.
  public init(archiveBytes: Int, entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int) {
    (self.archiveBytes, self.entries) = (archiveBytes, entries)
    (self.entryBytes, self.totalBytes, self.ratio) = (entryBytes, totalBytes, ratio)
  }

  /// For files that people send in: 20 MB, 2,000 entries, 100 MB in one entry, 200 MB in all, 200 times.
  public static let standard = ZipLimits(
    archiveBytes: 20_000_000, entries: 2_000, entryBytes: 100_000_000, totalBytes: 200_000_000, ratio: 200)
}
