// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Statistics
import Testing

@Suite struct `The rows of a graph` {
  @Test(arguments: GraphWay.all) func `come back equal through every format`(way: GraphWay) throws {
    var source = RowSource(random: SplitMix64(seed: 21))
    let nodes = (0..<30).map { NetworkRowsFixture.plain(source.node($0)) }
    let ends = nodes.map(\.id)
    let ties = (0..<40).map { place in
      let row = source.tie(place)
      let (from, to) = (place % 15, place % 15 + 1 + place / 15)
      return NetworkTieRow(
        source: ends[from], target: ends[to], kind: row.kind.map { _ in "buren \(place)" }, origin: row.origin,
        strength: row.strength, fromOn: row.fromOn, toOn: row.toOn, rhythmInDays: row.rhythmInDays,
        lastContact: row.lastContact)
    }

    let read = try way.roundTrip(TieGraph(nodes: nodes, ties: ties))
    let rows = try NetworkRows(read.graph)

    #expect(read.report.refused.isEmpty && read.report.notes.isEmpty)
    #expect(rows.nodes.refused.isEmpty && rows.ties.refused.isEmpty)
    #expect(rows.nodes.rows.map(unlined) == nodes)
    #expect(rows.ties.rows.map(unlined) == ties)
  }

  @Test func `take a type or label for a kind, and a row for every span`() throws {
    let day = try #require(Day("2024-01-01"))
    let graph = TieGraph(
      nodes: [
        .init(line: 2, id: "a", attributes: [.init("Type", .text("Place")), .init("kleur", .text("rood"))]),
        .init(line: 3, id: "b", attributes: [.init("Type", .text("buurman"))]),
      ],
      ties: [
        .init(
          line: 4, source: "a", target: "b", label: "kent", weight: 3,
          spans: [.init(from: day, to: day + 1), .init(from: day + 5)]),
        .init(line: 5, source: "b", target: "b"),
      ])

    let rows = try NetworkRows(graph)

    #expect(rows.nodes.rows.map(\.kind) == [.place, .person])
    #expect(rows.nodes.ignored == ["kleur"])
    #expect(rows.ties.rows.map(\.kind) == ["kent", "kent"])
    #expect(rows.ties.rows.map(\.fromOn) == [day, day + 5])
    #expect(rows.ties.rows.map(\.strength) == [nil, nil])
    #expect(rows.ties.ignored == ["weight"])
    #expect(rows.ties.refused.map(\.reason) == [.selfTie])
  }

  @Test func `are refused when an attribute is kept of nobody`() {
    let graph = TieGraph(nodes: [.init(line: 2, id: "a", attributes: [.init("Religie", .text("x"))])])

    #expect(throws: Refusals([Refusal(line: 2, column: "Religie", value: "Religie", reason: .forbiddenColumn)])) {
      try NetworkRows(graph)
    }
  }
}

/// Rows with texts that every format keeps: no `|`, no control characters.
private enum NetworkRowsFixture {
  static func plain(_ row: NetworkNodeRow) -> NetworkNodeRow {
    NetworkNodeRow(
      id: "p" + String(row.id.utf8.count) + "-" + String(row.id.prefix(3).filter { $0.isLetter || $0.isNumber }),
      label: "Ria " + row.id.prefix(3).filter { $0.isLetter || $0.isNumber }, kind: row.kind, group: row.group,
      organisation: row.organisation.map { _ in "=Stichting \"Ons\"; & co" }, layer: row.layer,
      ground: row.ground.map { _ in "x" },
      permissionOn: row.permissionOn, permissionWay: row.permissionWay.map { _ in "brief" }, fromOn: row.fromOn,
      toOn: row.toOn)
  }
}
