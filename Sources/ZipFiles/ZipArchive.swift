// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A zip file in memory whose directory was read and found safe: its entries can be unpacked one by one.
///
/// Refused when opening: password, parts, entries that share bytes, names that lead out of a folder or stand there
/// twice, and whatever is over a limit. What the directory promises about an entry is checked while unpacking.
public struct ZipArchive: Sendable {
  /// The entries in order of the directory.
  public let entries: [ZipEntry]
  private let bytes: [UInt8]
  private let places: [String: Int]

  /// Reads the directory of a zip file.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: why the file is not read, see `ZipFault`.
  /// - Complexity: O(*n* log *n*) for *n* entries; the data is not looked at.
  public init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFault) {
    self.entries = try ZipDirectory(bytes, limits: limits).entries()
    self.bytes = bytes
    self.places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.name, $0) })
  }

  /// The entry with this name; nil when there is none.
  public func entry(named name: String) -> ZipEntry? { places[name].map { entries[$0] } }

  /// Unpacks an entry.
  ///
  /// - Returns: exactly `entry.size` bytes.
  /// - Throws: `damagedEntry`, `wrongSize`, `wrongChecksum` or `noMemory`.
  /// - Complexity: O(*n*) time and space for *n* unpacked bytes.
  public func contents(of entry: ZipEntry) throws(ZipFault) -> [UInt8] {
    var reader = try reader(of: entry)
    var result: [UInt8] = []
    // The size is only a promise: a lie must cost no memory.
    result.reserveCapacity(min(entry.size, max(ZipLimits.smallBytes, entry.compressedSize)))
    while let piece = try reader.next() { result += piece }
    return result
  }

  /// Unpacks an entry piece by piece, for what should not stand in memory as a whole.
  public func reader(of entry: ZipEntry) throws(ZipFault) -> ZipEntryReader { try ZipEntryReader(entry, bytes) }
}
