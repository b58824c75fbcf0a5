// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// One file in a zip file, as its directory has it.
public struct ZipEntry: Equatable, Sendable {
  /// How the bytes are packed.
  public enum Method: Equatable, Sendable {
    /// As they are.
    case stored
    /// With deflate (RFC 1951).
    case deflated
  }

  /// The path inside the zip file: relative, parts separated by `/`; a folder ends in `/`.
  public let name: String
  /// How the bytes are packed.
  public let method: Method
  /// Bytes in the zip file.
  public let compressedSize: Int
  /// Bytes when unpacked, as the directory promises; reading never gives more.
  public let size: Int
  /// The CRC-32 of the unpacked bytes.
  public let checksum: UInt32
  /// Where the header of the entry starts in the file.
  let headerStart: Int
  /// Where the packed bytes start in the file.
  let dataStart: Int
}
