// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Who looks or acts, in which district, and what that lets them see. No query runs without one.
public struct Viewer: Sendable, Equatable {
  /// Who it is.
  public enum Principal: Sendable, Equatable {
    /// Somebody without an account.
    case visitor
    /// An account wearing a hat.
    case account(AccountID, Hat)
    /// An account that has not chosen a hat yet, or has none here.
    case hatless(AccountID)
    /// The holder of a private status link, with the signal it belongs to.
    case statusLink(RecordID)
    /// Somebody who is signing in or accepting an invitation.
    case signingIn
    /// A job that runs by itself, by name.
    case job(String)
    /// A command on the server's own command line, by name.
    case command(String)
  }

  /// Who it is.
  public let principal: Principal
  /// The district the records are of; nil on pages over all districts.
  public let district: DistrictID?
  /// What is seen.
  public let sight: Sight
  /// What may be done.
  public let permissions: Set<Permission>

  /// A viewer of `district` whose sight and permissions follow from who it is.
  public init(_ principal: Principal, in district: DistrictID?) {
    (self.principal, self.district) = (principal, district)
    switch principal {
    case .account(_, let hat) where hat.isValid(in: district):
      sight = hat.seat == nil ? hat.role.sight : hat.role.sight.atTheTable
      permissions = hat.seat == nil ? hat.role.permissions : hat.role.permissions.union(Role.seatPermissions)
    case .job, .command:
      sight = Sight(network: .resident, signals: .all, programme: true, agenda: .all, drafts: true, audit: true)
      permissions = Set(Permission.allCases)
    case .visitor, .account, .hatless, .statusLink, .signingIn:
      sight = Role.visitor.sight
      permissions = []
    }
  }

  /// What the public of `district` sees: for pages, and for exports made for the public by whoever.
  public static func visitor(in district: DistrictID?) -> Viewer { Viewer(.visitor, in: district) }

  /// The account, where there is one.
  public var account: AccountID? {
    switch principal {
    case .account(let id, _), .hatless(let id): id
    default: nil
    }
  }

  /// The hat worn in this district, where there is one.
  public var hat: Hat? {
    if case .account(_, let hat) = principal, hat.isValid(in: district) { return hat }
    return nil
  }

  /// The side the viewer acts for: only a seat gives one.
  public var side: Side? { hat?.seat?.side }

  /// Whether the viewer may do this.
  public func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Refuses who may not.
  public func require(_ permission: Permission) throws(Refused) {
    guard may(permission) else { throw Refused.notAllowed(permission) }
  }

  /// How the audit log names the viewer: the kind, and the role or body behind the hat.
  public var hatName: String {
    switch principal {
    case .visitor: "visitor"
    case .account(_, let hat): hat.seat.map { "seat:\($0.body):\(hat.role.rawValue)" } ?? hat.role.rawValue
    case .hatless: "none"
    case .statusLink: "statusLink"
    case .signingIn: "signingIn"
    case .job(let name): "job:\(name)"
    case .command(let name): "command:\(name)"
    }
  }
}

/// One role grant, or one seat: what somebody wears while acting.
public struct Hat: Sendable, Hashable {
  /// A seat in a body, acting for a side.
  public struct Seat: Sendable, Hashable {
    /// The body's name.
    public let body: String
    /// The body's key.
    public let bodyID: RecordID
    /// The side it acts for.
    public let side: Side

    /// A seat in a body for a side.
    public init(body: String, bodyID: RecordID, side: Side) {
      (self.body, self.bodyID, self.side) = (body, bodyID, side)
    }
  }

  /// The key of the grant or seat.
  public let id: RecordID
  /// The role, or the role behind the seat.
  public let role: Role
  /// The seat, if the hat is one.
  public let seat: Seat?
  /// The district it holds in; nil for an administrator of the whole installation.
  public let district: DistrictID?

  /// A hat as stored.
  public init(id: RecordID, role: Role, seat: Seat?, district: DistrictID?) {
    (self.id, self.role, self.seat, self.district) = (id, role, seat, district)
  }

  /// Whether the hat counts in `district`: its own, or any for an administrator of the installation.
  public func isValid(in district: DistrictID?) -> Bool { self.district == nil || self.district == district }
}

/// Why a use case refuses, whoever called it: a page, the API, a command or an import.
public enum Refused: Error, Equatable, Sendable {
  /// The hat may not do this: no button, and 404 on the address.
  case notAllowed(Permission)
  /// The record is not there for this viewer.
  case notFound
  /// The proposer of a link cannot confirm it.
  case ownProposal
  /// A municipality's account cannot act for the community.
  case municipalityForCommunity
  /// The side that must answer is the other one.
  case otherSideMustAct
  /// The account acted for the other side of this link before.
  case actedForOtherSide
  /// Somebody else changed the record in the meantime.
  case changedMeanwhile
  /// The step does not fit the state the thread is in.
  case wrongState(String)
  /// The value is not acceptable; the name of the field and the text key of the reason.
  case invalid(field: String, reason: String)
}
