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
  let invitedBy: AccountID?
}

extension Reader {
  /// The invitation a link stands for, while it is open.
  public func invitation(token: String) throws -> Invitation? {
    try row(
      """
      SELECT id, email, role, district_id, employer, invited_by FROM invitation
      WHERE token_digest = \(digest(token)) AND accepted_at IS NULL AND expires_at > \(now)
      """
    ).flatMap { row in
      guard let role: Role = row.choice("role"), let employer: Account.Employer = row.choice("employer") else {
        return nil
      }
      return Invitation(
        id: row.id("id"), email: row.text("email"), role: role, district: row.optionalID("district_id"),
        employer: employer,
        invitedBy: row.optionalID("invited_by"))
    }
  }

  /// Grants in the viewer's district that wait for a second person: key, name, role.
  public func waitingGrants() throws -> [(id: RecordID, name: String, role: Role, grantedBy: AccountID?)] {
    try rows(
      """
      SELECT role_grant.id AS id, account.name AS name, role_grant.role AS role, role_grant.granted_by AS granted_by
      FROM role_grant JOIN account ON account.id = role_grant.account_id
      WHERE role_grant.district_id = \(try district()) AND role_grant.effective_at IS NULL ORDER BY role_grant.id
      """
    ).compactMap { row in
      guard let role: Role = row.choice("role") else { return nil }
      return (row.id("id"), row.text("name"), role, row.optionalID("granted_by"))
    }
  }
}

extension Writer {
  /// Invites somebody to a role in the viewer's district; the token goes into a link that is good for 14 days.
  public func invite(email: String, role: Role, employer: Account.Employer) throws -> String {
    try viewer.require(.invite)
    guard Role.grantable.contains(role) else {
      throw Refused.invalid(field: "role", reason: "places.role_not_grantable")
    }
    guard let address = Account.normalised(email: email) else {
      throw Refused.invalid(field: "email", reason: "places.email_form")
    }
    let (id, token): (RecordID, String) = (newID(), newToken())
    try execute(
      """
      INSERT INTO invitation (id, token_digest, email, role, district_id, employer, invited_by, invited_at, expires_at)
      VALUES (\(id), \(digest(token)), \(address), \(role), \(try district()), \(employer), \(viewer.account), \(now), \(now + 14 * 86_400))
      """)
    try append(Change("invited", RecordRef(kind: "invitation", id: id), ["role": role.rawValue]))
    return token
  }

  /// Accepts an invitation: an account with the role.
  ///
  /// A role that shows layer iii takes effect at once only if it is the district's first; else a second person confirms it.
  public func accept(_ invitation: Invitation, name: String, passwordHash: String) throws -> Account {
    let id = try addAccount(
      email: invitation.email, name: name, employer: invitation.employer, passwordHash: passwordHash)
    let showsResidents = invitation.role.sight.network == .resident
    let isFirst =
      try integer(
        """
        SELECT count(*) AS n FROM role_grant WHERE district_id = \(invitation.district) AND effective_at IS NOT NULL
        AND role IN (\(list: Role.allCases.filter { $0.sight.network == .resident }))
        """) == 0
    try grant(invitation.role, to: id, in: invitation.district, isEffective: !showsResidents || isFirst)
    try execute("UPDATE role_grant SET granted_by = \(invitation.invitedBy) WHERE account_id = \(id)")
    try execute("UPDATE invitation SET accepted_at = \(now) WHERE id = \(invitation.id)")
    guard let account = try account(id) else { throw Refused.notFound }
    return account
  }

  /// Confirms a grant that waits; not by who gave it, and only by somebody who sees layer iii here already.
  public func confirmGrant(_ id: RecordID) throws {
    guard viewer.hat?.role.sight.network == .resident else { throw Refused.notAllowed(.invite) }
    guard let waiting = try waitingGrants().first(where: { $0.id == id }) else { throw Refused.notFound }
    guard waiting.grantedBy == nil || waiting.grantedBy != viewer.account else { throw Refused.ownProposal }
    try execute("UPDATE role_grant SET effective_at = \(now) WHERE id = \(id)")
    try append(Change("grantConfirmed", RecordRef(kind: "role_grant", id: id)))
  }
}
