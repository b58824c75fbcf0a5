// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import APIDescription
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `The public API` {
  /// The addresses of every route for the test district: items are those that the lists name.
  private static func addresses(_ marked: MarkedDistrict) async throws -> [(path: String, address: String)] {
    var found: [(String, String)] = []
    for route in PublicAPI.routes {
      let path = route.operation.path
      let address = "/api/v1" + marked.path(path)
      guard address.hasSuffix("/{id}") else {
        found.append((path, address))
        continue
      }
      let list = try await json(marked, String(address.dropLast(5)))
      let first = (list["resultaten"] as? [[String: Any]])?.first?["id"] as? String
      #expect(first != nil, "\(path) has nothing to read")
      if let first { found.append((path, address.replacingOccurrences(of: "{id}", with: first))) }
    }
    return found
  }

  private static func json(_ marked: MarkedDistrict, _ path: String) async throws -> [String: Any] {
    let answer = await marked.get(path)
    return try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
  }

  @Test(arguments: TestDatabase.both) func `answers on every address as its specification says`(engine: TestEngine)
    async throws
  {
    let marked = try await MarkedDistrict.make(engine)
    let document = try await `The public API`.json(marked, "/api/v1/openapi.json")
    let check = SchemaCheck(document: document)
    let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]

    for (path, address) in try await `The public API`.addresses(marked) {
      let answer = await marked.get(address)
      #expect(answer.status == 200, "\(address)")
      #expect(answer.header("content-type") == "application/json")
      let content = try JSONSerialization.jsonObject(with: Data(answer.body))
      let faults = check.faults(in: content, try schema(paths[path]?["get"], "200", "application/json"))
      #expect(faults.isEmpty, "\(address): \(faults)")
      #expect(
        (content as? [String: Any])?["resultaten"].map { !(($0 as? [Any]) ?? []).isEmpty } ?? true,
        "\(address) is empty")
    }
    await marked.test.remove()
  }

  @Test func `answers what is wrong as its specification says`() async throws {
    let marked = try await MarkedDistrict.make()
    let document = try await `The public API`.json(marked, "/api/v1/openapi.json")
    let check = SchemaCheck(document: document)
    let problem = ["$ref": "#/components/schemas/Probleem"]

    for (path, status, accept) in [
      ("/wijken/merkwijk/draden?fase=weg&aantal=0&na=x&x=y&gebied=%00", 400, nil), ("/wijken/nergens/draden", 404, nil),
      ("/wijken/merkwijk/draden/2026-999", 404, nil), ("/wijken/merkwijk/doelen/x", 404, nil), ("/weg", 404, nil),
      ("/wijken", 406, "text/html"), ("/openapi.json", 406, "application/json;q=0, text/*"),
    ] as [(String, Int, String?)] {
      let answer = await marked.get("/api/v1" + path, headers: accept.map { ["accept": $0] } ?? [:])
      #expect(answer.status == status, "\(path)")
      #expect(answer.header("content-type") == "application/problem+json")
      let content = try JSONSerialization.jsonObject(with: Data(answer.body))
      #expect(check.faults(in: content, problem).isEmpty, "\(path): \(check.faults(in: content, problem))")
      let faults = ((content as? [String: Any])?["errors"] as? [[String: Any]])?.compactMap {
        $0["location"] as? String
      }
      #expect(faults == (status == 400 ? ["aantal", "fase", "gebied", "na", "x"] : []), "\(path)")
    }
    await marked.test.remove()
  }

  @Test func `knows reading only, and HEAD wherever GET is`() async throws {
    let marked = try await MarkedDistrict.make()

    for (_, address) in try await `The public API`.addresses(marked) {
      for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"] {
        let answer = await marked.get(address, method: method)
        #expect(answer.status == 405, "\(method) \(address)")
        #expect(answer.header("allow") == "GET, HEAD")
      }
      let (head, get) = (await marked.get(address, method: "HEAD"), await marked.get(address))
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.header("content-length") == get.header("content-length"))
    }
    await marked.test.remove()
  }

  @Test func `says its version, may be read by other sites and is not kept`() async throws {
    let marked = try await MarkedDistrict.make()

    for path in [
      "/api/v1/wijken", "/api/v1/openapi.json", "/api/v1/weg", "/api/v1/wijken?x=1", "/api/v1/wijken/", "/api",
    ] {
      let answer = await marked.get(path)
      #expect(answer.header("api-version") == APIRoute.version, "\(path)")
      #expect(answer.header("access-control-allow-origin") == "*", "\(path)")
      #expect(answer.header("cache-control") == "no-store")
      #expect(answer.header("x-frame-options") == "DENY")
      #expect(answer.header("x-content-type-options") == "nosniff")
      #expect(answer.header("content-security-policy")?.contains("frame-ancestors 'none'") == true)
      #expect(answer.header("strict-transport-security") != nil)
      #expect(answer.header("set-cookie") == nil)
    }
    await marked.test.remove()
  }

  @Test func `answers everybody the same, whatever cookie they bring`() async throws {
    let marked = try await MarkedDistrict.make()
    let cookie = try await marked.cookie(of: "coordinator@voorbeeld.nl")

    for (_, address) in try await `The public API`.addresses(marked) {
      let (mine, everybodys) = (await marked.get(address, cookie: cookie), await marked.get(address))
      #expect(mine.body == everybodys.body, "\(address)")
    }
    let hidden = "/api/v1/wijken/merkwijk/draden/" + marked.hiddenNumber
    #expect(await marked.get(hidden, cookie: cookie).status == 404)
    await marked.test.remove()
  }

  @Test func `holds the public words and no others`() async throws {
    let marked = try await MarkedDistrict.make()
    var text = ""

    for (_, address) in try await `The public API`.addresses(marked) { text += await marked.get(address).text }

    for word in MarkedDistrict.Word.allCases {
      let isPublic = `The table of roles`.rules[word]?.contains("visitor") == true
      #expect(text.contains(word.rawValue) == isPublic, "\(word)")
    }
    #expect(!text.contains("Test networkTeam"))
    #expect(!text.contains("Zetel"))
    await marked.test.remove()
  }

  @Test func `gives a list in stretches that together are the list, once each`() async throws {
    let marked = try await MarkedDistrict.make()
    let lists = try await `The public API`.addresses(marked).map(\.address)

    for list in lists {
      let whole = try await `The public API`.json(marked, list + "?aantal=100")
      guard let all = whole["resultaten"] as? [[String: Any]] else { continue }
      var (next, gathered): (String?, [[String: Any]]) = (list + "?aantal=1", [])
      while let address = next, gathered.count <= all.count {
        let stretch = try await `The public API`.json(marked, address)
        let links = stretch["_links"] as? [String: Any] ?? [:]
        #expect((links["self"] as? [String: String])?["href"] == address)
        gathered += stretch["resultaten"] as? [[String: Any]] ?? []
        next = (links["next"] as? [String: String])?["href"]
      }
      #expect(gathered.map { NSDictionary(dictionary: $0) } == all.map { NSDictionary(dictionary: $0) }, "\(list)")
    }
    await marked.test.remove()
  }

  @Test func `takes any place in a list that has the right form`() async throws {
    let marked = try await MarkedDistrict.make()

    for place in ["00", "0000", "ff1f", "31", "1f1f", "41001f42", String(repeating: "ab", count: 100), "abc"] {
      #expect(await marked.get("/api/v1/wijken/merkwijk/cijfers?na=" + place).status == 200, "\(place)")
    }
    await marked.test.remove()
  }

  private func schema(_ operation: [String: Any]?, _ status: String, _ type: String) throws -> [String: Any] {
    let responses = operation?["responses"] as? [String: [String: Any]]
    let content = responses?[status]?["content"] as? [String: [String: Any]]
    return try #require(content?[type]?["schema"] as? [String: Any])
  }
}
