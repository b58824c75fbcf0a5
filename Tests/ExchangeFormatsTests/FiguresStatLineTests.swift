// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@Suite struct `Figures from StatLine exports` {
  @Test func `titles, header lines, units and footer are told apart`() throws {
    let (rows, report) = try figures(
      """
      \u{FEFF}"Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026"
      "Soort misdrijf: Totaal misdrijven"
      ""
      "Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
      "Perioden";"2022";"2023*"
      "Regio's";"aantal";"aantal"
      "Nederland";"800027";"805590"
      "Schiedam";"4624";"."
      "Bron: Politie"
      """)

    #expect(report.form == .statLine)
    #expect(report.title == "Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026")
    #expect(report.source == "Politie")
    #expect(report.columns.map(\.period?.year) == [2022, 2023])
    #expect(rows.map(\.areaName) == ["Nederland", "Nederland", "Schiedam", "Schiedam"])
    #expect(rows.map(\.area) == [nil, nil, nil, nil])
    #expect(rows.map(\.indicator) == Array(repeating: "registered-crimes", count: 4))
    #expect(rows.map(\.value) == [800027, 805590, 4624, nil])
    #expect(rows.map(\.status) == [.final, .provisional, .final, .secret])
    #expect(rows.map(\.period.year) == [2022, 2023, 2022, 2023])
    #expect(rows.map(\.line) == [7, 7, 8, 8])
    #expect(
      rows[0].breakdown == [FigureBreakdown(dimension: "Soort misdrijf", member: "Totaal misdrijven")])
    #expect(rows[0].unit == "aantal")
  }

  @Test func `a caption line names what the next line holds`() throws {
    let (rows, report) = try figures(
      """
      "Vermogen van huishoudens; huishoudenskenmerken, regio (indeling 2025)"
      "Kenmerken van huishoudens: Particuliere huishoudens"
      "Perioden: 2022"
      "";"Onderwerp"
      "";"Particuliere huishoudens";"Totaal vermogen ";"Mediaan vermogen"
      "Regio's";"x 1 000";"mld euro";"1 000 euro"
      "Schiedam";"37,9";"1.007,2";"1.234"
      "Niet in te delen (LD)";"0,0";".";"."
      "Bron: CBS"
      """)

    #expect(rows.map(\.indicator).prefix(3) == ["Particuliere huishoudens", "Totaal vermogen", "Mediaan vermogen"])
    #expect(rows.map(\.value) == [37.9, 1007.2, 1234, 0, nil, nil])
    #expect(rows.map(\.unit).prefix(3) == ["x 1 000", "mld euro", "1 000 euro"])
    #expect(rows.allSatisfy { $0.period.year == 2022 })
    #expect(report.rows == 2)
    #expect(report.refusedCount == 0)
  }

  @Test func `a flat export has units in its heading and blanks around codes and numbers`() throws {
    let (rows, report) = try figures(
      """
      \u{FEFF}"Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";\
      "Huizen (Aantal)";"Opleidingsniveau/Laag/Waarde (%)"
      "2019";"Burgwallen-Oude Zijde";"WK036300  ";"    2900";"    -0.100"
      "2019";"Stationsplein e.o.";"BU03630100";"       0";"       ."
      """)

    #expect(report.form == .statLine)
    #expect(rows.map(\.area) == ["WK036300", "WK036300", "BU03630100", "BU03630100"])
    #expect(rows.map(\.areaName)[2] == "Stationsplein e.o.")
    #expect(rows.map(\.value) == [2900, -0.1, 0, nil])
    #expect(rows.map(\.status) == [.final, .final, .final, .secret])
    #expect(rows.map(\.unit) == ["Aantal", "%", "Aantal", "%"])
    #expect(rows.map(\.name)[1] == "Opleidingsniveau/Laag/Waarde")
    #expect(rows.map(\.original)[1] == "Opleidingsniveau/Laag/Waarde (%)")
  }

  @Test func `periods may label the rows and areas the columns`() throws {
    let (rows, _) = try figures(
      """
      "Bevolking"
      "Onderwerp";"Aantal inwoners";"Aantal inwoners"
      "Regio's";"Schiedam";"GM0599"
      "Perioden";"aantal";"aantal"
      "2022";"79644";"655468"
      "2023";"80753";"663900"
      """)

    #expect(rows.map(\.areaName) == ["Schiedam", nil, "Schiedam", nil])
    #expect(rows.map(\.area) == [nil, "GM0599", nil, "GM0599"])
    #expect(rows.map(\.period.year) == [2022, 2022, 2023, 2023])
    #expect(rows.map(\.indicator) == Array(repeating: "population", count: 4))
    #expect(rows.map(\.value) == [79644, 655468, 80753, 663900])
  }

  @Test func `several columns may label the rows, and topics may be nested`() throws {
    let (rows, report) = try figures(
      """
      "Inkomen"
      "";"";"Onderwerp"
      "";"";"Opleiding";"Opleiding"
      "";"";"Laag";"Hoog"
      "Regio's";"Perioden";"%";"%"
      "GM0606";"2022";"20,8";"49,5"
      "GM0606";"2023";"20,1";"49,9"
      "GM0606";"2023";"20,1";"49,9"
      "* Voorlopige cijfers"
      "Bron: CBS"
      """)

    #expect(rows.map(\.name) == ["Opleiding/Laag", "Opleiding/Hoog", "Opleiding/Laag", "Opleiding/Hoog"])
    #expect(rows.map(\.period.year) == [2022, 2022, 2023, 2023])
    #expect(rows.map(\.area) == Array(repeating: "GM0606", count: 4))
    #expect(report.refused.map(\.reason) == [.duplicateFigure])
    #expect(report.refused.map(\.line) == [8])
    #expect(report.notes == ["* Voorlopige cijfers"])
  }

  @Test func `a period that is none refuses the file`() {
    let text = "\"T\"\n\"Perioden: ooit\"\n\"Onderwerp\";\"A\"\n\"Regio's\";\"aantal\"\n\"Schiedam\";\"1\"\n"

    #expect(figureFault(text)?.reason == .notAPeriod)
  }
}

@Suite struct `Known figures` {
  @Test func `keys are unique and in kebab case`() {
    let keys = KnownFigures.all.map(\.key)

    #expect(Set(keys).count == keys.count)
    #expect(keys.count >= 80)
    for key in keys {
      #expect(key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }, "\(key)")
    }
  }

  @Test func `every name means one figure, and finds it`() {
    for figure in KnownFigures.all where figure.source != .liveability {
      for name in figure.columns + figure.odata { #expect(KnownFigures.named(name)?.key == figure.key, "\(name)") }
      for name in figure.odata { #expect(KnownFigures.named(name + "_101")?.key == figure.key, "\(name)") }
      #expect(KnownFigures.named(figure.key) == figure)
    }
    let measures = KnownFigures.all.flatMap(\.measures)
    #expect(Set(measures).count == measures.count)
    let extracts = KnownFigures.all.compactMap(\.extract)
    #expect(Set(extracts).count == extracts.count)
  }

  @Test func `a rate has a denominator that the catalogue counts, where CBS does`() {
    for figure in KnownFigures.all {
      if case .rate(let denominator) = figure.measure, let key = denominator.key {
        #expect(KnownFigures.figure(key)?.measure == .count, "\(figure.key)")
      }
      if figure.unit == .percent { #expect(figure.measure != .count, "\(figure.key)") }
      #expect(!figure.dutch.isEmpty && !figure.english.isEmpty)
    }
  }

  @Test func `a profile's indicators are there`() {
    let needed = [
      "population", "households", "dwellings", "owner-occupied-share", "association-rental-share",
      "average-woz-value", "lowest-40-income-share", "low-income-household-share", "net-labour-participation",
      "social-assistance", "population-0-14", "population-15-24", "population-25-44", "population-45-64",
      "population-65-plus", "urbanity", "registered-crimes", "liveability-score",
    ]

    for key in needed { #expect(KnownFigures.figure(key) != nil, "\(key)") }
  }
}
