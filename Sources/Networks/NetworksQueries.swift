// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

extension Reader {
  /// The actors the viewer may see: by layer, persons without permission in layer iii only, drafts for who entered them and whoever
  /// sees all drafts. The end of a person's role that is still to come is read only by whoever sees all drafts. The one place of this filter.
  public var visibleActors: SQL {
    let depth: SQL =
      viewer.sight.network == .resident
      ? "1 = 1" : "CASE WHEN kind <> 'person' OR \(hasPermission) THEN layer ELSE 3 END <= \(viewer.sight.layer)"
    let draft: SQL = viewer.sight.drafts ? "1 = 1" : "entered_by = \(viewer.account)"
    let end: SQL =
      viewer.sight.drafts ? "to_on" : "CASE WHEN kind = 'person' AND to_on > \(today) THEN NULL ELSE to_on END"
    return """
      (SELECT id, district_id, kind, actor_group, layer, label, organisation, from_on, \(end) AS to_on, draft_until,
        entered_by, version FROM network_actor
      WHERE district_id = \(viewer.district) AND \(depth)
        AND (draft_until IS NULL OR (draft_until > \(today) AND \(draft)))) AS network_actor
      """
  }

  /// The ties of which the viewer may see both ends, ended ones included. The one place of this filter.
  public var visibleTies: SQL {
    """
    (SELECT id, district_id, a_id, b_id, kind, origin, strength, from_on, to_on, rhythm_days, version FROM tie
    WHERE district_id = \(viewer.district) AND a_id IN (SELECT id FROM \(visibleActors))
      AND b_id IN (SELECT id FROM \(visibleActors))) AS tie
    """
  }

  /// The initiatives: public by choice, so everybody sees those of the district. The one place of this filter.
  public var visibleInitiatives: SQL {
    """
    (SELECT id, district_id, name, from_on, to_on, autonomous_on, version FROM initiative
    WHERE district_id = \(viewer.district)) AS initiative
    """
  }

  /// The actors the viewer may see, drafts and those who left included, by key.
  public func actors() throws -> [NetworkActor] {
    try rows("SELECT \(NetworkActor.columns) FROM \(visibleActors) ORDER BY id").map(NetworkActor.init(row:))
  }

  /// The actors among `ids` that the viewer may see, by key.
  public func actors(_ ids: [RecordID]) throws -> [NetworkActor] {
    guard !ids.isEmpty else { return [] }
    return try rows("SELECT \(NetworkActor.columns) FROM \(visibleActors) WHERE id IN (\(list: ids)) ORDER BY id")
      .map(NetworkActor.init(row:))
  }

  /// An actor the viewer may see.
  public func actor(_ id: RecordID) throws -> NetworkActor? {
    try row("SELECT \(NetworkActor.columns) FROM \(visibleActors) WHERE id = \(id)").map(NetworkActor.init(row:))
  }

  /// The ties the viewer may see, ended ones included, with their last contact on the day of the read, by key.
  public func ties() throws -> [Tie] { try ties("") }

  /// A tie the viewer may see.
  public func tie(_ id: RecordID) throws -> Tie? { try ties("WHERE tie.id = \(id)").first }

  private func ties(_ condition: SQL) throws -> [Tie] {
    try rows(
      """
      SELECT tie.id AS id, tie.a_id AS a_id, tie.b_id AS b_id, tie.kind AS kind, tie.origin AS origin,
        tie.strength AS strength, tie.from_on AS from_on, tie.to_on AS to_on, tie.rhythm_days AS rhythm_days,
        tie.version AS version, latest.last_on AS last_on
      FROM \(visibleTies) LEFT JOIN (SELECT tie_id, max(on_day) AS last_on FROM contact_moment
        WHERE district_id = \(viewer.district) AND on_day <= \(day) GROUP BY tie_id) AS latest ON latest.tie_id = tie.id
      \(condition) ORDER BY tie.id
      """
    ).map(Tie.init(row:))
  }

  /// The contacts over ties the viewer may see, oldest first.
  public func contacts() throws -> [ContactMoment] {
    try rows(
      """
      SELECT contact_moment.id AS id, contact_moment.tie_id AS tie_id, contact_moment.on_day AS on_day,
        contact_moment.kind AS kind
      FROM contact_moment JOIN \(visibleTies) ON tie.id = contact_moment.tie_id
      WHERE contact_moment.on_day <= \(day) ORDER BY contact_moment.on_day, contact_moment.id
      """
    ).map {
      ContactMoment(
        id: $0.id("id"), tie: $0.id("tie_id"), day: $0.day("on_day") ?? day, kind: $0.choice("kind") ?? .message)
    }
  }

  /// The initiatives of the district, ended ones included, by key.
  public func initiatives() throws -> [Initiative] {
    try rows("SELECT \(Initiative.columns) FROM \(visibleInitiatives) ORDER BY id").map(Initiative.init(row:))
  }

  /// An initiative of the district.
  public func initiative(_ id: RecordID) throws -> Initiative? {
    try row("SELECT \(Initiative.columns) FROM \(visibleInitiatives) WHERE id = \(id)").map(Initiative.init(row:))
  }

  /// Who carries initiatives on the day of the read: the ones the viewer may see, and whether there are others. Drafts do not count.
  public func carriers(of initiative: RecordID? = nil) throws -> [RecordID: Carriers] {
    let chosen: SQL = initiative.map { "AND carried.initiative_id = \($0)" } ?? ""
    var found: [RecordID: Carriers] = [:]
    for row in try rows(
      """
      SELECT carried.initiative_id AS initiative_id, carried.actor_id AS actor_id, network_actor.id AS seen
      FROM initiative_carrier AS carried
      JOIN network_actor AS carrier ON carrier.district_id = carried.district_id AND carrier.id = carried.actor_id
      LEFT JOIN \(visibleActors) ON network_actor.id = carried.actor_id
      WHERE carried.district_id = \(viewer.district) AND carrier.draft_until IS NULL AND carried.from_on <= \(day)
        AND (carried.to_on IS NULL OR carried.to_on > \(day)) \(chosen)
      ORDER BY carried.initiative_id, carried.actor_id
      """)
    {
      let isSeen = row.optionalText("seen") != nil
      if isSeen { found[row.id("initiative_id"), default: Carriers()].visible.append(row.id("actor_id")) }
      if !isSeen { found[row.id("initiative_id"), default: Carriers()].hasOthers = true }
    }
    return found
  }

  /// How many of each kind and group there are, for hats that see the deeper layers as counts only; nil for a count of persons below five.
  /// Drafts do not count. Nil for hats that see no counts.
  public func networkCounts() throws -> [NetworkCount]? {
    guard let role = viewer.hat?.role, role == .programmeOffice || role == .executive else { return nil }
    return try rows(
      """
      SELECT actor_group, count(*) AS total FROM network_actor
      WHERE district_id = \(viewer.district) AND draft_until IS NULL AND (from_on IS NULL OR from_on <= \(day))
        AND (to_on IS NULL OR to_on > \(day)) AND kind = 'person'
      GROUP BY actor_group ORDER BY actor_group
      """
    ).map { row in
      let total = row.integer("total")
      return NetworkCount(
        group: row.choice("actor_group") ?? .other, count: total < NetworkCount.smallest ? nil : total)
    }
  }
}

/// How many people of a group are in the network.
public struct NetworkCount: Sendable, Equatable {
  /// Counts of people below this are not shown inside the organisation.
  static let smallest = 5

  public let group: ActorGroup
  /// Nil when there are fewer than five.
  public let count: Int?
}
