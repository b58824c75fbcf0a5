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
    commandName: "district", abstract: "Programme areas.", subcommands: [Add.self, List.self, Areas.self])

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

  struct Areas: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what a programme area is made of, and changes it from a day on.",
      discussion: "Example: pactwerk district areas schiedam-oost --edition 2024 --from 2024-01-01")
    @Argument(help: "The programme area, as it stands in addresses.") var slug: String
    @Option(help: "Codes of areas that become part of it, with commas between them.") var add: String?
    @Option(help: "Codes of areas that are a part no longer, with commas between them.") var end: String?
    @Option(help: "The year of the division into areas to which all its areas go over.") var edition: Int?
    @Option(help: "The first day of the change, for example 2024-01-01; else today.") var from: String?
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
      try await perform {
        let day = try from.map { text throws in
          guard let day = Day(text) else { throw Failure.usage("--from is a day, for example 2024-01-01.") }
          return day
        }
        let change = DistrictAreasChange(added: codes(add), ended: codes(end), edition: edition, from: day)
        let parts = try await options.use { database in
          let viewer = try await database.district(slug, for: "district areas").1
          if change != DistrictAreasChange(from: day) { try await database.write(as: viewer) { try $0.change(change) } }
          return try await database.read(as: viewer) { try $0.districtParts() }
        }
        if options.json { return try write(json: parts) }
        for part in parts {
          write("\(part.code)  \(part.edition)  \(part.name)  \(part.from.text) – \(part.to?.text ?? "")")
        }
      }
    }

    private func codes(_ text: String?) -> [String] {
      text?.split(separator: ",").map { String($0.drop { $0 == " " }) } ?? []
    }
  }
}
