// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore

/// What is imported at one go, as the command line names it; files of one of these may come together.
public enum ImportCommandKind: String, CaseIterable, Sendable, Codable {
  /// A code list of areas.
  case areas
  /// People and organisations, their ties and contacts.
  case network
  /// Signals.
  case signals
  /// Goals, interventions, initiatives and links.
  case programme

  /// What a file belongs to.
  public init(_ kind: ImportKind) {
    switch kind {
    case .areas, .borders: self = .areas
    case .networkNodes, .networkTies, .networkContacts, .network: self = .network
    case .signals: self = .signals
    case .goals, .interventions, .initiatives, .links, .programme: self = .programme
    }
  }

  /// What a hat must be allowed to import it, and to undo it.
  public var permission: Permission {
    switch self {
    case .areas: .editDistrict
    case .network: .importNetwork
    case .signals: .importSignals
    case .programme: .importProgramme
    }
  }
}

extension Viewer {
  /// The kinds this viewer may import.
  public var importableKinds: [ImportCommandKind] { ImportCommandKind.allCases.filter { may($0.permission) } }
}
