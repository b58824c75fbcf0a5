// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import TestMaterial
import Testing

@Suite struct `Real files of figures` {
  /// The file of the shared papers, or nil when they are not there.
  private func read(_ path: String, year: Int? = nil) throws -> (figures: [FigureRow], report: FigureReport)? {
    guard let file = try Checkout.sharedBytes("data/" + path) else { return nil }
    return try FigureFile(file, context: FigureContext(year: year)).read()
  }

  @Test func `Schiedam-Oost has the figures that CBS published, and the districts add up to the city`() throws {
    guard let (rows, report) = try read("cbs_kwb_2022/nl_wijken_2022.csv", year: 2022),
      let (cities, _) = try read("cbs_kwb_2022/nl_gemeenten_2022.csv", year: 2022)
    else { return }
    let east = Dictionary(
      uniqueKeysWithValues: rows.filter { $0.area == "WK060601" }.map { ($0.indicator, $0.value ?? .nan) })

    #expect((report.rows, report.figures, report.refusedCount) == (3306, 49_590, 0))
    #expect(east["population"] == 11300)
    #expect(east["average-woz-value"] == 204)
    #expect(east["owner-occupied-share"] == 43)
    #expect(east["net-labour-participation"] == 63)
    #expect(east["lowest-40-income-share"] == 41.2)
    #expect(east["urbanity"] == 1)
    let districts = rows.filter { $0.area?.hasPrefix("WK0606") == true && $0.indicator == "population" }
    let city = cities.first { $0.area == "GM0606" && $0.indicator == "population" }?.value
    #expect(districts.count == 10)
    #expect(districts.compactMap(\.value).reduce(0, +) == 79645)
    #expect(city == 79644)
    let dwellings = rows.filter { $0.area?.hasPrefix("WK0606") == true && $0.indicator == "dwellings" }
    #expect(dwellings.compactMap(\.value).reduce(0, +) == 37749)
  }

  @Test func `the industrial district has unknown figures that are not zero`() throws {
    guard let (rows, _) = try read("cbs_kwb_2022/nl_wijken_2022.csv", year: 2022) else { return }
    let industry = rows.filter { $0.area == "WK060605" }

    #expect(industry.filter { $0.value == nil }.map(\.status) == Array(repeating: .secret, count: 6))
    #expect(industry.first { $0.indicator == "population-0-14-share" }?.value == 0)
  }

  @Test func `crime and wealth of Schiedam are read from StatLine`() throws {
    guard let (crimes, report) = try read("statline_exports/misdrijven_2022_2023.csv"),
      let (later, _) = try read("statline_exports/Misdrijven_2024.csv"),
      let (wealth, _) = try read("statline_exports/vermogen_2023.csv")
    else { return }

    #expect(crimes.filter { $0.areaName == "Schiedam" }.map(\.value) == [4624, 4889])
    #expect(crimes.filter { $0.areaName == "Schiedam" }.map(\.period.year) == [2022, 2023])
    #expect(later.filter { $0.areaName == "Schiedam" }.map(\.value) == [5702])
    #expect((report.rows, report.refusedCount, report.source) == (356, 0, "Politie"))
    #expect(wealth.filter { $0.areaName == "Schiedam" }.first?.value == 37.9)
  }

  @Test func `codes and blanks of Amsterdam are read from StatLine`() throws {
    guard let (rows, report) = try read("statline_exports/SES_WOA_amsterdam_2019.csv") else { return }

    #expect((report.rows, report.figures, report.refusedCount) == (579, 3474, 0))
    #expect(rows.first { $0.area == "GM0363" }?.value == 457400)
    #expect(rows.first { $0.area == "WK036300" && $0.name == "SES-WOA/Totaalscore/Gemiddelde score" }?.value == -0.022)
    #expect(rows.filter { $0.area == "BU03630100" }.map(\.status).dropFirst().allSatisfy { $0 == .secret })
  }

  @Test func `the Leefbaarometer is read with four years, and only its columns are model`() throws {
    guard let (scores, report) = try read("leefbaarometer/amstelveen_wijken_2014_2022.csv"),
      let (others, otherReport) = try read("leefbaarometer/buurten_provincie_utrecht_ex_stad.csv", year: 2020)
    else { return }

    #expect((report.rows, report.figures, report.form) == (56, 392, .liveability))
    #expect(Set(scores.map(\.period.year)) == [2014, 2018, 2020, 2022])
    #expect(scores.allSatisfy { $0.isModel })
    #expect((otherReport.rows, otherReport.figures, otherReport.refusedCount) == (858, 26_598, 0))
    #expect(
      Set(others.filter(\.isModel).map(\.name)) == [
        "leefbarometer_score", "leefbarometer_fysieke_omgeving", "leefbarometer_fysieke_overlast",
        "leefbarometer_sociale_samenhang", "leefbarometer_voorzieningen",
      ])
    #expect(others.first { $0.area == "BU03070100" && $0.indicator == "population" }?.value == 710)
  }
}
