// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Testing

@Suite struct `Every answer` {
  @Test func `carries the headers that keep a browser safe`() async throws {
    let marked = try await MarkedDistrict.make()

    for path in ["/", "/bestaat-niet", "/gezondheid", "/wijken/merkwijk", "/inloggen"] {
      let answer = await marked.get(path)
      #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true)
      #expect(answer.header("x-content-type-options") == "nosniff")
      #expect(answer.header("x-frame-options") == "DENY")
      #expect(answer.header("strict-transport-security") != nil)
      #expect(answer.header("x-request-id")?.isEmpty == false)
      #expect(answer.header("server") == nil)
    }
    await marked.test.remove()
  }

  @Test(arguments: [
    "/wijken/", "//wijken", "/wijken//merkwijk", "/wijken/merkwijk/", "/en/", "/wijken/../werk", "/wijken/%00",
    "/s/kort",
  ])
  func `finds nothing at an address that is none of ours`(path: String) async throws {
    let marked = try await MarkedDistrict.make()

    #expect(await marked.get(path).status == 404)
    await marked.test.remove()
  }

  @Test func `has no body for HEAD, and the length that GET has`() async throws {
    let marked = try await MarkedDistrict.make()

    let head = await marked.get("/wijken/merkwijk", method: "HEAD")
    let get = await marked.get("/wijken/merkwijk")

    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.header("content-length") == get.header("content-length"))
    await marked.test.remove()
  }

  @Test func `names the methods that an address knows`() async throws {
    let marked = try await MarkedDistrict.make()

    let answer = await marked.get("/wijken/merkwijk", method: "DELETE")

    #expect(answer.status == 405)
    #expect(answer.header("allow") == "GET, HEAD")
    await marked.test.remove()
  }

  @Test func `is a problem document under the API`() async throws {
    let marked = try await MarkedDistrict.make()

    let answer = await marked.get("/api/v1/bestaat-niet")

    #expect(answer.status == 404)
    #expect(answer.header("content-type") == "application/problem+json")
    #expect(answer.text.contains("\"status\":404"))
    await marked.test.remove()
  }

  @Test func `is compressed only where no form token is in it`() async throws {
    let marked = try await MarkedDistrict.make()

    let front = await marked.get("/wijken/merkwijk", headers: ["accept-encoding": "gzip"])
    let form = await marked.get("/wijken/merkwijk/signalen/vertellen", headers: ["accept-encoding": "gzip"])

    #expect(front.header("content-encoding") == "gzip")
    #expect(form.header("content-encoding") == nil)
    await marked.test.remove()
  }

  @Test func `says that the database is away, in words and with 503, and comes back by itself`() async throws {
    let marked = try await MarkedDistrict.make()
    await marked.test.database.close()

    let health = await marked.get("/gezondheid")
    let page = await marked.get("/wijken/merkwijk")

    #expect(health.status == 503)
    #expect(health.text.contains("unavailable"))
    #expect(page.status >= 500)
    await marked.test.remove()
  }
}

@Suite struct `A form` {
  @Test func `from another site is refused`() async throws {
    let marked = try await MarkedDistrict.make()

    let answer = await marked.edge.answer(
      Incoming(
        method: "POST", path: "/wijken/merkwijk/signalen/vertellen",
        headers: [
          "host": "127.0.0.1", "origin": "https://elders.example", "content-type": "application/x-www-form-urlencoded",
        ],
        body: Array("tekst=x".utf8)))

    #expect(answer.status == 403)
    await marked.test.remove()
  }

  @Test func `that is too large is refused before it is read`() async throws {
    let marked = try await MarkedDistrict.make()

    let answer = await marked.edge.answer(
      Incoming(
        method: "POST", path: "/wijken/merkwijk/signalen/vertellen",
        headers: ["content-type": "application/x-www-form-urlencoded"],
        body: [UInt8](repeating: 0x61, count: 100_000)))

    #expect(answer.status == 413)
    await marked.test.remove()
  }

  @Test(arguments: ["", "   ", String(repeating: "a", count: 2_001)])
  func `that is refused comes back with what was typed and what is wrong`(text: String) async throws {
    let marked = try await MarkedDistrict.make()
    let (cookie, token) = try await marked.visitorForm()

    let answer = await marked.post(
      "/wijken/merkwijk/signalen/vertellen", ["tekst": text, "csrf": token], cookie: cookie)

    #expect(answer.status == 400)
    #expect(answer.text.contains("pactwerk-error-summary"))
    #expect(answer.text.contains("<title>Fout"))
    await marked.test.remove()
  }

  @Test func `shows hostile words escaped`() async throws {
    let marked = try await MarkedDistrict.make()
    let (cookie, token) = try await marked.visitorForm()
    let hostile = "%3Cscript%3Ealert(1)%3C/script%3E%22%CC%81%20onmouseover=x"

    let sent = await marked.post(
      "/wijken/merkwijk/signalen/vertellen", ["tekst": hostile, "csrf": token], cookie: cookie)
    let status = await marked.get(sent.header("location") ?? "")

    #expect(sent.status == 303)
    #expect(status.status == 200)
    #expect(!status.text.contains("<script>alert"))
    #expect(status.text.contains("&lt;script&gt;"))
    #expect(status.text.contains("&quot;\u{301}"))
    await marked.test.remove()
  }
}

extension MarkedDistrict {
  /// A visitor's cookie and the token of the form of a remark.
  func visitorForm() async throws -> (cookie: String, token: String) {
    let page = await get("/wijken/merkwijk/signalen/vertellen")
    let cookie = page.header("set-cookie")?.split(separator: ";").first.map(String.init) ?? ""
    let token =
      page.text.components(separatedBy: "name=\"csrf\" value=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
    return (cookie, String(token))
  }
}

@Suite struct `The interface texts` {
  @Test func `have the same keys in every language`() throws {
    let catalogue = try Installation.catalogue()

    #expect(catalogue.keys(in: .nl) == catalogue.keys(in: .en))
  }

  @Test func `are all used, and all there, on every page`() async throws {
    let marked = try await MarkedDistrict.make()
    let cookie = try await marked.cookie(of: "coordinator@voorbeeld.nl")

    for row in Installation.routeRows() where row.method == "GET" && !marked.path(row.path).contains("{") {
      for path in [marked.path(row.path), "/en" + marked.path(row.path)] {
        #expect(!(await marked.get(path, cookie: cookie)).text.contains("⟦"), "\(path)")
        #expect(!(await marked.get(path)).text.contains("⟦"), "\(path)")
      }
    }
    await marked.test.remove()
  }
}
