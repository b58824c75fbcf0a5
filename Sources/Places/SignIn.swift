// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A signed-in browser.
public struct Session: Sendable, Equatable {
  /// How far signing in has come.
  public enum Stage: String, Sendable, SQLBindable {
    /// The password was right; the second factor is asked.
    case password
    /// The password was right; a second factor must be set up first.
    case enrol
    /// Signed in.
    case full
  }

  public let account: AccountID
  public let name: String
  public let stage: Stage
  /// The hats that can be worn, in all districts.
  public let hats: [Hat]
  /// Whether hats that need a second factor are held back, because the account has none yet: signing in again sets it up.
  public let lacksSecondFactor: Bool
  /// The key of the hat that is worn.
  public let hatID: RecordID?

  /// The hat worn in a district: the chosen one if it counts there, else the only one that does.
  public func hat(in district: DistrictID?) -> Hat? {
    guard stage == .full else { return nil }
    let possible = hats.filter { district == nil || $0.isValid(in: district) }
    return possible.first { $0.id == hatID } ?? (possible.count == 1 ? possible[0] : nil)
  }

  /// Who looks, in a district.
  public func viewer(in district: DistrictID?) -> Viewer {
    guard stage == .full else { return Viewer(.signingIn, in: district) }
    guard let hat = hat(in: district) else { return Viewer(.hatless(account), in: district) }
    return Viewer(.account(account, hat), in: district)
  }
}

/// How long things last.
enum SignInTerms {
  /// A session ends twelve hours after signing in, in seconds.
  static let session = 12 * 3600
  /// Signing in must be finished within ten minutes.
  static let unfinished = 600
  /// Within this window attempts count, in seconds.
  static let throttleWindow = 900
  /// This many attempts from one source or for one address within the window; then it is closed for the rest of it.
  static let attempts = 10
}

extension Reader {
  /// The session a cookie stands for, if it is still good. Two statements.
  public func session(token: String) throws -> Session? {
    guard token.utf8.count == 26 else { return nil }
    guard
      let row = try row(
        """
        SELECT session.account_id AS account_id, session.stage AS stage, session.hat_id AS hat_id, account.name AS name,
          account.totp_confirmed_at AS totp_confirmed_at
        FROM session JOIN account ON account.id = session.account_id
        WHERE session.token_digest = \(digest(token)) AND session.expires_at > \(now) AND account.disabled_at IS NULL
        """), let stage: Session.Stage = row.choice("stage")
    else { return nil }
    let account: AccountID = row.id("account_id")
    let all = stage == .full ? try hats(of: account) : []
    let hasSecondFactor = row.moment("totp_confirmed_at") != nil
    let hats = all.filter { hasSecondFactor || !$0.role.needsSecondFactor }
    return Session(
      account: account, name: row.text("name"), stage: stage, hats: hats, lacksSecondFactor: hats.count < all.count,
      hatID: row.optionalID("hat_id"))
  }

  /// Whether too many attempts came from one of these keys (a source, an address) in the last quarter of an hour.
  public func isThrottled(_ keys: [String], limit: Int? = nil) throws -> Bool {
    let since = now - SignInTerms.throttleWindow
    let most = try integer(
      """
      SELECT coalesce(max(n), 0) AS most FROM (SELECT count(*) AS n FROM attempt
      WHERE key_digest IN (\(list: keys.map { digest($0) })) AND attempted_at > \(since) GROUP BY key_digest) AS counted
      """)
    return most >= limit ?? SignInTerms.attempts
  }
}

extension Writer {
  /// Counts an attempt for each key. Keys are digests: no address is kept.
  public func countAttempt(_ keys: [String]) throws {
    for key in keys {
      try execute(
        "INSERT INTO attempt (key_digest, attempted_at, id) VALUES (\(digest(key)), \(now), \(newID() as RecordID))")
    }
  }

  /// Opens a session for an account whose password was right; the token goes into a cookie and is not kept.
  ///
  /// - Throws: `Refused.changedMeanwhile` when the account was closed or got another password since it was read.
  public func openSession(for checked: Account) throws -> (token: String, stage: Session.Stage) {
    guard let account = try account(checked.id), !account.isDisabled, account.passwordHash == checked.passwordHash
    else { throw Refused.changedMeanwhile }
    try forgetWhatExpired()
    let stage: Session.Stage =
      account.hasSecondFactor ? .password : try needsSecondFactor(account.id) ? .enrol : .full
    if stage == .enrol { try forgetUnfinishedEnrolment(of: account.id) }
    let token = newToken()
    try insertSession(token: token, account: account.id, stage: stage)
    if stage == .full { try append(Change("signedIn", RecordRef(kind: "account", id: RecordID(account.id.text)))) }
    return (token, stage)
  }

  /// Checks a one-time or recovery code and finishes signing in: a new token, so that the old cookie is worth nothing. Nil when the code is wrong.
  public func finishSignIn(token: String, code: String) throws -> String? {
    guard let session = try session(token: token), session.stage == .password,
      let account = try account(session.account)
    else { return nil }
    guard try useOneTimeCode(code, of: account) || useRecoveryCode(code, of: account.id) else { return nil }
    return try replaceSession(token, account: account.id)
  }

  /// Starts setting up a second factor: the secret to show, kept unconfirmed. Nil once the account has one: it is never shown again.
  public func startSecondFactor(token: String) throws -> (secret: String, email: String)? {
    guard let session = try session(token: token), session.stage == .enrol,
      let account = try account(session.account), !account.hasSecondFactor
    else { return nil }
    let secret = account.totpSecret ?? OneTimeCodes.newSecret()
    try execute("UPDATE account SET totp_secret = \(secret) WHERE id = \(account.id) AND totp_confirmed_at IS NULL")
    return (secret, account.email)
  }

  /// Confirms the second factor with a first code: a new session token and the recovery codes to print, shown once.
  public func confirmSecondFactor(token: String, code: String) throws -> (token: String, recoveryCodes: [String])? {
    guard let session = try session(token: token), session.stage == .enrol,
      let account = try account(session.account), !account.hasSecondFactor
    else { return nil }
    guard try useOneTimeCode(code, of: account) else { return nil }
    try execute("UPDATE account SET totp_confirmed_at = \(now) WHERE id = \(account.id)")
    let codes = try replaceRecoveryCodes(of: account.id)
    try append(Change("secondFactorSet", RecordRef(kind: "account", id: RecordID(account.id.text))))
    return (try replaceSession(token, account: account.id), codes)
  }

  /// Puts on a hat. Only one that the account has.
  public func chooseHat(_ hat: RecordID, token: String) throws {
    guard let session = try session(token: token), session.hats.contains(where: { $0.id == hat }) else {
      throw Refused.notFound
    }
    try execute("UPDATE session SET hat_id = \(hat) WHERE token_digest = \(digest(token))")
    try append(Change("hatChosen", RecordRef(kind: "hat", id: hat)))
  }

  /// Ends a session.
  public func signOut(token: String) throws {
    try execute("DELETE FROM session WHERE token_digest = \(digest(token))")
  }

  private func useOneTimeCode(_ code: String, of account: Account) throws -> Bool {
    let digits = String(decoding: code.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    guard let secret = account.totpSecret, let step = OneTimeCodes.step(of: digits, secret: secret, at: now) else {
      return false
    }
    return try execute(
      "UPDATE account SET totp_last_step = \(step) WHERE id = \(account.id) AND (totp_last_step IS NULL OR totp_last_step < \(step))"
    ) == 1
  }

  private func useRecoveryCode(_ code: String, of account: AccountID) throws -> Bool {
    let used = try execute(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE account_id = \(account) AND code_digest = \(digest(OneTimeCodes.recoveryCode(typed: code))) AND used_at IS NULL
      """)
    if used == 1 { try append(Change("recoveryCodeUsed", RecordRef(kind: "account", id: RecordID(account.text)))) }
    return used == 1
  }

  /// Whether signing in needs a second factor: for a hat that is worn, or for a grant that waits to be confirmed.
  private func needsSecondFactor(_ account: AccountID) throws -> Bool {
    if try hats(of: account).contains(where: { $0.role.needsSecondFactor }) { return true }
    let waiting: [Role] = try rows(
      "SELECT role FROM role_grant WHERE account_id = \(account) AND effective_at IS NULL ORDER BY id"
    ).compactMap { $0.choice("role") }
    return waiting.contains { $0.needsSecondFactor }
  }

  /// Of several sessions that set up a second factor only the newest counts, with a secret that no other has seen.
  private func forgetUnfinishedEnrolment(of account: AccountID) throws {
    try execute("DELETE FROM session WHERE account_id = \(account) AND stage = \(Session.Stage.enrol)")
    try execute("UPDATE account SET totp_secret = NULL WHERE id = \(account) AND totp_confirmed_at IS NULL")
  }

  private func replaceSession(_ old: String, account: AccountID) throws -> String {
    try signOut(token: old)
    let token = newToken()
    try insertSession(token: token, account: account, stage: .full)
    try append(Change("signedIn", RecordRef(kind: "account", id: RecordID(account.text))))
    return token
  }

  private func insertSession(token: String, account: AccountID, stage: Session.Stage) throws {
    let expires = now + (stage == .full ? SignInTerms.session : SignInTerms.unfinished)
    try execute(
      """
      INSERT INTO session (token_digest, account_id, stage, created_at, expires_at)
      VALUES (\(digest(token)), \(account), \(stage), \(now), \(expires))
      """)
  }
}
