// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension CouplingFile {
  /// The map with every list in one order: by key, links by intervention, item, kind and day.
  ///
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public func sorted() -> CouplingFile {
    var file = self
    file.goals.sort { Text.precedes($0.id, $1.id) }
    file.interventions.sort { Text.precedes($0.id, $1.id) }
    file.items.sort { Text.precedes($0.id, $1.id) }
    file.actors.sort { Text.precedes($0.id, $1.id) }
    for index in file.interventions.indices { file.interventions[index].goals.sort(by: Text.precedes) }
    for index in file.items.indices { file.items[index].goals.sort(by: Text.precedes) }
    file.involvements.sort { CouplingFile.precedes([$0.actor, $0.item], [$1.actor, $1.item]) }
    file.links.sort { CouplingFile.precedes($0.order, $1.order) }
    file.agenda?.sort { ($0.date, $0.track) < ($1.date, $1.track) }
    return file
  }

  /// The map as JSON, sorted, one row per line: the same map always gives the same bytes.
  ///
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public func json() -> [UInt8] {
    let file = sorted()
    var lists: [(name: String, rows: [[(name: String, value: JSONWriter.Value)]])] = [
      ("goals", file.goals.map { [("id", .text($0.id))] }),
      (
        "interventions",
        file.interventions.map {
          [("id", .text($0.id)), ("goals", .list($0.goals)), ("consulted", .flag($0.consulted))]
        }
      ),
      ("items", file.items.map(\.fields)),
      ("actors", file.actors.map { [("id", .text($0.id)), ("group", .text($0.group))] }),
      ("involvements", file.involvements.map { [("actor", .text($0.actor)), ("item", .text($0.item))] }),
      ("links", file.links.map(\.fields)),
    ]
    if let agenda = file.agenda {
      lists.append(
        ("agenda", agenda.map { [("date", .text($0.date.text)), ("track", .text($0.track.rawValue))] }))
    }
    return JSONWriter.document(head: [("asOf", .text(file.asOf.text))], lists: lists)
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right, by: Text.precedes)
  }
}

extension CouplingFile.Item {
  fileprivate var fields: [(name: String, value: JSONWriter.Value)] {
    [
      ("id", .text(id)), ("kind", .text(kind.rawValue)), ("goals", .list(goals)), ("active", .flag(active)),
      ("autonomous", .flag(autonomous)),
    ]
  }
}

extension CouplingFile.Link {
  fileprivate var order: [String] {
    [
      intervention, item, kind.rawValue, date.text, madeBy.rawValue, String(confirmed),
      resolved.map(String.init) ?? "",
    ]
  }

  fileprivate var fields: [(name: String, value: JSONWriter.Value)] {
    [
      ("intervention", .text(intervention)), ("item", .text(item)), ("kind", .text(kind.rawValue)),
      ("date", .text(date.text)), ("madeBy", .text(madeBy.rawValue)), ("confirmed", .flag(confirmed)),
    ] + (resolved.map { [("resolved", .flag($0))] } ?? [])
  }
}
