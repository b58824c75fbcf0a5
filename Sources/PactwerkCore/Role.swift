// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What a person can be in a district. One role at a time is worn as a hat.
public enum Role: String, CaseIterable, Sendable {
  case visitor, contributor, networkTeam, coordinator, programmeOffice, executive
  case facilitator, panellist, participant, administrator, privacyContact, privacyOfficer

  /// Roles that an invitation can give; a visitor has none, a day pass gives the two of a Wijklab.
  public static let grantable: [Role] = allCases.filter { $0 != .visitor && $0 != .panellist && $0 != .participant }

  /// Whether the hat shows contact data or layer iii of others, and so needs a second factor.
  public var needsSecondFactor: Bool { sight.network == .resident || self == .administrator || self == .privacyOfficer }
}

/// What a hat sees, room by room. Every query filters by it.
public struct Sight: Hashable, Sendable {
  /// How much of a signal is seen.
  public enum Signals: Int, Sendable, Comparable {
    case none, aggregates, released, pseudonymous, all
    public static func < (left: Signals, right: Signals) -> Bool { left.rawValue < right.rawValue }
  }
  /// How much of the table of both tracks is seen.
  public enum Agenda: Int, Sendable, Comparable {
    case none, decided, all
    public static func < (left: Agenda, right: Agenda) -> Bool { left.rawValue < right.rawValue }
  }

  /// The deepest layer of the network, nil when nothing of it is seen.
  public let network: Layer?
  /// How much of the signals.
  public let signals: Signals
  /// Whether goals and interventions are seen.
  public let programme: Bool
  /// How much of the agenda.
  public let agenda: Agenda
  /// Whether drafts of persons entered by anybody are seen.
  public let drafts: Bool
  /// Whether the audit log and accounts are seen.
  public let audit: Bool

  /// A sight put together room by room.
  public init(
    network: Layer?, signals: Signals, programme: Bool, agenda: Agenda, drafts: Bool = false, audit: Bool = false
  ) {
    (self.network, self.signals, self.programme, self.agenda) = (network, signals, programme, agenda)
    (self.drafts, self.audit) = (drafts, audit)
  }

  /// The same with the whole agenda: who sits at a table sees what lies on it.
  public var atTheTable: Sight {
    Sight(network: network, signals: signals, programme: programme, agenda: .all, drafts: drafts, audit: audit)
  }

  /// The deepest layer as the database stores it, 0 for none.
  public var layer: Int { network?.rawValue ?? 0 }
}

/// What a hat may do. Checked inside the use case, so that page, API, command and import cannot differ.
public enum Permission: String, CaseIterable, Sendable {
  case takeUp, askBack, reply, release, prepareAgenda
  case putOnAgenda, decide, proposeLink, confirmLink
  case importNetwork, importSignals, importProgramme, steerProgramme
  case invite, manageAccounts, editDistrict, readAudit, readAccess
}
