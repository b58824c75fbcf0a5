// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML
import PactwerkCore
import PactwerkStorage
import Records

/// The kinds of records of the room, as other rooms show them.
public enum NetworksKinds {
  /// An initiative, by name; public. One statement.
  public static let initiative = RecordKind("initiative") { reader, ids in
    guard !ids.isEmpty else { return [:] }
    var lines: [RecordID: RecordLine] = [:]
    for row in try reader.rows(
      """
      SELECT initiative.id AS id, initiative.name AS name, district.slug AS slug
      FROM \(reader.visibleInitiatives) JOIN district ON district.id = initiative.district_id
      WHERE initiative.id IN (\(list: ids)) ORDER BY initiative.id
      """)
    {
      let id: RecordID = row.id("id")
      lines[id] = RecordLine(title: row.text("name"), address: .initiative(row.text("slug"), id), side: .community)
    }
    return lines
  }

  /// An actor the viewer may see, by name. Persons whose name may not be read have no line. Two statements.
  public static let actor = RecordKind("actor") { reader, ids in
    let actors = try reader.actors(ids)
    let names = try reader.names(of: actors.filter { $0.kind == .person }.map(\.id), purpose: "line")
    return actors.reduce(into: [:]) { lines, actor in
      guard let title = actor.label ?? names[actor.id] else { return }
      lines[actor.id] = RecordLine(title: title, address: nil, side: nil)
    }
  }

  /// All of them.
  public static let all = [initiative, actor]
}
