// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The names of our cookies; `__Host-` binds them to this host and to https.
public enum CookieName {
  /// The session of somebody who signed in.
  public static let session = "__Host-pactwerk"
  /// Stands for a visitor's browser: for form tokens, and to count once a week.
  public static let visitor = "__Host-pactwerk-bezoek"

  /// A cookie that scripts cannot read and other sites cannot send.
  public static func set(_ name: String, _ value: String, maxAge: Int?) -> String {
    "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax" + (maxAge.map { "; Max-Age=\($0)" } ?? "")
  }
}
