// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A role that shows residents (layer iii), accepted but not in effect: a second person confirms it.
public struct WaitingGrant: Sendable, Equatable {
  public let id: RecordID
  public let account: AccountID
  /// Who would get the role.
  public let name: String
  public let role: Role
  /// Who invited, where an account did.
  public let grantedBy: AccountID?
  /// The name of who invited.
  public let granterName: String?

  /// Whether a viewer is the second person: sees layer iii here, did not invite, and does not confirm their own role.
  public func isConfirmable(by viewer: Viewer) -> Bool {
    guard let confirmer = viewer.account, viewer.hat?.role.sight.network == .resident else { return false }
    return confirmer != grantedBy && confirmer != account
  }
}

extension Reader {
  /// Grants in the viewer's district that wait for a second person, oldest first.
  public func waitingGrants() throws -> [WaitingGrant] {
    try rows(
      """
      SELECT role_grant.id AS id, role_grant.account_id AS account_id, account.name AS name, role_grant.role AS role,
        role_grant.granted_by AS granted_by, granter.name AS granter
      FROM role_grant JOIN account ON account.id = role_grant.account_id
      LEFT JOIN account AS granter ON granter.id = role_grant.granted_by
      WHERE role_grant.district_id = \(try district()) AND role_grant.effective_at IS NULL
        AND (role_grant.to_on IS NULL OR role_grant.to_on > \(today)) AND account.disabled_at IS NULL
      ORDER BY role_grant.id
      """
    ).compactMap { row in
      guard let role: Role = row.choice("role") else { return nil }
      return WaitingGrant(
        id: row.id("id"), account: row.id("account_id"), name: row.text("name"), role: role,
        grantedBy: row.optionalID("granted_by"), granterName: row.optionalText("granter"))
    }
  }
}

extension Writer {
  /// Confirms a grant that waits; not by who gave it or gets it, and only by somebody who sees layer iii here already.
  public func confirmGrant(_ id: RecordID) throws {
    let waiting = try judgedGrant(id)
    try execute("UPDATE role_grant SET effective_at = \(now) WHERE id = \(id) AND effective_at IS NULL")
    try append(Change("grantConfirmed", RecordRef(kind: "role_grant", id: id), ["role": waiting.role.rawValue]))
  }

  /// Refuses a grant that waits: it ends today without ever having counted. By the same people who may confirm it.
  public func refuseGrant(_ id: RecordID) throws {
    let waiting = try judgedGrant(id)
    try execute("UPDATE role_grant SET to_on = \(today) WHERE id = \(id) AND effective_at IS NULL")
    try append(Change("grantRefused", RecordRef(kind: "role_grant", id: id), ["role": waiting.role.rawValue]))
  }

  /// A grant that waits and that the viewer may judge.
  private func judgedGrant(_ id: RecordID) throws -> WaitingGrant {
    guard viewer.hat?.role.sight.network == .resident else { throw Refused.notAllowed(.invite) }
    guard let waiting = try waitingGrants().first(where: { $0.id == id }) else { throw Refused.notFound }
    guard waiting.isConfirmable(by: viewer) else { throw Refused.ownProposal }
    return waiting
  }
}
