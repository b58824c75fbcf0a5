// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import FigureFetch

@Suite struct `A fetch that goes on` {
  @Test func `a connection cut in the middle of a page costs that page only`() throws {
    let server = try LocalServer { asked, before in
      var reply = StoredTable.v4(asked)
      if asked.plain.contains("$skiptoken=2"), before == 0 { reply.cutAfter = 40 }
      return reply
    }
    let (folder, witness) = (Folder(), Witness())
    var fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)
    fetch.limits.attempts = 1

    let stop = stop(of: fetch)
    let askedFirst = server.asked.count
    let fetched = try fetch.fetch()

    guard case .cutOff = stop?.fault else { Issue.record("\(stop as Any)"); return }
    #expect(stop?.pages == 5)
    #expect(stop?.folder == fetch.folder)
    #expect(
      stop?.englishSentence.hasSuffix("5 answers are kept in \(fetch.folder): the same command goes on from there.")
        == true)
    #expect(askedFirst == 6)
    #expect(fetched.requests == 1)
    #expect(server.asked.last?.plain == "/CBS/86165NED/Observations?$skiptoken=2")
    #expect(fetched.files.count == 2)
  }

  @Test func `a cut connection is tried again by itself`() throws {
    let server = try LocalServer { asked, before in
      var reply = StoredTable.v4(asked)
      if before == 0 { reply.cutAfter = 10 }
      return reply
    }
    let (folder, witness) = (Folder(), Witness())

    let fetched = try witness.fetch(
      try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder
    ).fetch()

    #expect(fetched.requests == 12)
    #expect(witness.waited == Array(repeating: .seconds(2), count: 6))
  }

  @Test func `a second fetch within a day asks nothing`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let (folder, witness) = (Folder(), Witness())
    let fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)

    let (first, start) = (try fetch.fetch(), witness.now)
    witness.pass(seconds: 86_399)
    var second = fetch
    second.environment = [:]
    let again = try second.fetch()

    #expect((first.requests, again.requests, server.asked.count) == (6, 0, 6))
    #expect(again.files.map(\.bytes) == first.files.map(\.bytes))
    #expect(again.companions == first.companions)
    #expect(again.asOf == start)
    #expect(witness.origins.suffix(6).allSatisfy { $0 == .kept })
  }

  @Test func `after a day the service is asked whether it changed`() throws {
    let server = try LocalServer { asked, before in
      if before > 0 { return .status(asked.headers["if-none-match"] == "\"a\"" ? 304 : 500) }
      var reply = StoredTable.v4(asked)
      reply.headers = ["ETag": "\"a\"", "Last-Modified": "Fri, 04 Oct 2024 10:00:00 GMT"]
      return reply
    }
    let (folder, witness) = (Folder(), Witness())
    let fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)

    let first = try fetch.fetch()
    witness.pass(seconds: 86_400)
    let again = try fetch.fetch()
    let third = try fetch.fetch()

    #expect(again.files.map(\.bytes) == first.files.map(\.bytes))
    #expect((again.requests, third.requests) == (6, 0))
    #expect(again.asOf == witness.now)
    #expect(server.asked.last?.headers["if-modified-since"] == "Fri, 04 Oct 2024 10:00:00 GMT")
    #expect(witness.origins.dropFirst(6).prefix(6).allSatisfy { $0 == .unchanged })
  }

  @Test func `an answer that changed makes the age of the others count no more`() throws {
    let server = try LocalServer { asked, before in
      var reply = StoredTable.v4(asked)
      if before > 0 { reply.body.append(0x20) }
      return reply
    }
    let (folder, witness) = (Folder(), Witness())
    let fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)

    _ = try fetch.fetch()
    try FileManager.default.removeItem(atPath: fetch.folder + "/overview.kept")
    witness.pass(seconds: 10)
    let young = try fetch.fetch()
    witness.pass(seconds: 86_395)
    let mixed = try fetch.fetch()

    #expect(young.requests == 1, "an answer without a note is fetched, and says nothing about the others")
    #expect(mixed.requests == 5, "all but the overview are old, or follow one that changed")
  }

  @Test(arguments: ["Observations-1.json", "Observations-1.kept"])
  func `a damaged answer is fetched again`(name: String) throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let (folder, witness) = (Folder(), Witness())
    let fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)

    let first = try fetch.fetch()
    var data = try #require(FileManager.default.contents(atPath: fetch.folder + "/" + name))
    data[data.count / 2] ^= 1
    try data.write(to: URL(fileURLWithPath: fetch.folder + "/" + name))
    let again = try fetch.fetch()

    #expect(again.requests == 1)
    #expect(again.files.map(\.bytes) == first.files.map(\.bytes))
  }

  @Test func `other areas have a folder of their own`() throws {
    let one = try FigureRequest(table: "86165NED", areas: ["GM0606"])
    let two = try FigureRequest(table: "86165NED", areas: ["GM0599"])
    let three = try FigureRequest(table: "86165NED", areas: ["GM0606"], version: .three)

    #expect(Set([one, two, three].map(\.folderName)).count == 3)
    #expect(one.folderName.hasPrefix("86165NED-v4-"))
  }
}
