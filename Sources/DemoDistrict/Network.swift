// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// An actor of the example network, as a row of the nodes file.
struct Node {
  let id: String
  let label: String
  let kind: String
  let group: String
  let organisation: String
  let community: Community
  /// Nil when nothing is known about permission: the actor comes in as a draft.
  var permission: (ground: String, on: Day, way: String)?
  let from: Day?
  let to: Day?

  /// 1 for what is public by choice, 2 for people in role, 3 for the others.
  var layer: Int {
    guard kind == "person" else { return 1 }
    let isInRole = group == "professional" || group == "civilServant" || group == "executive"
    return isInRole || NamedActors.inRole.contains(id) ? 2 : 3
  }

  /// The columns of `Network.nodesHeader`.
  var row: [String] {
    [
      id, label, kind, group, organisation, String(layer), permission?.ground ?? "", permission?.on.text ?? "",
      permission?.way ?? "", from?.text ?? "", to?.text ?? "",
    ]
  }
}

/// A tie of the example network with its contacts of the last three years.
struct TieRow {
  let source: String
  let target: String
  let kind: String
  let origin: String
  let strength: Int
  let from: Day
  let to: Day?
  let rhythm: Int
  let contacts: [(on: Day, kind: String)]

  /// The columns of `Network.tiesHeader`.
  var row: [String] {
    [
      source, target, kind, origin, String(strength), from.text, to?.text ?? "", String(rhythm),
      contacts.last?.on.text ?? "",
    ]
  }
}

/// The example network as import files.
struct Network {
  static let nodesHeader =
    "id,label,kind,group,organisation,layer,ground,permission_on,permission_way,from_on,to_on"
  static let tiesHeader = "source,target,kind,origin,strength,from_on,to_on,rhythm_days,last_contact"
  static let contactsHeader = "source,target,on,contact"

  let nodes: [Node]
  let ties: [TieRow]

  var nodesCSV: String { CSVText.file(Self.nodesHeader, nodes.map(\.row)) }
  var tiesCSV: String { CSVText.file(Self.tiesHeader, ties.map(\.row)) }

  /// The contacts of all ties, oldest first; on one day in the order of the ties.
  var contactsCSV: String {
    let rows = ties.enumerated().flatMap { index, tie in
      tie.contacts.map { (on: $0.on, index: index, row: [tie.source, tie.target, $0.on.text, $0.kind]) }
    }
    let sorted = rows.sorted { ($0.on, $0.index) < ($1.on, $1.index) }
    return CSVText.file(Self.contactsHeader, sorted.map(\.row))
  }
}
