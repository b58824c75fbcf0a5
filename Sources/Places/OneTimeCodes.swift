// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Foundation
import PactwerkCore

/// Time-based one-time codes (RFC 6238: SHA-1, six digits, thirty seconds), as every authenticator app makes them.
public enum OneTimeCodes {
  /// The code of a moment; `secret` in base 32.
  public static func code(secret: String, step: Int64) -> String? {
    guard let key = base32(secret) else { return nil }
    let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Data($0) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(mac[19] & 0x0F)
    let value = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(value % 1_000_000)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The thirty-second step a code belongs to: now, or one before or after for clocks that run apart; nil when it is none of these.
  public static func step(of code: String, secret: String, at moment: Moment) -> Int64? {
    guard code.utf8.count == 6 else { return nil }
    let now = moment.milliseconds / 30_000
    var found: Int64?
    for step in [now - 1, now, now + 1] where equalInConstantTime(self.code(secret: secret, step: step) ?? "", code) {
      found = step
    }
    return found
  }

  /// A new secret of 160 bits in base 32.
  public static func newSecret() -> String { base32(randomBytes(20)) }

  /// The address an authenticator app reads.
  public static func enrolmentAddress(secret: String, email: String) -> String {
    let label = email.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x40, 0x5F].contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hex
    }
    return "otpauth://totp/Pactwerk:\(label.joined())?secret=\(secret)&issuer=Pactwerk"
  }

  /// A recovery code as somebody typed it, in the form it was printed in: capitals, spaces and the dash do not matter.
  static func recoveryCode(typed text: String) -> String {
    let plain = text.lowercased().utf8.filter { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }
    let code = String(decoding: plain, as: UTF8.self)
    return code.prefix(5) + "-" + code.dropFirst(5)
  }

  /// Ten recovery codes to print, of 50 bits each, in groups that can be read aloud.
  public static func newRecoveryCodes() -> [String] {
    (0..<10).map { _ in
      let text = String(base32(randomBytes(7)).prefix(10)).lowercased()
      return text.prefix(5) + "-" + text.suffix(5)
    }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func base32(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[buffer >> bits & 31])
      }
    }
    if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  static func base32(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      buffer = (buffer << 5 | value) & 0xFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(buffer >> bits & 0xFF))
      }
    }
    return bytes
  }
}

/// Bytes from the system's own generator, eight at a time: each call of it costs a visit to the kernel.
public func randomBytes(_ count: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + 7)
  while bytes.count < count {
    withUnsafeBytes(of: UInt64.random(in: .min ... .max)) { bytes.append(contentsOf: $0) }
  }
  return Array(bytes.prefix(count))
}

/// A secret of 128 bits in 26 letters and digits, for links and sessions.
public func newToken() -> String { OneTimeCodes.base32(randomBytes(16)).lowercased() }

/// Compares two texts in a time that does not depend on where they differ.
public func equalInConstantTime(_ left: String, _ right: String) -> Bool {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
