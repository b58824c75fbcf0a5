// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import FigureFetch

@Suite struct `What is asked of CBS` {
  @Test(arguments: [
    "", "85318", "85318NE", "85318NEDXYZ", "85318NED/..", "8531XNED", "85318FRA", "85318NED?a", "85318NED'", "８5318NED",
  ])
  func `only names of tables enter an address`(table: String) {
    #expect(throws: FetchFault.invalidTable(table)) { try FigureRequest(table: table, areas: ["GM0606"]) }
  }

  @Test(arguments: ["85318NED", "80416ned", "37259eng", "70072NEDX"])
  func `names of tables are taken as they are`(table: String) throws {
    #expect(try FigureRequest(table: table, areas: ["NL00"]).table == table)
  }

  @Test(arguments: [
    "", "GM", "GM06", "GM060A", "gm0606", "WK06060", "WK0606011", "BU06", "XX0606", "GM0606' or 1 eq 1", "NL0", "ÉÉ00",
    "PV2", "WK0606%1",
  ])
  func `only codes of areas enter an address`(area: String) {
    #expect(throws: FetchFault.invalidArea(area)) { try FigureRequest(table: "85318NED", areas: [area]) }
  }

  @Test func `an area brings what it is compared with, and a municipality its districts`() throws {
    #expect(try AreaPrefixes.of(["GM0606"]) == ["NL", "GM0606", "WK0606"])
    #expect(try AreaPrefixes.of(["WK060601"]) == ["NL", "GM0606", "WK060601"])
    #expect(try AreaPrefixes.of(["BU0606"]) == ["NL", "GM0606", "BU0606"])
    #expect(try AreaPrefixes.of(["BU0363AB10"]) == ["NL", "GM0363", "BU0363AB10"])
    #expect(try AreaPrefixes.of(["NL00"]) == ["NL"])
    #expect(try AreaPrefixes.of(["PV28"]) == ["NL", "PV28"])
  }

  @Test func `what another code covers is asked once`() throws {
    #expect(
      try AreaPrefixes.of(["WK060601", "GM0606", "GM0606", "BU06060101", "BU060601"]) == [
        "NL", "GM0606", "WK0606", "BU060601",
      ])
  }

  @Test func `no area and very many areas are refused`() {
    #expect(throws: FetchFault.noArea) { try FigureRequest(table: "85318NED", areas: []) }
    #expect(throws: FetchFault.tooManyAreas(limit: 100)) {
      try FigureRequest(table: "85318NED", areas: Array(repeating: "GM0606", count: 101))
    }
  }

  @Test(arguments: [
    "http://opendata.cbs.nl/OData", "ftp://127.0.0.1", "file:///tmp", "https://a:b@opendata.cbs.nl/x",
    "datasets.cbs.nl",
    "https://", "https://x y/", "https://datasets.cbs.nl/?a=b", "http://127.0.0.1.example.org/",
    "http://localhost@example.org/", "https://datasets.cbs.nl:70000/", "https://-x/",
  ])
  func `only https is asked, but for this machine itself`(base: String) {
    #expect(throws: FetchFault.self) { try FigureRequest(table: "85318NED", areas: ["NL00"], base: base) }
  }

  @Test func `without an address the service of CBS is asked`() throws {
    let four = try FigureRequest(table: "86165NED", areas: ["NL00"])
    let three = try FigureRequest(table: "85318NED", areas: ["NL00"], version: .three)

    #expect(four.overview?.text == "https://datasets.cbs.nl/odata/v1/CBS/86165NED")
    #expect(
      four.firstPages(of: "Observations", filteredBy: "RegioS").map(\.text) == [
        "https://datasets.cbs.nl/odata/v1/CBS/86165NED/Observations?$filter=startswith(RegioS,%27NL%27)"
      ])
    #expect(three.overview?.text == "https://opendata.cbs.nl/ODataFeed/odata/85318NED?$format=json")
    #expect(
      three.firstPages(of: "DataProperties", filteredBy: nil).map(\.text) == [
        "https://opendata.cbs.nl/ODataFeed/odata/85318NED/DataProperties?$format=json"
      ])
  }

  @Test func `the dimension with the areas is found among the lists`() throws {
    let four = try FigureRequest(table: "86165NED", areas: ["NL00"])
    let three = try FigureRequest(table: "85318NED", areas: ["NL00"], version: .three)

    #expect(four.areaDimension(in: ["Observations", "RegioSGroups", "RegioSCodes"]) == "RegioS")
    #expect(three.areaDimension(in: ["TypedDataSet", "Perioden", "WijkenEnBuurten"]) == "WijkenEnBuurten")
    #expect(four.areaDimension(in: ["RegioS", "PeriodenCodes"]) == nil)
  }
}
