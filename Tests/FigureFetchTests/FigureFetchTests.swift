// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Testing

@testable import FigureFetch

@Suite struct `Fetching figures` {
  @Test func `OData v4 comes page by page and is read to the expected figures`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let (folder, witness) = (Folder(), Witness())
    let request = try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base)

    let fetched = try witness.fetch(request, in: folder).fetch()

    #expect(fetched.files.map(\.name) == ["86165NED-Observations-1", "86165NED-Observations-2"])
    #expect((fetched.table, fetched.rows, fetched.requests) == ("86165NED", 5, 6))
    #expect(fetched.asOf == witness.now)
    let context = FigureContext(table: fetched.table, companions: fetched.companions)
    let figures = try fetched.files.flatMap { try FigureFile($0.bytes, context: context).read().figures }
    #expect(figures.map(\.area) == ["NL00", "GM0606", "WK060601", "WK060601", "WK060602"])
    #expect(figures.map(\.value) == [18_044_027, 82_000, 11_345, nil, 251])
    #expect(figures.map(\.status) == [.provisional, .provisional, .provisional, .secret, .provisional])
    #expect(figures.map(\.unit) == ["aantal", "aantal", "aantal", "x 1 000 euro", "x 1 000 euro"])
    #expect(figures[2].areaName == "Wijk 01 Oost")
    #expect(figures[4].indicator == "average-woz-value")
  }

  @Test func `only what is needed is asked, by who we are, packed and without cookies`() throws {
    let server = try LocalServer { asked, _ in
      var reply = StoredTable.v4(asked)
      reply.headers["Set-Cookie"] = "a=b; Path=/"
      return reply
    }
    let request = try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base)
    let (folder, witness) = (Folder(), Witness())

    _ = try witness.fetch(request, in: folder).fetch()

    let filter = { (field: String) in
      ["NL", "GM0606", "WK0606"].map { "startswith(\(field),'\($0)')" }.joined(separator: " or ")
    }
    #expect(
      server.asked.map(\.plain) == [
        "/CBS/86165NED", "/CBS/86165NED/WijkenEnBuurtenCodes?$filter=" + filter("Identifier"),
        "/CBS/86165NED/MeasureCodes", "/CBS/86165NED/PeriodenCodes",
        "/CBS/86165NED/Observations?$filter=" + filter("WijkenEnBuurten"),
        "/CBS/86165NED/Observations?$skiptoken=2",
      ])
    #expect(server.asked.allSatisfy { $0.headers["user-agent"] == "Pactwerk/0 (+https://pactwerk.example)" })
    #expect(server.asked.allSatisfy { $0.headers["accept-encoding"]?.contains("gzip") == true })
    #expect(server.asked.allSatisfy { $0.headers["cookie"] == nil })
    #expect(
      witness.told.suffix(2) == [
        .page(list: "Observations", number: 1, rows: 4, .fetched),
        .page(list: "Observations", number: 2, rows: 5, .fetched),
      ])
  }

  @Test func `OData v3 skips what it has and is read to the expected figures`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v3(asked) }
    var request = try FigureRequest(table: "85318NED", areas: ["GM0606"], version: .three, base: server.base)
    request.rowsPerPage = 2
    let (folder, witness) = (Folder(), Witness())

    let fetched = try witness.fetch(request, in: folder).fetch()

    let filter = ["NL", "GM0606", "WK0606"].map { "startswith(WijkenEnBuurten,'\($0)')" }.joined(separator: " or ")
    #expect(
      server.asked.map(\.plain).suffix(3) == [
        "/CBS/85318NED/UntypedDataSet?$filter=\(filter)&$top=2&$format=json",
        "/CBS/85318NED/UntypedDataSet?$filter=\(filter)&$top=2&$format=json&$skip=2",
        "/CBS/85318NED/UntypedDataSet?$filter=\(filter)&$top=2&$format=json&$skip=4",
      ])
    #expect(fetched.files.count == 2, "the empty page is left out")
    let context = FigureContext(companions: fetched.companions)
    let figures = try fetched.files.flatMap { try FigureFile($0.bytes, context: context).read().figures }
    #expect(figures.map(\.value) == [17_590_672, 315, 79_279, 232, 11_300, 204, 8_120, nil])
    #expect(figures.last?.status == .secret)
    #expect(figures.allSatisfy { $0.table == "85318NED" && $0.period.year == 2022 })
    #expect(figures[0].unit == "aantal")
    #expect(figures[6].areaName == "Wijk 02 West")
  }

  @Test func `there is a pause before every request but the first`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let (folder, witness) = (Folder(), Witness())
    var fetch = witness.fetch(
      try FigureRequest(table: "86165NED", areas: ["NL00"], base: server.base), in: folder)
    fetch.pause = .milliseconds(500)

    _ = try fetch.fetch()

    #expect(witness.waited == Array(repeating: .milliseconds(500), count: 5))
  }

  @Test func `many areas are asked for in several filters, each figure once`() throws {
    let server = try LocalServer { asked, _ in
      guard asked.plain.contains("/Observations?") else {
        return StoredTable.v4(asked)
      }
      return .json(#"{"@odata.context": "x", "value": [{"Id": 1, "Measure": "T001036", "Value": 1}]}"#)
    }
    let areas = ["WK060601"] + (10..<50).map { "WK0606\($0)" }
    let (folder, witness) = (Folder(), Witness())

    let fetched = try witness.fetch(
      try FigureRequest(table: "86165NED", areas: areas, base: server.base), in: folder
    ).fetch()

    let asked = server.asked.map(\.plain).filter { $0.contains("/Observations?") }
    #expect(asked.count == 3)
    #expect(server.asked.allSatisfy { $0.target.utf8.count < 1_500 })
    for area in areas + ["GM0606", "NL"] { #expect(asked.count { $0.contains("'\(area)'") } == 1) }
    #expect(fetched.files.map(\.name).last == "86165NED-Observations-3")
  }

  @Test func `a link without host is followed from the table`() throws {
    let server = try LocalServer { asked, _ in
      var reply = StoredTable.v4(asked)
      if asked.plain.contains("Observations?$filter") {
        reply = .json(
          #"{"value": [{"Id": 1, "Measure": "A", "Value": 1}], "@odata.nextLink": "Observations?$skiptoken=2"}"#)
      }
      return reply
    }
    let (folder, witness) = (Folder(), Witness())

    let fetched = try witness.fetch(
      try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder
    ).fetch()

    #expect(fetched.files.count == 2)
    #expect(server.asked.last?.target == "/CBS/86165NED/Observations?$skiptoken=2")
  }
}
