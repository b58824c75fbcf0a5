// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import GraphAnalysis
import Testing

@Suite struct `Named network` {
  @Test func `ids ascend by code point`() {
    let network = NamedNetwork(ties: [("b", "é"), ("Z", "10")], nodes: ["9", "\u{1F600}", "\u{FF21}"])

    #expect(network.ids == ["10", "9", "Z", "b", "é", "\u{FF21}", "\u{1F600}"])
  }

  @Test func `two ways to write a letter are two ids`() {
    let network = NamedNetwork(ties: [("caf\u{E9}", "cafe\u{301}")])

    #expect(network.ids.map { Array($0.unicodeScalars).count } == [5, 4])
    #expect(network.graph.tieCount == 1)
  }

  @Test func `an id in a self-tie belongs to the network`() {
    let network = NamedNetwork(ties: [("A", "A"), ("B", "C"), ("C", "B")], nodes: ["B", "B"])

    #expect(network.ids == ["A", "B", "C"])
    #expect(network.graph.droppedSelfTies == 1)
    #expect(network.graph.mergedDuplicateTies == 1)
  }

  @Test func `the first group of an id counts, an empty one is none`() {
    let rows = [("B", ""), ("A", "resident"), ("A", "official"), ("X", "resident")].map { (id: $0.0, group: $0.1) }

    let network = NamedNetwork(ties: [("A", "B")], groups: rows)

    #expect(network.groups == ["resident", nil])
  }
}
