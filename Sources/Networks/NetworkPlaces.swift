// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import PactwerkCore
import PactwerkStorage

extension Reader {
  /// Where the actors the viewer may see stood on the map before. One statement.
  func networkPlaces() throws -> [RecordID: LayoutPoint] {
    let rows = try rows(
      """
      SELECT network_place.actor_id AS actor_id, network_place.x AS x, network_place.y AS y
      FROM network_place JOIN \(visibleActors) ON network_actor.id = network_place.actor_id
      WHERE network_place.district_id = \(viewer.district) ORDER BY network_place.actor_id
      """)
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0.id("actor_id"), LayoutPoint(x: $0.optionalReal("x") ?? 0.5, y: $0.optionalReal("y") ?? 0.5))
      })
  }
}

extension Writer {
  /// Keeps where everyone stands; who left the network meanwhile is passed over.
  func keep(_ places: [RecordID: LayoutPoint]) throws {
    try execute("DELETE FROM network_place WHERE district_id = \(viewer.district)")
    var left = places.sorted { $0.key < $1.key }[...]
    while !left.isEmpty {
      let rows: [SQL] = left.prefix(200).map {
        "(\($0.key), CAST(\($0.value.x) AS DOUBLE PRECISION), CAST(\($0.value.y) AS DOUBLE PRECISION))"
      }
      left = left.dropFirst(200)
      try execute(
        """
        WITH place (id, x, y) AS (VALUES \(rows: rows))
        INSERT INTO network_place (district_id, actor_id, x, y)
        SELECT network_actor.district_id, place.id, place.x, place.y
        FROM place JOIN network_actor ON network_actor.id = place.id
        WHERE network_actor.district_id = \(viewer.district)
        """)
    }
  }
}

/// Gives everyone on the map of a district a lasting place, when somebody came who has none: for the job that keeps maps.
///
/// The layout is made between reading and writing, so that nobody waits for it.
/// - Returns: whether there was something to do.
@discardableResult public func arrangeNetwork(_ database: Database, as viewer: Viewer) async throws -> Bool {
  let (actors, ties, known, day) = try await database.read(as: viewer) { reader in
    (try reader.actors(), try reader.ties(), try reader.networkPlaces(), reader.day)
  }
  let network = PresentNetwork(actors: actors, ties: ties, on: day)
  guard network.actors.contains(where: { known[$0.id] == nil }) else { return false }
  let arrangement = NetworkArrangement(network, known: known)
  try await database.write(as: viewer) { try $0.keep(arrangement.places) }
  return true
}
