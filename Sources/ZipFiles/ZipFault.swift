// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Why a zip file, or one entry of it, is not read or written. Names are those of entries, shortened to 80 bytes.
public enum ZipFault: Error, Equatable, Sendable {
  /// No directory of a zip file at the end: another kind of file, or one that was cut off.
  case notAZip
  /// The directory names places that are not in the file, or does not hold what it promises.
  case damagedDirectory
  /// The file is one part of several.
  case severalParts
  /// More bytes in the file than the limit.
  case archiveTooLarge(limit: Int)
  /// More entries than the limit.
  case tooManyEntries(limit: Int)
  /// An entry is larger than the limit.
  case entryTooLarge(name: String, limit: Int)
  /// All entries together are larger than the limit.
  case totalTooLarge(limit: Int)
  /// An entry is more than `limit` times larger than its compressed form.
  case compressedTooWell(name: String, limit: Int)
  /// A name that is empty, absolute, not UTF-8, or has `..`, `.`, an empty part, a backslash or a control character.
  case unsafeName(String)
  /// Two entries with one name.
  case duplicateName(String)
  /// Two entries share bytes of the file, or an entry runs into the directory.
  case overlap(name: String)
  /// The entry is locked with a password.
  case encrypted(name: String)
  /// Another way of compressing than "stored" (0) and "deflate" (8).
  case unknownMethod(name: String, method: Int)
  /// What stands before the entry is not what the directory says.
  case headersDisagree(name: String)
  /// The compressed bytes are not valid, or do not end where the directory says.
  case damagedEntry(name: String)
  /// The entry is larger or smaller than the directory says.
  case wrongSize(name: String)
  /// The bytes are not those that were packed.
  case wrongChecksum(name: String)
  /// zlib has no memory for its work.
  case noMemory
}
