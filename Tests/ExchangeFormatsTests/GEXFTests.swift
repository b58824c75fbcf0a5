// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Testing

@Suite struct `Reading GEXF` {
  @Test func `takes values, lives and spells, and says what it leaves out`() throws {
    let read = try GEXF.read(
      bytes(
        """
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta lastmodifieddate="2024-05-01"><creator>Gephi</creator></meta>
        <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
        <attributes class="node"><attribute id="0" title="tags" type="liststring"/>
        <attribute id="1" title="size" type="float"><default>1.5</default></attribute></attributes>
        <attributes class="edge"><attribute id="0" title="weight" type="double"/></attributes>
        <nodes>
        <node id="a" label="Ans" start="2024-01-01T09:00:00" endopen="2024-02-01">
        <attvalues><attvalue for="0" value="x|y"/><attvalue for="9" value="?"/></attvalues><viz:size value="3"/></node>
        <node id="b"><viz:size value="3"/><spells>\
        <spell start="2020-01-01" end="2020-12-31"/><spell start="2022-01-01"/></spells></node>
        <node id="c" start="3.5"/>
        </nodes>
        <edges><edge source="a" target="b" type="mutual" kind="hulp">\
        <attvalues><attvalue for="0" value="0"/></attvalues></edge>
        <edge id="7" source="b" target="c" weight="2" type="undirected" label="kent"/></edges>
        </graph></gexf>
        """))
    let size = TieGraph.Attribute("size", .number(1.5))

    #expect(
      read.graph.nodes == [
        .init(
          line: 8, id: "a", label: "Ans", spans: [.init(from: Day("2024-01-01"), to: Day("2024-01-31"))],
          attributes: [.init("tags", .list(["x", "y"])), .init("9", .text("?")), size]),
        .init(
          line: 10, id: "b",
          spans: [.init(from: Day("2020-01-01"), to: Day("2020-12-31")), .init(from: Day("2022-01-01"))],
          attributes: [size]),
        .init(line: 11, id: "c", attributes: [size]),
      ])
    #expect(
      read.graph.ties == [
        .init(
          line: 13, source: "a", target: "b", direction: .mutual, weight: 0,
          attributes: [.init("kind", .text("hulp"))]),
        .init(line: 14, id: "7", source: "b", target: "c", direction: .undirected, label: "kent", weight: 2),
      ])
    #expect(
      read.graph.attributes == [.init("lastmodifieddate", .text("2024-05-01")), .init("creator", .text("Gephi"))])
    #expect(read.report.notes.map(\.line) == [9, 9, 11])
    #expect(Set(read.report.notes.map(\.reason.code)) == ["missing-column", "not-kept", "not-a-day"])
  }

  @Test func `never has a weight of nought, nor in 1.2draft an edge without an id of its own`() throws {
    let graph = TieGraph(
      nodes: [.init(id: "a"), .init(id: "b")],
      ties: [
        .init(source: "a", target: "b", weight: 0), .init(id: "0", source: "a", target: "b", weight: 1),
        .init(source: "b", target: "a", weight: 2),
      ], attributes: [.init("wijk", .text("Oost"))])
    let written = GEXF.write(graph)

    #expect(!String(decoding: written.bytes, as: UTF8.self).contains("weight=\"0"))
    #expect(written.notes == [Refusal(column: "wijk", value: "Oost", reason: .notKept)])
    let read = try GEXF.read(written.bytes).graph
    #expect(read.ties.map(\.id) == ["1", "0", "2"])
    #expect(read.ties.map(\.weight) == [0, 1, 2])
  }

  @Test func `puts spells in order and says which end before they start`() throws {
    let read = try GEXF.read(
      bytes(
        """
        <gexf><graph><nodes>
        <node id="a"><spells><spell start="2022-01-01"/><spell end="2019-12-31"/>\
        <spell start="2020-01-01" end="2020-12-31"/></spells></node>
        <node id="b" start="2024-02-01" end="2024-01-31"/>
        <node id="c" startopen="2024-01-01" endopen="2024-01-02"/>
        </nodes></graph></gexf>
        """))

    #expect(
      read.graph.nodes.map(\.spans) == [
        [
          .init(to: Day("2019-12-31")), .init(from: Day("2020-01-01"), to: Day("2020-12-31")),
          .init(from: Day("2022-01-01")),
        ], [], [],
      ])
    #expect(
      read.report.notes == [
        Refusal(line: 3, column: "end", value: "2024-02-01 2024-01-31", reason: .dateOrder(after: "start")),
        Refusal(line: 4, column: "end", value: "2024-01-01 2024-01-02", reason: .dateOrder(after: "start")),
      ])
  }
}
