// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage
import Records

extension Reader {
  /// The goals the viewer may see. The one place of this filter.
  public var visibleGoals: SQL {
    """
    (SELECT goal.id AS id, goal_set, number, name, target_year, indicators, version, source_key FROM goal
    JOIN record ON record.district_id = goal.district_id AND record.id = goal.id
    WHERE goal.district_id = \(viewer.district) \(programmeIsSeen)) AS goal
    """
  }

  /// The interventions the viewer may see, whatever their dates. The one place of this filter.
  public var visibleInterventions: SQL {
    """
    (SELECT intervention.id AS id, name, owner_name, level, from_on, to_on, consulted_on, version, source_key FROM intervention
    JOIN record ON record.district_id = intervention.district_id AND record.id = intervention.id
    WHERE intervention.district_id = \(viewer.district) \(programmeIsSeen)) AS intervention
    """
  }

  /// All goals, by set and number. One statement.
  public func goals() throws -> [Goal] { try goals("") }

  /// A goal by key, if the viewer may see it.
  public func goal(_ id: RecordID) throws -> Goal? { try goals("WHERE id = \(id)").first }

  /// The interventions that run on the day of the read, by key. One statement.
  public func interventions() throws -> [Intervention] {
    try interventions("WHERE (from_on IS NULL OR from_on <= \(day)) AND (to_on IS NULL OR to_on > \(day))")
  }

  /// An intervention by key, whatever its dates, if the viewer may see it.
  public func intervention(_ id: RecordID) throws -> Intervention? {
    try interventions("WHERE id = \(id)").first
  }

  /// Every intervention, whatever its dates: for the export. One statement.
  public func allInterventions() throws -> [Intervention] { try interventions("") }

  func goals(_ condition: SQL) throws -> [Goal] {
    try rows(
      """
      SELECT \(Goal.columns) FROM \(visibleGoals) \(condition)
      ORDER BY goal_set, number, id
      """
    ).map(Goal.init(row:))
  }

  func interventions(_ condition: SQL) throws -> [Intervention] {
    try rows(
      """
      SELECT id, source_key, name, owner_name, level, from_on, to_on, consulted_on, version FROM \(visibleInterventions)
      \(condition) ORDER BY id
      """
    ).map(Intervention.init(row:))
  }

  private var programmeIsSeen: SQL { viewer.sight.programme ? "" : "AND 1 = 0" }
}
