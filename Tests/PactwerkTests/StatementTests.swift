// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Exchange
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import PactwerkTesting
import PactwerkWeb
import Records
import Signals
import Synchronization
import Testing

@Suite struct `Every page and list` {
  @Test(arguments: ["visitor", "coordinator", "seat-programme"])
  func `costs as many statements in a large district as in a small one, and not more than twenty-five`(reader: String)
    async throws
  {
    let marked = try await MarkedDistrict.make()
    let log = Log()
    let edge = try Installation.edge(marked.test.database, publicFolder: MarkedDistrict.publicFolder, log: log.note)
    let cookie = reader == "visitor" ? nil : try await marked.cookie(of: "\(reader)@voorbeeld.nl")
    let paths = Installation.routes().all.filter { $0.method == .get && [.page, .api].contains($0.kind) }.map {
      marked.path($0.pattern)
    }
    .filter { !$0.contains("{") }

    let small = await counts(of: paths, edge, cookie, log)
    try await grow(marked)
    let large = await counts(of: paths, edge, cookie, log)

    #expect(small.count > 10)
    for (path, count) in small {
      #expect(large[path] == count, "\(path) for \(reader)")
      #expect(count <= 25, "\(path) for \(reader)")
    }
    await marked.test.remove()
  }

  /// Statements by path, of the pages that answer with a page.
  private func counts(of paths: [String], _ edge: Edge, _ cookie: String?, _ log: Log) async -> [String: Int] {
    var counts: [String: Int] = [:]
    for path in paths {
      let headers = cookie.map { ["cookie": $0, "host": "127.0.0.1"] } ?? ["host": "127.0.0.1"]
      let answer = await edge.answer(Incoming(method: "GET", path: path, headers: headers))
      if answer.status == 200 { counts[path] = log.last?.statements }
    }
    return counts
  }

  /// Thirty of everything that pages list.
  private func grow(_ marked: MarkedDistrict) async throws {
    let visitor = Viewer.visitor(in: marked.district)
    for number in 1...30 {
      try await marked.test.database.write(as: visitor) {
        _ = try $0.give(Remark(text: "Nog een opmerking \(number)", areaCode: nil, reporterKey: "giver \(number)"))
      }
    }
    let team = try await MarkedDistrict.viewer("networkTeam@voorbeeld.nl", marked.test.database, marked.district)
    let heard = try await marked.test.database.read(as: team) { try $0.heardThreads(limit: 15) }
    for item in heard {
      try await marked.test.database.write(as: team) { writer in
        let thread = item.thread
        try writer.takeUp(thread.id, title: "Titel", answerOn: writer.today + 14, version: thread.version)
        try writer.release(thread.id, title: "Titel", words: "Woorden", version: thread.version + 1)
      }
    }
    let numbers = 1...30
    let nodes = numbers.map { "n\($0),Organisatie \($0),organisation\n" }.joined()
    let goals = numbers.map { #"{"id":"x\#($0)","number":\#($0 + 100),"name":"Doel \#($0)","set":"programme"}"# }
    let interventions = numbers.map { #"{"id":"y\#($0)","name":"Maatregel \#($0)","goals":["x\#($0)"]}"# }
    let programme =
      #"{"goals":[\#(goals.joined(separator: ","))],"interventions":[\#(interventions.joined(separator: ","))]}"#
    for (kind, text) in [(ImportCommandKind.network, "id,label,kind\n" + nodes), (.programme, programme)] {
      let report = try await importFiles(
        [("lijst", Array(text.utf8))], kind: kind, preview: false, acceptRefused: false, into: marked.test.database,
        as: Viewer(.command("test"), in: marked.district))
      #expect(report.outcome == .imported, "\(report.englishLines)")
    }
  }
}

/// The lines that an edge writes about its requests.
private final class Log: Sendable {
  private let lines = Mutex<[Edge.LogLine]>([])

  var last: Edge.LogLine? { lines.withLock { $0.last } }

  @Sendable func note(_ line: Edge.LogLine) { lines.withLock { $0.append(line) } }
}
