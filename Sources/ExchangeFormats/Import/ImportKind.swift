// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The kinds of files that can be imported.
public enum ImportKind: String, CaseIterable, Sendable {
  /// A code list of areas.
  case areas
  /// People, organisations, groups and places of the network.
  case networkNodes
  /// Ties of the network.
  case networkTies
  /// Contacts along ties.
  case networkContacts
  /// Signals.
  case signals
  /// Goals of the programme.
  case goals
  /// Interventions of the programme.
  case interventions
  /// Initiatives of the neighbourhood.
  case initiatives
  /// Links between interventions and initiatives or threads.
  case links
  /// Goals, interventions, initiatives and links in one JSON document.
  case programme
  /// A network in one file: GraphML, GEXF or Kumu.
  case network
  /// Areas with their borders in GeoJSON.
  case borders

  /// The columns of the kind's CSV, as they are written; empty for a kind that has no CSV.
  public var columns: [ImportColumn] {
    switch self {
    case .areas: AreaRow.columns
    case .networkNodes: NetworkNodeRow.columns
    case .networkTies: NetworkTieRow.columns
    case .networkContacts: NetworkContactRow.columns
    case .signals: SignalRow.columns
    case .goals: GoalRow.columns
    case .interventions: InterventionRow.columns
    case .initiatives: InitiativeRow.columns
    case .links: LinkRow.columns
    case .programme, .network, .borders: []
    }
  }

  /// The kind whose telling columns stand in this header of keys; nil when none is known.
  static func recognised(by keys: Set<String>) -> ImportKind? {
    let hasEnds = ImportColumn.endNames.contains { keys.isSuperset(of: $0) }
    if keys.isSuperset(of: ["intervention", "item"]) { return .links }
    if keys.contains("goal") { return .goals }
    if keys.contains("intervention") { return .interventions }
    if keys.contains("initiative") { return .initiatives }
    if hasEnds { return keys.contains("contact") || keys.contains("on") ? .networkContacts : .networkTies }
    if keys.contains("code"), keys.contains("edition") || keys.contains("name") { return .areas }
    if keys.contains("text") { return .signals }
    if keys.contains("id") || keys.contains("label") || keys.contains("name") { return .networkNodes }
    return nil
  }

  /// The headers that are known, shortest form, for the refusal of another one.
  static let knownHeaders: [String] = allCases.filter { !$0.columns.isEmpty }.map { kind in
    let required = kind.columns.filter(\.isRequired).map(\.name)
    return (required.isEmpty ? ["id", "label"] : required).joined(separator: ",")
  }
}
