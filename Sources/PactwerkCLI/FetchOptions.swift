// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import FigureFetch
import Foundation
import Pactwerk

/// Where `import figures` can fetch from.
enum FigureOrigin: String, CaseIterable, ExpressibleByArgument { case cbs }

extension FigureRequest.Version: ExpressibleByArgument {}

/// What `import figures --from cbs` takes.
struct FetchOptions: ParsableArguments {
  @Option(help: "Fetches figures over https instead of reading files: cbs.") var from: FigureOrigin?
  @Option(help: "The areas to fetch, with commas between: GM0606,WK059901. A municipality brings its districts.")
  var area: String?
  @Option(help: "The version of OData that is asked, 4 or 3; some tables are there in 3 only.")
  var odata: FigureRequest.Version = .four
  @Option(help: "The folder in which answers are kept; else pactwerk/figures in the user's cache.") var keepIn: String?
  @Option(help: "The address below which the tables lie; else that of CBS.") var base: String?

  /// Whether something was given that only goes with `--from`.
  var isStray: Bool { from == nil && (area ?? keepIn ?? base) != nil }

  /// Fetches, and tells how far it is.
  func fetch(_ table: String?) throws -> FetchedFigures {
    guard let table else { throw Failure.usage("Name the table at CBS with --table, for example 85984NED.") }
    let areas = (area ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    do {
      let request = try FigureRequest(table: table, areas: areas, version: odata, base: base)
      var fetch = FigureFetch(request, keepingIn: folder, agent: FetchOptions.agent, clock: systemClock)
      fetch.tell = { say(FetchOptions.line($0)) }
      let fetched = try fetch.fetch()
      if !fetched.missing.isEmpty { say("Not in the table: \(fetched.missing.joined(separator: ", ")).") }
      say(FetchOptions.ending(fetched))
      return fetched
    } catch let fault as FetchFault { throw Failure.usage(fault.englishSentence) } catch let stop as FetchStopped {
      throw Failure.failed(stop.englishSentence)
    }
  }

  private var folder: String {
    if let keepIn { return keepIn }
    let cache = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
    return (cache ?? FileManager.default.temporaryDirectory).appendingPathComponent("pactwerk/figures").path
  }

  private static let agent = "Pactwerk/\(Installation.version) (+\(Installation.address))"

  private static func line(_ progress: FetchProgress) -> String {
    switch progress {
    case .page(let list, let number, let rows, let origin):
      let from =
        switch origin {
        case .fetched: ""
        case .kept: ", kept"
        case .unchanged: ", unchanged"
        }
      return "\(list), page \(number)\(from); rows so far: \(rows)."
    case .waiting(let seconds, let fault): return "\(fault.englishSentence) Waiting \(seconds) seconds."
    }
  }

  private static func ending(_ fetched: FetchedFigures) -> String {
    let what = "\(fetched.table) as of \(fetched.asOf), rows: \(fetched.rows)"
    return fetched.requests == 0
      ? "Everything was there already: \(what)." : "Fetched: \(what), requests: \(fetched.requests)."
  }
}
