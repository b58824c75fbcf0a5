// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// An invitation to work along in a role.
public struct Invitation: Sendable, Equatable {
  public let id: RecordID
  public let email: String
  public let role: Role
  public let district: DistrictID?
  public let employer: Account.Employer
  public let invitedOn: Day
  /// Until when the link is good.
  public let expiresAt: Moment
  /// When it was accepted, if it was.
  public let acceptedOn: Day?
  let invitedBy: AccountID?

  static let columns: SQL =
    "id, email, role, district_id, employer, invited_by, invited_at, expires_at, accepted_at"

  /// For how long a link is good, in seconds: fourteen days.
  static let term = 14 * 86_400

  init?(row: Row) {
    guard let role: Role = row.choice("role"), let employer: Account.Employer = row.choice("employer"),
      let invitedAt = row.moment("invited_at"), let expiresAt = row.moment("expires_at")
    else { return nil }
    (id, email, district) = (row.id("id"), row.text("email"), row.optionalID("district_id"))
    (self.role, self.employer, self.expiresAt) = (role, employer, expiresAt)
    (invitedOn, acceptedOn) = (invitedAt.localDay, row.moment("accepted_at")?.localDay)
    invitedBy = row.optionalID("invited_by")
  }
}

extension Reader {
  /// The invitation a link stands for, while it is open.
  public func invitation(token: String) throws -> Invitation? {
    try row(
      """
      SELECT \(Invitation.columns) FROM invitation
      WHERE token_digest = \(digest(token)) AND accepted_at IS NULL AND expires_at > \(now)
      """
    ).flatMap(Invitation.init(row:))
  }

  /// The invitations to the viewer's district, newest first, at most a hundred.
  public func invitations() throws -> [Invitation] {
    try viewer.require(.invite)
    return try rows(
      """
      SELECT \(Invitation.columns) FROM invitation WHERE district_id = \(try district())
      ORDER BY invited_at DESC, id DESC LIMIT 100
      """
    ).compactMap(Invitation.init(row:))
  }
}

extension Writer {
  /// Invites somebody to a role in the viewer's district; the token goes into a link that is good for 14 days.
  ///
  /// Roles that look after accounts or read the audit log are given by who manages accounts.
  public func invite(email: String, role: Role, employer: Account.Employer) throws -> String {
    try viewer.require(.invite)
    guard Role.invitable(by: viewer).contains(role) else {
      throw Refused.invalid(field: "role", reason: "places.role_not_grantable")
    }
    guard let address = Account.normalised(email: email) else {
      throw Refused.invalid(field: "email", reason: "places.email_form")
    }
    let (id, token): (RecordID, String) = (newID(), newToken())
    try execute(
      """
      INSERT INTO invitation (id, token_digest, email, role, district_id, employer, invited_by, invited_at, expires_at)
      VALUES (\(id), \(digest(token)), \(address), \(role), \(try district()), \(employer), \(viewer.account), \(now),
              \(now + Invitation.term))
      """)
    try append(Change("invited", RecordRef(kind: "invitation", id: id), ["role": role.rawValue]))
    return token
  }

  /// Closes an invitation that nobody accepted yet.
  public func withdrawInvitation(_ id: RecordID) throws {
    try viewer.require(.invite)
    let closed = try execute(
      """
      UPDATE invitation SET expires_at = \(now)
      WHERE id = \(id) AND district_id = \(try district()) AND accepted_at IS NULL AND expires_at > \(now)
      """)
    guard closed == 1 else { throw Refused.notFound }
    try append(Change("invitationWithdrawn", RecordRef(kind: "invitation", id: id)))
  }

  /// Accepts an invitation: an account with the role.
  public func accept(_ invitation: Invitation, name: String, passwordHash: String) throws -> Account {
    let id = try addAccount(
      email: invitation.email, name: name, employer: invitation.employer, passwordHash: passwordHash)
    try takeRole(of: invitation, for: id)
    guard let account = try account(id) else { throw Refused.notFound }
    return account
  }

  /// Accepts an invitation for an account that was there already and is signed in: only its own address counts.
  public func accept(_ invitation: Invitation, for account: Account) throws {
    guard account.email == invitation.email, !account.isDisabled else { throw Refused.notFound }
    try takeRole(of: invitation, for: account.id)
  }

  /// A role that shows layer iii takes effect at once only if it is the district's first; else a second person confirms it.
  private func takeRole(of invitation: Invitation, for account: AccountID) throws {
    let closed = try execute(
      """
      UPDATE invitation SET accepted_at = \(now)
      WHERE id = \(invitation.id) AND accepted_at IS NULL AND expires_at > \(now)
      """)
    guard closed == 1 else { throw Refused.notFound }
    try append(Change("accepted", RecordRef(kind: "invitation", id: invitation.id)))
    guard try !has(invitation.role, account, in: invitation.district) else { return }
    let showsResidents = invitation.role.sight.network == .resident
    let isEffective = try !showsResidents || isFirstToSeeResidents(in: invitation.district)
    try grant(
      invitation.role, to: account, in: invitation.district, isEffective: isEffective, by: invitation.invitedBy)
  }

  private func has(_ role: Role, _ account: AccountID, in district: DistrictID?) throws -> Bool {
    try integer(
      """
      SELECT count(*) AS n FROM role_grant WHERE account_id = \(account) AND role = \(role)
        AND district_id = \(district) AND (to_on IS NULL OR to_on > \(today))
      """) > 0
  }

  private func isFirstToSeeResidents(in district: DistrictID?) throws -> Bool {
    try integer(
      """
      SELECT count(*) AS n FROM role_grant WHERE district_id = \(district) AND effective_at IS NOT NULL
        AND role IN (\(list: Role.allCases.filter { $0.sight.network == .resident }))
      """) == 0
  }
}

extension Role {
  /// The roles that a viewer may invite others to.
  public static func invitable(by viewer: Viewer) -> [Role] {
    guard viewer.may(.invite) else { return [] }
    return grantable.filter {
      viewer.may(.manageAccounts) || !($0.permissions.contains(.manageAccounts) || $0.permissions.contains(.readAudit))
    }
  }
}
