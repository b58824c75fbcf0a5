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

  /// The lowest key of a moment: every key made then or later sorts at or after it.
  public static func first(at moment: Moment) -> Identifier { Identifier(at: moment, high: 0, low: 0) }

  public var description: String { text }
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  private static func hex(_ first: UInt64, _ second: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { bytes in
      var place = 0
      for nibble in 0..<32 {
        if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
          bytes[place] = 0x2D
          place += 1
        }
        let word = nibble < 16 ? first : second
        bytes[place] = Hexadecimal.digit(UInt8(word >> UInt64(60 - nibble % 16 * 4) & 0xF))
        place += 1
      }
      return place
    }
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
