// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// Somebody who can sign in.
public struct Account: Hashable, Sendable {
  /// Who pays the person, set at invitation: a municipality's account cannot act for the community.
  public enum Employer: String, Sendable, CaseIterable, SQLBindable { case municipality, organisation, none }

  /// Its key.
  public let id: AccountID
  /// The mail address to sign in with.
  public let email: String
  /// The name that others see.
  public let name: String
  /// Who employs the holder.
  public let employer: Employer
  let passwordHash: String
  let totpSecret: String?
  /// Whether a second factor was set up.
  public let hasSecondFactor: Bool
  /// Whether the account may no longer sign in.
  public let isDisabled: Bool

  static let columns: SQL = "id, email, name, employer, password_hash, totp_secret, totp_confirmed_at, disabled_at"

  init(row: Row) {
    (id, email, name) = (row.id("id"), row.text("email"), row.text("name"))
    employer = row.choice("employer") ?? .none
    (passwordHash, totpSecret) = (row.text("password_hash"), row.optionalText("totp_secret"))
    hasSecondFactor = row.moment("totp_confirmed_at") != nil
    isDisabled = row.moment("disabled_at") != nil
  }

  /// The form in which an address is kept and compared: ASCII lower case, no spaces around it; nil when it is no address.
  public static func normalised(email: String) -> String? {
    let bytes = email.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }.filter { $0 != 0x20 }
    let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(0x2E), bytes.count <= 200 else { return nil }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x2C }) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Reader {
  /// An account by key.
  public func account(_ id: AccountID) throws -> Account? {
    try row("SELECT \(Account.columns) FROM account WHERE id = \(id)").map(Account.init(row:))
  }

  /// An account by address.
  public func account(email: String) throws -> Account? {
    guard let email = Account.normalised(email: email) else { return nil }
    return try row("SELECT \(Account.columns) FROM account WHERE email = \(email)").map(Account.init(row:))
  }

  /// Every account, by address.
  public func accounts() throws -> [Account] {
    try rows("SELECT \(Account.columns) FROM account ORDER BY email").map(Account.init(row:))
  }

  /// The hats an account can wear today: role grants that took effect, and seats; in a district or in all.
  public func hats(of account: AccountID) throws -> [Hat] {
    try rows(
      """
      SELECT id, role, district_id, side, body_id, body FROM (
        SELECT 1 AS place, id, role, district_id, CAST(NULL AS TEXT) AS side, CAST(NULL AS TEXT) AS body_id,
          CAST(NULL AS TEXT) AS body
        FROM role_grant
        WHERE account_id = \(account) AND effective_at IS NOT NULL AND from_on <= \(today)
          AND (to_on IS NULL OR to_on > \(today))
        UNION ALL
        SELECT 2 AS place, seat.id, seat.role, seat.district_id, seat.side, body.id, body.name
        FROM seat JOIN body ON body.id = seat.body_id
        WHERE seat.account_id = \(account) AND seat.from_on <= \(today) AND (seat.to_on IS NULL OR seat.to_on > \(today))
      ) AS hat ORDER BY place, id
      """
    ).compactMap { row -> Hat? in
      guard let role: Role = row.choice("role") else { return nil }
      let side: Side? = row.choice("side")
      let seat = side.map { Hat.Seat(body: row.text("body"), bodyID: row.id("body_id"), side: $0) }
      return Hat(id: row.id("id"), role: role, seat: seat, district: row.optionalID("district_id"))
    }
  }
}

extension Writer {
  /// Makes an account with a password. The caller hashed it; the password itself is never kept.
  public func addAccount(email: String, name: String, employer: Account.Employer, passwordHash: String) throws
    -> AccountID
  {
    guard let address = Account.normalised(email: email) else {
      throw Refused.invalid(field: "email", reason: "places.email_form")
    }
    guard try account(email: address) == nil else {
      throw Refused.invalid(field: "email", reason: "places.email_taken")
    }
    let id: AccountID = newID()
    try execute(
      """
      INSERT INTO account (id, email, name, employer, password_hash, created_at)
      VALUES (\(id), \(address), \(name), \(employer), \(passwordHash), \(now))
      """)
    try append(Change("added", RecordRef(kind: "account", id: RecordID(id.text)), ["employer": employer.rawValue]))
    return id
  }

  /// Gives an account a role, at once: for the command line and for accepted invitations that need no second person.
  public func grant(_ role: Role, to account: AccountID, in district: DistrictID?, isEffective: Bool = true) throws {
    try grant(role, to: account, in: district, isEffective: isEffective, by: viewer.account)
  }

  /// The same, given by somebody else than the viewer: whoever made the invitation. A role that was given today and stands
  /// stays as it is; one that was given today and ended is given anew.
  func grant(
    _ role: Role, to account: AccountID, in district: DistrictID?, isEffective: Bool, by giver: AccountID?
  ) throws {
    let given = try row(
      """
      INSERT INTO role_grant (id, account_id, role, district_id, from_on, granted_by, effective_at)
      VALUES (\(newID() as RecordID), \(account), \(role), \(district), \(today), \(giver), \(isEffective ? now : nil))
      ON CONFLICT (account_id, role, district_id, from_on) DO UPDATE
        SET to_on = NULL, granted_by = excluded.granted_by, effective_at = excluded.effective_at
        WHERE role_grant.to_on IS NOT NULL
      RETURNING id
      """)
    guard let given else { return }
    try append(
      Change(
        "granted", RecordRef(kind: "role_grant", id: given.id("id")), ["role": role.rawValue, "account": account.text]))
  }

  /// Replaces a password, ends every session and removes the second factor, so that it is set up anew.
  public func resetPassword(of account: AccountID, passwordHash: String) throws {
    try execute(
      "UPDATE account SET password_hash = \(passwordHash), totp_secret = NULL, totp_confirmed_at = NULL WHERE id = \(account)"
    )
    try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    try execute("DELETE FROM session WHERE account_id = \(account)")
    try append(Change("passwordReset", RecordRef(kind: "account", id: RecordID(account.text))))
  }

  /// Closes an account: it can no longer sign in; what it did stays in the history.
  public func disable(_ account: AccountID) throws {
    try execute("UPDATE account SET disabled_at = \(now) WHERE id = \(account)")
    try execute("DELETE FROM session WHERE account_id = \(account)")
    try append(Change("disabled", RecordRef(kind: "account", id: RecordID(account.text))))
  }
}
