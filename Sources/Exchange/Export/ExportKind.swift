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
  case networkGraphML = "network-graphml"
  case networkGEXF = "network-gexf"
  case networkKumu = "network-kumu"
  case signals, programme, coupling

  /// The name of the file.
  public var fileName: String {
    switch self {
    case .networkNodes, .networkTies, .networkContacts, .signals: rawValue + ".csv"
    case .networkGraphML: "network.graphml"
    case .networkGEXF: "network.gexf"
    case .networkKumu, .programme, .coupling: rawValue + ".json"
    }
  }

  /// Its media type.
  public var mediaType: String {
    switch self {
    case .networkNodes, .networkTies, .networkContacts, .signals: "text/csv; charset=utf-8"
    case .networkGraphML, .networkGEXF: "application/xml"
    case .networkKumu, .programme, .coupling: "application/json"
    }
  }
}

/// The form in which the command line writes a network.
public enum NetworkForm: String, CaseIterable, Sendable {
  /// Three tables.
  case csv
  /// One file, for programs that draw graphs.
  case graphml, gexf, kumu

  /// The files it consists of.
  public var files: [ExportFile] {
    switch self {
    case .csv: ExportKind.network.files
    case .graphml: [.networkGraphML]
    case .gexf: [.networkGEXF]
    case .kumu: [.networkKumu]
    }
  }
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
