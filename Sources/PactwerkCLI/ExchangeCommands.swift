// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Exchange
import ExchangeFormats
import FigureFetch
import Figures
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage

extension ExportAudience: ExpressibleByArgument {}
extension NetworkForm: ExpressibleByArgument {}

/// What `import` reads: lists for a district, or figures for all districts.
enum ImportedKind: String, CaseIterable, ExpressibleByArgument {
  case areas, figures, liveability, network, signals, programme

  /// The kind of list; nil for figures.
  var list: ImportCommandKind? { ImportCommandKind(rawValue: rawValue) }
}

/// `pactwerk import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads files in: all or nothing.",
    discussion: "Example: pactwerk import network nodes.csv ties.csv --district schiedam-oost --preview")
  @Argument(help: "areas, figures, liveability, network, signals or programme.") var kind: ImportedKind
  @Argument(help: "The files; - is standard input.") var files: [String] = []
  @Flag(help: "Says what would happen and changes nothing.") var preview = false
  @Flag(help: "Imports the good rows although some are refused.") var acceptRefused = false
  @Option(help: "The district; areas and figures need none.") var district: String?
  @Option(help: "The year of the division into areas, for a file of borders that does not say it.") var edition: Int?
  @Option(help: "The year of the figures, for a file that does not say it.") var year: Int?
  @Option(help: "The table at CBS: the one to fetch, or that of a file that does not say it.") var table: String?
  @OptionGroup var fetching: FetchOptions
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      if fetching.from != nil { return try await takeFetched() }
      guard !fetching.isStray else { throw Failure.usage("--area, --keep-in and --base go with --from cbs.") }
      guard !files.isEmpty else { throw Failure.usage("Name the files to read; - is standard input.") }
      let read = try files.map {
        (name: $0 == "-" ? "standard input" : URL(fileURLWithPath: $0).lastPathComponent, bytes: try contents(of: $0))
      }
      if let list = kind.list { try await take(read, as: list) } else { try await takeFigures(read) }
    }
  }

  private func take(_ read: [(name: String, bytes: [UInt8])], as kind: ImportCommandKind) async throws {
    let report = try await options.use { database in
      try await importFiles(
        read, kind: kind, edition: edition, preview: preview, acceptRefused: acceptRefused, into: database,
        as: try await viewer(database, kind))
    }
    if options.json { try write(json: report) } else { report.englishLines.forEach(say) }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }

  private func viewer(_ database: Database, _ kind: ImportCommandKind) async throws -> Viewer {
    if kind == .areas, district == nil { return Viewer(.command("import areas"), in: nil) }
    return try await database.district(district, for: "import \(kind.rawValue)").1
  }

  private func takeFetched() async throws {
    guard kind == .figures, files.isEmpty else {
      throw Failure.usage("--from fetches figures, and reads no files: pactwerk import figures --from cbs …")
    }
    let fetched = try fetching.fetch(table)
    try await takeFigures(fetched.files, companions: fetched.companions)
  }

  private func takeFigures(_ read: [(name: String, bytes: [UInt8])], companions: [[UInt8]] = []) async throws {
    let viewer = Viewer(.command("import figures"), in: nil)
    let outcome = try await options.use { database in
      try await importFigures(
        read, context: FigureContext(year: year, table: table, companions: companions), preview: preview,
        acceptRefused: acceptRefused, into: database, as: viewer)
    }
    try FigureTelling(outcome).tell(asJSON: options.json)
  }
}

/// What `export` writes: the lists of a district, or all its open data.
enum ExportedKind: String, CaseIterable, ExpressibleByArgument {
  case network, signals, programme, coupling
  case openData = "open-data"

  /// The kind of list; nil for open data.
  var list: ExportKind? { ExportKind(rawValue: rawValue) }
}

/// `pactwerk export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes files out, for the public unless told otherwise.",
    discussion: "Example: pactwerk export coupling --district schiedam-oost --as-of 2026-06-01 > map.json")
  @Argument(help: "network, signals, programme, coupling or open-data.") var kind: ExportedKind
  @Option(help: "The district.") var district: String?
  @Option(help: "The day as of which, 2026-03-01; else today.") var asOf: String?
  @Option(help: "How a network is written: csv, graphml, gexf or kumu.") var format: NetworkForm = .csv
  @Option(help: "public or team; open data is for the public.") var audience: ExportAudience = .public
  @Option(help: "Where the pages are found, for the description of open data.") var site = "https://pactwerk.example"
  @Option(help: "The folder for several files; a single file goes to standard output unless this is given.") var output:
    String?
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      let day = try asOf.map { text throws in
        guard let day = Day(text) else { throw Failure.usage("--as-of is a day, for example 2026-03-01.") }
        return day
      }
      let files = try await options.use { database in
        let viewer = try await database.district(district, for: "export \(kind.rawValue)").1
        guard let list = kind.list else {
          guard audience == .public, day == nil else {
            throw Failure.usage("Open data is what the public sees today: leave out --audience and --as-of.")
          }
          return try await exportOpenData(from: database, site: site, as: viewer)
        }
        return try await exportFiles(
          list == .network ? format.files : list.files, for: audience, asOf: day, from: database, as: viewer)
      }
      try put(files)
    }
  }

  private func put(_ files: [ExportedFile]) throws {
    guard let output else {
      if let only = files.first, files.count == 1 { return FileHandle.standardOutput.write(Data(only.bytes)) }
      throw Failure.usage("\(kind.rawValue) is \(files.count) files: name a folder with --output.")
    }
    do { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) } catch {
      throw Failure.usage("\(output) is not a folder, and none can be made there.")
    }
    for file in files {
      try Data(file.bytes).write(to: URL(fileURLWithPath: output).appendingPathComponent(file.name))
      say("Written: \(output)/\(file.name)")
    }
  }
}
