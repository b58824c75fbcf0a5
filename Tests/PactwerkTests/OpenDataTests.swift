// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import ExchangeFormats
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `Open data` {
  private static let base = "/wijken/merkwijk/open-data/"

  @Test(arguments: TestDatabase.both) func `gives every file that its page names, and no other`(engine: TestEngine)
    async throws
  {
    let marked = try await MarkedDistrict.make(engine)
    let page = await marked.get("/wijken/merkwijk/open-data")

    #expect(page.status == 200)
    #expect(page.header("link")?.contains("catalogus.jsonld") == true)
    for name in OpenData.fileNames {
      #expect(page.text.contains("\"\(`Open data`.base)\(name)\""), "\(name)")
      let file = await marked.get(`Open data`.base + name)
      #expect(file.status == 200, "\(name)")
      #expect(file.header("access-control-allow-origin") == "*")
      #expect(!file.body.isEmpty, "\(name)")
    }
    for name in ["weg.csv", "draden", "draden.geojson", "DRADEN.csv"] {
      #expect(await marked.get(`Open data`.base + name).status == 404, "\(name)")
    }
    await marked.test.remove()
  }

  @Test func `has in CSV as many rows as in JSON, and the public words only`() async throws {
    let marked = try await MarkedDistrict.make()
    let cookie = try await marked.cookie(of: "coordinator@voorbeeld.nl")

    for name in OpenData.fileNames.filter({ $0.hasSuffix(".csv") }) {
      let csv = await marked.get(`Open data`.base + name, cookie: cookie)
      let json = await marked.get(
        `Open data`.base + name.replacingOccurrences(of: ".csv", with: ".json"), cookie: cookie)
      let objects = try JSONSerialization.jsonObject(with: Data(json.body)) as? [[String: Any]] ?? []
      let lines = csv.text.split(separator: "\r\n", omittingEmptySubsequences: true)
      #expect(lines.count == objects.count + 1, "\(name)")
      #expect(!objects.isEmpty, "\(name)")
      for word in MarkedDistrict.Word.allCases where (csv.text + json.text).contains(word.rawValue) {
        #expect(`The table of roles`.rules[word]?.contains("visitor") == true, "\(word) in \(name)")
      }
    }
    await marked.test.remove()
  }

  @Test func `keeps the five kinds of figures apart: an empty cell is never zero`() async throws {
    let marked = try await MarkedDistrict.make()
    let csv = await marked.get(`Open data`.base + "cijfers.csv").text

    #expect(csv.hasPrefix("gebied,indicator,naam,eenheid,jaar,periode,waarde,status,isModel,bron,brontabel\r\n"))
    #expect(csv.contains("WK000001,population,"))
    #expect(csv.contains(",2022JJ00,11300,definitief,nee,,\r\n"))
    for cells in ["43,voorlopig", "0,geschat", ",geheim", ",ontbreekt"] {
      #expect(csv.contains(",2022JJ00,\(cells),"), "\(cells)")
    }
    await marked.test.remove()
  }

  @Test func `has borders that its own reader reads back`() async throws {
    let marked = try await MarkedDistrict.make()
    let file = try AreaFile(reading: await marked.get(`Open data`.base + "gebieden.geojson").body)

    #expect(file.areas.map(\.code) == ["WK000001"])
    #expect(file.refused.isEmpty)
    await marked.test.remove()
  }

  @Test func `is described: every set with its files, licence, period and place`() async throws {
    let marked = try await MarkedDistrict.make()
    let answer = await marked.get(`Open data`.base + "catalogus.jsonld")
    let graph = try #require(
      (try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])?["@graph"] as? [[String: Any]])
    func things(_ type: String) -> [[String: Any]] { graph.filter { $0["@type"] as? String == type } }

    #expect(things("dcat:Catalog").count == 1)
    #expect(things("dcat:Dataset").count == 11)
    #expect(things("dcat:Distribution").count == OpenData.fileNames.count - 2)
    for set in things("dcat:Dataset") {
      for name in [
        "dct:title", "dct:description", "dct:identifier", "dct:publisher", "dcat:contactPoint", "dcat:theme",
        "dct:accessRights", "dct:license", "dct:spatial", "dct:language", "dct:modified", "dcat:distribution",
      ] { #expect(set[name] != nil, "\(set["@id"] ?? "") \(name)") }
    }
    for file in things("dcat:Distribution") {
      for name in ["dcat:accessURL", "dcat:downloadURL", "dct:license", "dct:format", "dcat:mediaType"] {
        #expect(file[name] != nil, "\(file["@id"] ?? "") \(name)")
      }
    }
    #expect(answer.text.contains("WK000001"))
    await marked.test.remove()
  }

  @Test func `goes into the history when a command takes it away`() async throws {
    let marked = try await MarkedDistrict.make()
    let command = Viewer(.command("export open-data"), in: marked.district)

    let files = try await exportOpenData(from: marked.test.database, site: "https://wijk.example", as: command)

    #expect(files.map(\.name) == OpenData.fileNames)
    let count = try await marked.test.database.read(as: command) {
      try $0.integer("SELECT count(*) AS n FROM change WHERE verb = 'exported'")
    }
    #expect(count == files.count)
    let served = await marked.get(`Open data`.base + "draden.json").body
    #expect(files.first { $0.name == "draden.json" }?.bytes == served)
    await marked.test.remove()
  }
}
