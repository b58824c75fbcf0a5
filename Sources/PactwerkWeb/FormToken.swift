// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Places

/// The token that every form carries: derived from the browser's own cookie, so that another site cannot make one; masked anew on
/// every page, so that compression cannot give it away.
enum FormToken {
  /// The token for a cookie's value, under a fresh mask.
  static func make(for cookie: String) -> String {
    let mask = randomBytes(16)
    return Hexadecimal.text(mask + zip(mask, secret(cookie)).map { $0 ^ $1 })
  }

  /// Whether a token belongs to a cookie's value.
  static func isValid(_ token: String, for cookie: String) -> Bool {
    guard let bytes = Hexadecimal.bytes(token), bytes.count == 32 else { return false }
    let plain = zip(bytes[..<16], bytes[16...]).map { $0 ^ $1 }
    return equalInConstantTime(Hexadecimal.text(plain), Hexadecimal.text(secret(cookie)))
  }

  private static func secret(_ cookie: String) -> [UInt8] {
    Hexadecimal.bytes(String(digest("form " + cookie).prefix(32))) ?? []
  }
}
