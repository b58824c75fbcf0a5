// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import CArgon2
import Dispatch
import PactwerkCore

/// Hashes and checks passwords with Argon2id (RFC 9106; 19 MiB, two passes), one at a time on a thread of its own,
/// so that signing in can neither fill the memory nor hold up other requests.
public enum Passwords {
  private static let queue = DispatchQueue(label: "pactwerk.passwords")
  private static let (passes, kibibytes, lanes, hashLength): (UInt32, UInt32, UInt32, Int) = (2, 19_456, 1, 32)

  /// The encoded hash of a password, with the salt in it.
  public static func hash(_ password: String, salt: [UInt8]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try encode(password, salt: salt) }) }
    }
  }

  /// Whether a password belongs to a hash. Takes as long when it does not.
  public static func matches(_ password: String, hash: String) async -> Bool {
    await withCheckedContinuation { continuation in
      queue.async {
        let bytes = Array(password.utf8)
        continuation.resume(returning: argon2id_verify(hash, bytes, bytes.count) == Int32(ARGON2_OK.rawValue))
      }
    }
  }

  /// Spends the time of a check for an address that has no account, so that the two cannot be told apart.
  public static func spendTheSame(on password: String) async {
    _ = await matches(password, hash: unknownAccountHash)
  }

  /// Whether a password opens an account that is open; takes as long for an unknown or closed account.
  public static func matches(_ password: String, of account: Account?) async -> Bool {
    guard let account, !account.isDisabled else {
      await spendTheSame(on: password)
      return false
    }
    return await matches(password, hash: account.passwordHash)
  }

  /// How many characters a new password has at least and at most. A sentence is fine; no kinds of characters are asked for.
  public static let lengths = 12...200

  /// Refuses a new password that is too short, too long, the address itself, or a few characters again and again.
  ///
  /// - Throws: `Refused.invalid` for field `password`.
  public static func check(_ password: String, email: String) throws(Refused) {
    let folded = password.lowercased()
    let reason: String? =
      if password.count < lengths.lowerBound { "places.password_short" } else if password.count > lengths.upperBound {
        "places.password_long"
      } else if folded.contains(email) || email.contains(folded) {
        "places.password_is_email"
      } else if Set(folded).count < 4 { "places.password_simple" } else { nil }
    if let reason { throw Refused.invalid(field: "password", reason: reason) }
  }

  /// The hash of a password nobody has.
  private static let unknownAccountHash = (try? encode("geen account", salt: Array("pactwerk-no-account".utf8))) ?? ""

  private static func encode(_ password: String, salt: [UInt8]) throws -> String {
    let bytes = Array(password.utf8)
    let length = argon2_encodedlen(passes, kibibytes, lanes, UInt32(salt.count), UInt32(hashLength), Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let status = argon2id_hash_encoded(
      passes, kibibytes, lanes, bytes, bytes.count, salt, salt.count, hashLength, &encoded, length)
    guard status == Int32(ARGON2_OK.rawValue) else {
      throw Refused.invalid(field: "password", reason: "places.password_unusable")
    }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
