// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

extension CouplingFile {
  /// Reads a coupling map.
  ///
  /// Absent lists are empty; absent flags are false, but `active` is true. Fields that are not known are passed over.
  ///
  /// - Throws: everything that is wrong with the map: one bad row is enough.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(reading bytes: [UInt8], limits: ImportLimits = .analysis) throws(Refusals) {
    let document: JSONValue
    do { document = try JSONScanner.read(bytes, limits: limits) } catch { throw Refusals(error) }
    guard let members = document.members, members.contains(where: { CouplingFile.names.contains($0.name) }) else {
      throw Refusals(
        Refusal(line: document.line, value: document.shown, reason: .unknownHeader(expected: CouplingFile.names)))
    }
    var reader = CouplingReader(members)
    let asOf = reader.day(document, "asOf")
    var file = CouplingFile(asOf: asOf ?? Day(number: 0))
    file.goals = reader.rows("goals") { .init(id: $1.key($0, "id")) }
    file.interventions = reader.rows("interventions") {
      .init(id: $1.key($0, "id"), goals: $1.keys($0, "goals"), consulted: $1.flag($0, "consulted") ?? false)
    }
    file.items = reader.rows("items") {
      .init(
        id: $1.key($0, "id"), kind: $1.choice($0, "kind") ?? .initiative, goals: $1.keys($0, "goals"),
        active: $1.flag($0, "active") ?? true, autonomous: $1.flag($0, "autonomous") ?? false)
    }
    file.actors = reader.rows("actors") { .init(id: $1.key($0, "id"), group: $1.key($0, "group")) }
    file.involvements = reader.rows("involvements") { .init(actor: $1.key($0, "actor"), item: $1.key($0, "item")) }
    file.links = reader.rows("links") { value, reader in
      .init(
        intervention: reader.key(value, "intervention"), item: reader.key(value, "item"),
        kind: reader.choice(value, "kind") ?? .serves, date: reader.day(value, "date") ?? Day(number: 0),
        madeBy: reader.choice(value, "madeBy") ?? .programme, confirmed: reader.flag(value, "confirmed") ?? false,
        resolved: reader.resolved(value, asOf: asOf))
    }
    if reader.has("agenda") {
      file.agenda = reader.rows("agenda") {
        .init(date: $1.day($0, "date") ?? Day(number: 0), track: $1.choice($0, "track") ?? .programme)
      }
    }
    reader.check(file)
    guard reader.refused.isEmpty else {
      throw Refusals(reader.refused.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    self = file
  }

  static let names = ["asOf", "goals", "interventions", "items", "actors", "involvements", "links", "agenda"]
}
