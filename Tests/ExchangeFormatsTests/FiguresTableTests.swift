// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Testing

@Suite struct `Figures in tables by area` {
  @Test func `the extract is read by its column names`() throws {
    let (rows, report) = try figures(
      """
      "population","code","name","province","area","urbanity","dwelling_value","income_low","eigen"
      11300,"WK060601  ","Wijk 01 Oost","Zuid-Holland",0.86,"extremely urbanised",204,41.2,3
      10,"WK060605","Wijk 05 Nieuw Mathenesse","Zuid-Holland",0.46,"not urbanised",,,4
      """, year: 2022)

    #expect(report.form == .districtExtract)
    #expect(report.ignored == ["province"])
    #expect(
      rows.prefix(6).map(\.indicator) == [
        "population", "surface-km2", "urbanity", "average-woz-value", "lowest-40-income-share", "eigen",
      ])
    #expect(rows.prefix(6).map(\.value) == [11300, 0.86, 1, 204, 41.2, 3])
    #expect(rows.prefix(6).allSatisfy { $0.area == "WK060601" && $0.areaName == "Wijk 01 Oost" && $0.line == 2 })
    #expect(rows.dropFirst(6).map(\.status) == [.final, .final, .final, .secret, .secret, .final])
    #expect(rows.dropFirst(6).map(\.value) == [10, 0.46, 5, nil, nil, 4])
  }

  @Test func `the extract without a year is refused`() {
    #expect(figureFault("code,name,population\nWK060601,Oost,11300\n")?.reason == .noPeriod)
  }

  @Test func `the original columns of CBS are read, dots are secret and decimals have a comma`() throws {
    let (rows, report) = try figures(
      """
      gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbz;a_inw;a_00_14;g_woz;p_koopw;\
      g_hhgro;p_hh_110;pst_mvp;a_zelf
      WK060601;06060100;Oost;Schiedam;Wijk;WK060601;1;11300;1.695;204;43;2,1;.;3112;7
      BU06060100;06060100;Singelkwartier;Schiedam;Buurt;BU06060100;1;2.310;.;.;40;1,9;.;3112;8
      """, year: 2022, table: "85318NED")

    #expect(report.form == .districtFigures)
    #expect(
      report.columns.map(\.indicator) == [
        "population", "population-0-14", "average-woz-value", "owner-occupied-share", "household-size",
        "social-minimum-110-share", "a_zelf",
      ])
    #expect(rows.prefix(5).map(\.value) == [11300, 1695, 204, 43, 2.1])
    #expect(rows.map(\.area) == Array(repeating: "WK060601", count: 7) + Array(repeating: "BU06060100", count: 7))
    #expect(rows[7].value == 2310)
    #expect(rows[8].status == .secret)
    #expect(rows.allSatisfy { $0.table == "85318NED" && $0.period.year == 2022 })
    #expect(report.ignored == ["gwb_code_10", "gwb_code_8", "gm_naam", "recs", "ind_wbz", "pst_mvp"])
  }

  @Test func `a column without any number in a longer file was not delivered`() throws {
    let header = "gwb_code;regio;a_inw;p_arb_pp;p_ink_li\n"
    let text = header + (1...6).map { "WK06060\($0);naam;\($0)00;.;\($0 == 2 ? "41" : ".")\n" }.joined()
    let (rows, report) = try figures(text, year: 2024)

    #expect(rows.filter { $0.indicator == "net-labour-participation" }.allSatisfy { $0.status == .missing })
    #expect(rows.filter { $0.indicator == "lowest-40-income-share" }.map(\.status).filter { $0 == .secret }.count == 5)
    #expect(report.columns.map(\.numbers) == [6, 0, 1])
  }

  @Test func `a table of a known year refuses another, and gives its own`() throws {
    let text = "gwb_code;regio;a_inw\nWK060601;Oost;11300\n"

    let refusal = figureFault(text, year: 2024, table: "85618NED")
    #expect(refusal?.reason == .tableOfOtherYear(table: "85618NED", year: 2023))
    #expect(try figures(text, table: "85618NED").figures.map(\.period.year) == [2023])
  }

  @Test func `text among the numbers is refused cell by cell`() throws {
    let (rows, report) = try figures(
      "gwb_code;a_inw;a_hh\nWK060601;11300;x1\nWK060602;veel;900\nWK060603;3;4\nWK060603;5;6\n", year: 2022)

    #expect(rows.compactMap(\.value) == [11300, 900, 3, 4])
    #expect(report.refused.map(\.line) == [2, 3, 5])
    #expect(report.refused.map(\.column) == ["a_hh", "a_inw", nil])
    #expect(report.refused.map(\.reason) == [.notANumber, .notANumber, .duplicateFigure])
  }

  @Test func `a column twice is refused`() {
    #expect(
      figureFault("gwb_code;a_inw;a_inw\nWK060601;1;2\n", year: 2022)
        == Refusal(line: 1, column: "a_inw", value: "a_inw", reason: .duplicateColumn))
  }

  @Test func `a municipality called Bronckhorst is no footer`() throws {
    let (rows, report) = try figures("gemeente;jaar;a_inw\nBronckhorst;2022;36000\nBron: CBS;;\n")

    #expect(rows.map(\.areaName) == ["Bronckhorst"])
    #expect(rows.map(\.area) == [nil])
    #expect(report.source == "CBS")
  }

  @Test func `scores of the Leefbaarometer are marked as model`() throws {
    let (rows, report) = try figures(
      """
      1,wk_code,wk_naam,jaar,lbm,afw,fys,onv,soc,vrz,won
      3,WK036201,Randwijck,2014,4.27,0.168,0.0064,0.044,-0.0036,0.167,-0.045
      """)

    #expect(report.form == .liveability)
    #expect(report.ignored == ["1"])
    #expect(
      rows.map(\.indicator) == [
        "liveability-score", "liveability-deviation", "liveability-physical", "liveability-nuisance",
        "liveability-cohesion", "liveability-facilities", "liveability-dwellings",
      ])
    #expect(rows.map(\.value) == [4.27, 0.168, 0.0064, 0.044, -0.0036, 0.167, -0.045])
    #expect(rows.allSatisfy { $0.isModel && $0.period.year == 2014 && $0.areaName == "Randwijck" })
  }

  @Test func `features of the Leefbaarometer give their properties`() throws {
    let (rows, report) = try figures(
      """
      {"type": "FeatureCollection", "totalFeatures": 1, "features": [
        {"type": "Feature", "id": "wijkscore24.1",
         "geometry": {"type": "MultiPolygon", "coordinates": [[[[4.4, 51.9], [4.5, 51.9], [4.4, 52], [4.4, 51.9]]]]},
         "properties": {"id": "WK060601", "name": "Oost", "gemeente": "Schiedam", "scale": "wijk", "year": 2024,
          "kscore": 4, "afw": -0.21, "fys": -0.05, "onv": -0.12, "soc": null, "vrz": 0.04, "won": -0.06, "kafw": 2}}],
       "crs": null}
      """)

    #expect(report.form == .liveability)
    #expect(rows.map(\.value) == [4, -0.21, -0.05, -0.12, nil, 0.04, -0.06, 2])
    #expect(rows.map(\.indicator).first == "liveability-class")
    #expect(rows.map(\.indicator).last == "kafw")
    #expect(rows[4].status == .missing)
    #expect(rows.allSatisfy { $0.isModel && $0.area == "WK060601" && $0.period.year == 2024 })
  }

  @Test func `geodata of CBS have codes for secret and missing`() throws {
    let (rows, _) = try figures(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, "properties":
       {"buurtcode": "BU06060100", "buurtnaam": "Singelkwartier", "wijkcode": "WK060601", "gemeentecode": "GM0606",
        "aantalInwoners": 2310, "gemiddeldeWoningwaarde": -99997, "huishoudensTotaal": -99995.0}}]}
      """, year: 2022)

    #expect(rows.map(\.area) == ["BU06060100", "BU06060100", "BU06060100"])
    #expect(rows.map(\.indicator) == ["population", "average-woz-value", "households"])
    #expect(rows.map(\.status) == [.final, .secret, .missing])
  }
}
