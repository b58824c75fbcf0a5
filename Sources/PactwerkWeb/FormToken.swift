// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkStorage
import Places

/// The token that every form carries: derived from the browser's own cookie, so that another site cannot make one; masked anew on
/// every page, so that compression cannot give it away.
enum FormToken {
  /// The token for a cookie's value, under a fresh mask.
  static func make(for cookie: String) -> String {
    let mask = randomBytes(16)
    return hex(mask) + hex(zip(mask, secret(cookie)).map { $0 ^ $1 })
  }

  /// Whether a token belongs to a cookie's value.
  static func isValid(_ token: String, for cookie: String) -> Bool {
    guard let bytes = unhex(token), bytes.count == 32 else { return false }
    let plain = zip(bytes[..<16], bytes[16...]).map { $0 ^ $1 }
    return equalInConstantTime(hex(plain), hex(secret(cookie)))
  }

  private static func secret(_ cookie: String) -> [UInt8] { unhex(String(digest("form " + cookie).prefix(32))) ?? [] }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func unhex(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Int(String(UnicodeScalar($0)), radix: 16) }
    guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
