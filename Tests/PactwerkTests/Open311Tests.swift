// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `The Open311 server` {
  private static let base = "/open311/v2/"

  private func list(_ marked: MarkedDistrict, _ path: String) async throws -> (Int, [[String: Any]]) {
    let answer = await marked.get(`The Open311 server`.base + path)
    let rows = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: Any]]
    return (answer.status, try #require(rows))
  }

  private func give(
    _ marked: MarkedDistrict, _ form: String, as notation: String = "json"
  ) async -> Outgoing {
    await marked.edge.answer(
      Incoming(
        method: "POST", path: "/open311/v2/requests." + notation,
        headers: ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"], body: Array(form.utf8)))
  }

  @Test func `names its one service, in both notations`() async throws {
    let marked = try await MarkedDistrict.make()

    let (status, services) = try await list(marked, "services.json?jurisdiction_id=merkwijk")
    let xml = await marked.get("/open311/v2/services.xml")

    #expect(status == 200 && services.map { $0["service_code"] as? String } == ["opmerking"])
    #expect(services.first?["metadata"] as? Bool == false)
    #expect(xml.header("content-type") == "application/xml; charset=utf-8")
    #expect(xml.text.contains("<service_code>opmerking</service_code>"))
    await marked.test.remove()
  }

  @Test(arguments: TestDatabase.both)
  func `gives what every visitor reads, and never the words as they were given`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)

    let (status, requests) = try await list(marked, "requests.json")
    let (_, one) = try await list(marked, "requests/\(marked.threadNumber).json")
    let xml = await marked.get("/open311/v2/requests.xml")

    #expect(status == 200 && requests.count == 1 && one.count == 1)
    #expect(requests[0]["service_request_id"] as? String == marked.threadNumber)
    #expect((requests[0]["description"] as? String)?.contains("Merkvrijgegeven") == true)
    #expect(!xml.text.contains("Merkwoorden") && !xml.text.contains("Merkverborgen"))
    #expect(try Open311.read(xml: xml.body).rows.map(\.id) == [marked.threadNumber])
    await marked.test.remove()
  }

  @Test func `answers to a number that is not public as to one that is not there`() async throws {
    let marked = try await MarkedDistrict.make()

    for number in [marked.hiddenNumber, "2000-001", "%00", "x.json.json"] {
      let answer = await marked.get("/open311/v2/requests/\(number).json")
      #expect(answer.status == 404, "\(number)")
    }
    await marked.test.remove()
  }

  @Test func `filters by day and state, and gives page after page`() async throws {
    let marked = try await MarkedDistrict.make()

    for (query, count) in [
      ("start_date=2000-01-01T00:00:00Z", 1), ("end_date=2000-01-01", 0), ("status=open,closed", 1),
      ("page=2&page_size=1", 0), ("service_request_id=\(marked.threadNumber),x", 1), ("service_code=opmerking", 1),
    ] {
      let (status, requests) = try await list(marked, "requests.json?" + query)
      #expect(status == 200 && requests.count == count, "\(query)")
    }
    let open = try await list(marked, "requests.json?status=open").1.count
    let closed = try await list(marked, "requests.json?status=closed").1.count
    #expect(open + closed == 1)
    await marked.test.remove()
  }

  @Test(arguments: [
    "start_date=gisteren", "status=weg", "page=0", "page_size=1001", "page=-1", "service_code=afval",
    "page=99999999999999999999",
  ])
  func `says which part of a question is wrong`(query: String) async throws {
    let marked = try await MarkedDistrict.make()

    let (status, errors) = try await list(marked, "requests.json?" + query)

    let field = try #require(query.split(separator: "=").first)
    #expect(status == 400 && (errors.first?["description"] as? String)?.hasPrefix(field) == true)
    await marked.test.remove()
  }

  @Test(arguments: TestDatabase.both)
  func `takes a remark, forgets who sent it, and tells its number once it is public`(engine: TestEngine) async throws {
    let marked = try await MarkedDistrict.make(engine)

    let answer = await give(
      marked,
      "jurisdiction_id=merkwijk&service_code=opmerking&description=Het+is+donker&first_name=Merknaam&email=merk%40mail.nl"
        + "&phone=0612345678&lat=51.9&long=4.4&device_id=merkapparaat")
    let receipt = try #require(
      (try JSONSerialization.jsonObject(with: Data(answer.body)) as? [[String: String]])?.first)
    let token = try #require(receipt["token"])
    let (status, known) = try await list(marked, "tokens/\(token).json")

    #expect(answer.status == 201 && receipt["service_notice"]?.contains("/s/" + token) == true)
    #expect(status == 200 && known.first?["token"] as? String == token)
    #expect(known.first?["service_request_id"] == nil)
    #expect(try await list(marked, "tokens/onbekend.json").0 == 404)
    let page = await marked.get("/s/" + token)
    #expect(page.status == 200 && page.text.contains("Het is donker"))
    for trace in ["Merknaam", "merk@mail.nl", "0612345678", "merkapparaat"] { #expect(!page.text.contains(trace)) }
    await marked.test.remove()
  }

  @Test func `refuses a remark without words, for an unknown district, service or area, and a flood`() async throws {
    let marked = try await MarkedDistrict.make()

    for (form, status) in [
      ("jurisdiction_id=merkwijk&description=", 400), ("jurisdiction_id=elders&description=x", 404),
      ("service_code=afval&description=x", 400), ("address_id=BU99999999&description=x", 400),
      ("description=" + String(repeating: "a", count: 2_001), 400),
    ] {
      for notation in ["json", "xml"] {
        let answer = await give(marked, form, as: notation)
        #expect(answer.status == status, "\(form.prefix(60))")
        #expect(answer.text.contains("description"))
      }
    }
    var last = 0
    for _ in 0..<21 { last = await give(marked, "description=nog+een").status }
    #expect(last == 429)
    await marked.test.remove()
  }
}
