// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkCore
import Statistics
import TestMaterial
import Testing

@Suite struct `Reading GraphML` {
  @Test func `takes typed data, defaults, directions and lives`() throws {
    let read = try GraphML.read(
      bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">
          <key id="d0" for="node" attr.name="group" attr.type="string"><default>bewoner</default></key>
          <key id="d1" for="node" attr.name="age" attr.type="int"/>
          <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
          <key id="d3" for="all" attr.name="open" attr.type="boolean"/>
          <key id="d4" for="edge" attr.name="start"/><key id="d5" for="edge" attr.name="end"/>
          <key id="d6" for="node" yfiles.type="nodegraphics"/>
          <graph id="G" edgedefault="undirected">
            <data key="d3">true</data>
            <edge id="t" source="b" target="a" directed="true"><data key="d2">0.5</data>
              <data key="d4">2024-01-01|2025-01-01</data><data key="d5">2024-06-30|</data></edge>
            <node id="a"><data key="d1">41</data><data key="d6"><y:Shape/></data></node>
            <node id="b"><data key="d0">ambtenaar</data><data key="d1">veertig</data></node>
            <node id="alleen"/>
          </graph>
        </graphml>
        """))

    #expect(
      read.graph.nodes == [
        .init(line: 13, id: "a", attributes: [.init("age", .whole(41)), .init("group", .text("bewoner"))]),
        .init(line: 14, id: "b", attributes: [.init("group", .text("ambtenaar")), .init("age", .text("veertig"))]),
        .init(line: 15, id: "alleen", attributes: [.init("group", .text("bewoner"))]),
      ])
    #expect(
      read.graph.ties == [
        .init(
          line: 11, id: "t", source: "b", target: "a", direction: .directed, weight: 0.5,
          spans: [.init(from: Day("2024-01-01"), to: Day("2024-06-30")), .init(from: Day("2025-01-01"))])
      ])
    #expect(read.graph.attributes == [.init("open", .flag(true))])
    #expect(
      read.report.notes == [
        Refusal(line: 13, column: "d6", reason: .notKept),
        Refusal(line: 14, column: "age", value: "veertig", reason: .notAWholeNumber),
      ])
  }

  @Test func `reports every row that is merged, refused or kept with a note`() throws {
    let read = try GraphML.read(
      bytes(
        """
        <graphml><graph edgedefault="undirected">
        <node id="a"/><node id="b"/>
        <node id="a"/>
        <node/>
        <edge source="a" target="b"/>
        <edge source="b" target="a"/>
        <edge source="a" target="c"/>
        <edge source="a" target="a" id="x"/>
        <edge source="a" target="b" id="x"/>
        <hyperedge/>
        <edge source="a"/>
        </graph></graphml>
        """))

    #expect(read.report.nodesRead == 4 && read.report.tiesRead == 7)
    #expect(read.graph.ties.map(\.line) == [5, 8, 9])
    #expect(read.report.mergedLines == [6])
    #expect(read.report.selfTies == 1)
    #expect(
      read.report.refused == [
        Refusal(line: 3, column: "id", value: "a", reason: .duplicateID),
        Refusal(line: 4, column: "id", reason: .missingValue),
        Refusal(line: 7, column: "target", value: "c", reason: .unknown(.node)),
        Refusal(line: 10, column: "hyperedge", reason: .notKept),
        Refusal(line: 11, column: "target", reason: .missingValue),
      ])
    #expect(read.report.notes == [Refusal(line: 9, column: "id", value: "x", reason: .duplicateID)])
  }

  @Test func `a file of mixed directions is written in one mode`() throws {
    let graph = TieGraph(
      nodes: [.init(id: "a"), .init(id: "b")],
      ties: [
        .init(source: "a", target: "b"), .init(source: "a", target: "b", direction: .directed),
        .init(source: "a", target: "b", direction: .mutual),
      ])
    let text = String(decoding: GraphML.write(graph).bytes, as: UTF8.self)

    #expect(text.contains("edgedefault=\"directed\"") && !text.contains(" directed=\""))
    #expect(text.range(of: "<key")!.lowerBound < text.range(of: "<graph ")!.lowerBound)
    #expect(try GraphML.read(bytes(text)).graph.ties.map(\.direction) == [.undirected, .directed, .mutual])
  }

  @Test func `what is said twice is taken once, and every format can hold it`() throws {
    let read = try GraphML.read(
      bytes(
        """
        <graphml><key id="c" for="graph" attr.name="place"><default>hof</default></key><data key="s">een</data>
        <graph><data key="s">twee</data>
        <node id="a"><data key="start">ooit</data><data key="start (attribute)">nu</data></node>
        </graph><data key="t">drie</data></graphml>
        """))

    #expect(
      read.graph.attributes == [
        .init("s", .text("een")), .init("t", .text("drie")), .init("place", .text("hof")),
      ])
    #expect(read.graph.nodes.map(\.attributes) == [[.init("start", .text("nu"))]])
    #expect(
      read.report.notes.filter { $0.reason == .duplicateColumn } == [
        Refusal(line: 2, column: "s", value: "twee", reason: .duplicateColumn),
        Refusal(line: 3, column: "start", value: "ooit", reason: .duplicateColumn),
      ])
    for way in GraphWay.all { #expect(try way.roundTrip(read.graph).report.refused.isEmpty) }
  }

  @Test func `a hostile file is refused with its line`() {
    func refusal(_ text: String, limits: ImportLimits = .standard) -> Refusal? {
      do throws(Refusal) {
        _ = try GraphML.read(bytes(text), limits: limits)
        return nil
      } catch { return error }
    }
    let keys = (0..<12).map { "<key id='\($0)' for='node'><default>x</default></key>" }.joined()
    let nodes = (0..<3).map { "<node id='\($0)'/>" }.joined()

    #expect(refusal("<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml/>") == Refusal(line: 1, reason: .documentType))
    #expect(refusal("\n<html/>") == Refusal(line: 2, value: "html", reason: .wrongRoot(expected: "graphml")))
    #expect(refusal("<graphml><graph>\n<node></graph></graphml>") == Refusal(line: 2, reason: .notXML))
    #expect(refusal("<graphml><graph>")?.reason == .cutInTheMiddle)
    #expect(refusal("")?.reason == .emptyFile)
    #expect(refusal("<graphml>" + String(repeating: "<a>", count: 200))?.reason == .tooDeep(limit: 100))
    #expect(
      refusal("<graphml><graph>\(nodes)<node id='3'/></graph></graphml>", limits: .small)?.reason
        == .tooManyRows(limit: 3))
    // Twelve defaults for three nodes are more than a file of at most three rows may fill in.
    #expect(
      refusal("<graphml>\(keys)<graph>\(nodes)</graph></graphml>", limits: .small)?.reason
        == .tooManyColumns(limit: 12))
  }
}

@Suite struct `Broken graphs` {
  static func sample() -> TieGraph {
    var random = SplitMix64(seed: 5)
    while true {
      let graph = TieGraph.drawn(using: &random)
      if graph.ties.count > 5, graph.nodes.count > 4 { return graph }
    }
  }

  @Test(arguments: GraphFormat.allCases) func `are refused when they are cut off, wherever`(format: GraphFormat) throws
  {
    let whole = format.write(Self.sample()).bytes
    let end = try #require(whole.lastIndex { $0 != 0x0A })

    for place in 0..<100 {
      let length = end * place / 100
      #expect(throws: Refusal.self, "cut at \(length)") { try format.read(Array(whole[..<length])) }
    }
  }

  @Test(arguments: GraphFormat.allCases) func `are read or refused for any random bytes`(format: GraphFormat) throws {
    let rounds = fuzzRounds(400)
    let whole = format.write(Self.sample()).bytes
    let limits = ImportLimits(bytes: 60_000, rows: 60, columns: 30, cellBytes: 2_000)
    var (random, read) = (SplitMix64(seed: 9), 0)
    for _ in 0..<rounds {
      var file = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<file.count, using: &random)
        let end = min(file.count, place + Int.random(in: 0...40, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: file[place] = UInt8.random(in: 0...255, using: &random)
        case 1: file.removeSubrange(place..<end)
        case 2: file.insert(contentsOf: file[place..<end], at: Int.random(in: 0..<file.count, using: &random))
        default: file[place] = Array("<>&\"=/1{}[],|-".utf8).randomElement(using: &random) ?? 0
        }
      }
      do throws(Refusal) {
        let graph = try format.read(file, limits: limits)
        let ids = Set(graph.graph.nodes.map(\.id))
        #expect(ids.count == graph.graph.nodes.count)
        #expect(graph.graph.ties.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
        let report = graph.report
        #expect(graph.graph.ties.count + report.mergedLines.count <= report.tiesRead)
        read += 1
      } catch { #expect(error.line != nil || error.reason == .emptyFile) }
    }
    #expect(read > rounds / 20 && read < rounds)
  }
}
