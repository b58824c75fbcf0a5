// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// The kinds of records of this room, as the table `record` names them.
public enum ProgrammeKind {
  /// A goal.
  public static let goal = "goal"
  /// An intervention.
  public static let intervention = "intervention"

  /// How pages of other rooms show the records of this one.
  public static let all = [
    RecordKind(goal) { reader, ids in try reader.goalLines(ids) },
    RecordKind(intervention) { reader, ids in try reader.interventionLines(ids) },
  ]
}

extension Reader {
  fileprivate func goalLines(_ ids: [RecordID]) throws -> [RecordID: RecordLine] {
    guard !ids.isEmpty else { return [:] }
    var lines: [RecordID: RecordLine] = [:]
    for row in try rows(
      """
      SELECT goal.id AS id, goal.number AS number, goal.name AS name, slug FROM \(visibleGoals)
      JOIN district ON district.id = \(try district()) WHERE goal.id IN (\(list: ids)) ORDER BY goal.id
      """)
    {
      let title = String(row.integer("number")) + " " + row.text("name")
      lines[row.id("id")] = RecordLine(title: title, address: .goal(row.text("slug"), row.id("id")), side: nil)
    }
    return lines
  }

  fileprivate func interventionLines(_ ids: [RecordID]) throws -> [RecordID: RecordLine] {
    guard !ids.isEmpty else { return [:] }
    var lines: [RecordID: RecordLine] = [:]
    for row in try rows(
      """
      SELECT intervention.id AS id, intervention.name AS name, slug,
        (SELECT min(goal_id) FROM record_goal WHERE record_goal.record_id = intervention.id AND record_goal.to_on IS NULL) AS goal_id
      FROM \(visibleInterventions) JOIN district ON district.id = \(try district())
      WHERE intervention.id IN (\(list: ids)) ORDER BY intervention.id
      """)
    {
      let address = Address.intervention(row.text("slug"), row.id("id"), under: row.optionalID("goal_id"))
      lines[row.id("id")] = RecordLine(title: row.text("name"), address: address, side: .programme)
    }
    return lines
  }
}
