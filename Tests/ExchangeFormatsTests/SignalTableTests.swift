// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import Statistics
import Testing

@testable import ExchangeFormats

/// The signals of a text, and what is refused.
private func table(_ text: String, _ context: ImportContext = ImportContext()) throws -> SignalTable {
  guard case .signalTable(let table) = try ImportFile.recognise(bytes(text), context) else {
    throw Refusal(reason: .emptyFile)
  }
  return table
}

@Suite struct `Signals of a table` {
  @Test func `are given one by one, as often as asked`() throws {
    let read = try table("id,text,observed_on\n1,Lamp,2026-03-01\n2,Bank,\n")

    #expect(read.count == 2)
    #expect(Array(read).map(\.text) == ["Lamp", "Bank"])
    #expect(Array(read) == Array(read))
    #expect(read.first { _ in true }?.line == 2)
  }

  @Test func `leave out what is refused, and the second of a key`() throws {
    let read = try table("id,text,observed_on\n1,Lamp,ooit\n2,Bank,\n2,Stoep,\n3\n4,,\n5,Boom,\n2,Hek,\n")

    #expect(Array(read).map(\.text) == ["Bank", "Boom"])
    #expect(read.count == 2)
    #expect(read.refusedCount == 5)
    #expect(
      read.refused.map(\.reason) == [
        .notADay, .duplicateID, .wrongCellCount(expected: 3, found: 1), .missingValue, .duplicateID,
      ])
  }

  @Test func `take back a key whose first row was refused`() throws {
    #expect(Array(try table("id,text,observed_on\n1,Lamp,ooit\n1,Lamp,\n")).map(\.line) == [3])
  }

  @Test func `keep why of the first thousand refused rows, and count them all`() throws {
    let rows = (0..<1_500).map { "\($0),,\n" }.joined()
    let read = try table("id,text,theme\n" + rows)

    #expect(read.refusedCount == 1_500)
    #expect(read.refused.count == 1_000)
    #expect(ImportFile.signalTable(read).refusedUntold == 500)
  }

  @Test func `are the same as all rows at once, for random tables`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        [
          ["1", "2", "3", "", "4"], ["Lamp", "", "\"a, b\""], ["2026-03-01", "1-3-2026", "x", "2026-03-01T10:00Z"],
        ].map { $0.randomElement(using: &random) ?? "" }.prefix(Int.random(in: 2...12, using: &random)).joined(
          separator: ",")
      }
      let text = "id,text,received_on\n" + rows.map { $0 + "\n" }.joined()
      let read = try table(text)
      let whole: ReadRows<SignalRow> = try CSVTable(bytes(text), limits: .standard).read()

      #expect(Array(read) == whole.rows)
      #expect(read.count == whole.rows.count)
      #expect(read.refused == whole.refused)
    }
  }

  @Test func `refuse a file that is broken anywhere before they give a signal`() {
    let whole = "id,text\n1,Lamp\n2,Bank\n"
    #expect(refusal(of: bytes(whole + "3,\"open")) == Refusal(line: 4, reason: .cutInTheMiddle))
    #expect(refusal(of: bytes(whole) + [0x33, 0x2C, 0xFF, 0x0A])?.reason == .wrongEncoding)
    #expect(
      refusal(of: bytes(whole + "3,a\n4,b\n"), limits: .small)?.reason == .tooManyRows(limit: 3))
  }
}

/// The context of a choice that was made for a file with the header of `text`.
private func chosen(_ choice: ColumnChoice, for text: String) throws -> ImportContext {
  ImportContext(choices: [ColumnChoice.key(of: try TableSample(bytes(text)).header): choice])
}

/// The signals of a text for whose header a choice was made.
private func table(_ text: String, _ choice: ColumnChoice) throws -> SignalTable {
  try table(text, chosen(choice, for: text))
}

@Suite struct `A choice of columns` {
  @Test func `reads a table whose headings say nothing`() throws {
    let choice = ColumnChoice(.signals, ["id": "nr", "text": "opmerking", "observed_on": "wanneer"])
    let read = try table("nr;wanneer;opmerking;wie\n7;1-3-2026;Lamp;Jan\n", choice)

    #expect(Array(read) == [SignalRow(line: 2, id: "7", observedOn: Day("2026-03-01"), text: "Lamp")])
    #expect(read.ignored == ["wie"])
  }

  @Test func `leaves a known heading unread that was not chosen`() throws {
    let choice = ColumnChoice(.signals, ["id": "id", "text": "wat"])
    let read = try table("id,text,wat\n7,x,Lamp\n", choice)

    #expect(Array(read).map(\.text) == ["Lamp"])
    #expect(read.ignored == ["text"])
  }

  @Test func `calls what is refused as the file calls it`() throws {
    let choice = ColumnChoice(.signals, ["id": "nr", "text": "opmerking", "observed_on": "wanneer"])
    let read = try table("nr,wanneer,opmerking\n7,ooit,Lamp\n", choice)

    #expect(read.refused == [Refusal(line: 2, column: "wanneer", value: "ooit", reason: .notADay)])
  }

  @Test func `makes keys from rows: the same row has the same key, in whatever order`() throws {
    let choice = ColumnChoice(.signals, ["text": "opmerking"], makesKeys: true)
    let one = try table("opmerking,waar\nLamp,A\nLamp,B\n", choice)
    let other = try table("opmerking,waar\nLamp,B\nBank,A\nLamp,A\n", choice)

    #expect(Set(one.map(\.id)).count == 2)
    #expect(Set(one.map(\.id)).isSubset(of: Set(other.map(\.id))))
    #expect(one.allSatisfy { $0.id.utf8.count == 32 })
    let twice = try table("opmerking\nLamp\nLamp\n", choice)
    #expect(twice.count == 1 && twice.refused.map(\.reason) == [.duplicateID])
  }

  @Test func `is passed over for a file without its headings`() throws {
    let choice = ColumnChoice(.networkNodes, ["id": "nummer"])
    let context = try chosen(choice, for: "nummer,text\n")
    #expect(Array(try table("id,text\n1,Lamp\n", context)).map(\.id) == ["1"])
  }

  @Test func `must name the columns that must be there`() {
    let choice = ColumnChoice(.signals, ["id": "nr"])
    #expect(throws: Refusals([Refusal(line: 1, column: "text", reason: .missingColumn)])) {
      try table("nr,opmerking\n1,Lamp\n", choice)
    }
  }

  @Test func `never lets in a forbidden column`() {
    let choice = ColumnChoice(.signals, ["id": "nr", "text": "geloof"])
    #expect(throws: Refusals.self) { try table("nr,geloof\n1,x\n", choice) }
  }
}

@Suite struct `A proposal of columns` {
  /// What the kinds of a municipality's team are asked in this order.
  private static let kinds: [ImportKind] = [
    .signals, .networkNodes, .networkTies, .networkContacts, .areas, .initiatives,
  ]

  @Test func `knows the words people write above their lists`() {
    let proposal = ColumnChoice.proposed(for: ["Datum", "Buurt", "Omschrijving", "Categorie"], among: Self.kinds)

    #expect(
      proposal
        == ColumnChoice(
          .signals,
          ["observed_on": "Datum", "area": "Buurt", "text": "Omschrijving", "theme": "Categorie"], makesKeys: true))
    #expect(proposal?.missing == [])
  }

  @Test(arguments: [
    (
      ["Naam", "Organisatie", "Rol"], ImportKind.networkNodes,
      ["label": "Naam", "organisation": "Organisatie", "group": "Rol"]
    ),
    (["Van", "Naar", "Soort relatie"], .networkTies, ["source": "Van", "target": "Naar", "kind": "Soort relatie"]),
    (["Gebiedscode", "Naam", "Jaar"], .areas, ["code": "Gebiedscode", "name": "Naam", "edition": "Jaar"]),
  ]) func `tells kinds from each other`(header: [String], kind: ImportKind, headings: [String: String]) {
    let proposal = ColumnChoice.proposed(for: header, among: Self.kinds)
    #expect(proposal?.kind == kind)
    #expect(proposal?.headings == headings)
  }

  @Test func `uses a heading once, and leaves open what it does not know`() {
    let proposal = ColumnChoice.proposed(for: ["x", "", "Datum"], as: .networkContacts)
    #expect(proposal.headings == ["on": "Datum"])
    #expect(proposal.missing == ["source", "target", "contact"])
    for kind in ImportKind.allCases {
      let found = ColumnChoice.proposed(for: ["Naam", "Nr", "Soort", "Datum", "Doel"], as: kind).headings.values
      #expect(found.count == Set(found).count)
    }
  }

  @Test func `makes keys only for rows that nothing else names`() {
    #expect(!ColumnChoice(.goals, [:], makesKeys: true).makesKeys)
    #expect(ColumnChoice.proposed(for: ["Opmerking"], as: .signals).makesKeys)
    #expect(!ColumnChoice.proposed(for: ["Nr", "Opmerking"], as: .signals).makesKeys)
  }
}

@Suite struct `The sample of a table` {
  @Test func `has the headings and the first rows, pasted or in a file`() throws {
    let sample = try TableSample(bytes("Datum\tWat\n1-3-2026\tLamp\n\tBank\n" + String(repeating: "x\ty\n", count: 9)))

    #expect(sample.header == ["Datum", "Wat"])
    #expect(sample.rows.count == 5)
    #expect(sample.example(0) == "1-3-2026" && sample.example(1) == "Lamp")
    #expect(try TableSample(bytes("a,b\n,\n")).example(1) == nil)
    #expect(try TableSample(bytes("a\n" + String(repeating: "é", count: 99))).example(0)?.count == 40)
  }

  @Test func `is refused like the table itself`() {
    for text in ["", "a,geloof\n1,2\n", "a,A\n1,2\n", "a\n\"1"] {
      #expect(throws: Refusals.self) { try TableSample(bytes(text)) }
    }
  }
}
