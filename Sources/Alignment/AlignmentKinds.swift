// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage
import Places
import Records

/// The kinds of records of this room, as the table `record` names them.
public enum AlignmentKind {
  /// A link between an intervention and an item.
  public static let link = "link"
  /// Something on an agenda.
  public static let agendaItem = "agenda_item"
  /// A decision.
  public static let decision = "decision"

  /// How pages of other rooms show the records of this one.
  public static let all = [
    RecordKind(agendaItem) { reader, ids in
      try reader.lines(
        """
        SELECT agenda_item.id AS id, title AS line, slug, meeting_id, side FROM \(reader.visibleAgenda)
        JOIN district ON district.id = agenda_item.district_id WHERE agenda_item.id IN (\(list: ids)) ORDER BY agenda_item.id
        """, for: ids)
    },
    RecordKind(decision) { reader, ids in
      try reader.lines(
        """
        SELECT decision.id AS id, decision_text AS line, slug, meeting_id, decision.side AS side FROM decision
        JOIN \(reader.visibleAgenda) ON agenda_item.district_id = decision.district_id AND agenda_item.id = agenda_item_id
        JOIN district ON district.id = decision.district_id WHERE decision.id IN (\(list: ids)) ORDER BY decision.id
        """, for: ids)
    },
  ]
}

extension Reader {
  fileprivate func lines(_ sql: SQL, for ids: [RecordID]) throws -> [RecordID: RecordLine] {
    guard !ids.isEmpty else { return [:] }
    return try rows(sql).reduce(into: [:]) { lines, row in
      let meeting: RecordID? = row.optionalID("meeting_id")
      let address = meeting.map { Address.meeting(row.text("slug"), $0) } ?? .alignment(row.text("slug"))
      lines[row.id("id")] = RecordLine(title: row.text("line"), address: address, side: row.choice("side"))
    }
  }
}
