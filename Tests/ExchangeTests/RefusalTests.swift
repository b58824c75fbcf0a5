// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import PactwerkCore
import PactwerkStorage
import Testing

@Suite struct `Bad input` {
  /// What is sent, and the first refusal: its reason and line.
  static let files: [(kind: ImportCommandKind, bytes: [UInt8], reason: String, line: Int?)] = [
    (.network, [], "empty-file", nil),
    (.network, [UInt8](repeating: 0x61, count: 5_000_001), "file-too-large", nil),
    (.network, [0xFF, 0xFE, 0x69, 0x00], "wrong-encoding", 1),
    (.network, Array("id,label\np1,Chad".utf8) + [0xEF, 0x0A], "wrong-encoding", 2),
    (.network, Array("id,label\np1,\"Amber".utf8), "cut-in-the-middle", 2),
    (.programme, Array("{\"goals\": [{\"id\": \"d1\"".utf8), "cut-in-the-middle", 1),
    (.network, Array("id,label\np1,A\u{0}b\n".utf8), "nul-byte", 2),
    (.network, Array("id,label\np1,A\np1,B\n".utf8), "duplicate-id", 3),
    (.network, Array("source,target\np1,p1\n".utf8), "self-tie", 2),
    (.network, Array("id,label,geloof\np1,A,x\n".utf8), "forbidden-column", 1),
    (.signals, Array("id,label\np1,A\n".utf8), "other-kind", nil),
  ]

  @Test(arguments: files.indices) func `is refused with line and reason, and nothing changes`(index: Int) async throws {
    let (kind, bytes, reason, line) = Self.files[index]
    let world = try await World.make()
    let before = try await world.rowCounts()

    let report = try await importFiles(
      [(name: "fout.csv", bytes: bytes)], kind: kind, preview: false, acceptRefused: false, into: world.database,
      as: world.command)

    #expect(report.outcome == .refused && report.exitStatus == 65)
    #expect(report.refused.first?.reason == reason && report.refused.first?.line == line)
    #expect(report.englishLines.first?.hasPrefix("fout.csv: ") == true)
    #expect(try await world.rowCounts() == before)
  }

  @Test func `in one of several files stops all of them`() async throws {
    let world = try await World.make()

    let report = try await world.take(.network, "id,label\np1,A\n", "source,target\n\"p1", acceptRefused: true)

    #expect(report.outcome == .refused && report.refused.map(\.file) == ["lijst-2.csv"])
    #expect(try await world.rowCounts()["network_actor"] == 0)
  }

  @Test func `in one row refuses the file, unless the other rows are asked for`() async throws {
    let world = try await World.make()
    let nodes = "id,label\np1,Amber\np2,Bram\n"
    let ties = "source,target\np1,p2\np1,p9\n"

    let strict = try await world.take(.network, nodes, ties)
    let nothing = try await world.rowCounts()
    let lenient = try await world.take(.network, nodes, ties, acceptRefused: true)

    #expect(strict.outcome == .refused && strict.exitStatus == 65 && nothing["network_actor"] == 0)
    #expect(
      strict.refused.map(\.sentence) == [
        "line 3, column target: p9 does not exist. No such person, organisation, group or place."
      ])
    #expect(lenient.outcome == .imported && lenient.result?.added == 3 && lenient.result?.refusedCount == 1)
  }

  @Test func `that names what is not there is refused by its kind`() async throws {
    let world = try await World.make()
    try await world.takeExamples(.areas, "areas.csv")

    let interventions = try await world.take(.programme, "intervention,name,goals\nm1,Taal,d9\n")
    let links = try await world.take(
      .programme, "intervention,name\nm1,Taal\n",
      "intervention,item,kind,proposed_on,made_by\nm9,i1,serves,2026-01-01,programme\nm1,i9,needs,2026-01-01,community\n"
    )
    let contacts = try await world.take(
      .network, "id,label\np1,A\np2,B\n", "source,target,on,contact\np1,p2,2026-01-01,message\n")
    let signals = try await world.take(.signals, "id,text,area\ns1,Lamp stuk,BU00000000\n")

    #expect(interventions.refused.map(\.reason) == ["unknown-goal"])
    #expect(links.refused.map(\.reason) == ["unknown-intervention", "unknown-item"])
    #expect(contacts.refused.map(\.reason) == ["no-tie"] && contacts.refused.first?.line == 2)
    #expect(signals.refused.map(\.reason) == ["unknown-area"])
  }

  @Test func `about areas is taken by a district that has none`() async throws {
    let world = try await World.make()

    let signals = try await world.take(.signals, "id,text,area\ns1,Lamp stuk,BU00000000\n")

    #expect(signals.outcome == .imported)
  }

  @Test func `that a room does not accept is refused with its reason`() async throws {
    let world = try await World.make()

    let report = try await world.take(.programme, "goal,number,name,set\nd1,1,A,pact\nd2,1,B,pact\n")

    #expect(report.refused.map(\.reason) == ["not-accepted"] && report.refused.first?.line == 3)
  }

  @Test func `that looks like a formula is text, and leaves as text`() async throws {
    let world = try await World.make()
    let formula = "=HYPERLINK(\"x\")"

    try await world.take(.network, "id,label,kind\no1,\"=HYPERLINK(\"\"x\"\")\",organisation\n")
    let nodes = try await world.export(.network)[0]

    #expect(nodes.contains("\"'" + formula.replacing("\"", with: "\"\"") + "\""))
  }
}
