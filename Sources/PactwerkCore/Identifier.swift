// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The key of a record of type `Owner`: a lower-case UUID of version 7, so that keys sort by the time they were made.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `0192f0c4-8a5e-7cc3-a2b1-0d9c1f3b6a55`.
  public let text: String

  /// A key that comes from the database or was just made.
  public init(_ text: String) { self.text = text }

  /// A key that comes from outside: nil unless it has the form of a UUID in lower case.
  public init?(untrusted text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    for (index, byte) in bytes.enumerated() {
      let isDash = index == 8 || index == 13 || index == 18 || index == 23
      let isHex = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      guard isDash ? byte == 0x2D : isHex else { return nil }
    }
    self.text = text
  }

  /// The UUIDv7 of a moment and 74 random bits (RFC 9562, 5.7).
  public init(at moment: Moment, high: UInt64, low: UInt64) {
    let time = UInt64(bitPattern: moment.milliseconds) & 0xFFFF_FFFF_FFFF
    let first = time << 16 | 0x7000 | (high & 0x0FFF)
    let second = 0x8000_0000_0000_0000 | (low & 0x3FFF_FFFF_FFFF_FFFF)
    self.text = Identifier.hex(first, second)
  }

  public var description: String { text }
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  private static func hex(_ first: UInt64, _ second: UInt64) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for (index, word) in [first, second].enumerated() {
      for nibble in 0..<16 {
        if (index == 0 && (nibble == 8 || nibble == 12)) || (index == 1 && (nibble == 0 || nibble == 4)) {
          bytes.append(0x2D)
        }
        bytes.append(digits[Int(word >> UInt64(60 - nibble * 4) & 0xF)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The tag of a district's key; the district itself is a value of `Places`.
public enum Tenant {}
/// The key of a district, the unit of tenancy.
public typealias DistrictID = Identifier<Tenant>
/// The tag of an account's key.
public enum AccountHolder {}
/// The key of an account.
public typealias AccountID = Identifier<AccountHolder>
/// The tag of any record's key.
public enum AnyRecord {}
/// The key of a record of any room.
public typealias RecordID = Identifier<AnyRecord>
/// The tag of a thread's key.
public enum ThreadOfSteps {}
/// The key of a thread.
public typealias ThreadID = Identifier<ThreadOfSteps>
