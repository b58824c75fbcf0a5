// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Reader {
  /// The names of persons the viewer may see, for a purpose that is noted in the history. The one way to a name.
  ///
  /// Persons without permission that holds, erased persons and those the viewer may not see are left out. One statement, none for no ids.
  public func names(of persons: [RecordID], purpose: String) throws -> [RecordID: String] {
    try identities(of: persons, purpose: purpose).mapValues(\.name)
  }

  /// Who persons are whom the viewer may see, for a purpose that is noted in the history. One statement, none for no ids.
  public func identities(of persons: [RecordID], purpose: String) throws -> [RecordID: PersonIdentity] {
    guard !persons.isEmpty else { return [:] }
    let wanted = Set(persons)
    let chosen: SQL = wanted.count > 1_000 ? "" : "AND person_identity.actor_id IN (\(list: wanted.sorted()))"
    var found: [RecordID: PersonIdentity] = [:]
    for row in try rows(
      """
      SELECT person_identity.actor_id AS actor_id, person_identity.name AS name, person_identity.contact AS contact,
        person_identity.ground AS ground, person_identity.permission_on AS permission_on,
        person_identity.permission_way AS permission_way
      FROM person_identity JOIN \(visibleActors) ON network_actor.id = person_identity.actor_id
      WHERE person_identity.withdrawn_on IS NULL \(chosen) ORDER BY person_identity.actor_id
      """) where wanted.contains(row.id("actor_id"))
    { found[row.id("actor_id")] = PersonIdentity(row: row) }
    noteAccess(to: found.keys.sorted(), purpose: purpose)
    return found
  }

  /// Whether the name of the person in `network_actor` is kept and may be read by whoever sees the person: a condition.
  var isNamed: SQL {
    """
    EXISTS (SELECT 1 FROM person_identity WHERE person_identity.actor_id = network_actor.id
      AND person_identity.withdrawn_on IS NULL)
    """
  }

  /// Whether the person in `network_actor` gave permission that still holds: a condition.
  var hasPermission: SQL {
    """
    EXISTS (SELECT 1 FROM person_identity WHERE person_identity.actor_id = network_actor.id
      AND person_identity.ground IS NOT NULL AND person_identity.permission_on IS NOT NULL
      AND person_identity.withdrawn_on IS NULL)
    """
  }

  /// The row of the vault as lines of an image, for undoing an import; it stays in the database and is shown to nobody.
  func identityImage(of person: RecordID) throws -> [(String, String?)] {
    guard
      let row = try row(
        """
        SELECT name, contact, ground, permission_on, permission_way, withdrawn_on FROM person_identity
        WHERE district_id = \(try district()) AND actor_id = \(person)
        """)
    else { return [] }
    return ["name", "contact", "ground", "permission_on", "permission_way", "withdrawn_on"].map {
      ($0, row.optionalText($0))
    }
  }
}

extension PersonIdentity {
  fileprivate init(row: Row) {
    (name, contact, ground) = (row.text("name"), row.optionalText("contact"), row.optionalText("ground"))
    (permissionOn, permissionWay) = (row.day("permission_on"), row.optionalText("permission_way"))
  }
}
