// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The names that entries may have: relative paths with `/` that cannot lead out of a folder.
enum ZipName {
  /// Most bytes in a name.
  static let limit = 1_024

  /// The name, or the fault of one that is not safe.
  ///
  /// Without the flag for UTF-8 the bytes should be code page 437, but many programs write UTF-8 there all the same:
  /// what is valid UTF-8 is read so, and what is not is refused.
  static func read(_ bytes: ArraySlice<UInt8>) throws(ZipFault) -> String {
    guard let name = String(validating: bytes, as: UTF8.self), isSafe(bytes) else {
      throw .unsafeName(short(String(decoding: bytes, as: UTF8.self)))
    }
    return name
  }

  /// At most 80 bytes of a name for a message, cut between scalars.
  static func short(_ name: String) -> String {
    guard name.utf8.count > 80 else { return name }
    return String(decoding: name.utf8.prefix(80), as: UTF8.self)
  }

  private static func isSafe(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= limit else { return false }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }) else { return false }
    // A drive letter makes a path absolute on Windows.
    if bytes.count >= 2, bytes[bytes.startIndex + 1] == 0x3A { return false }
    let path = bytes.last == 0x2F ? bytes.dropLast() : bytes
    let parts = path.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E]) }
  }
}
