// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The one table of who sees and may do what (product chapter 5). A page shows it; a test walks it.
extension Role {
  /// What the role sees.
  public var sight: Sight {
    switch self {
    case .visitor, .contributor: Sight(network: .open, signals: .released, programme: true, agenda: .decided)
    case .networkTeam: Sight(network: .resident, signals: .all, programme: true, agenda: .all)
    case .coordinator: Sight(network: .resident, signals: .all, programme: true, agenda: .all, drafts: true)
    case .programmeOffice: Sight(network: .open, signals: .pseudonymous, programme: true, agenda: .all)
    case .executive: Sight(network: nil, signals: .aggregates, programme: true, agenda: .all)
    // Nobody who works along sees less than a visitor does.
    case .facilitator, .panellist, .participant, .administrator, .privacyContact: Role.visitor.sight
    case .privacyOfficer: Sight(network: .open, signals: .released, programme: true, agenda: .decided, audit: true)
    }
  }

  /// What the role may do without a seat.
  public var permissions: Set<Permission> {
    switch self {
    case .networkTeam: [.takeUp, .askBack, .reply, .release, .importNetwork, .importSignals]
    case .coordinator:
      [.takeUp, .askBack, .reply, .release, .prepareAgenda, .importNetwork, .importSignals, .invite, .editDistrict]
    case .programmeOffice: [.importProgramme, .steerProgramme]
    case .administrator: [.invite, .manageAccounts, .editDistrict]
    case .privacyOfficer: [.readAudit, .readAccess]
    case .visitor, .contributor, .executive, .facilitator, .panellist, .participant, .privacyContact: []
    }
  }

  /// What a seat adds to the role behind it.
  public static let seatPermissions: Set<Permission> = [.putOnAgenda, .decide, .proposeLink, .confirmLink]
}
