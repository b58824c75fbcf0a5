// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import TestMaterial
import Testing

@Suite struct `A file of ties for analysis` {
  func refusals(_ edges: String, _ nodes: String? = nil) -> [Refusal] {
    do throws(Refusals) {
      _ = try EdgeList(edges: bytes(edges), nodes: nodes.map { bytes($0) })
      return []
    } catch { return error.all }
  }

  @Test(arguments: ["source,target", "From;To", "a\tb", "wie,met wie"]) func `has its ends first, whatever their names`(
    header: String
  ) throws {
    let sign = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","

    let list = try EdgeList(edges: bytes("\(header)\nA\(sign)B\nB\(sign)C\n"))

    #expect(list.ties.map { [$0.source, $0.target] } == [["A", "B"], ["B", "C"]])
  }

  @Test func `counts what analysis leaves out`() throws {
    let list = try EdgeList(
      edges: bytes("from,to,Weight\nb,a,2\na,b,\"0,5\"\na,a,\nc,b,1e2\nB,a,\n"), nodes: bytes("name,group\nz,x\na,y\n"))
    let network = list.simplified()

    #expect(list.ties.map(\.weight) == [2, 0.5, nil, 100, nil])
    #expect(network.ids == ["B", "a", "b", "c", "z"])
    #expect(network.ties.map { [$0.low, $0.high] } == [[0, 1], [1, 2], [2, 3]])
    #expect(network.droppedSelfTies == 1)
    #expect(network.mergedDuplicates == 1)
    #expect(try list.groups(column: "Group") == ["z": "x", "a": "y"])
  }

  @Test func `is an empty network when it has a header only`() throws {
    let network = try EdgeList(edges: bytes("source,target\n")).simplified()

    #expect(network.ids.isEmpty && network.ties.isEmpty)
  }

  @Test func `is refused for one bad row`() {
    #expect(
      refusals("a,b,weight\nA,,1\nA,B,nan\nA,B,0x10\n").map(\.reason) == [.missingValue, .notANumber, .notANumber])
    #expect(refusals("a,b,weight\nA,B,1e999\n").map(\.reason) == [.notANumber])
    #expect(refusals("a\nA\n").map(\.reason) == [.missingColumn])
    #expect(refusals("a,b\nA,B\n", "id,g\nA,1\nA,2\n,3\n").map(\.reason) == [.duplicateID, .missingValue])
    #expect(refusals("a,b\nA,B,C\n").map(\.line) == [2])
  }

  @Test func `is refused when the column of the groups is not there`() throws {
    let list = try EdgeList(edges: bytes("a,b\nA,B\n"), nodes: bytes("id\nA\n"))

    #expect(throws: Refusals([Refusal(column: "group", reason: .missingColumn)])) { try list.groups(column: "group") }
  }

  @Test func `reads every network of the shared data`() throws {
    guard let folder = Checkout.shared("data/networks") else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix("_edges.csv") }
    for file in files {
      let nodes = folder.appending(path: file.replacing("_edges", with: "_nodes"))
      let bytesOfNodes = FileManager.default.fileExists(atPath: nodes.path()) ? try Place.bytes(nodes) : nil

      let list = try EdgeList(edges: Place.bytes(folder.appending(path: file)), nodes: bytesOfNodes)

      #expect(!list.ties.isEmpty, "\(file)")
    }
  }
}
