// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Statistics
import TestMaterial
import Testing

@Suite struct `Reading Kumu` {
  @Test func `takes elements, connections and the fields of whole projects`() throws {
    let read = try Kumu.read(
      json: bytes(
        """
        {"name": "Oost", "maps": [{"x": 1}],
        "elements": [
        {"id": "e1", "label": "Buurthuis", "type": "place", "tags": ["a", "b"], "leden": 12, "open": true, "x": null},
        {"_id": "e2", "attributes": {"label": "Ria", "element type": "person", "deep": {"a": 1}}},
        {"label": "Los"}, 3],
        "connections": [
        {"id": "c1", "from": "e1", "to": "Ria", "direction": "mutual", "start": "2024-01-01", "Strength": 2.5},
        {"from": "e1", "to": "Niemand"}]}
        """))

    #expect(
      read.graph.nodes == [
        .init(
          line: 3, id: "e1", label: "Buurthuis",
          attributes: [
            .init("type", .text("place")), .init("tags", .list(["a", "b"])), .init("leden", .whole(12)),
            .init("open", .flag(true)),
          ]),
        .init(line: 4, id: "e2", label: "Ria", attributes: [.init("type", .text("person"))]),
        .init(line: 5, id: "Los"),
      ])
    #expect(
      read.graph.ties == [
        .init(
          line: 7, id: "c1", source: "e1", target: "e2", direction: .mutual, spans: [.init(from: Day("2024-01-01"))],
          attributes: [.init("Strength", .number(2.5))])
      ])
    #expect(read.graph.attributes == [.init("name", .text("Oost"))])
    #expect(
      read.report.refused == [
        Refusal(line: 5, column: "elements", value: "3", reason: .notAnObject),
        Refusal(line: 8, column: "to", value: "Niemand", reason: .unknown(.node)),
      ])
    #expect(read.report.notes.map(\.column) == ["maps", "deep"])
  }

  @Test func `an end is a label that one element has, else it must be an id`() throws {
    let elements = bytes(
      "Label,Type,Description,Tags\nRia,person,,\nPlein,place,=1,a|b\nPlein,group,,c\nRia,person,again,\n")
    let connections = bytes(
      "From,To,Label,Type,direction,Strength\nRia,Plein,,,,\nRia,Plein (place),komt er,x|y,Directed,3\nRia,Jan,,,,\n")

    let read = try Kumu.read(elements: elements, connections: connections)

    #expect(read.graph.nodes.map(\.id) == ["Ria", "Plein (place)", "Plein (group)"])
    #expect(
      read.graph.nodes[1].attributes == [
        .init("Type", .text("place")), .init("Description", .text("=1")), .init("Tags", .list(["a", "b"])),
      ])
    #expect(read.graph.nodes[2].attributes.last == .init("Tags", .list(["c"])))
    #expect(
      read.graph.ties == [
        .init(
          line: 3, source: "Ria", target: "Plein (place)", direction: .directed, label: "komt er",
          attributes: [.init("Type", .list(["x", "y"])), .init("Strength", .text("3"))])
      ])
    #expect(
      read.report.refused == [
        Refusal(line: 2, column: "to", value: "Plein", reason: .ambiguous),
        Refusal(line: 4, column: "To", value: "Jan", reason: .unknown(.node)),
        Refusal(line: 5, column: "label", value: "Ria", reason: .duplicateID),
      ])
  }

  @Test func `connections alone make their own elements`() throws {
    let read = try Kumu.read(elements: nil, connections: bytes("From;To\nA;B\nB;C\n"))

    #expect(read.graph.nodes.map(\.id) == ["A", "B", "C"])
    #expect(read.report.refused.isEmpty)
  }

  @Test func `is refused without its lists or columns`() {
    #expect(throws: Refusal.self) { try Kumu.read(json: bytes("{\"nodes\": []}")) }
    #expect(throws: Refusal(line: 1, column: "elements", value: "3", reason: .notAList)) {
      try Kumu.read(json: bytes("{\"elements\": 3}"))
    }
    #expect(throws: Refusal(line: 1, column: "to", reason: .missingColumn)) {
      try Kumu.read(elements: nil, connections: bytes("From,x\n"))
    }
  }
}

@Suite struct `Gephi tables` {
  @Test func `have the columns that Gephi expects, and one row for a tie`() throws {
    let graph = TieGraph(
      nodes: [.init(id: "a", label: "Ans", attributes: [.init("Id", .text("9"))]), .init(id: "b")],
      ties: [
        .init(
          source: "a", target: "b", weight: 1.5, spans: [.init(from: Day("2024-01-01")), .init(to: Day("2024-03-01"))])
      ])
    let written = GephiTables.write(graph)

    #expect(String(decoding: written.nodes, as: UTF8.self) == "Id,Label,Id (attribute)\r\na,Ans,9\r\nb,b,\r\n")
    #expect(
      String(decoding: written.ties, as: UTF8.self) == """
        Source,Target,Type,Id,Label,Weight,timeset\r
        a,b,Undirected,,,1.5,"<[2024-01-01, Infinity]; [-Infinity, 2024-03-01]>"\r

        """)
  }

  @Test func `are read with a decimal comma, and with a note on what is not understood`() throws {
    let read = try GephiTables.read(
      nodes: bytes("Id;Label;Timeset\n a ;Ans;<[2024-01-01,2024-02-01)>\nb;;later\n"),
      ties: bytes("Source;Target;Type;Weight\na;b;Directed;0,5\nb;a;Sideways;zwaar\na;b;Directed\n"))

    #expect(read.graph.nodes[0].spans == [.init(from: Day("2024-01-01"), to: Day("2024-01-31"))])
    #expect(read.graph.nodes[1].attributes == [.init("timeset", .text("later"))])
    #expect(read.graph.ties.map(\.weight) == [0.5, nil])
    #expect(read.graph.ties[1].attributes == [.init("weight", .text("zwaar"))])
    #expect(Set(read.report.notes.map(\.column)) == ["Type", "Weight", "Timeset"])
    #expect(read.report.refused.map(\.line) == [4])
  }
}

@Suite struct `Broken tables of a graph` {
  @Test func `are read or refused for any random bytes, and when they are cut off`() throws {
    let rounds = fuzzRounds(400)
    var random = SplitMix64(seed: 13)
    let graph = TieGraph.drawn(using: &random)
    let (sheets, tables) = (Kumu.sheets(graph), GephiTables.write(graph))
    for round in 0..<rounds {
      var files = [sheets.nodes, sheets.ties, tables.nodes, tables.ties]
      for place in files.indices {
        if round < 100 {
          files[place].removeLast(files[place].count * round / 100)
        } else if !files[place].isEmpty {
          let at = Int.random(in: 0..<files[place].count, using: &random)
          files[place][at] = Array("\",;|\n<[]>-\0=".utf8).randomElement(using: &random) ?? 0
          files[place].insert(UInt8.random(in: 0...255, using: &random), at: at)
        }
      }
      do throws(Refusal) {
        check(try Kumu.read(elements: files[0], connections: files[1]))
      } catch { #expect(error.line != nil || error.reason == .emptyFile) }
      do throws(Refusal) {
        check(try GephiTables.read(nodes: files[2], ties: files[3]))
      } catch { #expect(error.line != nil || error.reason == .emptyFile) }
    }
  }

  private func check(_ read: ReadGraph) {
    let ids = Set(read.graph.nodes.map(\.id))
    #expect(read.graph.ties.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
    #expect(read.graph.ties.count + read.report.mergedLines.count <= read.report.tiesRead)
  }
}
