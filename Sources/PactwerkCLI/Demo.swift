// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Pactwerk
import PactwerkCore
import PactwerkStorage

/// `pactwerk demo`.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Loads the example district: fictional people, real public figures with source.",
    discussion: "Example: pactwerk demo --seed 7")
  @Option(help: "The same seed gives the same district.") var seed: UInt64 = 1
  @Option(help: "A file for passwords and second factors of the example accounts; for tests only.") var testAccounts:
    String?
  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await perform {
      let today = systemClock().localDay
      let clock = DemoClock(systemClock())
      _ = try await options.open().close()
      let database = try Database(address: options.address, clock: { clock.now })
      let loader = DemoLoader(database: database, clock: clock, seed: seed, today: today)
      try await loader.load()
      if let testAccounts {
        let guide = try await loader.testGuide()
        try JSONEncoder().encode(guide).write(to: URL(fileURLWithPath: testAccounts))
      }
      await database.close()
      if options.json {
        try write(json: ["district": "schiedam-oost"])
      } else {
        say("The example district is at /wijken/schiedam-oost.")
      }
    }
  }
}
