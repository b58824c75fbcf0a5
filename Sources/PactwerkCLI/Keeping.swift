// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Pactwerk
import PactwerkStorage

/// `pactwerk migrate`.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings the schema up to date.",
    discussion: "Example: pactwerk migrate --database sqlite:data/pactwerk.sqlite")
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      let applied = try await options.use(migrating: false) { try await $0.migrate(Installation.migrations) }
      if options.json { return try write(json: ["applied": applied]) }
      say(applied.isEmpty ? "The schema was up to date." : "Applied: \(applied.joined(separator: ", ")).")
    }
  }
}

/// `pactwerk check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verifies integrity, foreign keys and the audit chain.", discussion: "Example: pactwerk check --json")
  @OptionGroup var options: DatabaseOptions

  private struct Result: Encodable {
    let sound: Bool
    let damage, pending, unknown, faults: [String]
    let sealed: Int
    let unsealed, unanchored: Int?
  }

  func run() async throws {
    try await perform {
      let report = try await options.use(migrating: false) {
        try await $0.check(migrations: Installation.migrations, anchor: options.anchor)
      }
      let faults = report.audit?.faults.map(\.description) ?? []
      let result = Result(
        sound: report.isSound, damage: report.damage, pending: report.pendingSteps, unknown: report.unknownSteps,
        faults: faults,
        sealed: report.audit?.head.number ?? 0, unsealed: report.audit?.unsealed, unanchored: report.unanchored)
      if options.json { try write(json: result) } else { tell(result) }
      if !report.isSound { throw ExitCode(1) }
    }
  }

  private func tell(_ result: Result) {
    for line in result.damage + result.pending.map({ "step \($0) was not applied" })
      + result.unknown.map({ "step \($0) is not known" }) + result.faults
    {
      say(line)
    }
    let open = result.unsealed.map { "; \($0) not sealed yet" } ?? ""
    let apart = result.unanchored.map { "; \($0) not anchored yet" } ?? "; no anchor"
    say((result.sound ? "Sound" : "Not sound") + ": \(result.sealed) entries of the history are sealed\(open)\(apart).")
  }
}

/// `pactwerk backup`.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes everything to one SQLite file while the server runs.",
    discussion: "Example: pactwerk backup backup.sqlite")
  @Argument(help: "The file to write; it must not be there yet.") var file: String
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      guard !FileManager.default.fileExists(atPath: file) else {
        throw Failure.refused("The file \(file) is there already.")
      }
      try await options.use(migrating: false) { try await $0.backup(to: file, migrations: Installation.migrations) }
      if options.json { try write(json: ["file": file]) } else { say("Written to \(file).") }
    }
  }
}

/// `pactwerk restore`.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Restores a backup into an empty database.",
    discussion: "Example: pactwerk restore backup.sqlite --database sqlite:new.sqlite")
  @Argument(help: "The backup.") var file: String
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      guard FileManager.default.fileExists(atPath: file) else { throw Failure.usage("There is no file \(file).") }
      try await options.use(migrating: false) {
        try await $0.restore(from: file, migrations: Installation.migrations, anchor: options.anchor)
      }
      if options.json { try write(json: ["restored": file]) } else { say("Restored from \(file).") }
    }
  }
}

/// `pactwerk move`.
struct Move: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Moves everything to another database, row for row.",
    discussion: "Example: pactwerk move --to postgres://pactwerk@db/pactwerk --database sqlite:data/pactwerk.sqlite")
  @Option(help: "The database to move to; it must be empty.") var to: String
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      try await options.use(migrating: false) { source in
        try await working(with: try Database(address: to, clock: systemClock)) {
          try await source.move(to: $0, migrations: Installation.migrations)
        }
      }
      if options.json {
        try write(json: ["moved": true])
      } else {
        say("Moved. Every table has as many rows as before.")
      }
    }
  }
}
