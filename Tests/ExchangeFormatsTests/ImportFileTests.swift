// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Testing

@Suite struct `Recognising a file` {
  @Test(arguments: [
    ("Code;Name;Edition\n", ImportKind.areas), ("label\n", .networkNodes), ("Id,Label\n", .networkNodes),
    ("van;naar\n", .networkTies), ("Source,Target,Type,Id,Label,Weight\n", .networkTies),
    ("weight,B,A\n", .networkTies),
    ("from,to,networkCanvasUUID\n", .networkTies), ("a,b,on,contact\n", .networkContacts), ("text,id\n", .signals),
    ("goal,name\n", .goals), ("name,intervention\n", .interventions), ("initiative,name\n", .initiatives),
    ("intervention,item,kind,proposed on,Made-By\n", .links), ("{\"goals\": []}", .programme),
    (" \n{\"links\": []}", .programme),
  ]) func `goes by the header`(text: String, kind: ImportKind) throws {
    #expect(try recognise(text).kind == kind)
  }

  @Test func `a header that nobody knows is answered with those that are known`() {
    let refusal = refusal(of: bytes("leeftijd,schoenmaat\n1,2\n"))

    #expect(refusal?.line == 1)
    #expect(refusal?.value == "leeftijd,schoenmaat")
    #expect(refusal?.englishReason.contains("source,target,on,contact") == true)
  }

  @Test func `every missing column is named`() throws {
    let error = #expect(throws: Refusals.self) { try recognise("intervention,item\nm1,i1\n") }

    #expect(error?.all.map(\.column) == ["kind", "proposed_on", "made_by"])
    #expect(error?.all.allSatisfy { $0.reason == .missingColumn && $0.line == 1 } == true)
  }

  @Test func `the same column twice is refused`() {
    #expect(refusal(of: bytes("id,text,ID\n1,2,3\n"))?.reason == .duplicateColumn)
  }

  @Test(arguments: [
    "religie", "Geloofsovertuiging", "religion", "etniciteit", "ethnic_group", "Afkomst", "nationaliteit",
    "Nationality",
    "geboorteland", "gezondheid", "Health status", "diagnose", "politieke_voorkeur", "political party", "strafblad",
    "offences", "criminal record", "ras",
  ]) func `what is kept of nobody is refused by the name of its column`(column: String) {
    let expected = Refusal(line: 1, column: column, value: column, reason: .forbiddenColumn)

    #expect(refusal(of: bytes("id,label,\(column)\n1,A,x\n")) == expected)
    #expect(refusal(of: bytes("{\"goals\": [{\"id\": \"d1\", \"name\": \"A\", \"\(column)\": 1}]}")) == expected)
  }

  @Test(arguments: ["origin", "terras", "politie", "theme", "straf_van_de_straat", "ground"])
  func `an innocent name is not refused`(column: String) throws {
    #expect(try recognise("id,label,\(column)\n").kind == .networkNodes)
  }

  @Test func `columns that are not known are named and passed over`() throws {
    guard case .networkTies(let read) = try recognise("from,to,Weight,,source\nA,B,2,,file\n") else {
      Issue.record("not ties")
      return
    }

    #expect(read.ignored == ["Weight", "source"])
    #expect(read.rows == [NetworkTieRow(line: 2, source: "A", target: "B")])
  }
}

@Suite struct `Files from the real world` {
  @Test func `borders may be larger than other files, up to limits of their own`() throws {
    let places = (0..<60_000).map { "[\(Double($0) / 1e4),\($0 % 2)]" }.joined(separator: ",")
    let borders = bytes(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "A"},
      "geometry": {"type": "Polygon", "coordinates": [[\(places),[6,-9],[0,-9],[0,0]]]}}]}
      """)

    #expect(try ImportFile.recognise(borders).summary.rows == 1)
    #expect(throws: Refusals([Refusal(reason: .fileTooLarge(limit: 1_000))])) {
      try ImportFile.recognise(borders, ImportContext(borderLimits: .small))
    }
  }

  @Test func `rows of all lists of a JSON file count together`() {
    let three = #"{"goals": [{"id": "a"}, {"id": "b"}], "links": [{"id": "c"}], "x": []}"#
    let four = #"{"goals": [{"id": "a"}, {"id": "b"}], "links": [{"id": "c"}], "x": [[]]}"#

    #expect(refusal(of: bytes(three), limits: .small) == nil)
    #expect(refusal(of: bytes(four), limits: .small) == Refusal(line: 1, reason: .tooManyRows(limit: 3)))
  }

  @Test func `are refused as a whole with one clear reason`() {
    let latin = bytes("id,text\n1,caf") + [0xE9] + bytes("\n")
    let utf16: [UInt8] = [0xFF, 0xFE] + "id,text\n".utf8.flatMap { [$0, 0] }

    #expect(refusal(of: []) == Refusal(reason: .emptyFile))
    #expect(refusal(of: [UInt8](repeating: 0x61, count: 1_001), limits: .small)?.reason == .fileTooLarge(limit: 1_000))
    #expect(refusal(of: latin) == Refusal(line: 2, reason: .wrongEncoding))
    #expect(refusal(of: utf16) == Refusal(line: 1, reason: .wrongEncoding))
    #expect(refusal(of: bytes("id,text\n1,\"half a sen")) == Refusal(line: 2, reason: .cutInTheMiddle))
    #expect(refusal(of: bytes("id,text\n1,a\n2")) == Refusal(line: 3, reason: .cutInTheMiddle))
    #expect(refusal(of: bytes("id,text\n1,a") + [0] + bytes("b\n")) == Refusal(line: 2, reason: .nulByte))
    #expect(refusal(of: bytes("id,text\n1,a\n2,b\n3,c\n4,d\n"), limits: .small)?.reason == .tooManyRows(limit: 3))
  }

  @Test func `formulas are kept as text`() throws {
    guard case .signalTable(let read) = try recognise("id,text\n1,\"=HYPERLINK(\"\"x\"\")\"\n-2,@ons\n'=3,'+x\n") else {
      Issue.record("not signals")
      return
    }

    #expect(read.refused.isEmpty)
    #expect(read.map(\.text) == ["=HYPERLINK(\"x\")", "@ons", "+x"])
    #expect(read.map(\.id) == ["1", "-2", "=3"])
  }

  @Test func `a repeated id is refused at its second line, the first stays`() throws {
    let summary = try recognise("id,text\n1,a\n2,b\n1,c\n").summary

    #expect(summary.rows == 2)
    #expect(summary.refused == [Refusal(line: 4, column: "id", value: "1", reason: .duplicateID)])
  }

  @Test(arguments: ["source,target\nA,A\n", "van;naar;on;contact\nA; A;2026-03-01;message\n"])
  func `a tie to oneself is refused`(text: String) throws {
    let summary = try recognise(text).summary

    #expect(summary.rows == 0)
    #expect(summary.refused.map(\.reason) == [.selfTie])
    #expect(summary.refused.map(\.value) == ["A"])
  }

  @Test func `every faulty cell of a row is named, by line, in the words of the file`() throws {
    let text = """
      Intervention;Naam van de maatregel;name;Level;From on;to_on
      m1;;Taal;wijk;31-2-2026;
      m2;;;city;2026-03-01;28-02-2026
      m3;x
      m4;;Goed;State;1-3-2026;

      """

    guard case .interventions(let read) = try recognise(text) else {
      Issue.record("not interventions")
      return
    }

    #expect(read.rows.map(\.intervention) == ["m4"])
    #expect(read.rows.first?.level == .state)
    #expect(read.rows.first?.fromOn == Day("2026-03-01"))
    #expect(
      read.refused == [
        Refusal(
          line: 2, column: "Level", value: "wijk", reason: .unknownChoice(choices: ["district", "city", "state"])),
        Refusal(line: 2, column: "From on", value: "31-2-2026", reason: .notADay),
        Refusal(line: 3, column: "name", reason: .missingValue),
        Refusal(line: 3, column: "to_on", value: "2026-02-28", reason: .dateOrder(after: "From on")),
        Refusal(line: 4, reason: .wrongCellCount(expected: 6, found: 2)),
      ])
  }

  @Test(arguments: [
    ("31-2-2026", false), ("29-02-2024", true), ("29-02-2023", false), ("2026-3-1", false), ("1-3-2026", true),
    ("01/03/2026", false), ("1-3-26", false), ("99999999999999999999-1-1", false), ("2026-03-01T09:00", true),
    ("+1-03-2026", false), ("2026-03-01", true), (" 2026-03-01 ", true), ("0000-01-01", false),
  ]) func `a day is a day of the calendar`(text: String, isDay: Bool) throws {
    let summary = try recognise("id,text,observed_on\n1,a,\(text)\n").summary

    #expect(summary.rows == (isDay ? 1 : 0))
    #expect(summary.refused.map(\.reason) == (isDay ? [] : [.notADay]))
  }

  @Test(arguments: [
    ("3", nil), ("", nil), ("x", Refusal.Reason.notAWholeNumber), ("2.5", .notAWholeNumber),
    ("0", .outOfRange(from: 1, to: 5)),
    ("99999999999999999999999999", .notAWholeNumber), ("9223372036854775807", .outOfRange(from: 1, to: 5)),
    ("-9223372036854775808", .outOfRange(from: 1, to: 5)),
  ]) func `a number never traps`(text: String, reason: Refusal.Reason?) throws {
    #expect(try recognise("a,b,strength\nA,B,\(text)\n").summary.refused.map(\.reason) == (reason.map { [$0] } ?? []))
  }

  @Test func `a link is not confirmed by the side that proposed it, nor before it was proposed`() throws {
    let header = "intervention,item,kind,proposed_on,made_by,confirmed_on,confirmed_by\n"
    let text = header + "m1,i1,serves,2026-01-12,community,2026-01-11,Community\nm1,i2,needs,2026-01-12,programme,,\n"

    guard case .links(let read) = try recognise(text) else {
      Issue.record("not links")
      return
    }

    #expect(read.refused.map(\.reason) == [.dateOrder(after: "proposed_on"), .sameSide])
    #expect(read.rows.map(\.isConfirmed) == [false])
  }

  @Test func `a text may be as long as two thousand signs and no longer`() throws {
    let fits = String(repeating: "é", count: 2_000)

    #expect(try recognise("id,text\n1,\(fits)\n").summary.rows == 1)
    #expect(try recognise("id,text\n1,\(fits)x\n").summary.refused.map(\.reason) == [.tooLong(limit: 2_000)])
  }
}

@Suite struct `A network node` {
  @Test func `needs an id or a label, and is a person in layer three unless the file says otherwise`() throws {
    guard case .networkNodes(let read) = try recognise("id,label,kind,layer\na,,,\n,Buurthuis,place,\n,,group,2\n")
    else {
      Issue.record("not nodes")
      return
    }

    #expect(read.rows.map(\.id) == ["a", "Buurthuis"])
    #expect(read.rows.map(\.label) == ["a", "Buurthuis"])
    #expect(read.rows.map(\.layer) == [.resident, .open])
    #expect(read.refused == [Refusal(line: 4, column: "id", reason: .missingValue)])
  }
}

@Suite struct `An area's code` {
  @Test(arguments: [
    ("NL00", AreaRow.Level.country), ("GM0606", .municipality), ("WK060601", .district), ("BU0363AB10", .neighbourhood),
    ("WK0606", .other), ("VELD-1", .other), ("", .other), ("é", .other),
  ]) func `tells its level`(code: String, level: AreaRow.Level) {
    #expect(AreaRow(code: code, name: "x", edition: 2025).level == level)
  }
}
