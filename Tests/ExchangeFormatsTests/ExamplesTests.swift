// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import ExchangeFormats
import Foundation
import Testing

@Suite struct `The examples of the documentation` {
  static let kinds: [String: ImportKind] = [
    "areas.csv": .areas, "network-nodes.csv": .networkNodes, "network-ties.csv": .networkTies,
    "network-contacts.csv": .networkContacts, "signals.csv": .signals, "programme-goals.csv": .goals,
    "programme-interventions.csv": .interventions, "programme-initiatives.csv": .initiatives,
    "programme-links.csv": .links, "programme.json": .programme,
  ]

  @Test func `are all read without a refusal, and everything in them`() throws {
    for name in try Place.exampleNames where name != "coupling.json" {
      let file = try ImportFile.recognise(Place.example(name))

      #expect(file.kind == Self.kinds[name], "\(name)")
      #expect(file.summary.rows >= 3 && file.summary.refused.isEmpty && file.summary.ignored.isEmpty, "\(name)")
    }
    #expect(try Place.exampleNames == (Self.kinds.keys + ["coupling.json"]).sorted())
  }

  @Test func `use every column in the order in which it is written`() throws {
    for (name, kind) in Self.kinds where kind != .programme {
      #expect(try CSVTable(Place.example(name), limits: .standard).header == kind.columns.map(\.name), "\(name)")
    }
  }

  @Test func `are explained column by column, and called fictional`() throws {
    let page = String(decoding: try Place.bytes(Place.formats.appending(path: "README.md")), as: UTF8.self)
    for (name, kind) in Self.kinds {
      let section = try #require(page.split(separator: "\n## ").first { $0.contains("`\(name)`") }, "\(name)")
      for column in kind.columns {
        #expect(section.contains(column.isRequired ? "**\(column.name)**" : column.name), "\(name) \(column.name)")
      }
    }

    #expect(page.contains("**fictional**"))
  }
}
