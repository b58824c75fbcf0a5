// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// A table where both tracks meet: wijkoverleg, programmabureau, pactraad.
public struct Body: Hashable, Sendable {
  public let id: RecordID
  public let name: String
}

/// A seat in a body, for one side.
public struct Seat: Hashable, Sendable {
  public let id: RecordID
  public let body: RecordID
  public let side: Side
  public let role: Role
  /// The name of the account that holds it.
  public let holder: String?
}

extension Reader {
  /// The bodies of the viewer's district, in the order they were made.
  public func bodies() throws -> [Body] {
    try rows("SELECT id, name FROM body WHERE district_id = \(try district()) ORDER BY id")
      .map { Body(id: $0.id("id"), name: $0.text("name")) }
  }

  /// The seats of the viewer's district that are held on the day of the read.
  public func seats() throws -> [Seat] {
    try rows(
      """
      SELECT seat.id AS id, seat.body_id AS body_id, seat.side AS side, seat.role AS role, account.name AS holder
      FROM seat LEFT JOIN account ON account.id = seat.account_id
      WHERE seat.district_id = \(try district()) AND seat.from_on <= \(day) AND (seat.to_on IS NULL OR seat.to_on > \(day))
      ORDER BY seat.id
      """
    ).map {
      Seat(
        id: $0.id("id"), body: $0.id("body_id"), side: $0.choice("side") ?? .community,
        role: $0.choice("role") ?? .visitor,
        holder: $0.optionalText("holder"))
    }
  }
}

extension Reader {
  /// The open accounts that have a role in the viewer's district, by the day they came in: for whoever gives out seats.
  public func accountsOfDistrict() throws -> [Account] {
    try rows(
      """
      SELECT \(Account.columns) FROM account WHERE disabled_at IS NULL AND EXISTS (
        SELECT 1 FROM role_grant WHERE role_grant.account_id = account.id AND role_grant.district_id = \(try district())
          AND role_grant.effective_at IS NOT NULL AND role_grant.from_on <= \(today)
          AND (role_grant.to_on IS NULL OR role_grant.to_on > \(today)))
      ORDER BY id
      """
    ).map(Account.init(row:))
  }
}

extension Writer {
  /// Founds a body in the viewer's district.
  public func addBody(name: String) throws -> Body {
    try viewer.require(.editDistrict)
    guard !name.isEmpty, name.count <= 80 else { throw Refused.invalid(field: "body", reason: "places.name_length") }
    guard try !bodies().contains(where: { $0.name == name }) else {
      throw Refused.invalid(field: "body", reason: "places.body_taken")
    }
    let body = Body(id: newID(), name: name)
    try execute("INSERT INTO body (id, district_id, name) VALUES (\(body.id), \(try district()), \(name))")
    try append(Change("founded", RecordRef(kind: "body", id: body.id), ["name": name]))
    return body
  }

  /// Gives an account a seat for a side. An account of the municipality takes no seat of the community; and a seat shows residents
  /// (layer iii) only to who sees them already by a grant, so that nobody gives that alone. The server's own command line may.
  public func addSeat(in body: Body, side: Side, role: Role, account: AccountID) throws {
    try viewer.require(.editDistrict)
    guard let holder = try self.account(account), !holder.isDisabled else { throw Refused.notFound }
    if side == .community, holder.employer == .municipality { throw Refused.municipalityForCommunity }
    if viewer.account != nil, role.sight.network == .resident, try !seesResidents(account) {
      throw Refused.invalid(field: "seat-role", reason: "places.seat_shows_residents")
    }
    let id: RecordID = newID()
    try execute(
      """
      INSERT INTO seat (id, district_id, body_id, account_id, role, side, from_on)
      VALUES (\(id), \(try district()), \(body.id), \(account), \(role), \(side), \(today))
      """)
    try append(Change("seated", RecordRef(kind: "seat", id: id), ["side": side.rawValue, "body": body.name]))
  }

  private func seesResidents(_ account: AccountID) throws -> Bool {
    let district = try district()
    return try hats(of: account).contains {
      $0.seat == nil && $0.isValid(in: district) && $0.role.sight.network == .resident
    }
  }
}
