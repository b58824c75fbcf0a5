// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

/// Figures and report of a file that must be read.
func figures(
  _ text: String, year: Int? = nil, table: String? = nil, companions: [String] = [], limits: ImportLimits = .figures
) throws -> (figures: [FigureRow], report: FigureReport) {
  let context = FigureContext(year: year, table: table, companions: companions.map { bytes($0) })
  return try FigureFile(bytes(text), context: context, limits: limits).read()
}

/// Why a file is refused as a whole; nil when it is not.
func figureFault(
  _ text: String, year: Int? = nil, table: String? = nil, limits: ImportLimits = .figures
) -> Refusal? {
  do throws(Refusal) {
    _ = try FigureFile(bytes(text), context: FigureContext(year: year, table: table), limits: limits)
    return nil
  } catch { return error }
}

@Suite struct `Figures one a row` {
  @Test func `a plain file is read whole`() throws {
    let (rows, report) = try figures(
      """
      area,indicator,year,value,n,status
      WK060601,population,2022,11300,,
      WK060601,vertrouwen in de wijk,2023,45.5,212,voorlopig
      """)

    #expect(
      rows == [
        FigureRow(
          line: 2, area: "WK060601", indicator: "population", period: FigurePeriod(year: 2022), value: 11300),
        FigureRow(
          line: 3, area: "WK060601", indicator: "vertrouwen in de wijk", period: FigurePeriod(year: 2023),
          value: 45.5, status: .provisional, n: 212),
      ])
    #expect(report.form == .plain)
    #expect((report.rows, report.figures, report.refusedCount) == (2, 2, 0))
  }

  @Test func `columns may stand in any order, with semicolons and decimal commas`() throws {
    let (rows, _) = try figures("waarde;jaar;indicator;status;gebied\n12,5;2024KW03;huur;geschat;BU0363AB10\n")

    #expect(rows.map(\.value) == [12.5])
    #expect(rows.map(\.area) == ["BU0363AB10"])
    #expect(rows.map(\.period) == [FigurePeriod(year: 2024, part: .quarter(3))])
    #expect(rows.map(\.status) == [.estimated])
  }

  @Test func `a plain file may start with its topic`() throws {
    let (rows, report) = try figures("onderwerp;gebied;jaar;waarde\nhuur;GM0606;2022;1\n")

    #expect(report.form == .plain)
    #expect(rows.map(\.indicator) == ["huur"])
  }

  @Test func `zero, secret, missing, provisional and estimated stay five things`() throws {
    let (rows, report) = try figures(
      """
      area,indicator,year,value,status
      a1,x,2022,0,
      a2,x,2022,.,
      a3,x,2022,,
      a4,x,2022,0,voorlopig
      a5,x,2022,0,schatting
      a6,x,2022,,geheim
      a7,x,2022,,ontbreekt
      a8,x,2022,-99997,
      a9,x,2022,-99995,
      """)

    #expect(rows.map(\.value) == [0, nil, nil, 0, 0, nil, nil, nil, nil])
    #expect(
      rows.map(\.status) == [
        .final, .secret, .missing, .provisional, .estimated, .secret, .missing, .secret, .missing,
      ])
    #expect(report.statuses == [.final: 1, .secret: 3, .missing: 3, .provisional: 1, .estimated: 1])
  }

  @Test func `what contradicts itself or is no figure is refused with its line and reason`() throws {
    let (rows, report) = try figures(
      """
      area,indicator,year,value,n,status
      WK060601,x,2022,5,,geheim
      WK060601,x,2022,5,,misschien
      WK060601,x,2022,veel,,
      WK060601,x,22,5,,
      WK060601,x,,5,,
      ,x,2022,5,,
      WK060601,,2022,5,,
      WK060601,x,2022,5,-1,
      WK060601,x,2022,5,,
      WK060601,x,2022,6,,
      WK060601,x,2022,6

      """)

    #expect(rows.map(\.line) == [10])
    #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 11, 12])
    #expect(
      report.refused.map(\.reason) == [
        .valueWithStatus(.secret),
        .unknownChoice(choices: ["definitief", "voorlopig", "schatting", "geheim", "ontbreekt"]),
        .notANumber, .notAPeriod, .missingValue, .missingValue,
        .missingValue, .notAWholeNumber, .duplicateFigure,
        .wrongCellCount(expected: 6, found: 4),
      ])
    #expect(report.refused[2].englishSentence == "line 4, column value: veel is not a number.")
  }

  @Test func `a name that is known gets its key, another name stays as it is`() throws {
    let (rows, _) = try figures(
      """
      area,indicator,year,value
      WK060601,Nettoarbeidsparticipatie_71,2024,63
      WK060601,a_inw,2024,11300
      WK060601,Score_1,2024,7
      """)

    #expect(rows.map(\.indicator) == ["net-labour-participation", "population", "Score_1"])
    #expect(rows.map(\.name) == ["Nettoarbeidsparticipatie", "a_inw", "Score_1"])
    #expect(rows.map(\.original) == ["Nettoarbeidsparticipatie_71", "a_inw", "Score_1"])
  }

  @Test func `a known name in another unit is not the known figure`() throws {
    let (rows, _) = try figures(
      """
      area,indicator,year,value,unit
      GM0606,Koopwoningen,2022,49,%
      GM0606,Koopwoningen,2022,18500,aantal
      GM0606,AantalInwoners_5,2022,79.6,x 1 000
      """)

    #expect(rows.map(\.indicator) == ["owner-occupied-share", "Koopwoningen", "AantalInwoners"])
    #expect(rows.map(\.unit) == ["%", "aantal", "x 1 000"])
  }

  @Test func `an area may be a code, a code of one's own, or a name to be found`() throws {
    let (rows, _) = try figures("area,indicator,year,value\nGM0606,x,2022,1\noost-3,x,2022,2\nDen Haag,x,2022,3\n")

    #expect(rows.map(\.area) == ["GM0606", "oost-3", nil])
    #expect(rows.map(\.areaName) == [nil, nil, "Den Haag"])
  }

  @Test func `a file without year takes the caller's, and is refused without`() throws {
    let text = "area,indicator,value\nGM0606,x,1\n"

    #expect(try figures(text, year: 2021).figures.map(\.period.year) == [2021])
    #expect(figureFault(text)?.reason == .noPeriod)
  }

  @Test func `chunks give the same figures as all at once`() throws {
    let text = "area,indicator,year,value\n" + (0..<25).map { "WK0606\(10 + $0),x,2022,\($0)\n" }.joined()
    var reader = try FigureFile(bytes(text)).reader()
    var chunks: [[FigureRow]] = []

    while case let chunk = reader.next(atMost: 10), !chunk.isEmpty { chunks.append(chunk) }

    #expect(chunks.map(\.count) == [10, 10, 5])
    #expect(try Array(chunks.joined()) == figures(text).figures)
    #expect(reader.next() == nil)
    #expect(reader.report.figures == 25)
  }

  @Test func `other files are refused with what is known`() {
    for text in ["a,b\n1,2\n", "id,text\n1,2\n", "alleen een titel\n", "{\"a\": 1}", "[]", "[1, 2]", "<xml>"] {
      #expect(figureFault(text, year: 2022)?.reason.code == "unknown-header", "\(text)")
    }
    #expect(figureFault("\n\n")?.reason == .emptyFile)
    #expect(figureFault("area,indicator,year,value\nGM0606,x,2022")?.reason == .cutInTheMiddle)
  }

  @Test func `every fault has a code, and its sentence names what stood there`() {
    let faults: [Refusal.Reason] = [
      .notANumber, .ambiguousNumber, .noPeriod, .notAPeriod, .tableOfOtherYear(table: "85318NED", year: 2022),
      .duplicateFigure, .valueWithStatus(.missing), .unknownCompanion,
    ]

    #expect(Set(faults.map(\.code)).count == faults.count)
    let refusal = Refusal(line: 4, column: "year", value: "2021", reason: faults[4])
    #expect(
      refusal.parameters == ["line": "4", "column": "year", "value": "2021", "table": "85318NED", "year": "2022"])
    #expect(refusal.englishSentence == "line 4, column year: Table 85318NED is about 2022, not about 2021.")
    #expect(Refusal(reason: .noPeriod).englishSentence.hasPrefix("file: "))
  }
}
