// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import PactwerkCore
import Testing

@Suite struct `A programme in JSON` {
  func programme(_ text: String) throws -> ProgrammeFile { try ProgrammeFile(bytes(text)) }

  @Test func `says the same as its four CSV files`() throws {
    let file = try ProgrammeFile(Place.example("programme.json"))

    guard case .goals(let goals) = try ImportFile.recognise(Place.example("programme-goals.csv")),
      case .interventions(let interventions) = try ImportFile.recognise(Place.example("programme-interventions.csv")),
      case .initiatives(let initiatives) = try ImportFile.recognise(Place.example("programme-initiatives.csv")),
      case .links(let links) = try ImportFile.recognise(Place.example("programme-links.csv"))
    else {
      Issue.record("an example is of another kind")
      return
    }

    #expect(file.goals.rows.map(unlined) == goals.rows.map(unlined))
    #expect(file.interventions.rows.map(unlined) == interventions.rows.map(unlined))
    #expect(file.initiatives.rows.map(unlined) == initiatives.rows.map(unlined))
    #expect(file.links.rows.map(unlined) == links.rows.map(unlined))
    #expect(file.links.rows.map(\.line) == [18, 19, 20])
  }

  @Test func `passes over what it does not know, and says so once`() throws {
    let file = try programme(
      """
      {"note": [1], "goals": [
        {"id": "d1", "name": "A", "colour": {"x": []}, "number": "3", "targetYear": null},
        {"id": "d2", "name": "B", "colour": 2}
      ]}
      """)

    #expect(file.ignored == ["note", "goals.colour"])
    #expect(file.goals.rows.map(\.goal) == ["d1", "d2"])
    #expect(file.goals.rows.map(\.number) == [3, nil])
  }

  @Test func `refuses rows by line, with the names of JSON`() throws {
    let file = try programme(
      """
      {"goals": [
        {"id": "d1"},
        {"id": "d1", "name": true, "targetYear": 1e999},
        7
      ], "interventions": [
        {"id": "m1", "name": "A", "goals": "d1|d2", "toOn": "2026-01-01", "fromOn": "2026-02-01"},
        {"id": "m2", "name": "B", "goals": [1]},
        {"id": "m3", "name": ["C"]},
        {"id": "m4", "name": "D"}, {"id": "m4", "name": "E"}
      ]}
      """)

    #expect(file.interventions.rows.map(\.intervention) == ["m4"])
    #expect(
      file.refused == [
        Refusal(line: 2, column: "name", reason: .missingValue),
        Refusal(line: 3, column: "name", value: "true", reason: .notAText),
        Refusal(line: 3, column: "targetYear", value: "1e999", reason: .notAWholeNumber),
        Refusal(line: 4, column: "goals", value: "7", reason: .notAnObject),
        Refusal(line: 6, column: "toOn", value: "2026-01-01", reason: .dateOrder(after: "fromOn")),
        Refusal(line: 7, column: "goals", value: "[…]", reason: .notAList),
        Refusal(line: 8, column: "name", value: "[…]", reason: .notAText),
        Refusal(line: 9, column: "id", value: "m4", reason: .duplicateID),
      ])
  }

  @Test(arguments: [
    ("{\"goals\": [", Refusal(line: 1, reason: .cutInTheMiddle)),
    ("{\"goals\": [\n{\"id\": \"d", Refusal(line: 2, reason: .cutInTheMiddle)),
    ("{\"goals\": tr", Refusal(line: 1, reason: .cutInTheMiddle)),
    ("{\"goals\": []} x", Refusal(line: 1, reason: .notJSON)),
    ("{\"goals\": [],}", Refusal(line: 1, reason: .notJSON)),
    ("{'goals': []}", Refusal(line: 1, reason: .notJSON)),
    ("{\"goals\": [01]}", Refusal(line: 1, reason: .notJSON)),
    ("{\"goals\": \"\\ud800x\"}", Refusal(line: 1, reason: .notJSON)),
    ("{\"goals\": \"\\u0000\"}", Refusal(line: 1, reason: .nulByte)),
    ("{\"goals\":\u{0}[]}", Refusal(line: 1, reason: .nulByte)),
    ("{\"goals\": [], \"goals\": []}", Refusal(line: 1, column: "goals", value: "goals", reason: .duplicateColumn)),
    ("{\"goals\": {}}", Refusal(line: 1, column: "goals", value: "{…}", reason: .notAList)),
  ]) func `refuses a file that is no such document`(text: String, expected: Refusal) {
    #expect(refusal(of: bytes(text)) == expected)
  }

  @Test func `refuses a document without any of its lists, deep nesting, and other bytes`() {
    #expect(refusal(of: bytes("{\"type\": \"Collection\"}"))?.reason.code == "unknown-header")
    #expect(refusal(of: bytes("[1]"))?.reason.code == "unknown-header")
    #expect(refusal(of: [UInt8](repeating: 0x5B, count: 100_000))?.reason == .tooDeep(limit: 16))
    #expect(refusal(of: bytes("{\"goals\": \"caf") + [0xE9, 0x22, 0x7D])?.reason == .wrongEncoding)
    #expect(refusal(of: bytes("{\"goals\": [1,1,1,1]}"), limits: .small)?.reason == .tooManyRows(limit: 3))
  }

  @Test func `reads escapes, also beyond the first plane`() throws {
    let file = try programme("{\"goals\": [{\"id\": \"\\u00e9\\uD83C\\uDFE1\\n\\/\\\"\", \"name\": \"A\"}]}")

    #expect(file.goals.rows.map(\.goal) == ["é🏡\n/\""])
  }
}
