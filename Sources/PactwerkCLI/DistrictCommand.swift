// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Pactwerk
import PactwerkCore
import PactwerkStorage
import Places

/// `pactwerk district`.
struct DistrictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district", abstract: "Programme areas.", subcommands: [Add.self, List.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds a programme area.",
      discussion: "Example: pactwerk district add schiedam-oost --name Schiedam-Oost --areas WK060601")
    @Argument(help: "What stands in addresses: lower-case letters, digits, dashes.") var slug: String
    @Option(help: "The name people read.") var name: String
    @Option(help: "Codes of areas that are imported already, with commas between them.") var areas: String?
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let (slug, name) = (slug, name)
        let codes = areas?.split(separator: ",").map { String($0.drop { $0 == " " }) } ?? []
        let district = try await options.use { database in
          try await database.write(as: Viewer(.command("district add"), in: nil)) {
            try $0.addDistrict(slug: slug, name: name, areas: codes)
          }
        }
        if options.json {
          try write(json: ["id": district.id.text, "slug": slug])
        } else {
          say("Added \(name) at /wijken/\(slug).")
        }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists programme areas.", discussion: "Example: pactwerk district list")
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let districts = try await options.use { database in
          try await database.read(as: Viewer(.command("district list"), in: nil)) { try $0.districts() }
        }
        if options.json { return try write(json: districts.map { ["slug": $0.slug, "name": $0.name] }) }
        for district in districts { write("\(district.slug)  \(district.name)") }
      }
    }
  }
}
