// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// What is exported at one go, as the command line names it.
public enum ExportKind: String, CaseIterable, Sendable {
  /// People and organisations, their ties and contacts.
  case network
  /// Signals.
  case signals
  /// Goals, interventions, initiatives and links.
  case programme
  /// The map that `analyse coupling` reads.
  case coupling

  /// The files it consists of.
  public var files: [ExportFile] {
    switch self {
    case .network: [.networkNodes, .networkTies, .networkContacts]
    case .signals: [.signals]
    case .programme: [.programme]
    case .coupling: [.coupling]
    }
  }
}

/// One file of an export, by the last part of its address.
public enum ExportFile: String, CaseIterable, Sendable {
  case networkNodes = "network-nodes"
  case networkTies = "network-ties"
  case networkContacts = "network-contacts"
  case signals, programme, coupling

  /// The name of the file.
  public var fileName: String { rawValue + (isJSON ? ".json" : ".csv") }

  /// Its media type.
  public var mediaType: String { isJSON ? "application/json" : "text/csv; charset=utf-8" }

  private var isJSON: Bool { self == .programme || self == .coupling }
}

/// For whom an export is made; the file holds what they may see, whoever makes it.
public enum ExportAudience: String, CaseIterable, Sendable {
  /// Everybody.
  case `public`
  /// The network team.
  case team

  /// The viewer through whom the district is read.
  func viewer(in district: DistrictID, for maker: Viewer) -> Viewer {
    switch self {
    case .public: return .visitor(in: district)
    case .team:
      let hat = Hat(id: maker.hat?.id ?? RecordID(""), role: .networkTeam, seat: nil, district: district)
      return Viewer(.account(maker.account ?? AccountID(""), hat), in: district)
    }
  }

  /// Whether a viewer may make an export for this audience: nobody takes away more than they see.
  public func isOpen(to viewer: Viewer) -> Bool {
    switch self {
    case .public: true
    case .team: viewer.sight.network == .resident && viewer.sight.signals == .all
    }
  }
}
