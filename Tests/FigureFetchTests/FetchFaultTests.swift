// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PactwerkCore
import Testing

@testable import FigureFetch

@Suite struct `A fetch that fails` {
  /// Fetches from a server that answers as stored, but for the second part of the address that is given.
  private func stopped(
    at part: String, attempts: Int = 3, _ change: (inout FigureFetch) -> Void = { _ in }, witness: Witness = Witness(),
    _ answer: @escaping @Sendable (_ base: String, _ before: Int) -> LocalServer.Reply
  ) throws -> (FetchStopped?, LocalServer) {
    let server = try LocalServer { asked, before in
      asked.plain.contains(part) ? answer(asked.base, before) : StoredTable.v4(asked)
    }
    let folder = Folder()
    var fetch = witness.fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)
    fetch.limits.attempts = attempts
    change(&fetch)
    return (stop(of: fetch), server)
  }

  private static func linked(_ link: String) -> LocalServer.Reply {
    .json(#"{"value": [{"Id": 1, "Measure": "A", "Value": 1}], "@odata.nextLink": "\#(link)"}"#)
  }

  @Test(arguments: [
    "https://example.org/CBS/86165NED/Observations?$skiptoken=2", "http://127.0.0.1:1/CBS/86165NED/Observations",
    "//127.0.0.1/CBS/86165NED/Observations", "/other/86165NED", "/CBS/86165NED/../85318NED/Observations",
    "/CBS/86165NED/%2E%2e/85318NED", "file:///etc/passwd", "http://a@127.0.0.1/CBS/86165NED/x", "-o/tmp/x://y",
  ])
  func `a link that leads elsewhere is not followed`(link: String) throws {
    let (stop, server) = try stopped(at: "Observations") { _, _ in Self.linked(link) }

    #expect(stop?.fault == .leadsElsewhere(link))
    #expect(stop?.pages == 5)
    #expect(server.lists.count { $0 == "Observations" } == 1)
  }

  @Test func `a link that leads back is refused`() throws {
    let (stop, server) = try stopped(at: "Observations") { base, _ in
      Self.linked("\(base)/86165NED/Observations?$skiptoken=1")
    }

    #expect(stop?.fault == .loop("\(server.base)/86165NED/Observations?$skiptoken=1"))
    #expect(server.lists.count { $0 == "Observations" } == 2)
  }

  @Test func `a service that passes over what is to be skipped is noticed`() throws {
    let server = try LocalServer { asked, _ in
      StoredTable.v3(.init(target: asked.target.replacing("$skip=", with: "x="), headers: asked.headers))
    }
    var request = try FigureRequest(table: "85318NED", areas: ["GM0606"], version: .three, base: server.base)
    request.rowsPerPage = 1
    let folder = Folder()

    let stop = stop(of: Witness().fetch(request, in: folder))

    #expect(stop?.fault == server.asked.last.map { .loop("http://127.0.0.1:\(server.port)" + $0.target) })
    #expect(server.lists == ["85318NED", "WijkenEnBuurten", "WijkenEnBuurten"])
  }

  @Test func `ever new links end with the number of pages`() throws {
    let (stop, server) = try stopped(at: "Observations", { $0.limits.pages = 10 }) { base, _ in
      Self.linked("\(base)/86165NED/Observations?$skiptoken=\(UUID().uuidString)")
    }

    #expect(stop?.fault == .tooManyPages(limit: 10))
    #expect(server.asked.count == 10)
  }

  @Test func `a redirection to another host is not followed, one inside the table is`() throws {
    let (elsewhere, _) = try stopped(at: "MeasureCodes") { _, _ in
      .status(302, ["Location": "http://localhost:1/CBS/86165NED/MeasureCodes"])
    }
    let (inside, server) = try stopped(at: "PeriodenCodes") { base, _ in
      .status(307, ["Location": "\(base)/86165NED/MeasureCodes"])
    }
    let (round, _) = try stopped(at: "PeriodenCodes") { base, _ in
      .status(301, ["Location": "\(base)/86165NED/PeriodenCodes"])
    }

    #expect(elsewhere?.fault == .leadsElsewhere("http://localhost:1/CBS/86165NED/MeasureCodes"))
    #expect(inside == nil)
    #expect(server.lists.count { $0 == "MeasureCodes" } == 2)
    guard case .loop = round?.fault else { Issue.record("\(round as Any)"); return }
  }

  @Test func `an unknown table is told as such`() throws {
    let (stop, server) = try stopped(at: "/CBS/") { _, _ in .status(404) }

    #expect(stop?.fault == .unknownTable("86165NED", version: .four))
    #expect(stop?.pages == 0)
    #expect(stop?.englishSentence.hasSuffix("try --odata 3, or another --base.") == true)
    #expect(server.asked.count == 1)
  }

  @Test func `faults of the service are waited for, longer each time, and then told`() throws {
    let witness = Witness()
    let (stop, server) = try stopped(at: "MeasureCodes", witness: witness) { _, _ in .status(503) }

    #expect(stop?.fault == .status(503, address: "\(server.base)/86165NED/MeasureCodes"))
    #expect(witness.waited == [.seconds(2), .seconds(4)])
    #expect(server.lists.count { $0 == "MeasureCodes" } == 3)
  }

  @Test func `a fault that passes is not noticed`() throws {
    let (stop, server) = try stopped(at: "MeasureCodes") { _, before in
      before == 0 ? .status(500) : StoredTable.v4(.init(target: "/MeasureCodes", headers: [:]))
    }

    #expect(stop == nil)
    #expect(server.lists.count { $0 == "MeasureCodes" } == 2)
  }

  @Test func `a service that asks to wait is waited for, in seconds or until a moment`() throws {
    let witness = Witness()
    let (stop, _) = try stopped(at: "MeasureCodes", witness: witness) { _, before in
      switch before {
      case 0: .status(429, ["Retry-After": "7"])
      case 1: .status(503, ["Retry-After": "Fri, 04 Oct 2024 12:00:30 GMT"])
      default: StoredTable.v4(.init(target: "/MeasureCodes", headers: [:]))
      }
    }

    #expect(witness.now.text == "2024-10-04T12:00:00.000Z")
    #expect(stop == nil)
    #expect(witness.waited == [.seconds(7), .seconds(30)])
  }

  @Test func `a service that asks to wait too long ends the command`() throws {
    let (stop, server) = try stopped(at: "MeasureCodes") { _, _ in .status(429, ["Retry-After": "3600"]) }

    #expect(stop?.fault == .mustWait(seconds: 3_600))
    #expect(server.lists.count { $0 == "MeasureCodes" } == 1)
  }

  @Test func `a huge answer is stopped, whether it tells its length or not`() throws {
    let (endless, _) = try stopped(at: "MeasureCodes", { $0.limits.answerBytes = 50_000 }) { _, _ in
      LocalServer.Reply(body: Array(repeating: 0x20, count: 65_536), isEndless: true)
    }
    let (long, _) = try stopped(at: "MeasureCodes", { $0.limits.answerBytes = 50_000 }) { _, _ in
      LocalServer.Reply(body: Array(repeating: 0x20, count: 50_001))
    }

    #expect(endless?.fault == .answerTooLarge(limit: 50_000))
    #expect(long?.fault == .answerTooLarge(limit: 50_000))
  }

  @Test func `an answer that grows when unpacked is stopped`() throws {
    let packed = try #require(Self.packed(megabytes: 10))
    let (stop, _) = try stopped(at: "MeasureCodes", { $0.limits.answerBytes = 100_000 }) { _, _ in
      LocalServer.Reply(headers: ["Content-Encoding": "gzip"], body: packed)
    }

    #expect(packed.count < 100_000)
    #expect(stop?.fault == .answerTooLarge(limit: 100_000))
  }

  /// Blanks packed by the program gzip.
  private static func packed(megabytes: Int) -> [UInt8]? {
    let (run, input, output) = (Process(), Pipe(), Pipe())
    run.executableURL = URL(fileURLWithPath: "/bin/gzip")
    run.arguments = ["-9c"]
    (run.standardInput, run.standardOutput) = (input, output)
    guard (try? run.run()) != nil else { return nil }
    for _ in 0..<megabytes {
      try? input.fileHandleForWriting.write(contentsOf: Data(repeating: 0x20, count: 1_000_000))
    }
    try? input.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    run.waitUntilExit()
    return Array(bytes)
  }

  @Test func `all answers together are bounded`() throws {
    let (stop, _) = try stopped(at: "nowhere", { $0.limits.bytes = 1_500 }) { _, _ in .status(500) }

    #expect(stop?.fault == .tooLarge(limit: 1_500))
  }

  @Test(arguments: ["<html><body>Onderhoud</body></html>", "", "{\"value\": [{\"Id\": 1", "{\"fout\": 1}"])
  func `an answer that is no list in JSON is told and not kept`(text: String) throws {
    let folder = Folder()
    let server = try LocalServer { asked, _ in
      asked.plain.contains("Observations")
        ? .json(text) : StoredTable.v4(asked)
    }
    let fetch = Witness().fetch(
      try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base), in: folder)

    let stop = stop(of: fetch)

    guard case .notReadable(let address, _) = stop?.fault else { Issue.record("\(stop as Any)"); return }
    #expect(address.contains("/86165NED/Observations?"))
    #expect(!FileManager.default.fileExists(atPath: fetch.folder + "/Observations-1.json"))
    #expect(FileManager.default.fileExists(atPath: fetch.folder + "/MeasureCodes-1.json"))
  }

  @Test func `a service that is not there is told`() throws {
    let folder = Folder()
    let fetch = Witness().fetch(
      try FigureRequest(table: "86165NED", areas: ["GM0606"], base: "http://127.0.0.1:1/CBS"), in: folder)

    let stop = stop(of: fetch)

    guard case .noNetwork("127.0.0.1", let words) = stop?.fault else { Issue.record("\(stop as Any)"); return }
    #expect(words.contains("connect"))
    #expect(stop?.englishSentence.hasPrefix("127.0.0.1 cannot be reached: ") == true)
  }

  @Test func `without curl it is said what to install`() throws {
    let folder = Folder()
    var fetch = Witness().fetch(try FigureRequest(table: "86165NED", areas: ["GM0606"]), in: folder)
    fetch.environment = ["PATH": "/nowhere"]

    #expect(stop(of: fetch)?.fault == .noCurl)
  }

  @Test func `a table that is not about areas, and one without these areas, are told`() throws {
    let (other, _) = try stopped(at: "/CBS/") { _, _ in
      .json(#"{"value": [{"name": "Observations"}, {"name": "GeslachtCodes"}]}"#)
    }
    let (areas, _) = try stopped(at: "WijkenEnBuurtenCodes") { _, _ in .json(#"{"value": []}"#) }
    let (figures, _) = try stopped(at: "Observations") { _, _ in .json(#"{"value": []}"#) }

    #expect(other?.fault == .noAreasInTable("86165NED"))
    #expect(areas?.fault == .areasUnknown(table: "86165NED"))
    #expect(figures?.fault == .noFigures(table: "86165NED"))
  }

  @Test func `areas that the table does not have are named, and refused when none is left`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let folder = Folder()
    let fetch = { (areas: [String]) in
      Witness().fetch(try FigureRequest(table: "86165NED", areas: areas, base: server.base), in: folder)
    }

    #expect(try fetch(["GM0606", "WK060603", "GM9999"]).fetch().missing == ["WK060603", "GM9999"])
    #expect(try fetch(["NL01", "GM0606"]).fetch().missing == [])
    #expect(stop(of: try fetch(["GM9999"]))?.fault == .areasUnknown(table: "86165NED"))
  }

  @Test func `a folder that cannot be written is told`() throws {
    let server = try LocalServer { asked, _ in StoredTable.v4(asked) }
    let request = try FigureRequest(table: "86165NED", areas: ["GM0606"], base: server.base)
    var fetch = FigureFetch(request, keepingIn: "/proc/nowhere", agent: "Test") { Witness().now }
    fetch.pause = .zero

    guard case .notKept = stop(of: fetch)?.fault else { Issue.record("kept"); return }
  }
}
