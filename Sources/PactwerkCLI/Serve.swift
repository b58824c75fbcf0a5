// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Pactwerk
import PactwerkStorage
import PactwerkWeb
import PrintedPages
import ServiceLifecycle

/// `pactwerk serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The web application; drains requests on SIGTERM.", discussion: "Example: pactwerk serve --port 8080")

  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on.") var port = 8080
  @Flag(help: "A reverse proxy of yours stands before it and names the visitor in X-Forwarded-For.") var behindProxy =
    false
  @Option(help: "A Chromium that makes PDF of report pages; else PACTWERK_PDF_PROGRAM, else no page is a PDF.")
  var pdfProgram: String?
  @Option(help: "Squares of a base map, https://…/{z}/{x}/{y}.png; else PACTWERK_TILES, else no base map is offered.")
  var tiles: String?
  @Option(help: "Whom that map is of; else PACTWERK_TILES_ATTRIBUTION.") var tilesAttribution: String?
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      var logger = Logger(label: "pactwerk")
      logger.logLevel = .info
      let database = try await openPatiently(logger)
      let requests = logger
      let edge = try Installation.edge(
        database, publicFolder: Installation.publicFolder(), printer: printer(logger),
        baseMap: try baseMap()
      ) { line in
        var metadata: Logger.Metadata = [
          "request": "\(line.requestID)", "method": "\(line.method)", "status": "\(line.status)",
          "ms": "\((line.milliseconds * 10).rounded() / 10)", "statements": "\(line.statements)",
        ]
        if let fault = line.fault { metadata["fault"] = "\(fault)" }
        requests.log(level: line.fault == nil ? .info : .error, "\(line.route)", metadata: metadata)
      }
      let worker = Worker(database: database, anchor: options.anchor, logger: logger)
      let application = Application(
        responder: PactwerkResponder(edge: edge, trustsProxy: behindProxy),
        configuration: .init(address: .hostname(host, port: port), serverName: nil), services: [worker], logger: logger)
      say("Pactwerk listens on http://\(host):\(port)")
      try await withTaskExecutorPreference(WorkingThreads(count: 8)) { try await application.runService() }
      await database.close()
    }
  }

  /// The printer that was asked for. A program that is missing is said in the log and to whoever asks for a PDF.
  private func printer(_ logger: Logger) -> PagePrinter? {
    let named = pdfProgram ?? ProcessInfo.processInfo.environment["PACTWERK_PDF_PROGRAM"]
    guard let program = named, !program.isEmpty else { return nil }
    let printer = PagePrinter(program: program)
    if !printer.isReady { logger.warning("the program for PDF is not there", metadata: ["program": "\(program)"]) }
    return printer
  }

  /// The base map that was asked for; it must say whom it is of.
  private func baseMap() throws -> BaseMap? {
    let environment = ProcessInfo.processInfo.environment
    guard let tiles = tiles ?? environment["PACTWERK_TILES"], !tiles.isEmpty else { return nil }
    let attribution = tilesAttribution ?? environment["PACTWERK_TILES_ATTRIBUTION"] ?? ""
    guard !attribution.isEmpty, let map = BaseMap(tiles: tiles, attribution: attribution) else {
      throw Failure.usage(
        "A base map needs an address https://host/…{z}…{x}…{y}… in --tiles, and words in --tiles-attribution.")
    }
    return map
  }

  /// Opens the database; when it is away for a moment, waits for it.
  private func openPatiently(_ logger: Logger) async throws -> Database {
    for attempt in 1...30 {
      do { return try await options.open() } catch let failure as Failure where failure.status == 1 {
        logger.warning(
          "the database cannot be reached", metadata: ["attempt": "\(attempt)", "fault": "\(failure.description)"])
        try await Task.sleep(for: .seconds(2))
      }
    }
    return try await options.open()
  }
}

/// `pactwerk routes`: the table of addresses, for tests and for whoever wants to know.
struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "Every address with who may come in.",
    discussion: "Example: pactwerk routes --json")

  @Flag(help: "Exactly one JSON document on standard output.") var json = false

  func run() throws {
    let rows = Installation.routeRows()
    if json { return try write(json: rows) }
    for row in rows { write("\(row.method) \(row.path)  \(row.name)  \(row.hats.joined(separator: " "))") }
  }
}
