// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Design
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage
import Places

/// The command `pactwerk`.
@main
struct PactwerkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pactwerk", abstract: "Neighbourhood programme and neighbourhood work, at one table.",
    discussion: "Example: pactwerk serve --port 8080 --database sqlite:data/pactwerk.sqlite",
    version: Installation.version,
    subcommands: [
      Serve.self, Demo.self, Migrate.self, Check.self, Backup.self, Restore.self, Move.self, DistrictCommand.self,
      UserCommand.self,
      ImportCommand.self, ExportCommand.self, FiguresCommand.self, AnalyseCommand.self, RoutesCommand.self,
    ])
}

/// Options that every command on a database takes.
struct DatabaseOptions: ParsableArguments {
  @Option(help: "sqlite:PATH or postgres://… ; else PACTWERK_DATABASE, else sqlite:data/pactwerk.sqlite.")
  var database: String?

  @Flag(help: "Exactly one JSON document on standard output.")
  var json = false

  /// The address of the database.
  var address: String {
    database ?? ProcessInfo.processInfo.environment["PACTWERK_DATABASE"] ?? "sqlite:data/pactwerk.sqlite"
  }

  /// Opens the database; the folder of a file is made where it is missing.
  func open(migrating: Bool = true) async throws -> Database {
    if address.hasPrefix("sqlite:") {
      let folder = URL(fileURLWithPath: String(address.dropFirst(7))).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    do {
      let database = try Database(address: address, clock: systemClock)
      if migrating { try await database.migrate(Installation.migrations) }
      return database
    } catch { throw Failure.of(error) }
  }

  /// Opens the database, works with it and closes it, whatever happens.
  func use<T>(migrating: Bool = true, _ work: (Database) async throws -> T) async throws -> T {
    try await working(with: try await open(migrating: migrating), work)
  }

  /// The anchor beside a file, or the one named by `PACTWERK_ANCHOR`.
  var anchor: Anchor? {
    if let named = ProcessInfo.processInfo.environment["PACTWERK_ANCHOR"] { return Anchor(path: named) }
    return address.hasPrefix("sqlite:") ? Anchor(path: address.dropFirst(7) + ".anchor") : nil
  }
}

/// The clock of the machine: the only place besides `serve` where it is read.
let systemClock: @Sendable () -> Moment = { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

/// Why a command stops, with its exit status.
struct Failure: Error, CustomStringConvertible {
  let description: String
  let status: Int32

  /// Exit status 65: the input was refused and nothing changed.
  static func refused(_ sentence: String) -> Failure { Failure(description: sentence, status: 65) }
  /// Exit status 64: the command was used in a wrong way.
  static func usage(_ sentence: String) -> Failure { Failure(description: sentence, status: 64) }
  /// Exit status 1.
  static func failed(_ sentence: String) -> Failure { Failure(description: sentence, status: 1) }

  /// The failure behind an error.
  static func of(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case StorageError.unknownAddress(let address):
      usage("The address \(address) is neither sqlite:PATH nor postgres://…")
    case StorageError.unavailable(let words): failed("The database cannot be reached: \(words)")
    case StorageError.notEmpty: refused("The database is not empty.")
    case Refused.invalid(let field, let reason): refused("\(field) is not acceptable: \(sentence(reason))")
    case let refused as Refused: Failure.refused("Refused: \(refused)")
    default: failed("\(error)")
    }
  }

  /// The English sentence of a text key, or the key.
  private static func sentence(_ key: String) -> String {
    guard let catalogue = try? Installation.catalogue() else { return key }
    return catalogue.text(key, in: .en) ?? key
  }
}

/// Runs a command's work: sentences to standard error, and the right exit status.
func perform(_ work: () async throws -> Void) async throws {
  do { try await work() } catch let exit as ExitCode { throw exit } catch {
    let failure = Failure.of(error)
    say("pactwerk: " + failure.description)
    throw ExitCode(failure.status)
  }
}

/// Works with an open database and closes it, whatever happens.
func working<T>(with database: Database, _ work: (Database) async throws -> T) async throws -> T {
  do {
    let result = try await work(database)
    await database.close()
    return result
  } catch {
    await database.close()
    throw error
  }
}

/// Writes a sentence to standard error.
func say(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

/// Writes a result to standard output.
func write(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Writes a result as one JSON document.
func write(json value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
}

/// The bytes of a file argument; `-` is standard input.
func contents(of path: String) throws -> [UInt8] {
  if path == "-" { return try bytes(of: .standardInput) }
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
    let file = FileHandle(forReadingAtPath: path)
  else { throw Failure.usage("There is no file \(path).") }
  let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  return try bytes(of: file, expected: size ?? 0)
}

/// All bytes of a file, read by the megabyte: a file of a million rows is in memory once.
private func bytes(of file: FileHandle, expected: Int = 0) throws -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(expected)
  while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { bytes += chunk }
  return bytes
}

extension Database {
  /// The district with this slug; a command without one takes the only district there is.
  func district(_ slug: String?, for command: String) async throws -> (District, Viewer) {
    let districts = try await read(as: Viewer(.command(command), in: nil)) { try $0.districts() }
    guard
      let district = slug == nil && districts.count == 1 ? districts.first : districts.first(where: { $0.slug == slug })
    else {
      let known = districts.map(\.slug).joined(separator: ", ")
      throw Failure.usage(
        slug == nil
          ? "Name a district with --district: \(known)" : "There is no district \(slug ?? ""). Known: \(known)")
    }
    return (district, Viewer(.command(command), in: district.id))
  }
}
