// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Writer {
  /// The viewer's own account gets another password; every other session of it ends.
  ///
  /// - Parameter checked: the account as it was when the old password was checked.
  /// - Throws: `Refused.changedMeanwhile` when it got another password since.
  public func changePassword(of checked: Account, to passwordHash: String, keeping token: String) throws {
    guard viewer.account == checked.id else { throw Refused.notFound }
    let changed = try execute(
      """
      UPDATE account SET password_hash = \(passwordHash)
      WHERE id = \(checked.id) AND password_hash = \(checked.passwordHash) AND disabled_at IS NULL
      """)
    guard changed == 1 else { throw Refused.changedMeanwhile }
    try execute("DELETE FROM session WHERE account_id = \(checked.id) AND token_digest <> \(digest(token))")
    try append(Change("passwordChanged", RecordRef(kind: "account", id: RecordID(checked.id.text))))
  }

  /// New recovery codes for the viewer's own account, to print; the old ones are worth nothing. Nil without a second factor.
  public func renewRecoveryCodes() throws -> [String]? {
    guard let id = viewer.account, let account = try account(id) else { throw Refused.notFound }
    guard account.hasSecondFactor else { return nil }
    let codes = try replaceRecoveryCodes(of: id)
    try append(Change("recoveryCodesRenewed", RecordRef(kind: "account", id: RecordID(id.text))))
    return codes
  }

  /// Ends every session of the viewer's own account, this one included.
  public func signOutEverywhere() throws {
    guard let id = viewer.account else { throw Refused.notFound }
    try execute("DELETE FROM session WHERE account_id = \(id)")
    try append(Change("signedOutEverywhere", RecordRef(kind: "account", id: RecordID(id.text))))
  }

  /// Ten new recovery codes in the place of what was there; only their digests are kept.
  func replaceRecoveryCodes(of account: AccountID) throws -> [String] {
    try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    let codes = OneTimeCodes.newRecoveryCodes()
    for code in codes {
      try execute("INSERT INTO recovery_code (account_id, code_digest) VALUES (\(account), \(digest(code)))")
    }
    return codes
  }

  /// Takes back the newest attempt of each key: it turned out right, so it does not count.
  public func takeBackAttempt(_ keys: [String]) throws {
    for key in keys.map(digest) {
      try execute(
        """
        DELETE FROM attempt WHERE key_digest = \(key) AND id = (
          SELECT newest.id FROM attempt AS newest WHERE newest.key_digest = \(key) ORDER BY newest.id DESC LIMIT 1)
        """)
    }
  }

  /// Removes sessions that ended by themselves and attempts that no longer count.
  public func forgetWhatExpired() throws {
    try execute("DELETE FROM session WHERE expires_at <= \(now)")
    try execute("DELETE FROM attempt WHERE attempted_at <= \(now - SignInTerms.throttleWindow)")
  }
}
